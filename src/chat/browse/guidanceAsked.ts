import type { Intent } from '../understanding/intents.ts'
import type { Sentence } from '../understanding/understand.ts'
import { ideasIn, matched, parseSign } from '../understanding/signs.ts'
import type { Guidance } from '../../domain/guidance/guidance.ts'
import { guidanceList } from '../../domain/guidance/index.ts'

const askable = guidanceList.map((guidance) => ({ guidance, signs: guidance.signs.map(parseSign) }))

function concerns({ services }: Guidance, intents: readonly Intent[]): boolean {
  if (services === 'any') return true
  if (services === 'none') return intents.length === 0
  return intents.length > 0 && intents.every((intent) => services.some((id) => id === intent))
}

/**
 * The guidance that a sentence asks for about an intent; null when it asks for none. The guidance whose sign
 * covers most of the sentence wins; one about these services wins over one about any service.
 */
export function guidanceAsked(sentence: Sentence, intents: readonly Intent[]): Guidance | null {
  const found = sentence.words()
  const present = ideasIn(found)
  const fitting = askable
    .filter(({ guidance }) => concerns(guidance, intents))
    .flatMap(({ guidance, signs }) =>
      signs.map((sign) => ({ guidance, covers: matched(sign, found, present)?.size ?? 0 })),
    )
    .filter(({ covers }) => covers > 0)
  const best = Math.max(0, ...fitting.map(({ covers }) => covers))
  return fitting.find(({ covers }) => covers === best)?.guidance ?? null
}
