import { guidanceById } from '../../domain/guidance/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import { valueAt } from '../../domain/settings/settingsValue.ts'
import { surveyItems } from '../../domain/survey/surveyItems.ts'
import type { Language } from '../../lib/language.ts'
import { formatDay } from '../../lib/time.ts'
import type { Speak } from '../speak.ts'
import { entryLines, inWords, labelWords } from './inWords.ts'
import { wordsIn } from './entered.ts'
import { type Field, holds } from './field.ts'
import { guidanceSection } from './guidanceSections.ts'
import type { Section } from './section.ts'
import { sections } from './sections.ts'

/** How a changed setting reads in the audit trail. */
interface SettingInTrail {
  readonly label: string
  /** A value of it in words; empty: none. */
  readonly words: (value: unknown) => string
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const dayWords = (value: unknown, { language }: Speak) =>
  typeof value === 'string' ? formatDay(value, language) : ''

/** A set of the survey: its version and the items in their order, in the words in which they were asked. */
function setWords(set: unknown, speak: Speak): string {
  const own = valueAt(set, 'words')
  const items = listOf(valueAt(set, 'items')).flatMap((id) => {
    const item = surveyItems.find((each) => each.id === id)
    return item ? [speak.of(wordsIn(valueAt(own, item.id)) ?? item.words)] : []
  })
  return `${speak.t('survey.version', { version: Number(valueAt(set, 'version')) })}: ${items.join(', ')}`
}

/** The words of a value: of a list only the entries that are given, each in full. */
function valueWords(field: Field, value: unknown, speak: Speak): string {
  switch (field.kind) {
    case 'rows':
      return entryLines(field, value, speak).join('; ')
    case 'survey':
      return listOf(value)
        .map((set) => setWords(set, speak))
        .join('; ')
    case 'level-order':
      return listOf(value)
        .map((each) => `${dayWords(valueAt(each, 'from'), speak)} · ${inWords(field, [each], speak)}`)
        .join('; ')
    case 'number':
      return value === null && field.empty === undefined ? '' : inWords(field, value, speak)
    case 'choice':
      return inWords(field, value ?? undefined, speak)
    default:
      return value === null ? '' : inWords(field, value, speak)
  }
}

/** One language of a text in two. */
function inLanguage(label: string, language: Language, { t }: Speak): SettingInTrail {
  return {
    label: t(`catalogue.in.${language}`, { field: label }),
    words: (value) => (typeof value === 'string' ? value : ''),
  }
}

function sectionAt(path: string): Section | undefined {
  const [, answer] = /^guidance\.([^.]+)\./.exec(path) ?? []
  return answer === undefined
    ? sections.find(({ fields }) => fields.some((field) => holds(field, path)))
    : guidanceSection(answer)
}

function themes(speak: Speak): SettingInTrail {
  const one = (theme: unknown) => {
    const name = wordsIn(valueAt(theme, 'name'))
    return `${name ? speak.of(name) : ''}: ${listOf(valueAt(theme, 'words')).join(', ')}`
  }
  return {
    label: speak.t('suggestions.themes.title'),
    words: (value) => listOf(value).map(one).join('; '),
  }
}

/** The title of a section; before that of an answer the services that it is about, because answers share titles. */
function titleOf({ id, title }: Section, speak: Speak): string {
  const about = guidanceById(id.replace(/^guidance\//, ''))?.services
  const names = Array.isArray(about)
    ? about.map((service: ServiceId) => speak.of(services[service].shortName))
    : []
  return [...(names.length > 0 ? [names.join(', ')] : []), labelWords(title, speak)].join(' · ')
}

/**
 * How a setting reads in the audit trail.
 * @param path as `differences` gives it: `contact.phone`, `profile.name.th`
 * @returns null for a setting that this release does not know
 */
export function settingInTrail(path: string, speak: Speak): SettingInTrail | null {
  const { t } = speak
  if (path === 'reports.themes') return themes(speak)
  const confirmed = sections.find(({ confirms }) => path === `confirmed.${confirms}`)
  if (confirmed) {
    const label = t('trail.confirmed', { section: labelWords(confirmed.title, speak) })
    return { label, words: (value) => dayWords(value, speak) }
  }
  const section = sectionAt(path)
  const field = section?.fields.find((each) => holds(each, path))
  if (!section || !field) return null
  const label = `${titleOf(section, speak)}: ${labelWords(field.label, speak)}`
  const rest = path.slice(field.path.length + 1)
  if (rest === 'th' || rest === 'en') return inLanguage(label, rest, speak)
  return { label, words: (value) => valueWords(field, value, speak) }
}
