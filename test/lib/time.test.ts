import assert from 'node:assert/strict'
import * as time from '../../src/lib/time.ts'

describe('the fiscal year', () => {
  it('begins on 1 October and has the name of the year in which it ends', () => {
    for (const [day, year] of [
      ['2026-09-30', 2569],
      ['2026-10-01', 2570],
      ['2026-11-22', 2570],
      ['2027-01-01', 2570],
      ['2027-09-30', 2570],
      ['2027-10-01', 2571],
    ] as const) {
      assert.equal(time.fiscalYearOf(day), year, day)
    }
  })

  it('is judged by the clock of Bangkok', () => {
    assert.equal(time.fiscalYearOf(time.dayOf(new Date('2026-09-30T16:59:59.999Z'))), 2569)
    assert.equal(time.fiscalYearOf(time.dayOf(new Date('2026-09-30T17:00:00Z'))), 2570)
  })

  it('has twelve months, October first', () => {
    assert.deepEqual(time.monthsOfFiscalYear(2570), [
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
      '2027-03',
      '2027-04',
      '2027-05',
      '2027-06',
      '2027-07',
      '2027-08',
      '2027-09',
    ])
  })
})

describe('days', () => {
  it('are those of Bangkok, whatever the machine thinks', () => {
    assert.equal(time.dayOf(new Date('2026-11-22T16:59:59Z')), '2026-11-22')
    assert.equal(time.dayOf(new Date('2026-11-22T17:00:00Z')), '2026-11-23')
    assert.equal(time.monthOf(new Date('2026-11-30T17:00:00Z')), '2026-12')
    assert.equal(time.momentOf('2026-11-23').toISOString(), '2026-11-22T17:00:00.000Z')
    assert.equal(time.momentOf('2026-11-23', 8 * 60 + 30).toISOString(), '2026-11-23T01:30:00.000Z')
  })

  it('are counted over month, year and leap day', () => {
    assert.equal(time.addDays('2026-12-31', 1), '2027-01-01')
    assert.equal(time.addDays('2027-01-01', -1), '2026-12-31')
    assert.equal(time.addDays('2028-02-28', 1), '2028-02-29')
    assert.equal(time.addDays('2027-02-28', 1), '2027-03-01')
    assert.equal(time.addDays('2026-11-23', 0), '2026-11-23')
  })

  it('have their weekday', () => {
    assert.equal(time.weekdayOf('2026-11-22'), 0)
    assert.equal(time.weekdayOf('2026-11-23'), 1)
    assert.equal(time.weekdayOf('2026-12-05'), 6)
  })

  it('exist or do not: 29 February in 2571 only', () => {
    for (const day of ['2026-11-22', '2028-02-29', '2000-02-29']) assert.equal(time.isDay(day), true, day)
    for (const text of [
      '2027-02-29',
      '1900-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '2569-02-29',
      '22/11/2026',
      '',
      '2026-11-22T00:00',
      'tomorrow',
    ]) {
      assert.equal(time.isDay(text), false, text)
    }
  })
})

describe('dates and times in words', () => {
  it('are in the Buddhist era in Thai and in the common era in English', () => {
    assert.equal(time.formatDay('2026-11-22', 'th'), '22 พฤศจิกายน 2569')
    assert.equal(time.formatDay('2026-11-22', 'en'), '22 November 2026')
    assert.equal(time.formatDay('2028-02-29', 'th'), '29 กุมภาพันธ์ 2571')
    assert.equal(time.formatDayShort('2026-11-22', 'th'), '22 พ.ย. 69')
    assert.equal(time.formatDayShort('2026-11-02', 'en'), '2 Nov 2026')
    assert.equal(time.formatWeekday('2026-11-23', 'th'), 'วันจันทร์ที่ 23 พฤศจิกายน 2569')
    assert.equal(time.formatWeekday('2026-11-23', 'en'), 'Monday 23 November 2026')
    assert.equal(time.formatMonth('2026-11', 'th'), 'พ.ย. 2569')
    assert.equal(time.formatMonth('2026-11', 'en'), 'Nov 2026')
    assert.equal(time.formatMonthInFull('2026-10', 'th'), 'ตุลาคม 2569')
    assert.equal(time.formatMonthInFull('2026-10', 'en'), 'October 2026')
  })

  it('name all months and days of the week in Thai', () => {
    const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}-01`)
    assert.deepEqual(
      months.map((day) => time.formatDay(day, 'th').split(' ')[1]),
      'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' '),
    )
    assert.deepEqual(
      months.map((day) => time.formatDayShort(day, 'th').split(' ')[1]),
      'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' '),
    )
    const week = Array.from({ length: 7 }, (_, i) => time.addDays('2026-11-22', i))
    assert.deepEqual(
      week.map((day) => time.formatWeekday(day, 'th').split('ที่ ')[0]),
      ['วันอาทิตย์', 'วันจันทร์', 'วันอังคาร', 'วันพุธ', 'วันพฤหัสบดี', 'วันศุกร์', 'วันเสาร์'],
    )
  })

  it('have the dot that Thai offices write in times', () => {
    const at = new Date('2026-11-22T06:30:00Z')
    assert.equal(time.formatTime(at, 'th'), '13.30 น.')
    assert.equal(time.formatTime(at, 'en'), '13:30')
    assert.equal(time.formatTime(new Date('2026-11-22T17:05:00Z'), 'th'), '00.05 น.')
    assert.equal(time.formatMoment(at, 'th'), '22 พ.ย. 69 13.30 น.')
    assert.equal(time.formatMoment(at, 'en'), '22 Nov 2026 13:30')
    assert.equal(time.formatMomentInFull(at, 'th'), '22 พ.ย. 69 13.30.00 น.')
    assert.equal(time.formatMomentInFull(at, 'en'), '22 Nov 2026 13:30:00')
  })
})
