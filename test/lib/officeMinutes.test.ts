import assert from 'node:assert/strict'
import { usualHolidays } from '../../src/domain/settings/holidays.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import {
  afterOfficeMinutes,
  isOpen,
  nextOpening,
  officeDayAt,
  officeMinutes,
} from '../../src/lib/officeMinutes.ts'
import { isDay, weekdayOf } from '../../src/lib/time.ts'

const { calendar } = usualOffice

/** A moment in Bangkok: `2026-11-23 09:00`. */
const at = (text: string) => new Date(`${text.replace(' ', 'T')}+07:00`)
const minutes = (from: string, to: string, pauses: readonly (readonly [string, string])[] = []) =>
  officeMinutes(
    at(from),
    at(to),
    calendar,
    pauses.map(([begin, end]) => ({ from: at(begin), to: at(end) })),
  )

describe('office minutes', () => {
  const cases: readonly (readonly [string, string, string, number])[] = [
    ['within a morning', '2026-11-23 09:00', '2026-11-23 09:07', 7],
    ['no time at all', '2026-11-23 09:00', '2026-11-23 09:00', 0],
    ['backwards', '2026-11-23 09:07', '2026-11-23 09:00', 0],
    ['half a minute', '2026-11-23 09:00:00', '2026-11-23 09:00:30', 0.5],
    ['over lunch', '2026-11-23 11:55', '2026-11-23 13:05', 10],
    ['within lunch', '2026-11-23 12:10', '2026-11-23 12:50', 0],
    ['a whole day', '2026-11-23 00:00', '2026-11-24 00:00', 420],
    ['before opening', '2026-11-23 05:00', '2026-11-23 08:40', 10],
    ['after closing, to the next morning', '2026-11-23 16:20', '2026-11-24 08:40', 20],
    ['over a weekend', '2026-11-20 16:20', '2026-11-23 08:40', 20],
    ['a Sunday', '2026-11-22 00:00', '2026-11-22 23:59', 0],
    ['over the long weekend of 7 December', '2026-12-04 16:25', '2026-12-08 08:35', 10],
    ['Constitution Day', '2026-12-10 08:30', '2026-12-10 16:30', 0],
    ['a working week', '2026-11-23 00:00', '2026-11-30 00:00', 2100],
    ['a month with two holidays', '2026-12-01 00:00', '2027-01-01 00:00', 20 * 420],
  ]
  for (const [what, from, to, expected] of cases) {
    it(`count ${expected} for ${what}`, () => assert.equal(minutes(from, to), expected))
  }

  it('stand still in a pause', () => {
    assert.equal(
      minutes('2026-11-23 09:00', '2026-11-23 10:00', [['2026-11-23 09:10', '2026-11-23 09:30']]),
      40,
    )
  })

  it('take overlapping pauses once: two processes wrote them, whose clocks differ by seconds', () => {
    const pauses = [
      ['2026-11-23 09:10:00', '2026-11-23 09:30:05'],
      ['2026-11-23 09:29:55', '2026-11-23 09:40:00'],
      ['2026-11-23 09:41:00', '2026-11-23 09:40:50'],
    ] as const
    assert.equal(minutes('2026-11-23 09:00', '2026-11-23 10:00', pauses), 30)
    assert.equal(minutes('2026-11-23 09:10', '2026-11-23 09:40', pauses), 0)
  })

  it('take from a pause only what lies in opening hours', () => {
    assert.equal(
      minutes('2026-11-23 11:00', '2026-11-23 14:00', [['2026-11-23 11:50', '2026-11-23 13:10']]),
      100,
    )
    assert.equal(
      minutes('2026-11-20 16:00', '2026-11-23 09:00', [['2026-11-20 16:10', '2026-11-23 08:50']]),
      20,
    )
  })

  it('take several pauses, also those that reach over both ends', () => {
    assert.equal(
      minutes('2026-11-23 09:00', '2026-11-23 10:00', [
        ['2026-11-23 08:30', '2026-11-23 09:05'],
        ['2026-11-23 09:20', '2026-11-23 09:25'],
        ['2026-11-23 09:50', '2026-11-23 11:00'],
      ]),
      40,
    )
    assert.equal(
      minutes('2026-11-23 09:00', '2026-11-23 10:00', [['2026-11-23 08:00', '2026-11-23 16:00']]),
      0,
    )
  })

  it('add up: two stretches that meet count as the whole', () => {
    const whole = minutes('2026-12-03 10:17', '2026-12-09 15:41')
    for (const middle of ['2026-12-03 12:30', '2026-12-05 09:00', '2026-12-07 09:00', '2026-12-08 13:00']) {
      assert.equal(minutes('2026-12-03 10:17', middle) + minutes(middle, '2026-12-09 15:41'), whole, middle)
    }
  })
})

