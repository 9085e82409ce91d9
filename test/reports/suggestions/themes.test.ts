import assert from 'node:assert/strict'
import { SettingsSchema } from '../../../src/domain/settings/settings.ts'
import { type Theme, usualThemes } from '../../../src/domain/survey/suggestionThemes.ts'
import { placed } from '../../../src/reports/suggestions/placing.ts'
import { suggestionRows } from '../../../src/reports/suggestions/summary.ts'
import { themeCounts } from '../../../src/reports/suggestions/themeCounts.ts'
import { themeFinder } from '../../../src/reports/suggestions/themes.ts'

const theme = (id: string, ...words: string[]): Theme => ({ id, name: { th: id, en: id }, words })
const themes = [theme('queue', 'รอนาน', 'wait'), theme('form', 'แบบ 7131', 'form'), theme('app', 'app')]

describe('the themes of a suggestion', () => {
  const themesOf = themeFinder(themes)

  it('are all those whose words stand in it', () => {
    assert.deepEqual(themesOf('รอนานเพราะแบบ ๗๑๓๑ กรอกยาก'), ['queue', 'form'])
    assert.deepEqual(themesOf('Long WAITING, unclear Forms'), ['queue', 'form'])
  })

  it('are none of a word that only stands inside another', () => {
    assert.deepEqual(themesOf('I am happy and appreciate the platform'), ['other'])
    assert.deepEqual(themesOf('the app is new'), ['app'])
  })

  it('are “other” where no word is known', () => {
    assert.deepEqual(themesOf('ไม่มีข้อเสนอแนะ'), ['other'])
  })

  it('are sensible before the office has its own', () => {
    const of = themeFinder(usualThemes)
    assert.deepEqual(of('รอนานมาก'), ['waiting-time'])
    assert.deepEqual(of('ที่จอดรถไม่พอ'), ['place'])
    assert.deepEqual(of('เจ้าหน้าที่พูดจาดี ขอบคุณ'), ['staff', 'praise'])
    // tone marks behind their vowels
    assert.deepEqual(of('เจา้หนา้ที่พูดดี'), ['staff'])
    assert.deepEqual(of('เ้จาหน้าท่ี\u200bพูดดี'), ['staff'])
    assert.deepEqual(of('แบบฟอร์มกรอกยาก'), ['papers'])
    assert.deepEqual(of('LINE ใช้ง่าย'), ['system'])
    assert.deepEqual(of('ควรแจ้งสถานะเป็นระยะ'), ['information'])
    assert.deepEqual(of('อยากให้เปิดวันเสาร์'), ['other'])
  })

  it('are settings with ids that are used once and never “other”', () => {
    assert.deepEqual(SettingsSchema.parse({}).reports.themes, usualThemes)
    const taken = (all: readonly Theme[]) => SettingsSchema.safeParse({ reports: { themes: all } }).success
    assert.equal(taken([theme('a', 'x'), theme('b', 'x')]), true)
    assert.equal(taken([theme('a', 'x'), theme('a', 'y')]), false)
    assert.equal(taken([theme('other', 'x')]), false)
    assert.equal(taken([theme('a')]), false)
    assert.equal(taken([]), false)
  })
})

describe('the table of suggestions', () => {
  const written = (text: string, count: number) =>
    Array.from({ length: count }, () => ({
      ...{ text, version: 1, service: 'staff-id-card', channel: 'line', status: null },
    }))
  const given = themeCounts(
    [...written('รอนาน', 1), ...written('รอนานมาก', 1), ...written('form', 1), ...written('ดี', 3)],
    themes,
  )

  it('has the most frequent theme first, what has none last, and no theme of which nothing was said', () => {
    const record = { example: 'รอนานมาก', action: 'เพิ่มช่องบริการ' }
    assert.deepEqual(suggestionRows(given, themes, new Map([['queue', record]])), [
      { id: 'queue', name: { th: 'queue', en: 'queue' }, count: 2, ...record },
      { id: 'form', name: { th: 'form', en: 'form' }, count: 1, example: null, action: null },
      { id: 'other', name: null, count: 3, example: null, action: null },
    ])
  })

  it('is empty without suggestions', () => {
    assert.deepEqual(suggestionRows([], themes, new Map()), [])
  })
})

describe('the place of a suggestion', () => {
  const written = (month: string, count: number) =>
    Array.from({ length: count }, () => ({ month, service: 'staff-id-card' }))
  const told = (all: readonly { month: string; service: string }[]) =>
    placed(all).map(({ month, place: { period, service } }) => [month, period.kind, service !== null])

  it('is its month where five share it, newest first', () => {
    const found = told([...written('2026-10', 5), ...written('2026-11', 6)])
    assert.deepEqual(found[0], ['2026-11', 'month', true])
    assert.deepEqual(found[10], ['2026-10', 'month', true])
  })

  it('is the quarter for months of fewer, where these are five together', () => {
    const found = told([...written('2026-10', 2), ...written('2026-11', 3), ...written('2026-12', 5)])
    assert.deepEqual(found[0], ['2026-12', 'month', true])
    assert.deepEqual(
      found.slice(5).map(([, kind]) => kind),
      Array(5).fill('quarter'),
    )
  })

  it('is the year, without the service, for a few that are left', () => {
    assert.deepEqual(told([...written('2026-10', 6), ...written('2026-11', 2)]).slice(5), [
      ['2026-10', 'month', true],
      ['2026-11', 'year', false],
      ['2026-11', 'year', false],
    ])
  })
})
