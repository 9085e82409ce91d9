import { serviceIds } from '../../domain/services/ids.ts'
import { type Intent, intents, serves } from './intents.ts'
import type { Understanding } from './meaning.ts'

export type Meant = Intent | 'unknown'

export interface Sample {
  /** In the file, from 1. */
  readonly line: number
  readonly text: string
  readonly meant: Meant
}

/** How the bot understood a sentence. `silent`: it opened a wrong service without asking; this must never happen. */
export type Verdict = 'right' | 'asked' | 'unknown' | 'wrong' | 'silent'

export class UnreadableLine extends Error {
  override readonly name = 'UnreadableLine'
}

function isMeant(name: string): name is Meant {
  return name === 'unknown' || intents.some((intent) => intent === name)
}

/**
 * Parses the lines of a sample file. It skips empty lines, but they count for line numbers.
 * @throws UnreadableLine naming the line
 */
export function parseSamples(content: string): Sample[] {
  return content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((written, index) => ({ written, line: index + 1 }))
    .filter(({ written }) => written.trim() !== '')
    .map(({ written, line }) => {
      if (written.includes('\ufffd')) throw new UnreadableLine(`Line ${line}: not UTF-8`)
      const [text = '', second, ...rest] = written.split('\t')
      const meant = second?.trim()
      if (meant === undefined || rest.length > 0)
        throw new UnreadableLine(`Line ${line}: expected a text, one tab and what is meant`)
      if (!isMeant(meant)) throw new UnreadableLine(`Line ${line}: “${meant}” is nothing that can be meant`)
      return { line, text, meant }
    })
}

/** What became of a sentence, compared with what is meant. */
export function judge(meant: Meant, got: Understanding): Verdict {
  switch (got.kind) {
    case 'sure':
      if (serves(got.intent, meant)) return 'right'
      return serviceIds.some((id) => id === got.intent) ? 'silent' : 'wrong'
    case 'nearly':
      return got.candidates.some((each) => serves(each, meant)) ? 'asked' : 'wrong'
    case 'unknown':
      return meant === 'unknown' ? 'right' : 'unknown'
  }
}
