import { isDeepStrictEqual } from 'node:util'
import { guidanceList } from '../guidance/index.ts'
import { type Settings, SettingsSchema } from './settings.ts'
import { type SettingsValue, valueAt } from './settingsValue.ts'

const usualGuidance = Object.fromEntries(
  guidanceList.map(({ id, answer, source, checkedOn }) => [id, { answer, source, checkedOn }]),
)

/** The settings as they hold, the chat's own answers among them. */
export function settingsOf(stored: SettingsValue): Settings {
  const settings = SettingsSchema.parse(stored)
  return { ...settings, guidance: { ...usualGuidance, ...settings.guidance } }
}

/** What the office starts with. */
export const usualSettings: Settings = settingsOf({})

/** Whether a setting has its default. */
export const isUsual = (path: string, settings: Settings) =>
  isDeepStrictEqual(valueAt(settings, path), valueAt(usualSettings, path))
