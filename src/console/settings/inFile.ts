import { isDeepStrictEqual } from 'node:util'
import type { Settings } from '../../domain/settings/settings.ts'
import { type SettingsValue, valueAt, withValue } from '../../domain/settings/settingsValue.ts'
import { settingsOf } from '../../domain/settings/usualSettings.ts'
import { dayOf, type Day } from '../../lib/time.ts'
import {
  type FileChange,
  type FileOffer,
  type FilePart,
  type HoldsPerson,
  isAboutPerson,
  type LeftOut,
  parted,
} from '../filePart.ts'
import type { Checked } from '../forms/checked.ts'
import type { Speak } from '../speak.ts'
import { check } from './check.ts'
import { enteredOf, wordsIn } from './entered.ts'
import type { Field } from './field.ts'
import { guidanceSection } from './guidanceSections.ts'
import { settingInTrail } from './inTrail.ts'
import { entryLines, inWords, labelWords } from './inWords.ts'
import type { Section } from './section.ts'
import { sections } from './sections.ts'
import { themesInFile } from './themesInFile.ts'

/**
 * Ways to reach the office, of which the second may name a person, and a calendar whose address may hold a secret. No file
 * has them.
 */
const never = ['contact.phone', 'profile.privacyContact', 'holidayFeed']
/** Sections that are true of one office only, or about its own staff: taken only when somebody ticks them. */
const ofOneOffice = ['profile', 'channel', 'access']

const isSaved = ({ path }: Field) => !never.includes(path)
const parentOf = (path: string) => path.slice(0, path.lastIndexOf('.'))

function answersIn(value: SettingsValue): Section[] {
  const answers = value['guidance']
  const ids = typeof answers === 'object' && answers !== null ? Object.keys(answers) : []
  return ids.flatMap((id) => guidanceSection(id) ?? [])
}

/** The value of a field for a file. Of the survey only what is asked now: what was asked before is of this office. */
function savedValue({ kind, path }: Field, settings: Settings): unknown {
  const value = valueAt(settings, path)
  return (kind === 'survey' || kind === 'level-order') && Array.isArray(value) ? value.slice(-1) : value
}

/** A list without the entries about people; undefined for another value that is about one. */
function withoutPeopleIn(field: Field, value: unknown, holdsPerson: HoldsPerson): unknown {
  if (field.kind === 'link') return value
  if (field.kind === 'rows' && Array.isArray(value)) {
    return value.filter((entry) => !isAboutPerson(entry, holdsPerson))
  }
  return isAboutPerson(value, holdsPerson) ? undefined : value
}

const nameOf = (section: Section, field: Field, speak: Speak) =>
  `${labelWords(section.title, speak)}: ${labelWords(field.label, speak)}`

/** Puts a field into a file. A choice without a value is “as usual”, which an empty group says. */
function saveField(value: SettingsValue, field: Field, saved: unknown): SettingsValue {
  if (saved !== undefined) return withValue(value, field.path, saved)
  const group = parentOf(field.path)
  return field.kind === 'choice' && valueAt(value, group) === undefined ? withValue(value, group, {}) : value
}

/** Whether a file says something about a field. */
function isGiven(field: Field, given: SettingsValue): boolean {
  if (valueAt(given, field.path) !== undefined) return true
  return field.kind === 'choice' && valueAt(given, parentOf(field.path)) !== undefined
}

function changeOf(field: Field, before: unknown, after: unknown, speak: Speak): FileChange {
  const what = labelWords(field.label, speak)
  if (field.kind === 'rows') {
    const [was, is] = [entryLines(field, before, speak), entryLines(field, after, speak)]
    const others = (lines: string[], than: string[]) =>
      lines.filter((line) => !than.includes(line)).join('\n')
    return { what, before: others(was, is), after: others(is, was) }
  }
  const inFull = (value: unknown) => {
    const words = field.kind === 'words' ? wordsIn(value) : null
    if (words) return `${words.th}\n${words.en}`
    const last = Array.isArray(value) ? value.slice(-1) : value
    return field.kind === 'survey'
      ? (settingInTrail(field.path, speak)?.words(last) ?? '')
      : inWords(field, value, speak)
  }
  return { what, before: inFull(before), after: inFull(after) }
}

