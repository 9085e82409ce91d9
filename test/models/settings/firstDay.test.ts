import assert from 'node:assert/strict'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'

const at = new Date('2026-11-23T09:00:00+07:00')
const wandee = { staffId: 'w', name: 'นางวันดี รอบคอบ' }
const thira = { staffId: 't', name: 'นายธีระ ดูแลดี' }

describe('the office’s first day', () => {
  let database: TestDatabase
  beforeEach(async () => void (database = await freshDatabase()))
  afterEach(() => database.close())

  const day = () => database.models.firstDay
  async function trail() {
    await database.models.auditTrail.collect()
    const entries = await database.models.auditTrail.page({ what: 'first-day' }, 20)
    return entries.map(({ by, subject }) => `${typeof by === 'string' ? by : by.name}: ${subject}`).toSorted()
  }

  it('has not begun while nobody was led to it', async () => {
    assert.deepEqual(await day().read(), { begun: false, later: [], test: null, ended: false })
    await day().leave('hours', wandee, at)
    assert.equal((await day().read()).begun, false)
  })

  it('leads each administrator once, also two at the same moment, and nobody after its end', async () => {
    const led = await Promise.all(['w', 't', 'w', 't', 'w'].map((id) => day().lead(id)))
    assert.equal(led.filter(Boolean).length, 2)
    assert.equal(await day().lead('w'), false)
    assert.equal((await day().read()).begun, true)
    await day().end(wandee, at)
    assert.equal(await day().lead('n'), false)
  })

  it('keeps what several administrators leave for later at the same moment, each once in the audit trail', async () => {
    await Promise.all([
      day().leave('hours', wandee, at),
      day().leave('visits', thira, at),
      day().leave('hours', thira, at),
      day().leave('reports', wandee, at),
    ])
    assert.deepEqual((await day().read()).later, ['hours', 'visits', 'reports'])
    const entries = await trail()
    assert.deepEqual(entries.map((each) => each.replace(/^.*: /, '')).toSorted(), [
      'later hours',
      'later reports',
      'later visits',
    ])
    assert.ok(entries.includes(`${thira.name}: later visits`))
  })

  it('notes a test message once, and the end once', async () => {
    await day().noteTest('first-day-1', wandee, at)
    await day().noteTest('first-day-1', wandee, at)
    await day().end(wandee, at)
    await day().end(thira, at)
    assert.deepEqual(await day().read(), {
      begun: false,
      later: [],
      test: { id: 'first-day-1', at, by: wandee },
      ended: true,
    })
    assert.deepEqual(await trail(), [`${wandee.name}: end`, `${wandee.name}: test`])
  })
})
