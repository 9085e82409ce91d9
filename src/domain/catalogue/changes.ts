import { differences, type Json } from '../../lib/differences.ts'
import { say, type Text } from '../text.ts'
import type { Words } from '../words.ts'
import { compared } from './compared.ts'
import { actors, type ServiceEdit, standings } from './edit.ts'

/** One difference between two edits, as text for people; null when the value is empty. */
export interface EditChange {
  readonly what: Text
  readonly before: Text | null
  readonly after: Text | null
}

const fields = [
  'target',
  'usual',
  'actor',
  'label',
  'minutesToNext',
  'audienceNote',
  'caution',
  'name',
  'note',
  'condition',
  'standing',
  'count',
  'atCounter',
  'form',
  'order',
] as const

function fieldWords(path: readonly string[]): Text {
  const language = path.at(-1)
  const spoken = language === 'th' || language === 'en'
  const last = spoken ? path.at(-2) : language
  const field = fields.find((each) => each === last) ?? 'name'
  const text = say(`catalogue.field.${field}`)
  return spoken ? say(`catalogue.in.${language}`, { field: { text } }) : text
}

/** The name of a paper or of a part, from the first edit that has it. */
function nameIn(edits: readonly ServiceEdit[], id: string): Words {
  const all = edits.flatMap(({ papers }) => papers).flatMap((paper) => [paper, ...paper.parts])
  return all.find((each) => each.id === id)?.name ?? { th: id, en: id }
}

function whatOf(path: readonly string[], edits: readonly ServiceEdit[]): Text {
  const field = { text: fieldWords(path) }
  const [part, id = ''] = path
  if (part === 'steps') return say('catalogue.change.step', { no: id, field })
  if (part !== 'papers') return field.text
  const paper = path[2] === 'parts' ? (path[3] ?? id) : id
  return say('catalogue.change.paper', { paper: { words: nameIn(edits, paper) }, field })
}

function listOf(ids: readonly Json[], edits: readonly ServiceEdit[]): Text {
  const names = ids.map((id) => nameIn(edits, typeof id === 'string' ? id : ''))
  const numbered = (language: keyof Words) =>
    names.map((name, index) => `${index + 1}. ${name[language]}`).join(' ')
  return { words: { th: numbered('th'), en: numbered('en') } }
}

function valueOf(path: readonly string[], value: Json, edits: readonly ServiceEdit[]): Text | null {
  if (value === null || value === '') return null
  if (Array.isArray(value)) return listOf(value, edits)
  if (typeof value === 'boolean') return say(value ? 'catalogue.yes' : 'catalogue.no')
  const field = path.at(-1)
  const standing = standings.find((each) => field === 'standing' && each === value)
  if (standing) return say(`catalogue.standing.${standing}`)
  const actor = actors.find((each) => field === 'actor' && each === value)
  return actor
    ? say(`catalogue.actor.${actor}`)
    : { typed: typeof value === 'string' ? value : JSON.stringify(value) }
}

/** What changes when `after` is published in place of `before`, in the order of the form. */
export function changesBetween(before: ServiceEdit, after: ServiceEdit): readonly EditChange[] {
  const differing = differences(compared(before), compared(after))
  return Object.entries(differing.after).flatMap(([name, value]) => {
    const path = name.split('.')
    const was = valueOf(path, differing.before[name] ?? null, [before, after])
    const is = valueOf(path, value, [after, before])
    return was === null && is === null
      ? []
      : [{ what: whatOf(path, [after, before]), before: was, after: is }]
  })
}