describe('the counter', () => {
  it('is open from 08.30 to 12.00 and from 13.00 to 16.30 on working days', () => {
    for (const [moment, open] of [
      ['2026-11-23 08:29:59', false],
      ['2026-11-23 08:30', true],
      ['2026-11-23 11:59:59', true],
      ['2026-11-23 12:00', false],
      ['2026-11-23 13:00', true],
      ['2026-11-23 16:29:59', true],
      ['2026-11-23 16:30', false],
      ['2026-11-22 10:00', false],
      ['2026-11-28 10:00', false],
      ['2026-12-07 10:00', false],
    ] as const) {
      assert.equal(isOpen(at(moment), calendar), open, moment)
    }
  })

  it('opens again', () => {
    for (const [moment, opens] of [
      ['2026-11-22 10:00', '2026-11-23 08:30'],
      ['2026-11-23 05:00', '2026-11-23 08:30'],
      ['2026-11-23 10:00', '2026-11-23 10:00'],
      ['2026-11-23 12:30', '2026-11-23 13:00'],
      ['2026-11-23 16:30', '2026-11-24 08:30'],
      ['2026-12-04 16:45', '2026-12-08 08:30'],
      ['2026-12-30 17:00', '2027-01-04 08:30'],
      ['2027-04-12 17:00', '2027-04-16 08:30'],
    ] as const) {
      assert.deepEqual(nextOpening(at(moment), calendar), at(opens), moment)
    }
  })

  it('has a day that goes on over lunch, from the first opening to the last closing', () => {
    const day = { from: at('2026-11-23 08:30'), to: at('2026-11-23 16:30') }
    for (const [moment, goesOn] of [
      ['2026-11-23 08:29:59', null],
      ['2026-11-23 08:30', day],
      ['2026-11-23 12:30', day],
      ['2026-11-23 16:30', null],
      ['2026-11-22 10:00', null],
      ['2026-12-07 10:00', null],
    ] as const) {
      assert.deepEqual(officeDayAt(at(moment), calendar), goesOn, moment)
    }
  })

  it('has been open for so many minutes when they have passed on its calendar, counted the other way round', () => {
    const after = (from: string, wanted: number) => afterOfficeMinutes(at(from), wanted, calendar)
    assert.deepEqual(after('2026-11-23 09:00', 60), at('2026-11-23 10:00'))
    assert.deepEqual(after('2026-11-23 11:30', 60), at('2026-11-23 13:30'))
    assert.deepEqual(after('2026-11-23 11:30', 30), at('2026-11-23 12:00'))
    assert.deepEqual(after('2026-11-20 16:00', 60), at('2026-11-23 09:00'))
    assert.deepEqual(after('2026-11-21 10:00', 840), at('2026-11-24 16:30'))
    assert.equal(afterOfficeMinutes(at('2026-11-21 10:00'), 1, { ...calendar, weekdays: [] }), null)
  })

  it('is told of when its calendar never opens', () => {
    const never = { ...calendar, weekdays: [] }
    assert.throws(() => nextOpening(at('2026-11-23 10:00'), never), /no opening within 60 days/)
  })
})

describe('the table of holidays', () => {
  it('has real days in order, each on a working day', () => {
    const days = usualHolidays.map(({ day }) => day)
    assert.deepEqual([...days].sort(), days)
    assert.equal(new Set(days).size, days.length)
    for (const { day, name } of usualHolidays) {
      assert.ok(isDay(day) && name, day)
      assert.ok(![0, 6].includes(weekdayOf(day)), `${day} ${name}`)
    }
  })

  it('has the substitution days of 2569 and 2570', () => {
    const substitutes = usualHolidays.filter(({ name }) => name.startsWith('ชดเชย')).map(({ day }) => day)
    assert.deepEqual(substitutes, ['2026-12-07', '2027-02-22', '2027-07-20', '2027-10-25', '2027-12-06'])
  })
})
