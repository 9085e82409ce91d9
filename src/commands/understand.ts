import { readFile } from 'node:fs/promises'
import { understand, type Understanding } from '../chat/understanding/understand.ts'
import { intents } from '../chat/understanding/intents.ts'
import {
  judge,
  parseSamples,
  type Sample,
  UnreadableLine,
  type Verdict,
} from '../chat/understanding/samples.ts'
import type { CommandResult } from './result.ts'

const USAGE = [
  'Usage:',
  '  understand <file>     how well the sentences of a file are understood',
  'The file holds one sentence a line, UTF-8: text, a tab, what is meant. What can be meant:',
  `  ${[...intents, 'unknown'].join(' ')}`,
]

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
