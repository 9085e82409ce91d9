import type { z } from 'zod'
import { say, type Text } from '../../domain/text.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { TextKey } from '../../locales/text.ts'
import { type FieldError, firstOfEachField } from '../forms/checked.ts'
import { type Cell, type Field, holds, type Reading } from './field.ts'

type Issue = z.core.$ZodIssue

/** Names of the schema's own rules (`params.why`), with the text for each. */
const ownRules = {
  'to-before-from': 'settings.wrong.to-before-from',
  overlap: 'settings.wrong.overlap',
  'link-too-long': 'settings.wrong.link-too-long',
} as const satisfies Record<string, TextKey>

function ownRule(issue: Issue): TextKey | undefined {
  const why: unknown = issue.code === 'custom' ? issue.params?.['why'] : undefined
  return Object.entries(ownRules).find(([name]) => name === why)?.[1]
}

/** The text that says what an input of this kind needs. */
function expected(kind: Field['kind'] | Cell['kind']): TextKey {
  switch (kind) {
    case 'number':
    case 'survey':
      return 'settings.wrong.number'
    case 'time':
      return 'settings.wrong.time'
    case 'day':
      return 'settings.wrong.day'
    case 'link':
      return 'settings.wrong.link'
    case 'choice':
    case 'level-order':
    case 'switch':
    case 'ticks':
    case 'rows':
      return 'settings.wrong.choice'
    case 'line':
    case 'words':
    case 'id':
      return 'settings.wrong.empty'
    default:
      return unreachable(kind)
  }
}

function textOf(issue: Issue, kind: Field['kind'] | Cell['kind']): Text {
  const own = ownRule(issue)
  if (own !== undefined) return say(own)
  if (issue.code === 'too_small') {
    if (issue.origin === 'number') return say('settings.wrong.least', { least: Number(issue.minimum) })
    return say(issue.origin === 'string' ? 'settings.wrong.empty' : 'settings.wrong.one-at-least')
  }
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum)
    if (issue.origin === 'number') return say('settings.wrong.most', { most })
    return say(issue.origin === 'string' ? 'settings.wrong.long' : 'settings.wrong.rows', { most })
  }
  return say(expected(kind))
}

/** The input with the error: for an entry of a list, its name has the number of its row in the form. */
function placeOf(
  issue: Issue,
  { field, rows }: Reading,
): { name: string; kind: Field['kind'] | Cell['kind'] } {
  const inner = issue.path.map(String).slice(field.path.split('.').length)
  if (field.kind === 'rows' && inner.length > 1) {
    const [index, name] = inner
    const cell = field.cells.find(({ path }) => path === name)
    return { name: `${field.path}.${rows[Number(index)]}.${name}`, kind: cell?.kind ?? 'rows' }
  }
  if (field.kind === 'survey') {
    const [, part, item, language] = inner
    const name = part === 'words' ? `${field.path}.${item}.${language}` : field.path
    return { name, kind: field.kind }
  }
  // Texts that are missing as a whole, or an invalid tick.
  return { name: field.kind === 'words' ? [field.path, ...inner].join('.') : field.path, kind: field.kind }
}

/**
 * Turns the schema's issues into errors at the inputs they come from.
 * @throws the error itself if it is about a setting that the form does not have
 */
export function errorsFrom(error: z.ZodError, readings: readonly Reading[]): FieldError[] {
  return firstOfEachField(
    error.issues.map((issue) => {
      const reading = readings.find(({ field }) => holds(field, issue.path.join('.')))
      if (!reading) throw error
      const { name, kind } = placeOf(issue, reading)
      return { field: name, text: textOf(issue, kind) }
    }),
  )
}
