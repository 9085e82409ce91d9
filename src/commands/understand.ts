import { readFile } from 'node:fs/promises'
import { serviceIds } from '../domain/services/ids.ts'
import { understand, type Understanding } from '../chat/understanding/understand.ts'
import { type Intent, intents, serves } from '../chat/understanding/intents.ts'
import type { CommandResult } from './result.ts'

const USAGE = [
  'Usage:',
  '  understand <file>     how well the sentences of a file are understood',
  'The file holds one sentence a line, UTF-8: text, a tab, what is meant. What can be meant:',
  `  ${[...intents, 'unknown'].join(' ')}`,
]

type Meant = Intent | 'unknown'

interface Sample {
  readonly line: number
  readonly text: string
  readonly meant: Meant
}

/** How the bot understood a sentence. `silent`: it opened a wrong service without asking; this must never happen. */
type Verdict = 'right' | 'asked' | 'unknown' | 'wrong' | 'silent'

class UnreadableLine extends Error {
  override readonly name = 'UnreadableLine'
}

function isMeant(name: string): name is Meant {
  return name === 'unknown' || intents.some((intent) => intent === name)
}

/**
 * Parses the lines of a sample file. It skips empty lines, but they count for line numbers.
 * @throws UnreadableLine naming the line
 */
function parseSamples(content: string): Sample[] {
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

function judge(meant: Meant, got: Understanding): Verdict {
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

function shown(got: Understanding): string {
  switch (got.kind) {
    case 'sure':
      return got.intent
    case 'nearly':
      return `asks: ${got.candidates.join(', ')}`
    case 'unknown':
      return 'unknown'
  }
}

function report(samples: readonly Sample[]): string[] {
  const judged = samples.map((sample) => {
    const got = understand(sample.text)
    return { ...sample, got, verdict: judge(sample.meant, got) }
  })
  const count = (...verdicts: Verdict[]) => judged.filter(({ verdict }) => verdicts.includes(verdict)).length
  const row = (name: string, of: number) =>
    `${name.padEnd(46)}${String(of).padStart(5)}  ${((100 * of) / judged.length).toFixed(1).padStart(5)} %`
  return [
    row('sentences', judged.length),
    row('right', count('right')),
    row('asked back, the right one among the candidates', count('asked')),
    row('right or asked back', count('right', 'asked')),
    row('not understood, led to the menu', count('unknown')),
    row('wrong', count('wrong', 'silent')),
    row('a wrong service without asking', count('silent')),
    ...judged
      .filter(({ verdict }) => verdict !== 'right' && verdict !== 'asked')
      .map(
        ({ line, text, meant, got, verdict }) =>
          `line ${line}: ${verdict}: “${text}” means ${meant}, got ${shown(got)}`,
      ),
  ]
}

/** Runs `understand <file>`: measures how well the bot understands sentences. It sends no sentence anywhere. */
export async function understandCommand(args: readonly string[]): Promise<CommandResult> {
  const [path, ...rest] = args
  if (path === undefined || rest.length > 0) return { code: 1, lines: USAGE }
  const content = await readFile(path, 'utf8').catch(() => null)
  if (content === null) return { code: 1, lines: [`The file ${path} cannot be read.`] }
  try {
    const samples = parseSamples(content)
    if (samples.length === 0) return { code: 1, lines: [`The file ${path} holds no sentence.`, ...USAGE] }
    return { code: 0, lines: report(samples) }
  } catch (error) {
    if (error instanceof UnreadableLine) return { code: 1, lines: [error.message, ...USAGE] }
    throw error
  }
}
