import assert from 'node:assert/strict'
import { reportsCommand } from '../../src/commands/reports.ts'
import { countedDesk, moment } from '../support/counted.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

describe('npm run reports', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await freshDatabase()
    const desk = countedDesk(database)
    await desk.handsOver(await desk.files('08:45'))
    await desk.files('08:50')
  })
  afterEach(() => database.close())

  const clock = () => moment('24 09:00')
  const reports = (...args: string[]) => reportsCommand(database.models, args, clock)
  const cells = () => database.connection.collection<{ _id: string }>('counts')
  const REQUESTS = 'requests/2026-11/staff-id-card/line'

  it('finds the counts as the documents have them', async () => {
    assert.deepEqual(await reports('verify'), {
      code: 0,
      lines: ['4 cells, each with the counts that its documents add up to.'],
    })
  })

  it('counts first what an earlier release has stored', async () => {
    await database.connection.collection('requests').updateMany({}, { $unset: { recount: 1 } })
    assert.equal((await reports('verify')).code, 0)
    assert.equal(await cells().countDocuments(), 4)
  })

  it('names every cell that differs and what differs in it, and ends with 1; counted anew all is well', async () => {
    await reports('verify')
    await cells().updateOne({ _id: REQUESTS }, { $set: { 'counts.filed': 9 } })
    await cells().deleteOne({ _id: 'times/2026-11/staff-id-card/line/10' })
    assert.deepEqual(await reports('verify'), {
      code: 1,
      lines: [
        'These cells do not hold what their documents add up to:',
        `${REQUESTS}: filed 9 is stored; filed 2 is right`,
        'times/2026-11/staff-id-card/line/10: nothing is stored; s600 1 is right',
        'Count everything anew with: reports rebuild',
      ],
    })
    assert.deepEqual(await reports('rebuild'), { code: 0, lines: ['2 documents counted anew into 4 cells.'] })
    assert.equal((await reports('verify')).code, 0)
  })

  it('leaves it to another process that counts at the moment', async () => {
    const lease = { _id: 'counts', holder: 'another', until: new Date(+clock() + 1000), term: 1 }
    await database.connection.collection<typeof lease>('countLease').insertOne(lease)
    for (const what of ['verify', 'rebuild'])
      assert.deepEqual(await reports(what), {
        code: 1,
        lines: ['Another process counts at the moment; try again in half a minute.'],
      })
  })

  it('explains itself for anything else', async () => {
    for (const args of [[], ['delete'], ['verify', 'x']]) {
      const { code, lines } = await reports(...args)
      assert.deepEqual([code, lines[0]], [1, 'Usage:'])
    }
  })
})
