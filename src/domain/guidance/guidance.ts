import type { Day } from '../../lib/time.ts'
import type { ServiceId } from '../services/ids.ts'
import type { Words } from '../words.ts'

/** The answer to a common question, based on a rule that anybody can look up. */
export interface Guidance {
  /** Must never change: buttons in chats and the office's own wording (`guidance` in the settings) refer to it. */
  readonly id: string
  /** The services that it is about: these, any, or none (people ask without naming a service). */
  readonly services: readonly ServiceId[] | 'any' | 'none'
  readonly title: Words
  /** At most four short lines. Must not promise an entitlement, an amount or a grant. The caution is added to them. */
  readonly answer: Words
  /** The public law, regulation or page that it is based on. */
  readonly source: Words
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
export const CHECKED: Day = '2026-11-22'

/** The office's own manual of services. */
export const manual: Words = {
  th: 'คู่มือการให้บริการ One Stop Service ของสำนักงาน 11 มีนาคม 2559',
  en: "The office's One Stop Service manual, 11 March 2016",
}
