import assert from 'node:assert/strict'
import { shownEntry } from '../../../src/console/auditTrail/model.ts'
import { settingInTrail } from '../../../src/console/settings/inTrail.ts'
import { meantName } from '../../../src/console/understanding/meanings.tsx'
import { speakerOf } from '../../../src/console/speak.ts'
import { paperItemsOf } from '../../../src/domain/papers/paperItems.ts'
import { compared } from '../../../src/domain/catalogue/compared.ts'
import { editOf } from '../../../src/domain/catalogue/overlay.ts'
import { guidanceList } from '../../../src/domain/guidance/index.ts'
import { serviceIds } from '../../../src/domain/services/ids.ts'
import { serviceList, services } from '../../../src/domain/services/index.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { confirmable, SettingsSchema } from '../../../src/domain/settings/settings.ts'
import { differences, type Json } from '../../../src/lib/differences.ts'
import type { TrailEntry } from '../../../src/models/auditTrail/auditTrail.ts'
import { type TrailKind, trailKinds } from '../../../src/models/auditTrail/entry.ts'
import type { Language } from '../../../src/lib/language.ts'

const words = { th: 'คำของสำนักงาน', en: 'Words of ours' }
const day = '2026-12-05'

/** Settings in which every one that may be missing is there. */
const everySetting = SettingsSchema.parse({
  profile: { address: words, privacyContact: words },
  contact: { phone: '053-711234' },
  holidayFeed: 'https://calendar.example/holidays.ics',
  papers: {
    photos: Object.fromEntries(serviceList.flatMap(paperItemsOf).map(({ id }) => [id, true] as const)),
  },
  photos: { keepHours: 24 },
  proxies: { services: Object.fromEntries(serviceIds.map((id) => [id, false])) },
  access: { restricted: ['bail-guarantee-letter'] },
  guidance: Object.fromEntries(
    guidanceList.map(({ id }) => [id, { answer: words, source: words, checkedOn: day }]),
  ),
  survey: { orders: [{ from: day, order: 'worst-first' }] },
  confirmed: Object.fromEntries(confirmable.map((subject) => [subject, day])),
})

type Changed = Pick<TrailEntry, 'what' | 'subject' | 'before' | 'after'>

const added = (what: TrailKind, subject: string, after: Readonly<Record<string, Json>>): Changed => ({
  what,
  subject,
  before: Object.fromEntries(Object.keys(after).map((path) => [path, null])),
  after,
})

/** Entries as the program writes them, with every field of each kind. */
const entries: readonly Changed[] = [
  { what: 'settings', subject: 'office', ...differences({}, everySetting) },
  added('staff', 'Somchai (12345678)', {
    name: 'Somchai',
    role: 'manager',
    'code until': '2026-11-24T18:30:07.000Z',
    linked: true,
    'away from': day,
    'away until': day,
    'stand-in': 'Malee',
    desks: 'one-stop, finance',
    'named for': serviceIds.join(', '),
  }),
  added('session', 'Somchai (12345678)', { confirmedByPhone: true, browser: 'chrome', sessions: 2 }),
  ...serviceIds.map((id) => ({
    what: 'catalogue' as const,
    subject: id,
    ...differences({}, compared(editOf(services[id]))),
  })),
  added('sentences', 'chat.welcome.title', { th: 'สวัสดี', en: 'Hello' }),
  added('words', '3', { 'salary-certificate': ['สลิป'], greeting: ['ดีจ้า'] }),
  added('reports', '2570/other', { example: 'เร็วมาก', action: 'เพิ่มที่นั่ง' }),
  added('export', 'report service-time', {
    format: 'xlsx',
    version: 1,
    period: '2026-11',
    service: 'salary-certificate',
    channel: 'counter',
    status: 'retired',
    set: 2,
  }),
  added('export', 'sentences', { format: 'tsv', sentences: 12 }),
  added('export', 'trail', { format: 'json lines' }),
  { what: 'person', subject: '69-07-000123-4', before: null, after: null },
  { what: 'first-day', subject: 'later profile', before: null, after: null },
  { what: 'first-day', subject: 'test', before: null, after: null },
  { what: 'first-day', subject: 'end', before: null, after: null },
  added('call-back', '2026-12-05', { contacted: true }),
  added('payments', 'transfers', { lines: 2, references: ['69-07-000123-4 2026-12-05'] }),
]

