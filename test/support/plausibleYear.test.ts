import assert from 'node:assert/strict'
import { isOpen, officeMinutes } from '../../src/lib/officeMinutes.ts'
import { monthOf } from '../../src/lib/time.ts'
import { outboxStates } from '../../src/domain/requests/noticeState.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { makeRequest } from './make.ts'
import { type PlannedRequest, planYear, writeYear, type YearOptions } from './plausibleYear.ts'
import { timeOf } from './plausibleYear/plan.ts'

const options: YearOptions = { fiscalYear: 2570, requests: 2400, seed: 7 }
const afterwards = () => new Date('2027-10-20T09:00:00+07:00')

function countBy<T>(all: readonly T[], of: (each: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const each of all) counts[of(each)] = (counts[of(each)] ?? 0) + 1
  return counts
}

const filedIn = ({ life }: PlannedRequest) => monthOf(life.steps[0]?.at ?? new Date(NaN))
const mean = (levels: readonly number[]) => levels.reduce((sum, level) => sum + level, 0) / levels.length

describe('the plausible year', () => {
  const year = [...planYear(options)]
  const answers = year.flatMap((each) => each.answers ?? [])

  it('is the same for the same seed, and another for another', () => {
    const again = (seed: number) => [...planYear({ ...options, requests: 100, seed })]
    assert.deepEqual(again(7), again(7))
    assert.notDeepEqual(again(7), again(8))
  })

  it('has as many requests as were asked for, each with an id of its own', () => {
    assert.equal(year.length, 2400)
    assert.equal(new Set(year.map(({ life }) => life.id)).size, 2400)
    assert.deepEqual(
      [...new Set(year.map(filedIn))],
      [
        ...['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'],
        ...['2027-04', '2027-05', '2027-06', '2027-07', '2027-08', '2027-09'],
      ],
    )
  })

  it('has its seasons', () => {
    const of = (service: string) =>
      countBy(
        year.filter(({ life }) => life.service === service),
        filedIn,
      )
    const cards = of('pensioner-id-card')
    const monthlyMean = Object.values(cards).reduce((sum, count) => sum + count, 0) / 12
    assert.ok((cards['2026-10'] ?? 0) > 2 * monthlyMean, JSON.stringify(cards))
    const claims = of('child-education-allowance')
    for (const month of ['2026-11', '2027-06', '2027-07']) {
      assert.ok((claims[month] ?? 0) > 2 * (claims['2027-01'] ?? 0), JSON.stringify(claims))
    }
    const all = countBy(year, filedIn)
    assert.equal(Object.entries(all).sort(([, a], [, b]) => a - b)[0]?.[0], '2027-04')
  })

  it('is lived in office hours, on the clock of the office', () => {
    const time = timeOf(options)
    const steps = year.flatMap(({ life }) => life.steps).filter(({ by }) => by !== 'calendar')
    assert.deepEqual(
      steps.filter(({ at }) => !isOpen(at, time.calendar)),
      [],
    )
    for (const { life } of year.slice(0, 200)) {
      const [from, to] = [life.steps[0]?.at, life.steps.at(-1)?.at]
      if (from && to) assert.equal(time.between(from, to), officeMinutes(from, to, time.calendar))
    }
  })

  it('ends in every way, and its notices in every fate', () => {
    const ends = countBy(year, ({ life }) => life.steps.at(-1)?.to ?? '')
    assert.deepEqual(Object.keys(ends).sort(), ['cancelled', 'completed', 'expired', 'rejected'])
    const fates = new Set(year.flatMap(({ notices }) => notices).map(({ state }) => state))
    assert.deepEqual(
      outboxStates.filter((state) => !fates.has(state)),
      ['waiting'],
    )
  })

  it('is answered by about a third of those asked, who like the place least and one service least', () => {
    const asked = year.filter(({ life }) => life.userId !== null && life.steps.at(-1)?.to === 'completed')
    const share = answers.length / asked.length
    assert.ok(share > 0.3 && share < 0.4, String(share))
    const of = (item: 'P2' | 'S2' | 'F4' | 'Q1' | 'O1', from = answers) =>
      mean(from.flatMap(({ scores }) => scores[item] ?? []))
    for (const item of ['P2', 'S2', 'Q1', 'O1'] as const) {
      assert.ok(of(item) > 4.1 && of(item) < 4.75, `${item} ${of(item)}`)
      assert.ok(of('F4') < of(item) - 0.2, `F4 ${of('F4')}, ${item} ${of(item)}`)
    }
    const worst = answers.filter(({ service }) => service === 'child-education-allowance')
    assert.ok(of('O1', worst) < of('O1') - 0.5, String(of('O1', worst)))
  })

  it('stops where it is told to, with requests that are open', () => {
    const until = new Date('2026-11-23T12:00:00+07:00')
    const part = [...planYear({ ...options, until })]
    assert.ok(part.every(({ life }) => life.steps.every(({ at }) => at <= until)))
    assert.ok(part.every((each) => (each.answers?.day ?? '') <= '2026-11-23'))
    const open = countBy(part, ({ life }) => life.steps.at(-1)?.to ?? '')
    assert.ok((open['submitted'] ?? 0) > 3, JSON.stringify(open))
  })
})

describe('the plausible year in a database', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await freshDatabase()
  })
  afterEach(() => database.close())

  it('is what the models read, and its counts are those of its documents', async () => {
    const { models } = database
    const written = await writeYear(database, { ...options, requests: 300 })
    const planned = [...planYear({ ...options, requests: 300 })]
    assert.deepEqual(written, {
      requests: 300,
      answers: planned.filter((each) => each.answers !== null).length,
      notices: planned.flatMap(({ notices }) => notices).length,
    })
    const [first] = planned
    const request = await models.requests.byReference('70-0001-9')
    assert.equal(request?.id, first?.life.id)
    assert.equal(request?.answers?.['name'], first?.life.applicant.name)
    assert.equal(request?.history.length, first?.life.steps.length)
    assert.equal((await makeRequest(models)).reference, '70-0301-3')

    await models.counts.rebuild(afterwards)
    const { cells, faults } = await models.counts.verify(afterwards)
    assert.deepEqual(faults, [])
    assert.ok(cells > 100, String(cells))
    const filed = (await models.counts.cells(['requests'], ['2026-10'])).map(
      ({ counts }) => counts['filed'] ?? 0,
    )
    assert.equal(
      filed.reduce((sum, count) => sum + count, 0),
      planned.filter((each) => filedIn(each) === '2026-10').length,
    )
  })

  it('is not written where an office has its requests', async () => {
    await writeYear(database, { ...options, requests: 5 })
    await writeYear(database, { ...options, fiscalYear: 2571, requests: 5, seed: 8 })
    await makeRequest(database.models)
    await assert.rejects(writeYear(database, { ...options, fiscalYear: 2572, seed: 9 }), /never mixed/)
    assert.equal(await database.connection.collection('requests').countDocuments(), 11)
  })
})
