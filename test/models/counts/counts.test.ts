import assert from 'node:assert/strict'
import { answersCollection } from '../../../src/models/surveys/surveys.ts'
import { requestCollection } from '../../../src/models/requests/requestDocument.ts'
import { keyOf } from '../../../src/counting/cell.ts'
import { DAY } from '../../../src/lib/time.ts'
import type { Models } from '../../../src/models/index.ts'
import { cellsByKey, countedDesk, moment, MALI, NOVEMBER, SOMCHAI } from '../../support/counted.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'

const CARD = 'staff-id-card/line'
const clock = () => moment('24 09:00')

describe('the counts behind the reports', () => {
  let database: TestDatabase
  let models: Models
  let desk: ReturnType<typeof countedDesk>
  beforeEach(async () => {
    database = await freshDatabase()
    models = database.models
    desk = countedDesk(database)
  })
  afterEach(() => database.close())

  const collect = () => models.counts.collect(clock)
  const cells = () => cellsByKey(models.counts)
  const stored = () => database.connection.collection<{ _id: string }>('counts')
  const faults = async () => (await models.counts.verify(clock)).faults

  it('hold what requests and answers add to their month', async () => {
    const request = await desk.files('08:45')
    await desk.handsOver(request)
    await desk.answers(request, { P2: 5, P5: 4 }, '10:00')
    await models.surveys.profile(models.surveys.idFor(request.id), 'sex', 'female', moment('10:01'))
    assert.equal(await collect(), 2)
    assert.deepEqual(await cells(), {
      [`requests/2026-11/${CARD}`]: { completed: 1, filed: 1 },
      'officers/2026-11/mali/10': { s600: 1 },
      [`pauses/2026-11/${CARD}`]: { 'reason-signature': 1, 'seconds-signature': 240, pauses: 1, requests: 1 },
      [`survey/2026-11/1/${CARD}/none`]: {
        'P2-5': 1,
        'P5-4': 1,
        'age-none': 1,
        respondents: 1,
        'sex-female': 1,
      },
      [`times/2026-11/${CARD}/10`]: { s600: 1 },
    })
  })

  it('add nothing when nothing has changed', async () => {
    await desk.files('08:45')
    assert.equal(await collect(), 1)
    assert.equal(await collect(), 0)
    assert.equal(await models.surveys.rate('nobody', 'P2', 5, clock()), false)
    assert.equal(await collect(), 0)
  })

  it('follow a decision that is undone, and one that is made again', async () => {
    const request = await desk.files('08:45')
    await desk.handsOver(request)
    await collect()
    assert.ok(await desk.undoes(request, '09:21'))
    await collect()
    assert.deepEqual(await cells(), { [`requests/2026-11/${CARD}`]: { filed: 1 } })
    await desk.decides(request, { change: 'complete', reason: null }, '09:25')
    await collect()
    assert.deepEqual((await cells())[`times/2026-11/${CARD}/10`], { s600: 1 })
    assert.deepEqual(await faults(), [])
  })

  it('follow a case into other hands', async () => {
    const request = await desk.files('08:45')
    await desk.handsOver(request)
    await collect()
    await desk.undoes(request, '09:21')
    await desk.does(request, { deed: 'hand', to: SOMCHAI }, '09:22')
    await desk.decides(request, { change: 'complete', reason: null }, '09:25')
    await collect()
    const officers = await cellsByKey(models.counts, ['officers'])
    assert.deepEqual(officers, { 'officers/2026-11/somchai/10': { s600: 1 } })
  })

  it('follow a request that is opened again and ends otherwise', async () => {
    const request = await desk.files('08:45')
    await desk.decides(request, { change: 'accept' }, '09:00')
    await desk.decides(request, { change: 'reject', reason: 'ยื่นซ้ำ' }, '09:05')
    await collect()
    assert.deepEqual(await cells(), { [`requests/2026-11/${CARD}`]: { filed: 1, rejected: 1 } })
    await desk.decides(request, { change: 'reopen', reason: 'กดผิด' }, '09:35')
    await collect()
    assert.deepEqual(await cells(), { [`requests/2026-11/${CARD}`]: { filed: 1 } })
    await desk.decides(request, { change: 'ready' }, '09:40')
    await desk.decides(request, { change: 'complete', reason: null }, '09:41')
    await collect()
    assert.deepEqual(await cells(), {
      [`requests/2026-11/${CARD}`]: { completed: 1, filed: 1 },
      'officers/2026-11/mali/10': { s600: 1 },
      [`pauses/2026-11/${CARD}`]: { 'reason-reopened': 1, 'seconds-reopened': 1800, pauses: 1, requests: 1 },
      [`times/2026-11/${CARD}/10`]: { s600: 1 },
    })
  })

  it('come out the same when two processes count at once', async () => {
    const other = (await database.again()).models
    for (let number = 0; number < 12; number += 1) await desk.files('08:45')
    await Promise.all([collect(), other.counts.collect(clock), collect(), other.counts.collect(clock)])
    await collect()
    assert.deepEqual(await cells(), { [`requests/2026-11/${CARD}`]: { filed: 12 } })
  })

  it('are left alone while another process counts', async () => {
    const other = (await database.again()).models
    await desk.files('08:45')
    await database.connection
      .collection<{ _id: string }>('countLease')
      .insertOne({ _id: 'counts', holder: 'another', until: new Date(+clock() + 1), term: 7 } as never)
    assert.equal(await other.counts.collect(clock), 0)
    await assert.rejects(models.counts.verify(clock), /Another process counts/)
    await assert.rejects(models.counts.rebuild(clock), /Another process counts/)
    assert.equal(await other.counts.collect(() => new Date(+clock() + 1)), 1)
  })

  it('are not added to by a process that has slept through its lease', async () => {
    await desk.files('08:45')
    await collect()
    const key = `requests/2026-11/${CARD}`
    await stored().updateOne({ _id: key }, { $set: { term: 99 } })
    await desk.files('08:50')
    assert.equal(await collect(), 0)
    assert.deepEqual(await cells(), { [key]: { filed: 1 } })
    await stored().updateOne({ _id: key }, { $set: { term: 1 } })
    assert.equal(await collect(), 1)
    assert.deepEqual(await cells(), { [key]: { filed: 2 } })
  })

  it('stop for one document that cannot be counted no longer than until the others are', async () => {
    const [wrong, right] = [await desk.files('08:45'), await desk.files('08:50', 'salary-certificate')]
    for (const request of [wrong, right]) await desk.handsOver(request)
    await requestCollection
      .on(database.connection)
      .updateOne({ _id: wrong.id }, { $set: { officeMinutes: -1 } })
    await assert.rejects(collect(), RangeError)
    assert.deepEqual(Object.keys(await cells()), [
      'officers/2026-11/mali/5',
      'pauses/2026-11/salary-certificate/line',
      'requests/2026-11/salary-certificate/line',
      'times/2026-11/salary-certificate/line/5',
    ])
    await assert.rejects(models.counts.rebuild(clock), RangeError)
    assert.equal(Object.keys(await cells()).length, 4)
    await requestCollection
      .on(database.connection)
      .updateOne({ _id: wrong.id }, { $set: { officeMinutes: 10, recount: true } })
    await collect()
    assert.deepEqual((await cells())[`times/2026-11/${CARD}/10`], { s600: 1 })
    assert.deepEqual(await faults(), [])
  })

  it('stay when it is forgotten who asked', async () => {
    const request = await desk.files('08:45')
    await desk.decides(request, { change: 'ask-papers', papers: ['copy'], note: null, again: null }, '08:50')
    await desk.decides(request, { change: 'papers-complete' }, '08:55')
    await desk.handsOver(request)
    await collect()
    const before = await cells()
    assert.deepEqual(before[`requests/2026-11/${CARD}`], {
      asked: 1,
      completed: 1,
      filed: 1,
      'paper-copy': 1,
    })
    assert.equal(await models.requests.forget(new Date('2030-01-01')), 1)
    await models.counts.rebuild(clock)
    assert.deepEqual(await cells(), before)
  })

  describe('of some days of a month', () => {
    it('are worked out from the documents of these days', async () => {
      const [early, late] = [await desk.files('20 09:00'), await desk.files('24 09:00')]
      await desk.answers(early, { P2: 5 }, '20 10:00')
      await desk.answers(late, { P2: 3 }, '24 10:00')
      await desk.handsOver(early)
      const on = async (from: string, to: string) =>
        Object.fromEntries(
          (await models.counts.cellsOn(['survey', 'requests', 'times'], { from, to })).map((cell) => [
            keyOf(cell),
            cell.counts,
          ]),
        )
      assert.deepEqual(await on('2026-11-01', '2026-11-22'), {
        [`requests/2026-11/${CARD}`]: { filed: 1 },
        [`survey/2026-11/1/${CARD}/none`]: { 'P2-5': 1, 'age-none': 1, respondents: 1, 'sex-none': 1 },
      })
      assert.deepEqual(await on('2026-11-23', '2026-11-23'), {
        [`requests/2026-11/${CARD}`]: { completed: 1 },
        [`times/2026-11/${CARD}/10`]: { s600: 1 },
      })
      await collect()
      assert.deepEqual(
        await on('2026-11-01', '2026-11-30'),
        await cellsByKey(models.counts, ['survey', 'requests', 'times']),
      )
    })

    it('know nothing of answers whose day nobody kept', async () => {
      const request = await desk.files('20 09:00')
      await desk.answers(request, { P2: 5 }, '20 10:00')
      await answersCollection.on(database.connection).updateMany({}, { $unset: { sealedDay: 1 } })
      await collect()
      const days = { from: '2026-11-01', to: '2026-11-30' }
      assert.deepEqual(await models.counts.cellsOn(['survey'], days), [])
      assert.equal((await models.counts.cells(['survey'], [NOVEMBER]))[0]?.counts['respondents'], 1)
    })
  })

  describe('of documents of an earlier release', () => {
    it('come once these are marked, and marking again changes nothing', async () => {
      const request = await desk.files('08:45')
      await desk.handsOver(request)
      await desk.answers(request, { P2: 5 }, '10:00')
      await collect()
      const before = await cells()
      await stored().deleteMany({})
      const earlier = { recount: 1, counted: 1, counting: 1, sealedDay: 1 } as const
      for (const name of ['requests', 'surveyAnswers'])
        await database.connection.collection(name).updateMany({}, { $unset: earlier })
      assert.equal(await collect(), 0)
      await models.counts.markUncounted()
      await models.counts.markUncounted()
      assert.equal(await collect(), 2)
      assert.deepEqual(await cells(), before)
      await models.counts.markUncounted()
      assert.equal(await collect(), 0)
    })

    it('come when a notice that waited is at rest', async () => {
      const { id } = await waitingNotice('2026-11-23')
      await database.connection.collection('outbox').updateMany({}, { $unset: { recount: 1 } })
      await models.counts.markUncounted()
      assert.equal(await collect(), 0)
      await models.outbox.settle(id, 'refused', null)
      assert.equal(await collect(), 1)
      assert.deepEqual(await cells(), { 'notices/2026-11/ready': { refused: 1 } })
    })
  })

  async function waitingNotice(day: string) {
    const at = new Date(`${day}T09:00:00+07:00`)
    const notice = { kind: 'ready', request: 'r' } as const
    const id = `notice-${day}`
    const outgoing = { id, to: 'U1', messages: [], reply: null, courtesy: false, notice, retryKey: id }
    await models.outbox.hold(outgoing, at, { dueAt: at, waitsUntil: at, endsAt: at })
    return outgoing
  }

  describe('counted anew', () => {
    it('are what they were', async () => {
      const request = await desk.files('08:45')
      await desk.handsOver(request)
      await desk.answers(request, { P2: 5 }, '10:00')
      await collect()
      const before = await cells()
      assert.deepEqual(await models.counts.rebuild(clock), { documents: 2, cells: 5 })
      assert.deepEqual(await cells(), before)
      assert.deepEqual(await faults(), [])
    })

    it('are right where they were tampered with', async () => {
      await desk.files('08:45')
      await collect()
      const before = await cells()
      const key = `requests/2026-11/${CARD}`
      await stored().updateOne({ _id: key }, { $set: { 'counts.filed': 9, 'counts.completed': 3 } })
      await stored().insertOne({
        _id: 'requests/2026-10/staff-id-card/line',
        kind: 'requests',
        month: '2026-10',
        counts: { filed: 4 },
        applied: [],
        term: 1,
      } as never)
      await models.counts.rebuild(clock)
      assert.deepEqual(await cells(), before)
      assert.deepEqual(await cellsByKey(models.counts, ['requests'], ['2026-10']), {})
    })

    it('lose no notice that waits meanwhile', async () => {
      const { id } = await waitingNotice('2026-11-23')
      await models.counts.rebuild(clock)
      await models.outbox.settle(id, 'accepted', null)
      await collect()
      assert.deepEqual(await cells(), { 'notices/2026-11/ready': { saved: 1 } })
    })

    it('keep what is left of notices whose records are deleted', async () => {
      for (const day of ['2026-11-02', '2026-11-23']) {
        await waitingNotice(day)
        await models.outbox.settle(`notice-${day}`, 'accepted', null)
      }
      await collect()
      const later = () => new Date(+clock() + 395 * DAY)
      await database.connection.collection<{ _id: string }>('outbox').deleteOne({ _id: 'notice-2026-11-02' })
      await models.counts.rebuild(later)
      assert.deepEqual(await cells(), { 'notices/2026-11/ready': { saved: 2 } })
      assert.deepEqual((await models.counts.verify(later)).faults, [])
      await models.counts.rebuild(clock)
      assert.deepEqual(await cells(), { 'notices/2026-11/ready': { saved: 1 } })
    })
  })

  describe('are compared with the documents', () => {
    it('and one that was tampered with is named, with what it should hold', async () => {
      await desk.files('08:45')
      await collect()
      const key = `requests/2026-11/${CARD}`
      await stored().updateOne({ _id: key }, { $set: { 'counts.filed': 2 } })
      assert.deepEqual(await faults(), [{ key, stored: { filed: 2 }, counted: { filed: 1 } }])
    })

    it('and one that is missing is named, and one that nothing adds to', async () => {
      await desk.files('08:45')
      await collect()
      const key = `requests/2026-11/${CARD}`
      const cell = await stored().findOne({ _id: key })
      assert.ok(cell)
      await stored().deleteOne({ _id: key })
      const strange = 'requests/2026-11/staff-id-card/phone'
      await stored().insertOne({ ...cell, _id: strange })
      assert.deepEqual(await faults(), [
        { key, stored: {}, counted: { filed: 1 } },
        { key: strange, stored: { filed: 1 }, counted: {} },
      ])
    })

    it('and nothing differs while something waits to be counted', async () => {
      const request = await desk.files('08:45')
      await collect()
      await desk.decides(request, { change: 'accept' }, '09:00', MALI)
      assert.deepEqual(await models.counts.verify(clock), { cells: 1, faults: [] })
    })
  })
})