const shown = (changed: Changed, language: Language) =>
  shownEntry(
    {
      ...changed,
      number: 1,
      id: 'a',
      at: new Date('2026-11-23T18:30:07Z'),
      by: { staffId: 's', name: 'Malee' },
      previous: '',
      hash: '',
    },
    {
      speak: speakerOf(language),
      office: usualOffice,
      known: { setting: settingInTrail, meaning: meantName },
    },
  )

/** Paths, names of fields, ids and days as programs write them; links of the office are no words of ours. */
const MACHINE = [
  /\b[a-z]+[A-Z][a-zA-Z]*\b/,
  /\b[a-z]+(?:-[a-z]+)*\.[a-z][a-zA-Z.-]*\b/,
  /\d{4}-\d{2}-\d{2}/,
  /T\d{2}:\d{2}:/,
  /\b(?:true|false|null|undefined|NaN)\b/,
  /[{}[\]]/,
]
const ids = [...serviceIds, ...serviceList.flatMap(paperItemsOf).map(({ id }) => id)].filter((id) =>
  id.includes('-'),
)

function machineWords(text: string): string[] {
  const plain = text.replace(/https?:\S+/g, '').replace(/\{\{\w+\}\}/g, '')
  return [
    ...MACHINE.flatMap((each) => each.exec(plain)?.[0] ?? []),
    ...ids.filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(plain)),
  ]
}

describe('an entry of the audit trail', () => {
  it('has an example here for every kind', () => {
    assert.deepEqual([...new Set(entries.map(({ what }) => what))].sort(), [...trailKinds].sort())
  })

  for (const language of ['th', 'en'] as const)
    it(`has no machine word in any field: ${language}`, () => {
      const other = speakerOf(language).t('trail.field.other', { path: '' }).replace(/\(.*/, '')
      const wrong = entries.flatMap((entry) => {
        const { subject, changes } = shown(entry, language)
        return [
          ...machineWords(subject ?? '').map((word) => `${entry.what}: subject ${word}`),
          ...changes.flatMap(({ label, after }) => [
            ...(label === null || label.startsWith(other) ? [`${entry.what}: no label for ${label}`] : []),
            ...[label ?? '', after].flatMap((text) =>
              machineWords(text).map((word) => `${entry.what}: ${word} in ${label}: ${after}`),
            ),
            ...(language === 'th' && entry.what !== 'words' && !/[ก-๙]/.test(label ?? '')
              ? [`${entry.what}: ${label} is not Thai`]
              : []),
          ]),
        ]
      })
      assert.deepEqual(wrong, [])
    })

  it('tells every setting, and none twice', () => {
    const { changes } = shown(entries[0] as Changed, 'en')
    const labels = changes.map(({ label }) => label)
    assert.deepEqual(
      labels.filter((label, index) => labels.indexOf(label) !== index),
      [],
    )
    assert.equal(labels.length, Object.keys(differences({}, everySetting).after).length)
  })

  it('says when the office opens, by day and hour', () => {
    const changes = shown(
      {
        what: 'settings',
        subject: 'office',
        before: { 'hours.stretches': [{ from: '08:30', to: '12:00' }], 'hours.weekdays': [1, 2] },
        after: { 'hours.stretches': [{ from: '09:00', to: '12:00' }], 'hours.weekdays': [1, 6] },
      },
      'th',
    ).changes
    assert.deepEqual(changes, [
      { label: 'วันและเวลาทำการ: เวลาให้บริการ', before: '08.30–12.00', after: '09.00–12.00' },
      { label: 'วันและเวลาทำการ: วันทำการ', before: 'อังคาร', after: 'เสาร์' },
    ])
  })

  it('says of a list of transfers how long it was, and which claims were told', () => {
    const { subject, changes } = shown(
      added('payments', 'transfers', { lines: 2, references: ['69-07-000123-4 2026-12-05'] }),
      'en',
    )
    assert.equal(subject, null)
    assert.deepEqual(changes, [
      { label: 'Lines of the pasted list', before: 'nothing', after: '2' },
      {
        label: 'Requests told of their transfer (day of transfer)',
        before: 'nothing',
        after: '69-07-000123-4 (5 Dec 2026)',
      },
    ])
  })

  it('keeps what this release does not know any more', () => {
    const { changes } = shown(added('settings', 'office', { 'old.thing': 'x' }), 'en')
    assert.deepEqual(changes, [
      { label: 'A value of another release (old.thing)', before: 'nothing', after: 'x' },
    ])
  })
})
