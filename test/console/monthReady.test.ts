import assert from 'node:assert/strict'
import { render } from 'preact-render-to-string'
import { MonthReady } from '../../src/console/views/monthReady.tsx'
import { monthSummaryCollection } from '../../src/models/staff/monthSummaries.ts'
import { speakerOf } from '../../src/console/speak.ts'
import { openConsole, type TestConsole, wordsOf } from './console.ts'

describe('the summary of a month in the console', () => {
  let office: TestConsole
  beforeEach(async () => void (office = await openConsole()))
  afterEach(() => office.close())

  const months = () => office.database.models.monthSummaries
  const lay = (month: string) => months().lay(month, office.clock.now())
  const reads = async (role: 'officer' | 'admin') =>
    (await (await office.signIn(role)).get('/console/summary').expect(200)).text

  it('is said to be ready, with the way to its report', async () => {
    assert.doesNotMatch(await reads('admin'), /พร้อมแล้ว/)
    await lay('2026-10')
    const page = await reads('admin')
    assert.match(wordsOf(page), /สรุปเดือนตุลาคม 2569 พร้อมแล้ว เปิดรายงาน/)
    assert.match(page, /href="\/console\/reports\?period=2026-10"/)
  })

  it('is not said to whoever sees no figures', async () => {
    await lay('2026-10')
    assert.doesNotMatch(await reads('officer'), /พร้อมแล้ว/)
  })

  it('is unseen until each member has looked at it, the latest alone', async () => {
    await lay('2026-09')
    await lay('2026-10')
    assert.equal(await months().latestUnseen('malee'), '2026-10')
    await months().see('2026-10', 'malee')
    await months().see('2026-10', 'malee')
    assert.equal(await months().latestUnseen('malee'), null)
    assert.equal(await months().latestUnseen('mana'), '2026-10')
    const stored = await monthSummaryCollection.on(office.database.connection).findOne({ _id: '2026-10' })
    assert.deepEqual(stored?.seenBy, ['malee'])
  })

  it('is not laid by being looked at', async () => {
    await months().see('2026-10', 'malee')
    assert.equal(await months().latestUnseen('mana'), null)
  })

  it('stays seen when it is laid once more', async () => {
    await Promise.all([lay('2026-10'), lay('2026-10')])
    await months().see('2026-10', 'malee')
    await lay('2026-10')
    assert.equal(await months().latestUnseen('malee'), null)
  })

  it('is said in English too, and not at all where none waits', () => {
    const speak = speakerOf('en')
    const said = MonthReady({ month: '2026-10', speak })
    assert.ok(said)
    assert.match(render(said), /The summary of October 2026 is ready.*Open the report/)
    assert.equal(MonthReady({ month: null, speak }), null)
  })
})
