import assert from 'node:assert/strict'
import type { Models } from '../../../src/models/index.ts'
import { COMMAND_LINE, type NewEntry } from '../../../src/models/auditTrail/entry.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'

const now = new Date('2026-11-23T09:00:00+07:00')
const admin = { staffId: 'admin-1', name: 'นายก้อง ดูแลดี' }

function makeEntry(id: string, given: Partial<NewEntry> = {}): NewEntry {
  return {
    id,
    at: now,
    by: admin,
    what: 'settings',
    subject: 'office',
    before: { on: false },
    after: { on: true },
    ...given,
  }
}

describe('the audit trail', () => {
  let database: TestDatabase
  let models: Models
  beforeEach(async () => {
    database = await freshDatabase()
    models = database.models
  })
  afterEach(() => database.close())

  const links = () => database.connection.collection<{ _id: number }>('trail')
  const appendAll = async (...ids: string[]) => {
    for (const id of ids) await models.auditTrail.append(makeEntry(id))
  }
  const faults = async () => (await models.auditTrail.verify()).faults

  it('keeps who changed what, when, from what to what, newest first', async () => {
    await models.auditTrail.append(
      makeEntry('a', { before: { 'contact.phone': null }, after: { 'contact.phone': '053' } }),
    )
    await models.auditTrail.append(makeEntry('b', { by: COMMAND_LINE, what: 'staff', subject: 'นาย ข' }))
    const [second, first] = await models.auditTrail.page({}, 10)
    assert.deepEqual(
      { ...first, hash: '' },
      {
        number: 1,
        id: 'a',
        at: now,
        by: admin,
        what: 'settings',
        subject: 'office',
        before: { 'contact.phone': null },
        after: { 'contact.phone': '053' },
        previous: '',
        hash: '',
      },
    )
    assert.equal(second?.number, 2)
    assert.equal(second?.previous, first?.hash)
    assert.match(first?.hash ?? '', /^[0-9a-f]{64}$/)
  })

  it('adds nothing for the same id again', async () => {
    await appendAll('a', 'b', 'a', 'b', 'a')
    assert.equal(await links().countDocuments(), 2)
  })

  it('has no gap and nothing twice when two processes write at once', async () => {
    const other = (await database.again()).models
    const ids = Array.from({ length: 15 }, (_, index) => `entry ${index}`)
    await Promise.all(
      [models, other, models].flatMap(({ auditTrail }) => ids.map((id) => auditTrail.append(makeEntry(id)))),
    )
    const { entries, head, faults } = await models.auditTrail.verify()
    assert.deepEqual([entries, head?.number, faults], [15, 15, []])
  })

  it('shows pages, kinds and people', async () => {
    await appendAll('a', 'b', 'c')
    await models.auditTrail.append(makeEntry('d', { what: 'staff', by: COMMAND_LINE }))
    await models.auditTrail.append(makeEntry('e', { by: { staffId: 'admin-1', name: 'นายก้อง (ใหม่)' } }))
    const numbers = async (...args: Parameters<Models['auditTrail']['page']>) =>
      (await models.auditTrail.page(...args)).map(({ number }) => number)
    assert.deepEqual(await numbers({}, 2), [5, 4])
    assert.deepEqual(await numbers({}, 2, 4), [3, 2])
    assert.deepEqual(await numbers({ what: 'staff' }, 9), [4])
    assert.deepEqual(await numbers({ by: 'admin-1' }, 9), [5, 3, 2, 1])
    assert.deepEqual(await numbers({ by: COMMAND_LINE }, 9), [4])
    assert.deepEqual(await numbers({ by: 'admin-1', what: 'settings' }, 9, 3), [2, 1])
    assert.deepEqual(await models.auditTrail.authors(), [
      { staffId: 'admin-1', name: 'นายก้อง (ใหม่)' },
      COMMAND_LINE,
    ])
  })

  describe('is looked through', () => {
    beforeEach(() => appendAll('a', 'b', 'c', 'd', 'e'))

    it('and is whole', async () => {
      const head = await models.auditTrail.head()
      assert.deepEqual(await models.auditTrail.verify(), { entries: 5, head, faults: [] })
      assert.equal(head?.number, 5)
    })

    it('and shows an altered entry, whichever part was altered', async () => {
      const strangers = {
        id: 'z',
        at: new Date(+now + 1),
        by: { staffId: 'admin-1', name: 'คนอื่น' },
        what: 'staff',
        subject: 'x',
        before: '{"on":true}',
        after: 'no JSON',
        extra: 1,
      }
      const fresh = await links().findOne({ _id: 3 })
      assert.ok(fresh)
      for (const [field, value] of Object.entries(strangers)) {
        await links().updateOne({ _id: 3 }, { $set: { [field]: value } })
        assert.deepEqual(await faults(), [{ number: 3, kind: 'altered' }], field)
        assert.ok((await models.auditTrail.page({}, 9)).length >= 4, field)
        await links().replaceOne({ _id: 3 }, fresh)
      }
      assert.deepEqual(await faults(), [])
    })

    it('and shows an entry that was altered with a hash made without the key', async () => {
      await links().updateOne({ _id: 3 }, { $set: { subject: 'x', hash: 'a'.repeat(64) } })
      assert.deepEqual(await faults(), [
        { number: 3, kind: 'altered' },
        { number: 4, kind: 'unlinked' },
      ])
    })

    it('and shows where entries were removed', async () => {
      await links().deleteMany({ _id: { $in: [1, 3, 4] } })
      assert.deepEqual(await faults(), [
        { number: 1, kind: 'missing' },
        { number: 3, kind: 'missing' },
      ])
    })

    it('and shows an entry that was put in between', async () => {
      const { _id, ...third } = (await links().findOne({ _id: 3 }))!
      await links().insertOne({ ...third, id: 'z', _id: 2.5 } as unknown as { _id: number })
      assert.deepEqual(await faults(), [{ number: 3, kind: 'strange' }])
      assert.equal(_id, 3)
    })

    it('and shows entries that have changed places', async () => {
      const [second, fourth] = [await links().findOne({ _id: 2 }), await links().findOne({ _id: 4 })]
      assert.ok(second && fourth)
      await links().deleteMany({ _id: { $in: [2, 4] } })
      await links().insertMany([
        { ...second, _id: 4 },
        { ...fourth, _id: 2 },
      ])
      const found = await faults()
      assert.deepEqual(
        found.filter(({ kind }) => kind === 'altered').map(({ number }) => number),
        [2, 4],
      )
    })

    it('and shows an entry of another past, though it was written with the key', async () => {
      const fifth = await links().findOne({ _id: 5 })
      assert.ok(fifth)
      await links().deleteMany({ _id: { $gte: 4 } })
      await appendAll('other')
      await links().insertOne(fifth)
      assert.deepEqual(await faults(), [{ number: 5, kind: 'unlinked' }])
    })

    it('and does not show that its end is gone, unless a head was noted', async () => {
      const noted = await models.auditTrail.head()
      assert.ok(noted && (await models.auditTrail.has(noted)))
      await links().deleteOne({ _id: 5 })
      assert.deepEqual(await faults(), [])
      assert.equal(await models.auditTrail.has(noted), false)
      await appendAll('another end')
      assert.equal(await models.auditTrail.has(noted), false)
    })
  })

  it('has no fault while it is empty', async () => {
    assert.deepEqual(await models.auditTrail.verify(), { entries: 0, head: null, faults: [] })
  })

  describe('of the settings', () => {
    const at = (minutes: number) => new Date(+now + minutes * 60_000)

    it('names the values that differ, the defaults where nothing was decided before', async () => {
      await models.settings.store({ contact: { phone: '053-1' } }, 0, admin, now)
      await models.settings.store(
        { contact: { phone: '053-1' }, visits: { on: false } },
        1,
        COMMAND_LINE,
        at(1),
      )
      await models.settings.store({}, 2, admin, at(2))
      assert.equal(await models.auditTrail.collect(), 3)
      const shown = (await models.auditTrail.page({}, 9)).map(({ by, before, after }) => ({
        by,
        before,
        after,
      }))
      assert.deepEqual(shown, [
        {
          by: admin,
          before: { 'contact.phone': '053-1', 'visits.on': false },
          after: { 'contact.phone': null, 'visits.on': true },
        },
        { by: COMMAND_LINE, before: { 'visits.on': true }, after: { 'visits.on': false } },
        { by: admin, before: { 'contact.phone': null }, after: { 'contact.phone': '053-1' } },
      ])
    })

    it('has no entry where nothing differs or nothing was stored', async () => {
      await models.settings.store({ visits: { on: true } }, 0, admin, now)
      assert.equal(await models.settings.store({ visits: { on: false } }, 0, admin, now), false)
      await assert.rejects(models.settings.store({ visits: { on: 'x' } }, 1, admin, now))
      assert.equal(await models.auditTrail.collect(), 0)
      assert.equal(await models.auditTrail.head(), null)
    })

    it('has the change of one of two who store at once', async () => {
      const other = (await database.again()).models
      const stored = await Promise.all([
        models.settings.store({ contact: { phone: '1' } }, 0, admin, now),
        other.settings.store({ contact: { phone: '2' } }, 0, admin, now),
      ])
      assert.equal(stored.filter(Boolean).length, 1)
      await models.auditTrail.collect()
      const [entry, another] = await models.auditTrail.page({}, 9)
      assert.equal(another, undefined)
      assert.deepEqual(entry?.after, { 'contact.phone': stored[0] ? '1' : '2' })
    })

    it('comes, though the process died right after the change', async () => {
      await models.settings.store({ visits: { on: false } }, 0, admin, now)
      const next = (await database.again()).models
      assert.equal(await next.auditTrail.head(), null)
      assert.equal(await next.auditTrail.collect(), 1)
      assert.equal((await next.auditTrail.head())?.number, 1)
    })

    it('comes once, though the process died before it had ticked the entry off', async () => {
      await models.settings.store({ visits: { on: false } }, 0, admin, now)
      const settings = database.connection.collection('settings')
      const document = await settings.findOne({})
      await models.auditTrail.collect()
      await settings.updateOne({}, { $set: { trail: document?.['trail'] as unknown } })
      assert.equal(await models.auditTrail.collect(), 1)
      assert.equal(await models.auditTrail.collect(), 0)
      assert.equal(await links().countDocuments(), 1)
    })

    it('comes once when two processes collect at the same time', async () => {
      const other = (await database.again()).models
      for (let revision = 0; revision < 6; revision += 1) {
        await models.settings.store({ visits: { on: revision % 2 === 1 } }, revision, admin, at(revision))
      }
      await Promise.all([models.auditTrail.collect(), other.auditTrail.collect()])
      const { entries, faults } = await models.auditTrail.verify()
      assert.deepEqual([entries, faults], [6, []])
      assert.equal(await models.auditTrail.collect(), 0)
    })
  })
})
