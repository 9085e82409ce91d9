import type { Day } from '../../lib/time.ts'
import type { ServiceId } from '../services/ids.ts'
import type { Words } from '../words.ts'

/** A fact that people ask about, answered from a rule that anybody can look up. */
export interface Guidance {
  /** For ever: buttons in chats and the office's own wording (`guidance` in the settings) name it. */
  readonly id: string
  /** Whose matter it is: these services, any of them, or none (asked without naming one). */
  readonly services: readonly ServiceId[] | 'any' | 'none'
  readonly title: Words
  /** At most four short lines. Never an entitlement, an amount or a grant as a promise; the caution is added. */
  readonly answer: Words
  /** The public law, regulation or page that says so. */
  readonly source: Words
  readonly checkedOn: Day
  /** What is asked, beside the service: ideas of the vocabulary (`../understanding/vocabulary.ts`). */
  readonly signs: readonly string[]
}

/** The answers of one subject, and words for what only they speak of. */
export interface Subject {
  readonly words: Readonly<Record<string, string>>
  readonly guidance: readonly Guidance[]
}

/** The day on which the sources below were last read. */
export const CHECKED: Day = '2026-11-22'

/** The office's own manual of services. */
export const manual: Words = {
  th: 'คู่มือการให้บริการ One Stop Service ของสำนักงาน 11 มีนาคม 2559',
  en: "The office's One Stop Service manual, 11 March 2016",
}
