import type { Day } from '../../lib/time.ts'
import type { ServiceId } from '../services/ids.ts'
import type { Words } from '../words.ts'

/**
 * What a fact is based on: a law or regulation, a circular, the office's manual; or nothing that an office can show,
 * so that the office has to confirm it. A page of somebody else is no source.
 */
export type Source =
  | { readonly kind: 'law' | 'circular' | 'manual'; readonly name: Words }
  | { readonly kind: 'office-to-confirm' }

/** The answer to a common question, based on a rule that anybody can look up. */
export interface Guidance {
  /** Must never change: buttons in chats and the office's own wording (`guidance` in the settings) refer to it. */
  readonly id: string
  /** The services that it is about: these, any, or none (people ask without naming a service). */
  readonly services: readonly ServiceId[] | 'any' | 'none'
  readonly title: Words
  /** The answer in one sentence, for a card's first sight; absent where the first line of the answer is short enough. */
  readonly brief?: Words
  /** At most four short lines. Must not promise an entitlement, an amount or a grant. The caution is added to them. */
  readonly answer: Words
  readonly source: Source
  /** What the office has to confirm before the fact is its own; absent when the source says it all. */
  readonly toConfirm?: Words
  readonly checkedOn: Day
  /** The signs of the question, apart from the service: ideas of the vocabulary (`../understanding/vocabulary.ts`). */
  readonly signs: readonly string[]
}

/** The guidance about one subject, and words for ideas that only this guidance uses. */
export interface Subject {
  readonly words: Readonly<Record<string, string>>
  readonly guidance: readonly Guidance[]
}

/** The day on which somebody last read the sources below. */
export const CHECKED: Day = '2026-11-29'

/** The office's own manual of services. */
export const manual: Source = {
  kind: 'manual',
  name: {
    th: 'คู่มือการให้บริการ One Stop Service ของสำนักงาน 11 มีนาคม 2559',
    en: "The office's One Stop Service manual, 11 March 2016",
  },
}

/** No law or circular was found that says it; the chat names no source until the office writes one. */
export const officeToConfirm: Source = { kind: 'office-to-confirm' }

/** The words for “source”; null while the office has not confirmed the fact. */
export function sourceName(source: Source): Words | null {
  return source.kind === 'office-to-confirm' ? null : source.name
}
