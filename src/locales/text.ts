import { readFileSync } from 'node:fs'
import i18next from 'i18next'
import type chat from './th/chat.json'
import type console from './th/console.json'
import type notices from './th/notices.json'
import type reports from './th/reports.json'

type Language = 'th' | 'en'

/** One file for each place where people read: `src/locales/<language>/<file>.json`. */
export const textFiles = ['chat', 'console', 'notices', 'reports'] as const

interface Texts {
  chat: typeof chat
  console: typeof console
  notices: typeof notices
  reports: typeof reports
}

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>
}[keyof T & string]

/** Names one text: file, then the path inside it: `chat.menu.title`. */
export type TextKey = Leaves<Texts>

export type TextParams = Readonly<Record<string, string | number>>

function load(language: Language): Record<string, unknown> {
  return Object.fromEntries(
    textFiles.map((file) => [
      file,
      JSON.parse(readFileSync(new URL(`./${language}/${file}.json`, import.meta.url), 'utf8')) as unknown,
    ]),
  )
}

const translator = i18next.createInstance()
void translator.init({
  lng: 'th',
  supportedLngs: ['th', 'en'],
  fallbackLng: false,
  initAsync: false,
  // Words go into LINE messages and into views that escape; escaping here would show twice.
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: (key) => {
    throw new Error(`No text "${key}"; add it to src/locales/th and src/locales/en`)
  },
  resources: { th: { translation: load('th') }, en: { translation: load('en') } },
})

const translate = { th: translator.getFixedT('th'), en: translator.getFixedT('en') }

/** The words of a text in a language, `{{name}}` filled in from `params`. */
export function text(language: Language, key: TextKey, params: TextParams = {}): string {
  return translate[language](key, params)
}
