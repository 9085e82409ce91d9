import type { OfficeCalendar } from '../../lib/officeMinutes.ts'
import { type Catalogue, manualCatalogue } from '../catalogue/catalogue.ts'
import { type Corrections, noCorrections } from '../sentences/corrections.ts'
import { noOwnWords, type OwnWords } from '../understanding/ownWords.ts'
import { type Settings, SettingsSchema } from './settings.ts'

/**
 * The version of the privacy notice (`privacy.full`). After it changes, everybody sees the notice and accepts
 * it again.
 */
export const PRIVACY_VERSION = '4'

/** The office now: its settings, the calendar that follows from them, its services and its own sentences. */
export interface Office extends Settings, Catalogue {
  readonly calendar: OfficeCalendar
  /** The words that the office has added to those of the release. */
  readonly ownWords: OwnWords
  readonly sentences: Corrections
  /** The program's public address, for links to its own pages; null where it is not known. */
  readonly baseUrl: string | null
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

export function officeOf(
  settings: Settings,
  catalogue: Catalogue = manualCatalogue,
  ownWords: OwnWords = noOwnWords,
  sentences: Corrections = noCorrections,
  baseUrl: string | null = null,
): Office {
  const { hours, holidays } = settings
  return {
    ...settings,
    ...catalogue,
    ownWords,
    sentences,
    baseUrl,
    calendar: {
      weekdays: hours.weekdays,
      hours: hours.stretches.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) })),
      holidays: new Set(holidays.map(({ day }) => day)),
    },
  }
}

/** The office with all defaults. */
export const usualOffice: Office = officeOf(SettingsSchema.parse({}))
