import assert from 'node:assert/strict'
import { type Office, officeOf } from '../../../src/domain/settings/office.ts'
import { SettingsSchema } from '../../../src/domain/settings/settings.ts'
import {
  freeTimes,
  freeTimesAround,
  nearestFreeTimes,
  nextFreeTimes,
  appointmentDays,
} from '../../../src/domain/appointments/freeTimes.ts'
import { reminderAt } from '../../../src/domain/appointments/reminderAt.ts'

const office = (visits: object = {}, others: object = {}): Office =>
  officeOf(SettingsSchema.parse({ visits, ...others }))
const at = (iso: string) => new Date(`${iso}:00+07:00`)
const MONDAY = at('2026-11-23T09:00')
const one = (slot: string, minutes = 15) => ({ slot, minutes })

describe('the free times of a day', () => {
  it('fill the opening hours, leave lunch out and end by closing', () => {
    const times = freeTimes('2026-11-24', [], MONDAY, office({ minutes: 30 }))
    assert.deepEqual(
      times.map((slot) => slot.slice(11)),
      ['08:30', '09:00', '09:30', '10:00', '10:30', '11:00', '11:30'].concat(
        '13:00',
        '13:30',
        '14:00',
        '14:30',
        '15:00',
        '15:30',
        '16:00',
      ),
    )
    const long = freeTimes('2026-11-24', [], MONDAY, office({ minutes: 120 }))
    assert.deepEqual(long, ['2026-11-24T08:30', '2026-11-24T13:00'], 'no appointment runs into lunch')
  })

  it('begin an hour from now, or as the office says', () => {
    assert.equal(freeTimes('2026-11-23', [], MONDAY, office())[0], '2026-11-23T10:00')
    assert.equal(freeTimes('2026-11-23', [], at('2026-11-23T09:01'), office())[0], '2026-11-23T10:15')
    assert.equal(freeTimes('2026-11-23', [], MONDAY, office({ noticeMinutes: 0 }))[0], '2026-11-23T09:00')
  })

  it('are taken when every place is', () => {
    const taken = [one('2026-11-24T09:00'), one('2026-11-24T09:00'), one('2026-11-24T09:15')]
    const times = freeTimes('2026-11-24', taken, MONDAY, office())
    assert.ok(!times.includes('2026-11-24T09:00'))
    assert.ok(times.includes('2026-11-24T09:15'))
    assert.ok(!freeTimes('2026-11-24', taken, MONDAY, office({ places: 1 })).includes('2026-11-24T09:15'))
  })

  it('respect appointments of another length, from before the office changed it', () => {
    const times = freeTimes('2026-11-24', [one('2026-11-24T09:00', 40)], MONDAY, office({ places: 1 }))
    assert.deepEqual(times.slice(0, 4), [
      '2026-11-24T08:30',
      '2026-11-24T08:45',
      '2026-11-24T09:45',
      '2026-11-24T10:00',
    ])
  })

  it('are none on a weekend, on a holiday, and further ahead than the office looks', () => {
    for (const day of ['2026-11-28', '2026-12-07', '2026-12-10', '2027-02-01', '2026-11-20']) {
      assert.deepEqual(freeTimes(day, [], MONDAY, office()), [], day)
    }
  })
})

describe('the days that can be booked', () => {
  it('go from Friday 4 December 2026 to Tuesday the 8th: weekend, and the substitution for Father’s Day', () => {
    assert.deepEqual(appointmentDays(at('2026-12-04T16:45'), office()).slice(0, 2), [
      '2026-12-08',
      '2026-12-09',
    ])
    assert.deepEqual(appointmentDays(at('2026-12-04T09:00'), office()).slice(0, 2), [
      '2026-12-04',
      '2026-12-08',
    ])
  })

  it('are so many office days as the office looks ahead', () => {
    assert.deepEqual(appointmentDays(MONDAY, office({ daysAhead: 6 })), [
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
    ])
    assert.equal(appointmentDays(MONDAY, office()).length, 14)
  })

  it('follow the holidays that the office keeps', () => {
    const closed = { holidays: [{ day: '2026-11-24', name: 'น้ำท่วม', source: 'ประกาศจังหวัด' }] }
    assert.deepEqual(appointmentDays(MONDAY, office({ daysAhead: 2 }, closed)), ['2026-11-23', '2026-11-25'])
  })
})

describe('the times that are offered', () => {
  it('are the next four, one of each half-day', () => {
    assert.deepEqual(nextFreeTimes([], MONDAY, office()), [
      '2026-11-23T10:00',
      '2026-11-23T13:00',
      '2026-11-24T08:30',
      '2026-11-24T13:00',
    ])
  })

  it('are the nearest to the one that was taken', () => {
    const taken = [one('2026-11-24T08:45'), one('2026-11-24T08:45')]
    assert.deepEqual(nearestFreeTimes('2026-11-24T08:45', taken, MONDAY, office()), [
      '2026-11-24T08:30',
      '2026-11-24T09:00',
      '2026-11-24T09:15',
      '2026-11-24T09:30',
    ])
  })

  it('lie on both sides of a closed day', () => {
    assert.deepEqual(freeTimesAround('2026-12-07', [], at('2026-12-03T09:00'), office()), [
      '2026-12-03T10:00',
      '2026-12-04T08:30',
      '2026-12-08T08:30',
      '2026-12-09T08:30',
    ])
  })

  it('are none when everything is taken', () => {
    const small = office({ daysAhead: 1, minutes: 210, places: 1, noticeMinutes: 0 })
    const taken = [one('2026-11-23T13:00', 210)]
    assert.deepEqual(nextFreeTimes(taken, MONDAY, small), [])
    assert.deepEqual(nearestFreeTimes('2026-11-23T13:00', taken, MONDAY, small), [])
  })
})

describe('the reminder', () => {
  const due = (slot: string, booked: string) => reminderAt(slot, at(booked), office())

  it('is due at one in the afternoon of the office day before', () => {
    assert.deepEqual(due('2026-11-25T09:00', '2026-11-23T09:00'), at('2026-11-24T13:00'))
    assert.deepEqual(due('2026-12-08T09:00', '2026-11-23T09:00'), at('2026-12-04T13:00'))
  })

  it('is none for what is booked after that', () => {
    assert.equal(due('2026-11-24T09:00', '2026-11-23T13:00'), null)
    assert.equal(due('2026-11-23T15:00', '2026-11-23T09:00'), null)
    assert.equal(due('2026-11-30T09:00', '2026-11-28T10:00'), null, 'booked on the Saturday')
  })
})
