import assert from 'node:assert/strict'
import type { StoredResponse, SuggestionSpan } from '../../../src/models/surveys/suggestions.ts'
import { documentsInClear } from '../../support/clearText.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'

const manager = { staffId: 'manager-1', name: 'นายธีระ ดูแลดี' }
const at = { fiscalYear: 2570, theme: 'place' }
const NOTHING = { example: null, action: null, revision: 0 }

describe('suggestions', () => {
  let database: TestDatabase
  beforeEach(async () => void (database = await freshDatabase()))
  afterEach(() => database.close())

  const comments = async (id: string, text: string, day: string) => {
    const { surveys } = database.models
    const now = new Date(`${day}T10:00:00+07:00`)
    await surveys.invite(id, 'staff-id-card', now)
    assert.ok(await surveys.comment(id, text, now))
  }
  const texts = async (span: SuggestionSpan) =>
    (await database.models.suggestions.written(span)).map(({ text }) => text).sort()

  it('are read by month, without anything about who wrote them', async () => {
    await comments('a', 'ที่จอดรถไม่พอ', '2026-11-22')
    await comments('b', 'ดีมาก', '2026-12-01')
    assert.deepEqual(await database.models.suggestions.written({ months: ['2026-11'], edges: [] }), [
      {
        text: 'ที่จอดรถไม่พอ',
        service: 'staff-id-card',
        channel: 'line',
        status: null,
        version: 1,
        month: '2026-11',
      },
    ])
    assert.deepEqual(await texts({ months: ['2026-11', '2026-12'], edges: [] }), ['ดีมาก', 'ที่จอดรถไม่พอ'])
  })

  it('are read by day inside a month', async () => {
    await comments('a', 'ที่จอดรถไม่พอ', '2026-11-22')
    await comments('b', 'ดีมาก', '2026-11-23')
    assert.deepEqual(await texts({ months: [], edges: [{ from: '2026-11-23', to: '2026-11-30' }] }), ['ดีมาก'])
    assert.deepEqual(await texts({ months: [], edges: [] }), [])
  })

  it('rest sealed', async () => {
    await comments('a', 'ที่จอดรถไม่พอ', '2026-11-22')
    const clear = await documentsInClear(database.connection)
    assert.ok(clear.length > 0)
    assert.deepEqual(
      clear.filter(({ text }) => text.includes('ที่จอดรถ')),
      [],
    )
  })

  it('are responded to once of two who saw the same', async () => {
    const { suggestions, auditTrail } = database.models
    const now = new Date('2026-11-23T09:00:00+07:00')
    const first = { example: null, action: 'ทำที่จอดรถเพิ่ม' }
    const responds = (action: string, seen: StoredResponse) =>
      suggestions.respond(at, { example: null, action }, seen, manager, now)
    const both = await Promise.all([responds('ทำที่จอดรถเพิ่ม', NOTHING), responds('อื่น', NOTHING)])
    assert.equal(both.filter(Boolean).length, 1)
    const seen = (await suggestions.responses(2570)).get('place') ?? NOTHING
    assert.equal(seen.revision, 1)
    const later = await Promise.all([responds('ก', seen), responds('ข', seen)])
    assert.equal(later.filter(Boolean).length, 1)
    assert.equal(await suggestions.respond(at, first, seen, manager, now), false)
    assert.equal((await suggestions.responses(2571)).size, 0)
    await auditTrail.collect()
    const entries = await auditTrail.page({ what: 'reports' }, 10)
    assert.deepEqual(
      entries.map(({ id, subject, by }) => [id, subject, by]),
      [
        ['reports 2570/place 2', '2570/place', manager],
        ['reports 2570/place 1', '2570/place', manager],
      ],
    )
  })

  it('leave no entry in the trail where nothing changes', async () => {
    const { suggestions, auditTrail } = database.models
    const now = new Date('2026-11-23T09:00:00+07:00')
    assert.equal(await suggestions.respond(at, { example: null, action: null }, NOTHING, manager, now), true)
    assert.equal((await suggestions.responses(2570)).size, 0)
    assert.equal(await auditTrail.collect(), 0)
  })
})
