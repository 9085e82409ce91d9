import { isDeepStrictEqual } from 'node:util'
import type { Settings } from '../../domain/settings/settings.ts'
import { chatItems, type ItemId, surveyItem, surveyItems } from '../../domain/survey/surveyItems.ts'

type Sets = Settings['survey']['sets']
type Set = Sets[number]

/** One item of the bank, as in the form. */
interface ItemRow {
  readonly id: ItemId
  /** Its place among the questions; null: not asked. Anything but a number is a typing error. */
  readonly place: unknown
  readonly th: string
  readonly en: string
}

/** The office's own words for items, where they differ from the bank's. */
function ownWords(rows: readonly ItemRow[]): Set['words'] {
  const words: Set['words'] = {}
  for (const { id, th, en } of rows) {
    const usual = surveyItem(id).words
    const own = { th: th || usual.th, en: en || usual.en }
    if (own.th !== usual.th || own.en !== usual.en) words[id] = own
  }
  return words
}

/** Adds a set at the end if the form differs from the last one. */
export function nextSets(present: Sets, rows: readonly ItemRow[]): Sets {
  const items = rows
    .flatMap(({ id, place }) => (typeof place === 'number' ? [{ id, place }] : []))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id)
  const last = present.at(-1)
  const next = { items, words: ownWords(rows) }
  if (last && isDeepStrictEqual({ items: last.items, words: last.words }, next)) return present
  return [...present, { version: (last?.version ?? 0) + 1, ...next }]
}

type PlaceWrong = 'settings.wrong.number' | 'settings.wrong.place-twice'

/** Errors for places that are not whole numbers from 1, and for places used twice. */
export function wrongPlaces(rows: readonly ItemRow[]): { readonly id: ItemId; readonly why: PlaceWrong }[] {
  const asked = rows.filter(({ place }) => place !== null)
  const whyWrong = ({ place }: ItemRow, index: number): PlaceWrong | null => {
    if (typeof place !== 'number' || !Number.isInteger(place) || place < 1) return 'settings.wrong.number'
    const isTaken = asked.slice(0, index).some((other) => other.place === place)
    return isTaken ? 'settings.wrong.place-twice' : null
  }
  return asked.flatMap((row, index) => {
    const why = whyWrong(row, index)
    return why === null ? [] : [{ id: row.id, why }]
  })
}

/** Adds the default set at the end. */
export function usualSets(present: Sets): Sets {
  const rows = surveyItems.map(({ id, words }) => {
    const place = chatItems.findIndex((item) => item === id)
    return { id, place: place === -1 ? null : place + 1, ...words }
  })
  return nextSets(present, rows)
}
