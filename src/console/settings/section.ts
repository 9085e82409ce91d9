import type { confirmable, Settings } from '../../domain/settings/settings.ts'
import type { Day } from '../../lib/time.ts'
import type { TextKey } from '../../locales/text.ts'
import type { Field, Label } from './field.ts'

/** Settings that belong together: a card of the overview and a form of its own. */
export interface Section {
  /** Its address below `/console/settings/`. */
  readonly id: string
  readonly title: Label
  /** What it is good for, in a sentence. */
  readonly about: TextKey
  readonly fields: readonly Field[]
  /** The office confirms it before people rely on it, with a tick. */
  readonly confirms?: (typeof confirmable)[number]
  /** Stored in one piece at this path, or not at all. */
  readonly whole?: string
  /** Lines of a list can be pasted into this one. */
  readonly pasted?: 'holidays'
  /** What to think about once more; nothing of it is forbidden. */
  readonly doubts?: (settings: Settings, today: Day) => readonly TextKey[]
}
