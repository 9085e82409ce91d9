import { isDeepStrictEqual } from 'node:util'
import { sourceName } from '../guidance/guidance.ts'
import { guidanceList } from '../guidance/index.ts'
import { type Settings, SettingsSchema } from './settings.ts'
import type { Words } from '../words.ts'
import { type SettingsValue, valueAt } from './settingsValue.ts'

/** What the settings show as the source of a fact that the office has not confirmed; the chat names no source for it. */
const unconfirmed: Words = {
  th: 'รอสำนักงานยืนยัน',
  en: 'To be confirmed by the office',
}

const usualGuidance = Object.fromEntries(
  guidanceList.map(({ id, answer, source, checkedOn }) => [
    id,
    { answer, source: sourceName(source) ?? unconfirmed, checkedOn },
  ]),
)

/** The current settings. Guidance that the office has not reworded has its default words. */
export function settingsOf(stored: SettingsValue): Settings {
  const settings = SettingsSchema.parse(stored)
  return { ...settings, guidance: { ...usualGuidance, ...settings.guidance } }
}

/** The settings with all defaults. */
export const usualSettings: Settings = settingsOf({})

export const isUsual = (path: string, settings: Settings) =>
  isDeepStrictEqual(valueAt(settings, path), valueAt(usualSettings, path))
