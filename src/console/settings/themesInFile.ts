import { isDeepStrictEqual } from 'node:util'
import { type Settings, SettingsSchema } from '../../domain/settings/settings.ts'
import { type SettingsValue, valueAt, withValue } from '../../domain/settings/settingsValue.ts'
import { isUsual, settingsOf } from '../../domain/settings/usualSettings.ts'
import { type FileOffer, type HoldsPerson, isAboutPerson } from '../filePart.ts'
import { accepted } from '../forms/checked.ts'
import type { Speak } from '../speak.ts'
import { settingInTrail } from './inTrail.ts'

const PATH = 'reports.themes'

const without = (all: readonly unknown[], others: readonly unknown[]) =>
  all.filter((one) => !others.some((other) => isDeepStrictEqual(one, other)))

/** The themes of suggestions in a file: they have a page of their own, and no field in the settings. */
export const themesInFile = {
  path: PATH,

  saved({ reports: { themes } }: Settings, holdsPerson: HoldsPerson) {
    const value = themes.filter((theme) => !isAboutPerson(theme, holdsPerson))
    return { value, left: value.length < themes.length }
  },

  planned({ given, stored, speak }: { given: SettingsValue; stored: SettingsValue; speak: Speak }) {
    const themes = valueAt(given, PATH)
    if (themes === undefined) return null
    const [before, after] = [
      settingsOf(stored).reports.themes,
      settingsOf({ reports: { themes } }).reports.themes,
    ]
    if (isDeepStrictEqual(before, after)) return null
    const title = speak.t('suggestions.themes.title')
    const words = (all: readonly unknown[]) => settingInTrail(PATH, speak)?.words(all) ?? ''
    const change = {
      what: title,
      before: words(without(before, after)),
      after: words(without(after, before)),
    }
    const offer: FileOffer = { id: 'settings.themes', title, changes: [change], caution: null }
    return {
      offer,
      apply(from: SettingsValue) {
        const value = withValue(from, PATH, after)
        const settings = settingsOf(SettingsSchema.parse(value))
        return accepted(isUsual(PATH, settings) ? withValue(from, PATH, undefined) : value)
      },
    }
  },
}
