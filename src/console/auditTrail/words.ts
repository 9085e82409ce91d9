import { changeAt } from '../../domain/catalogue/changes.ts'
import { paperName } from '../../domain/papers/paperName.ts'
import { desks } from '../../domain/services/desks.ts'
import { isServiceId } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import { firstDaySteps } from '../../domain/settings/firstDay.ts'
import type { Office } from '../../domain/settings/office.ts'
import { placeOf } from '../../domain/sentences/journey.ts'
import { questionSentences } from '../../domain/sentences/questionSentences.ts'
import { OTHER_THEME } from '../../domain/survey/suggestionThemes.ts'
import type { Words } from '../../domain/words.ts'
import type { Json } from '../../lib/differences.ts'
import { formatDay, formatDayShort, formatMomentInFull, isDay } from '../../lib/time.ts'
import { original, type TextKey } from '../../locales/text.ts'
import type { TrailEntry } from '../../models/auditTrail/auditTrail.ts'
import { roles } from '../../models/staff/staffDocument.ts'
import { groupLabel } from '../../reports/labels.ts'
import { readPeriod } from '../../reports/period.ts'
import { periodName } from '../../reports/periodWords.ts'
import type { Speak } from '../speak.ts'

/** How a value of an entry reads: its label, and its values in words. */
interface Named {
  readonly label: string
  /** Empty: there is no value. */
  readonly words: (value: Json) => string
}

/** What other pages know: the names of settings, and of what the bot understands. */
export interface KnownNames {
  /** Null for a setting that this release does not know. */
  readonly setting: (path: string, speak: Speak) => Named | null
  readonly meaning: (id: string, speak: Speak) => string
}

/** Who reads, and what the office calls things. */
export interface Reader {
  readonly speak: Speak
  readonly office: Office
  readonly known: KnownNames
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const isGroup = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value)

/** A moment as entries hold it, in UTC, such as until when a link code works. */
const UTC_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Any value: moments and days in Thai time, in the reader's language. */
function anyWords(value: Json, speak: Speak): string {
  const { t, language } = speak
  if (isList(value)) return value.map((each) => anyWords(each, speak)).join('; ')
  if (isGroup(value))
    return Object.entries(value)
      .map(([name, each]) => `${name}: ${anyWords(each, speak)}`)
      .join(', ')
  if (typeof value === 'boolean') return t(value ? 'trail.yes' : 'trail.no')
  if (typeof value !== 'string') return value === null ? '' : String(value)
  if (UTC_MOMENT.test(value)) return formatMomentInFull(new Date(value), language)
  return isDay(value) ? formatDay(value, language) : value
}

/** A value that is one of a set, by its name there; otherwise as it is. */
const oneOf =
  <Id extends string>(ids: readonly Id[], name: (id: Id) => string) =>
  (value: Json): string => {
    const id = ids.find((each) => each === value)
    return id === undefined ? (typeof value === 'string' ? value : '') : name(id)
  }

/** Each of several values that are written one after another: “one-stop, finance”. */
const each =
  (name: (id: string) => string) =>
  (value: Json): string =>
    typeof value === 'string' && value !== '' ? value.split(', ').map(name).join(', ') : ''

const serviceName = (id: string, { of }: Speak) => (isServiceId(id) ? of(services[id].shortName) : id)

const browsers = ['chrome', 'edge', 'firefox', 'safari', 'samsung', 'opera', 'line', 'other'] as const

function staffField(field: string, speak: Speak): Named | null {
  const { t } = speak
  const plain = (label: TextKey): Named => ({ label: t(label), words: (value) => anyWords(value, speak) })
  switch (field) {
    case 'name':
      return plain('staff.name')
    case 'role':
      return { label: t('staff.role'), words: oneOf(roles, (role) => t(`console.role.${role}`)) }
    case 'code until':
      return plain('trail.field.code-until')
    case 'linked':
      return {
        label: t('staff.line'),
        words: (value) => (value === null ? '' : t(value === true ? 'staff.linked' : 'staff.not-linked')),
      }
    case 'away from':
      return plain('staff.absence.from')
    case 'away until':
      return plain('staff.absence.until')
    case 'stand-in':
      return plain('staff.absence.stand-in')
    case 'desks':
      return { label: t('staff.duties.desks'), words: each(oneOf(desks, (desk) => t(`board.desk.${desk}`))) }
    case 'named for':
      return { label: t('staff.duties.named'), words: each((id) => serviceName(id, speak)) }
    default:
      return null
  }
}

