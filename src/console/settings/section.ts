import type { confirmable, Settings } from '../../domain/settings/settings.ts'
import type { Day } from '../../lib/time.ts'
import type { TextKey } from '../../locales/text.ts'
import type { Field, Label } from './field.ts'

/** Settings that belong together: a card of the overview, and one form. */
export interface Section {
  /** Its address below `/console/settings/`. */
  readonly id: string
  readonly title: Label
  /** Its purpose, in one sentence. */
  readonly about: TextKey
  readonly fields: readonly Field[]
  /** The office confirms this section with a checkbox before people rely on it. */
  readonly confirms?: (typeof confirmable)[number]
  /** All its settings are stored together at this path, or not at all. */
  readonly whole?: string
  /** The kind of lines that can be pasted into this section's list. */
  readonly pasted?: 'holidays'
  /** Settings that the office should check again; all of them are allowed. */
  readonly doubts?: (settings: Settings, today: Day) => readonly TextKey[]
}
