import assert from 'node:assert/strict'
import { SettingsSchema } from '../../src/domain/settings/settings.ts'
import { orderOn, withOrder } from '../../src/domain/survey/levelOrder.ts'
import { text } from '../../src/locales/text.ts'
import type { Language } from '../../src/lib/language.ts'
import { levelsNote } from '../../src/reports/levelsNote.ts'
import { readPeriod } from '../../src/reports/period.ts'
import type { Say } from '../../src/reports/say.ts'

const say = (language: Language): Say => ({
  language,
  t: (key, params) => text(language, key, params),
  of: (words) => words[language],
})

const changed = SettingsSchema.parse({
  survey: {
    orders: [
      { from: '2026-12-03', order: 'worst-first' },
      { from: '2027-02-01', order: 'best-first' },
    ],
  },
})

function note(period: string, language: Language = 'th', settings = changed): string {
  const read = readPeriod(period)
  assert.ok(read)
  return levelsNote(read, settings, say(language))
}

describe('the order of the survey’s levels in a report', () => {
  it('is the one that held all the time', () => {
    assert.equal(note('2570', 'th', SettingsSchema.parse({})), 'ห้าระดับในแชตเรียงในแถวเดียวกัน จาก 5 ถึง 1')
    assert.equal(note('2026-11'), 'ห้าระดับในแชตเรียงในแถวเดียวกัน จาก 5 ถึง 1')
    assert.equal(note('2027-01', 'en'), 'The five levels stand in one row in the chat: from 1 to 5')
  })

  it('is told with the day of each change in the period', () => {
    assert.equal(note('2026-12'), 'ห้าระดับในแชตเรียงในแถวเดียวกัน จาก 5 ถึง 1 และตั้งแต่วันที่ 3 ธันวาคม 2569 จาก 1 ถึง 5')
    assert.equal(
      note('2570', 'en'),
      'The five levels stand in one row in the chat: from 5 to 1, from 3 December 2026 on from 1 to 5 and from 1 February 2027 on from 5 to 1',
    )
    assert.equal(note('2026-12-03..2026-12-31'), 'ห้าระดับในแชตเรียงในแถวเดียวกัน จาก 1 ถึง 5')
  })

  it('changes at the beginning of its day', () => {
    assert.equal(orderOn(changed, '2026-12-02'), 'best-first')
    assert.equal(orderOn(changed, '2026-12-03'), 'worst-first')
    assert.equal(orderOn(changed, '2027-02-01'), 'best-first')
  })

  it('is added behind the former ones, once a day and only where it is another one', () => {
    const first = withOrder([], 'worst-first', '2026-12-03')
    assert.deepEqual(withOrder(first, 'best-first', '2026-12-03'), [])
    assert.deepEqual(withOrder(first, 'worst-first', '2027-01-05'), first)
    assert.deepEqual(withOrder(first, 'best-first', '2027-01-05'), [
      { from: '2026-12-03', order: 'worst-first' },
      { from: '2027-01-05', order: 'best-first' },
    ])
  })
})
