import type { OfficeCalendar } from '../lib/officeMinutes.ts'
import { type Settings, SettingsSchema } from './settings.ts'
import type { Words } from './words.ts'

/** The office's names as the manual prints them. */
export const officeNames = {
  name: {
    th: 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงราย เขต 1',
    en: 'Chiang Rai Primary Educational Service Area Office 1',
  },
  shortName: { th: 'สพป.เชียงราย เขต 1', en: 'Chiang Rai PESAO 1' },
  slogan: {
    th: '11 บริการ ฉับไว จากใจ สพป.เชียงราย 1',
    en: '11 services, swift, from the heart of Chiang Rai PESAO 1',
  },
} as const satisfies Record<string, Words>

/** The version of the privacy notice (`privacy.full`); a new one is shown and accepted again. */
export const PRIVACY_VERSION = '2'

/** The office as it stands now: its settings and the calendar that follows from them. */
export interface Office extends Settings {
  readonly calendar: OfficeCalendar
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

export function officeOf(settings: Settings): Office {
  const { hours, holidays } = settings
  return {
    ...settings,
    calendar: {
      weekdays: hours.weekdays,
      hours: hours.stretches.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) })),
      holidays: new Set(holidays.map(({ day }) => day)),
    },
  }
}

/** The office before it has decided anything. */
export const usualOffice: Office = officeOf(SettingsSchema.parse({}))