function sessionField(field: string, speak: Speak): Named | null {
  const { t } = speak
  switch (field) {
    case 'confirmedByPhone':
      return { label: t('trail.field.confirmed-by-phone'), words: (value) => anyWords(value, speak) }
    case 'browser':
      return { label: t('trail.field.browser'), words: oneOf(browsers, (id) => t(`staff.browser.${id}`)) }
    case 'calendarLink':
      return { label: t('sharing.feed.title'), words: (value) => anyWords(value, speak) }
    case 'sessions':
      return { label: t('staff.sessions.title'), words: (value) => anyWords(value, speak) }
    default:
      return null
  }
}

function exportField(field: string, speak: Speak): Named | null {
  const { t } = speak
  const plain = (label: TextKey): Named => ({ label: t(label), words: (value) => anyWords(value, speak) })
  switch (field) {
    case 'format':
      return {
        label: t('trail.field.format'),
        words: (value) => (typeof value === 'string' ? value.toUpperCase() : ''),
      }
    case 'version':
      return plain('exports.about.format')
    case 'set':
      return plain('reports.version')
    case 'sentences':
      return plain('trail.field.sentences')
    case 'services':
      return plain('trail.field.services')
    case 'corrected':
      return plain('trail.field.corrected')
    case 'ownWords':
      return plain('trail.field.own-words')
    case 'period': {
      const words = (value: Json) => {
        const period = typeof value === 'string' ? readPeriod(value) : null
        return period === null ? anyWords(value, speak) : periodName(period, speak)
      }
      return { label: t('reports.period'), words }
    }
    case 'service':
    case 'channel':
    case 'status':
      return {
        label: t(`reports.${field}`),
        words: (value) => (typeof value === 'string' ? groupLabel(field, value, speak) : ''),
      }
    default:
      return null
  }
}

/** “69-07-000123-4 2026-12-01”: a claim, and the day of its transfer. */
function claimWords(value: Json, { language }: Speak): string {
  const [reference = '', day = ''] = typeof value === 'string' ? value.split(' ') : []
  return isDay(day) ? `${reference} (${formatDayShort(day, language)})` : reference
}

function paymentsField(field: string, speak: Speak): Named | null {
  const { t } = speak
  if (field === 'lines') return { label: t('trail.field.lines'), words: (value) => anyWords(value, speak) }
  if (field !== 'references') return null
  return {
    label: t('trail.field.references'),
    words: (value) => (isList(value) ? value.map((one) => claimWords(one, speak)).join('; ') : ''),
  }
}

/** A value of a service's text; papers have the names that they have now, or had in this change. */
function catalogueField(entry: TrailEntry, path: string, { speak, office }: Reader): Named | null {
  const inEntry = (values: Json, id: string, language: string) => {
    const name = isGroup(values) ? values[`papers.${id}.name.${language}`] : undefined
    return typeof name === 'string' && name !== '' ? name : null
  }
  const known = (id: string): Words => {
    const name = isServiceId(entry.subject) ? paperName(office.service(entry.subject), id) : null
    if (name !== null && name.th !== id) return name
    const added = original('catalogue.edit.own') ?? { th: id, en: id }
    const of = (language: 'th' | 'en') =>
      inEntry(entry.after, id, language) ?? inEntry(entry.before, id, language) ?? added[language]
    return { th: of('th'), en: of('en') }
  }
  const nameOf = { before: known, after: known }
  const told = (value: Json) => changeAt(path, { before: value, after: value }, nameOf)
  const some = changeAt(path, { before: '-', after: '-' }, nameOf)
  if (some === null) return null
  return {
    label: speak.text(some.what),
    words: (value) => {
      const after = told(value)?.after ?? null
      return after === null ? '' : speak.text(after)
    },
  }
}