interface Planned {
  readonly offer: FileOffer
  /** The settings with this offer, checked as the section's own form is. */
  readonly apply: (stored: SettingsValue) => Checked<SettingsValue>
}

interface Given {
  readonly given: SettingsValue
  readonly stored: SettingsValue
  readonly today: Day
  readonly speak: Speak
}

/** What a section would take from a file; its form checks it, and the office has to confirm the section again. */
function planned(section: Section, { given, stored, today, speak }: Given): Planned | LeftOut | null {
  const title = labelWords(section.title, speak)
  const fields = section.fields.filter((field) => isSaved(field) && isGiven(field, given))
  const apply = (from: SettingsValue) => {
    const mixed = fields.reduce((sum, { path }) => withValue(sum, path, valueAt(given, path)), from)
    return check(section, enteredOf(section.fields, settingsOf(mixed), speak), from, today)
  }
  const checked = apply(stored)
  if (!checked.ok) {
    return { what: title, why: checked.errors.map(({ text }) => speak.text(text)).join(' ') }
  }
  const [before, after] = [settingsOf(stored), settingsOf(checked.value)]
  const changes = fields
    .filter(({ path }) => !isDeepStrictEqual(valueAt(before, path), valueAt(after, path)))
    .map((field) => changeOf(field, valueAt(before, field.path), valueAt(after, field.path), speak))
  if (changes.length === 0) return null
  const caution = ofOneOffice.includes(section.id) ? speak.t('sharing.file.of-office') : null
  return { offer: { id: `settings.${section.id}`, title, changes, caution }, apply }
}

/** What a file may hold and nobody takes from it. */
function neverTaken(given: SettingsValue, { t, ...speak }: Speak): LeftOut[] {
  const why = t('sharing.file.never')
  const fields = sections.flatMap(({ fields: all }) => all.filter((field) => !isSaved(field)))
  const said = fields.filter(({ path }) => (valueAt(given, path) ?? null) !== null)
  return [
    ...said.map(({ label }) => ({ what: labelWords(label, { t, ...speak }), why })),
    ...(given['confirmed'] === undefined ? [] : [{ what: t('sharing.file.confirmed'), why }]),
  ]
}

/** The settings in a file for other offices. */
export const settingsInFile: FilePart<SettingsValue> = {
  async save({ deps, speak }, holdsPerson) {
    const { value } = await deps.models.settings.stored()
    const settings = settingsOf(value)
    const left: LeftOut[] = []
    let content: SettingsValue = {}
    for (const section of [...sections, ...answersIn(value)]) {
      for (const field of section.fields.filter(isSaved)) {
        const all = savedValue(field, settings)
        const saved = withoutPeopleIn(field, all, holdsPerson)
        if (!isDeepStrictEqual(all, saved)) {
          left.push({ what: nameOf(section, field, speak), why: speak.t('sharing.file.about-person') })
        }
        content = saveField(content, field, saved)
      }
    }
    const themes = themesInFile.saved(settings, holdsPerson)
    if (themes.left)
      left.push({ what: speak.t('suggestions.themes.title'), why: speak.t('sharing.file.about-person') })
    return { content: withValue(content, themesInFile.path, themes.value), left }
  },

  async plan({ deps, member, now, speak }, given) {
    const { settings } = deps.models
    const { value: stored, revision } = await settings.stored()
    const from = { given, stored, today: dayOf(now), speak }
    const { offered, left } = parted([
      ...[...sections, ...answersIn(given)].map((section) => planned(section, from)),
      themesInFile.planned(from),
    ])
    return {
      offers: offered.map(({ offer }) => offer),
      left: [...left, ...neverTaken(given, speak)],
      async write(isTaken) {
        const taken = offered.filter(({ offer }) => isTaken(offer.id))
        if (taken.length === 0) return true
        const value = taken.reduce((sum, { apply }) => {
          const checked = apply(sum)
          return checked.ok ? checked.value : sum
        }, stored)
        return settings.store(value, revision, { staffId: member.id, name: member.name }, now)
      },
    }
  },
}
