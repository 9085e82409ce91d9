import type { Language } from '../lib/language.ts'
import { readdirSync, readFileSync } from 'node:fs'
import i18next from 'i18next'
import type answers from './th/answers.json'
import type board from './th/board.json'
import type caseTexts from './th/case.json'
import type catalogue from './th/catalogue.json'
import type chat from './th/chat.json'
import type console from './th/console.json'
import type exports from './th/exports.json'
import type firstday from './th/firstday.json'
import type lending from './th/lending.json'
import type menu from './th/menu.json'
import type notices from './th/notices.json'
import type payments from './th/payments.json'
import type people from './th/people.json'
import type photos from './th/photos.json'
import type print from './th/print.json'
import type privacy from './th/privacy.json'
import type proxy from './th/proxy.json'
import type reports from './th/reports.json'
import type sentences from './th/sentences.json'
import type settings from './th/settings.json'
import type sharing from './th/sharing.json'
import type signed from './th/signed.json'
import type staff from './th/staff.json'
import type suggestions from './th/suggestions.json'
import type summary from './th/summary.json'
import type survey from './th/survey.json'
import type talks from './th/talks.json'
import type trail from './th/trail.json'
import type understanding from './th/understanding.json'
import type visits from './th/visits.json'
import type walkin from './th/walkin.json'
import type website from './th/website.json'

/** One file for each part of the program: `src/locales/<language>/<file>.json`, as the folder lists them. */
export const textFiles: readonly string[] = readdirSync(new URL('./th/', import.meta.url))
  .map((name) => name.replace(/\.json$/, ''))
  .sort()

interface Texts {
  answers: typeof answers
  board: typeof board
  case: typeof caseTexts
  catalogue: typeof catalogue
  chat: typeof chat
  console: typeof console
  exports: typeof exports
  firstday: typeof firstday
  lending: typeof lending
  menu: typeof menu
  notices: typeof notices
  payments: typeof payments
  people: typeof people
  photos: typeof photos
  print: typeof print
  privacy: typeof privacy
  proxy: typeof proxy
  reports: typeof reports
  sentences: typeof sentences
  settings: typeof settings
  sharing: typeof sharing
  signed: typeof signed
  staff: typeof staff
  suggestions: typeof suggestions
  summary: typeof summary
  survey: typeof survey
  talks: typeof talks
  trail: typeof trail
  understanding: typeof understanding
  visits: typeof visits
  walkin: typeof walkin
  website: typeof website
}

type Leaves<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${K}` : Leaves<T[K], `${Path}${K}.`>
}[keyof T & string]

/** The key of a text: the file, then the path inside it: `chat.menu.title`. */
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

function leaves(value: unknown, path: string): [TextKey, string][] {
  if (typeof value === 'string') return [[path as TextKey, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => leaves(each, path === '' ? key : `${path}.${key}`))
}

const resources = { th: load('th'), en: load('en') }
const originals: Readonly<Record<Language, ReadonlyMap<TextKey, string>>> = {
  th: new Map(leaves(resources.th, '')),
  en: new Map(leaves(resources.en, '')),
}

const translator = i18next.createInstance()
void translator.init({
  lng: 'th',
  supportedLngs: ['th', 'en'],
  fallbackLng: false,
  initAsync: false,
  // LINE needs no escaping and the views escape themselves; escaping here too would show in the text.
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: (key) => {
    throw new Error(`No text "${key}"; add it to src/locales/th and src/locales/en`)
  },
  resources: { th: { translation: resources.th }, en: { translation: resources.en } },
})

/** The office's own words in place of the program's. */
type Own = { readonly [L in Language]: string }

/**
 * The text in a language, with `{{name}}` replaced from `params`.
 * @param own the office's words instead of the program's; they have the same places to fill in
 */
export function text(language: Language, key: TextKey, params: TextParams = {}, own?: Own): string {
  if (own === undefined) {
    // Most texts have nothing to fill in; looking them up takes a tenth of the library's time.
    const fixed = originals[language].get(key)
    if (fixed !== undefined && !fixed.includes('{{')) return fixed
    return translator.t(key, { ...params, lng: language })
  }
  return translator.services.interpolator.interpolate(own[language], { ...params }, language, {})
}

/** The keys of all texts, in the order of the files. */
export const textKeys: readonly TextKey[] = [...originals.th.keys()]

/** A text as the program has it, in both languages, with its places to fill in; null: there is no such key. */
export function original(key: string): Own | null {
  const [th, en] = [originals.th.get(key as TextKey), originals.en.get(key as TextKey)]
  return th === undefined || en === undefined ? null : { th, en }
}
