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

/** The name of a paper or of a part by its id. */
type NameOf = (id: string) => Words

function whatOf(path: readonly string[], nameOf: NameOf): Text {
  const field = { text: fieldWords(path) }
  const [part, id = ''] = path
  if (part === 'steps') return say('catalogue.change.step', { no: id, field })
  if (part !== 'papers') return field.text
  const paper = path[2] === 'parts' ? (path[3] ?? id) : id
  return say('catalogue.change.paper', { paper: { words: nameOf(paper) }, field })
}

function listOf(ids: readonly Json[], nameOf: NameOf): Text {
  const names = ids.map((id) => nameOf(typeof id === 'string' ? id : ''))
  const numbered = (language: keyof Words) =>
    names.map((name, index) => `${index + 1}. ${name[language]}`).join(' ')
  return { words: { th: numbered('th'), en: numbered('en') } }
}

function valueOf(path: readonly string[], value: Json, nameOf: NameOf): Text | null {
  if (value === null || value === '') return null
  if (Array.isArray(value)) return listOf(value, nameOf)
  if (typeof value === 'boolean') return say(value ? 'catalogue.yes' : 'catalogue.no')
  const field = path.at(-1)
  const standing = standings.find((each) => field === 'standing' && each === value)
  if (standing) return say(`catalogue.standing.${standing}`)
  const actor = actors.find((each) => field === 'actor' && each === value)
  return actor
    ? say(`catalogue.actor.${actor}`)
    : { typed: typeof value === 'string' ? value : JSON.stringify(value) }
}

/**
 * One value that differs, in words.
 * @param name its path, as `differences` of two compared edits gives it
 * @returns null when there is no value before and after
 */
export function changeAt(
  name: string,
  { before, after }: { readonly before: Json; readonly after: Json },
  nameOf: { readonly before: NameOf; readonly after: NameOf },
): EditChange | null {
  const path = name.split('.')
  const was = valueOf(path, before, nameOf.before)
  const is = valueOf(path, after, nameOf.after)
  return was === null && is === null ? null : { what: whatOf(path, nameOf.after), before: was, after: is }
}

/** What changes when `after` is published in place of `before`, in the order of the form. */
export function changesBetween(before: ServiceEdit, after: ServiceEdit): readonly EditChange[] {
  const differing = differences(compared(before), compared(after))
  const nameOf = {
    before: (id: string) => nameIn([before, after], id),
    after: (id: string) => nameIn([after, before], id),
  }
  return Object.entries(differing.after).flatMap(
    ([name, value]) => changeAt(name, { before: differing.before[name] ?? null, after: value }, nameOf) ?? [],
  )
}