/** How a value of an entry reads; null for one that this release does not know. */
export function fieldOf(entry: TrailEntry, path: string, reader: Reader): Named | null {
  const { speak, known } = reader
  const { t } = speak
  const plain = (label: string): Named => ({ label, words: (value) => anyWords(value, speak) })
  switch (entry.what) {
    case 'settings':
      return known.setting(path, speak)
    case 'staff':
      return staffField(path, speak)
    case 'session':
      return sessionField(path, speak)
    case 'catalogue':
      return catalogueField(entry, path, reader)
    case 'sentences':
      if (path === 'th') return plain(t('settings.thai'))
      return path === 'en' ? plain(t('settings.english')) : null
    case 'words':
      return plain(known.meaning(path, speak))
    case 'reports':
      if (path === 'example') return plain(t('suggestions.form.example'))
      return path === 'action' ? plain(t('suggestions.form.action')) : null
    case 'export':
      return exportField(path, speak)
    case 'payments':
      return paymentsField(path, speak)
    case 'call-back':
      return path === 'contacted' ? plain(t('trail.field.contacted')) : null
    case 'person':
    case 'first-day':
      return null
  }
}

/** A value that this release does not know stays as it was written, with its path. */
export function unknownField(path: string, speak: Speak): Named {
  return { label: speak.t('trail.field.other', { path }), words: (value) => anyWords(value, speak) }
}

const reportTitles: Readonly<Record<string, TextKey>> = {
  'report satisfaction': 'reports.satisfaction.title',
  'report service-time': 'reports.service-time.title',
  'report disclosure': 'reports.disclosure.title',
  trail: 'trail.title',
  'office file': 'sharing.file.save-title',
  sentences: 'understanding.places.sentences',
}

function sentenceSubject(key: string, speak: Speak): string {
  const question = questionSentences.find((one) => one.key === key)
  const words = original(key) ?? question?.original
  if (words === undefined) return speak.t('trail.field.other', { path: key })
  const place = question === undefined ? placeOf(key) : { stage: 'questions' as const }
  const stage = place === null || place === 'staff' ? '' : `${speak.t(`sentences.stage.${place.stage}`)}: `
  return `${stage}${words[speak.language]}`
}

/** What an administrator did on the office's first day: left a step for later, sent the test message, declared it over. */
function firstDaySubject(subject: string, { t }: Speak): string {
  const step = firstDaySteps.find((each) => subject === `later ${each}`)
  if (step !== undefined) return t('firstday.trail.later', { step: t(`settings.${step}.title`) })
  if (subject === 'test') return t('firstday.trail.test')
  return subject === 'end' ? t('firstday.trail.end') : subject
}

/** What an entry is about; null where only one of its kind exists. */
export function subjectOf({ what, subject }: TrailEntry, { speak, office }: Reader): string | null {
  switch (what) {
    case 'settings':
    case 'payments':
      return null
    case 'export': {
      const title = reportTitles[subject]
      return title === undefined ? subject : speak.t(title)
    }
    case 'catalogue':
      return serviceName(subject, speak)
    case 'sentences':
      return sentenceSubject(subject, speak)
    case 'words':
      return speak.t('catalogue.list.number', { version: subject })
    case 'reports': {
      const [year = '', id = ''] = subject.split('/')
      const theme = office.reports.themes.find((one) => one.id === id)
      const name = theme ? speak.of(theme.name) : id === OTHER_THEME ? speak.t('suggestions.other') : id
      return `${speak.t('reports.fiscal-year', { year })} · ${name}`
    }
    case 'call-back':
      return isDay(subject) ? formatDay(subject, speak.language) : subject
    case 'first-day':
      return firstDaySubject(subject, speak)
    case 'staff':
    case 'session':
    case 'person':
      return subject
  }
}
