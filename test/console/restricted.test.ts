import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { routes } from '../../src/console/routes.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { type ChatRequest, makeRequest } from '../support/make.ts'
import { type Browser, openConsole, searched, type TestConsole, wordsOf } from './console.ts'
import { decided, noticeFails } from './decided.ts'

/** The names of the applicants of a restricted service: nobody else has them. */
const NAMES = ['นายสมปอง ตะวันเร้น', 'นางเร้นลับ ตะวันเร้น', 'นายหลบเร้น ตะวันเร้น']
const RESTRICTED = 'bail-guarantee-letter'

describe('a request of a restricted service', () => {
  let office: TestConsole
  let named: Browser
  let stranger: Browser
  let filed: ChatRequest
  let overdue: ChatRequest
  let owesCall: ChatRequest
  let talk: string

  /** Everywhere at once: on the board, overdue, with an appointment today, a call that is owed, a talk. */
  async function isEverywhere() {
    const { models } = office.database
    const at = office.clock.now()
    filed = await makeRequest(models, { service: RESTRICTED, answers: { name: NAMES[0]! }, at })
    const booking = { id: randomUUID(), request: filed.id, userId: filed.userId, from: null, remindAt: null }
    await models.appointments.book({ ...booking, slot: '2026-11-23T14:30', minutes: 15, places: 2 }, at)
    talk = 'talk-1'
    await models.talks.leave(talk, filed.userId, [filed.reference], 'ฝากไว้', at)
    await models.privacyRequests.ask(randomUUID(), 'copy', filed.userId, at)
    office.clock.set('2026-11-16T09:00:00+07:00')
    const then = office.clock.now()
    overdue = await makeRequest(models, { service: RESTRICTED, answers: { name: NAMES[1]! }, at: then })
    await decided(office, overdue, { change: 'accept' })
    office.clock.set(at.toISOString())
    owesCall = await makeRequest(models, { service: RESTRICTED, answers: { name: NAMES[2]! }, at })
    await decided(office, owesCall, { change: 'accept' }, { change: 'ready' })
    await noticeFails(office, owesCall)
  }

  beforeEach(async () => {
    office = await openConsole()
    office.clock.set('2026-11-23T10:00:00+07:00')
    const { settings, staff } = office.database.models
    await settings.store({ access: { restricted: [RESTRICTED] } }, 0, COMMAND_LINE, office.clock.now())
    named = await office.signIn('officer', 'นางสาวมอบหมาย')
    stranger = await office.signIn('officer', 'นายทั่วไป')
    const row = (await staff.list(office.clock.now())).find(({ name }) => name === 'นางสาวมอบหมาย')
    assert.ok(row)
    assert.equal(
      await staff.setDuties(row, { desks: [], namedFor: [RESTRICTED] }, COMMAND_LINE, office.clock.now()),
      'done',
    )
    await isEverywhere()
  })
  afterEach(() => office.close())

  const all = () => [filed, overdue, owesCall]
  /** Which of the three stand on a page, by name or reference. */
  const tells = (text: string) =>
    all().filter(({ reference }, index) => text.includes(reference) || wordsOf(text).includes(NAMES[index]!))
      .length

  const pages = routes.filter(({ method, needs }) => method === 'get' && needs === 'officer')
  const values: Readonly<Record<string, () => string>> = {
    reference: () => filed.reference,
    page: () => 'memo',
    photo: () => 'any',
    service: () => RESTRICTED,
    id: () => talk,
    message: () => 'any',
  }
  const addressOf = (path: string) =>
    `/console${path === '/' ? '' : path}`.replace(/:(\w+)/g, (_, name: string) => {
      const value = values[name]
      assert.ok(value, `say what stands for :${name} of ${path}`)
      return value()
    })

  for (const { path } of pages.filter(({ path }) => path !== '/events')) {
    it(`is not told by ${path} to whoever is not named for the service`, async () => {
      const answer = await stranger.get(addressOf(path))
      assert.equal(tells(answer.text ?? ''), 0)
      const isClosed = path.includes(':reference') || /^\/walk-in\/:service/.test(path)
      assert.equal(answer.status === 403, isClosed)
      if (isClosed) assert.match(wordsOf(answer.text), /เปิดได้เฉพาะเจ้าหน้าที่ที่ได้รับมอบหมาย/)
    })
  }

  it('is told to whoever is named, and to administrators, on each of the lists', async () => {
    const admin = await office.signIn('admin')
    for (const browser of [named, admin]) {
      const told = async (path: string) => tells((await browser.get(path).expect(200)).text)
      assert.deepEqual(
        [await told('/console?all=1'), await told('/console/late'), await told('/console/calls')],
        [3, 1, 1],
      )
      assert.deepEqual([await told('/console/visits'), await told('/console/talks')], [1, 1])
      for (const { reference } of all()) await browser.get(`/console/requests/${reference}`).expect(200)
      assert.match((await browser.get('/console/walk-in')).text, new RegExp(RESTRICTED))
    }
    assert.doesNotMatch((await stranger.get('/console/walk-in')).text, new RegExp(RESTRICTED))
  })

  it('is not counted: neither on the board, nor among what waits, nor by a search', async () => {
    assert.match(wordsOf((await stranger.get('/console')).text), /ยังไม่เสร็จ 0 คำขอใหม่ 0/)
    assert.equal((await stranger.get('/console/waiting')).text.split(' ')[0], '0')
    for (const wanted of [NAMES[0]!, 'ตะวันเร้น', filed.reference, filed.reference.slice(3), 'ประกันตัว']) {
      const found = await searched(stranger, wanted)
      assert.equal(tells(found.replaceAll(wanted, '')), 0, wanted)
      assert.doesNotMatch(wordsOf(found), /พบ [1-9]/)
    }
    assert.match(wordsOf(await searched(named, 'ตะวันเร้น')), /พบ 3/)
  })

  it('cannot be changed by whoever is not named, from whichever page', async () => {
    const { reference, revision, id } = filed
    const form = { act: 'accept', change: 'accept', step: 'accept', reference, revision: String(revision) }
    const call = { request: owesCall.id, notice: 'any' }
    await stranger.post(`/console/requests/${reference}`, form).expect(403)
    for (const [path, sent] of [
      ['/console', form],
      ['/console/late', { ...form, reference: overdue.reference, reason: 'รอลงนาม' }],
      ['/console/calls', call],
      [`/console/walk-in/${RESTRICTED}`, form],
    ] as const) {
      assert.ok((await stranger.post(path, sent)).status >= 300, path)
    }
    const { requests } = office.database.models
    assert.deepEqual(
      [(await requests.byId(id))?.state, (await requests.byId(overdue.id))?.notes.length],
      ['submitted', 0],
    )
    assert.equal((await requests.byId(owesCall.id))?.calls.length, 0)
    await named
      .post(`/console/requests/${reference}`, { act: 'accept', revision: String(revision) })
      .expect(303)
    assert.equal((await requests.byId(id))?.state, 'accepted')
  })

  it('cannot be handed to a colleague who is not named', async () => {
    const page = (await named.get(`/console/requests/${filed.reference}`).expect(200)).text
    assert.doesNotMatch(page, /<option[^>]*>นายทั่วไป/)
    const other = await makeRequest(office.database.models, {
      service: 'staff-id-card',
      at: office.clock.now(),
    })
    assert.match((await named.get(`/console/requests/${other.reference}`)).text, /<option[^>]*>นายทั่วไป/)
  })

  it('opens to a member as soon as an administrator names them, which stands in the audit trail', async () => {
    const admin = await office.signIn('admin', 'นายธีระ ดูแลดี')
    const { staff, auditTrail } = office.database.models
    const row = (await staff.list(office.clock.now())).find(({ name }) => name === 'นายทั่วไป')
    assert.ok(row)
    const page = `/console/staff/${row.id}`
    assert.match(wordsOf((await admin.get(page)).text), /บริการที่จำกัดผู้เห็น .*หนังสือค้ำประกันบุคคล/)
    const form = { act: 'duties', revision: String(row.revision), named: RESTRICTED, desks: ['one-stop'] }
    await admin.post(page, form).expect(303)
    await stranger.get(`/console/requests/${filed.reference}`).expect(200)
    await auditTrail.collect()
    const [entry] = await auditTrail.page({ what: 'staff' }, 1)
    assert.deepEqual(entry?.after, { desks: 'one-stop', 'named for': RESTRICTED })
    await admin.post(page, { act: 'duties', revision: String(row.revision + 1) }).expect(303)
    await stranger.get(`/console/requests/${filed.reference}`).expect(403)
  })
})
