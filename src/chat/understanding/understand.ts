import { once } from '../../lib/once.ts'
import { plainly, settled } from './doubt.ts'
import { find, type Finding } from './find.ts'
import type { Intent } from './intents.ts'
import { isOwnIdea } from './ownWords.ts'
import type { Lexicon } from './lexicon.ts'
import { guesses } from './likeliest.ts'
import type { Understanding } from './meaning.ts'
import { ideasIn } from './signs.ts'
import { wishesIn } from './wishes.ts'

export type { Understanding }

/** The known words of a text and their meaning, which is computed when first used. */
export interface Sentence extends Finding {
  meaning(): Understanding
}

/** Pure; never throws, whatever the text. @param lexicon the known words; by default those of the release */
export function readSentence(text: string, lexicon?: Lexicon): Sentence {
  const finding = find(text, lexicon)
  return { ...finding, meaning: once(() => meaningIn(finding)) }
}

/** A word of the office decides by itself: the sentences that are learnt from do not know it. */
function meaningIn(finding: Finding): Understanding {
  const read = wishesIn(finding)
  const ideas = ideasIn(finding.words())
  if ([...ideas].some(isOwnIdea)) return plainly(read)
  return settled(read, guesses(finding), finding.isWhollyKnown)
}

/** The meaning of a text without any context. */
export function understand(text: string, lexicon?: Lexicon): Understanding {
  return readSentence(text, lexicon).meaning()
}

/** Intents that are answered whatever question is open. */
const pleas: readonly Intent[] = ['human', 'cancel', 'greeting', 'thanks', 'praise']

/**
 * The intent of a text that only asks for a person, cancels, greets or says thanks, so that it does not become the
 * answer to a question for a name or free words; null when the text says anything else.
 */
export function whollyMeans(sentence: Sentence): Intent | null {
  if (!sentence.isWhollyKnown) return null
  const understood = sentence.meaning()
  return understood.kind === 'sure' && pleas.includes(understood.intent) ? understood.intent : null
}
