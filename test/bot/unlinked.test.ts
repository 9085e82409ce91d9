import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { nothingKnown } from '../../src/domain/requests/expectation.ts'
import { carryOut } from '../../src/bot/effects/index.ts'
import type { Effect } from '../../src/chat/effect.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { questionsOf } from '../../src/domain/questions/questions.ts'
import { services } from '../../src/domain/services/index.ts'
import { MINUTE, SECOND } from '../../src/lib/time.ts'
import type { Models } from '../../src/models/index.ts'
import { appointmentCollection } from '../../src/models/appointments/appointmentDocument.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { plainText } from '../../src/outbox/plain.ts'
import { erase, heldDataOf } from '../../src/privacy/index.ts'
import { annotate } from '../../src/requests/annotate.ts'
import { callList } from '../../src/requests/calls.ts'
import { handoverCode } from '../../src/requests/handoverCode.ts'
import { slipText } from '../../src/requests/slipCode.ts'
import { slipQr } from '../../src/requests/slipQr.ts'
import { undoLast } from '../../src/requests/undo.ts'
import { menuKeeper } from '../support/menus.ts'
import { filesThroughChat, openOffice, type OfficeOptions, type TestOffice } from '../support/office.ts'
import { makePhoto } from '../support/pictures.ts'

const mali = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }
const REASON = 'ผู้ขอเปลี่ยนบัญชี LINE'
const SORRY = /เชื่อมคำขอนี้ไม่ได้/
const LINKED = /เชื่อมคำขอกับ LINE ของท่านแล้ว/
const SLOT = '2026-11-25T09:00'
const PAPER = 'current-payslip'

describe('a request that an officer has unlinked from its chat', () => {
  let office: TestOffice
  let former: Person
  let applicant: Person
  let stranger: Person
  let request: Request
  async function opens(options: OfficeOptions = {}) {
    office = await openOffice(options)
    former = await office.person('บัญชีเดิม')
    applicant = await office.person('บัญชีใหม่')
    stranger = await office.person('คนอื่น')
    for (const person of [former, applicant, stranger]) await says('ภาษาไทย', person)
    request = await filesThroughChat(office, former, 'salary-certificate')
  }
  beforeEach(() => opens())
  afterEach(() => office.close())

  async function says(words: string, by: Person): Promise<string> {
    const before = by.chat.length
    await by.says(words)
    await office.settled()
    return JSON.stringify(by.chat.slice(before).filter(({ from }) => from === 'bot'))
  }
  async function latest(): Promise<Request> {
    const found = await office.models.requests.byId(request.id)
    assert.ok(found)
    return found
  }
  const settings = () => office.models.settings.reader(office.clock.now)()
  const desk = (models: Models = office.models) => ({
    models,
    vault: office.database.vault,
    noticesWait: () => undefined,
  })
  const unlinks = async (seen?: Request) =>
    annotate(
      desk(),
      seen ?? (await latest()),
      { deed: 'unlink', reason: REASON },
      mali,
      office.clock.now(),
      await settings(),
    )
  const decides = async (decision: Parameters<TestOffice['decides']>[1]) =>
    assert.ok(await office.decides(await latest(), decision))
  const makesReady = async () => {
    await decides({ change: 'accept' })
    await decides({ change: 'ready' })
  }
  const slip = async () => slipText(office.database.vault, await latest())
  async function links(person = applicant): Promise<string> {
    await says(await slip(), person)
    return says('5678', person)
  }
  async function calls() {
    const settings = await office.database.models.settings.reader(office.clock.now)()
    return (await callList(office.models, office.clock.now(), settings)).map(({ notice }) => notice.kind)
  }
  const notices = async () =>
    (await office.models.outbox.noticesOf(request.id)).map(({ kind, state }) => `${kind} ${state}`)
  const told = (person: Person, since: number) => JSON.stringify(person.chat.slice(since))

  /** Carries out one effect of this person's, as their press would. */
  async function presses(effect: Effect, { userId }: Person, models = office.models, id = 'press') {
    const outcome = await carryOut(
      {
        ...desk(models),
        models,
        clock: office.clock.now,
        content: { fetch: async () => ({ kind: 'bytes', bytes: await makePhoto() }) },
        baseUrl: 'http://localhost',
        expects: () => Promise.resolve(nothingKnown),
      },
      effect,
      {
        userId,
        id,
        office: await settings(),
        again: false,
        asked: { eventId: id, replyToken: null, deliveredAt: office.clock.now() },
      },
    )
    return outcome.messages.map((message) => plainText(message, 'th')).join('\n')
  }
  const books = (by: Person, models = office.models) =>
    presses({ kind: 'book-visit', reference: request.reference, slot: SLOT, from: null }, by, models)
  const sendsPhoto = (by: Person, models = office.models, id = 'photo') =>
    presses(
      {
        kind: 'keep-photo',
        messageId: '77',
        into: { kind: 'request', reference: request.reference, slot: PAPER },
      },
      by,
      models,
      id,
    )
  const photos = () => office.models.photos.of({ request: request.id })

  it('is nobody’s at LINE, keeps its channel, and its history says who did it and why, sealed', async () => {
    assert.ok(await unlinks())
    const now = await latest()
    assert.deepEqual([now.userId, now.channel, now.state], [null, 'line', 'submitted'])
    assert.equal(now.revision, request.revision + 1)
    const [note] = now.notes
    assert.deepEqual([note?.kind, note?.by, note?.text], ['unlinked', mali, REASON])
    const stored = await requestCollection.on(office.database.connection).findOne({ _id: request.id })
    assert.ok(!JSON.stringify(stored).includes(REASON))
  })

  it('is linked to the chat that scans a new slip, which then sees the card and gets the notices', async () => {
    assert.equal(slipQr(office.database.vault, request, '@office').link, null)
    await unlinks()
    assert.match(slipQr(office.database.vault, await latest(), '@office').content, /line\.me/)
    const answer = await links()
    assert.match(answer, LINKED)
    assert.match(answer, new RegExp(request.reference))
    assert.equal((await latest()).channel, 'line')
    await makesReady()
    const before = former.chat.length
    await office.chapwai.workOff()
    assert.match(JSON.stringify(applicant.last), /พร้อม/)
    assert.equal(former.chat.length, before)
    assert.match(await says('สถานะ', applicant), new RegExp(request.reference))
  })

  it('is not taken back with the words of a former slip, nor by linking that begins again', async () => {
    await unlinks()
    const first = await slip()
    await links(former)
    await unlinks()
    assert.match(await says(first, former), SORRY)
    const [reference, code] = [request.reference, first.split(' ').at(-1) ?? '']
    const again = { kind: 'tie-request', reference, code, digits: '5678' } as const
    assert.match(await presses(again, former), SORRY)
    assert.equal((await latest()).userId, null)
  })

  it('has a telephone number for the digits, whichever its service', () => {
    for (const service of Object.values(services)) {
      const phone = questionsOf(service).find(({ id }) => id === 'phone')
      assert.ok(phone && !phone.onlyWhen, service.id)
    }
  })

  it('may be tried anew with the digits, though the wrong person used up the tries of the day', async () => {
    await unlinks()
    await says(await slip(), stranger)
    for (let time = 0; time < 4; time++) await says('1111', stranger)
    assert.match(await says('5678', stranger), LINKED)
    await unlinks()
    assert.match(await links(), LINKED)
  })

  it('tells its former chat nothing, and answers it as it answers a stranger', async () => {
    await books(former)
    await sendsPhoto(former)
    await decides({ change: 'accept' })
    await office.chapwai.workOff()
    const before = former.chat.length
    await unlinks()
    await office.chapwai.workOff()
    assert.equal(former.chat.length, before)
    const { reference } = request
    const [photo] = await photos()
    const effects: Effect[] = [
      { kind: 'show-request', reference },
      { kind: 'show-status' },
      { kind: 'cancel-request', reference },
      { kind: 'keep-request', reference },
      { kind: 'receive', reference, again: false },
      { kind: 'show-visits' },
      { kind: 'show-visit', reference },
      { kind: 'book-visit', reference, slot: '2026-11-25T10:00', from: SLOT },
      { kind: 'cancel-visit', reference, slot: SLOT, sure: true },
      { kind: 'show-qr', reference },
      { kind: 'show-photo-papers', reference },
      { kind: 'ask-photo', reference, slot: PAPER },
      { kind: 'remove-photo', photo: photo?.id ?? '' },
      { kind: 'withdraw-photo', messageId: '77' },
      { kind: 'offer-photos', media: 'image' },
      { kind: 'keep-photo', messageId: '78', into: { kind: 'request', reference, slot: PAPER } },
      { kind: 'talk-about', talk: 'none', reference },
    ]
    for (const linked of [false, true]) {
      if (linked) await links()
      for (const effect of effects) {
        const answer = await presses(effect, former)
        assert.equal(answer, await presses(effect, stranger), effect.kind)
      }
    }
    assert.equal((await photos()).length, 1)
    assert.equal(await office.models.appointments.standing(request.id, office.clock.now()), SLOT)
    assert.match(await presses({ kind: 'show-visit', reference }, applicant), /25 พ\.ย\./)
    await presses({ kind: 'remove-photo', photo: photo?.id ?? '' }, applicant)
    assert.equal((await photos()).length, 0)
  })

  it('takes a notice that waits for its former chat to the call list, until the new chat shows the card', async () => {
    await office.close()
    await opens({ quota: 0 })
    await makesReady()
    await office.chapwai.workOff()
    assert.deepEqual(await notices(), ['ready waiting'])
    await unlinks()
    assert.deepEqual(await calls(), ['ready'])
    const former0 = former.chat.length
    await says('เมนู', former)
    assert.doesNotMatch(told(former, former0), new RegExp(request.reference))
    assert.deepEqual(await notices(), ['ready overtaken'])
    assert.deepEqual(await calls(), ['ready'])
    const answer = await links()
    assert.match(answer, new RegExp(handoverCode(office.database.vault, request.id, request.revision + 3)))
    assert.doesNotMatch(answer, /ส่งข้อความแจ้งท่านไม่สำเร็จ/)
    assert.deepEqual(await calls(), [])
  })

  it('sends no notice of before to the same chat, which may be linked again, with its void code', async () => {
    await office.sets({ notices: { undoSeconds: 30 } })
    await makesReady()
    await unlinks()
    const before = former.chat.length
    assert.match(await links(former), LINKED)
    office.clock.advance(MINUTE)
    await office.chapwai.workOff()
    assert.deepEqual(await notices(), ['ready no-chat'])
    assert.doesNotMatch(
      told(former, before),
      new RegExp(`"${handoverCode(office.database.vault, request.id)}"`),
    )
    assert.deepEqual(await calls(), [])
  })

  it('keeps what was not told yet for the call list', async () => {
    await office.sets({ notices: { undoSeconds: 30 } })
    await makesReady()
    await unlinks()
    office.clock.advance(MINUTE)
    const before = former.chat.length
    await office.chapwai.workOff()
    assert.equal(former.chat.length, before)
    assert.deepEqual(await notices(), ['ready no-chat'])
    assert.deepEqual(await calls(), ['ready'])
  })

  it('does not come back by an undo', async () => {
    await office.sets({ notices: { undoSeconds: 30 } })
    await makesReady()
    await unlinks()
    assert.ok(await undoLast(desk(), await latest(), mali, office.clock.now()))
    const now = await latest()
    assert.deepEqual([now.state, now.userId], ['accepted', null])
    office.clock.advance(MINUTE)
    await office.chapwai.workOff()
    assert.deepEqual(await notices(), [])
    assert.match(await links(), LINKED)
  })

  it('reminds nobody of its appointment, and the new chat once it is linked', async () => {
    for (const isLinked of [false, true]) {
      await office.close()
      await opens()
      await books(former)
      await unlinks()
      if (isLinked) await links()
      const [before, since] = [former.chat.length, applicant.chat.length]
      office.clock.set('2026-11-24T13:00:00+07:00')
      await office.chapwai.remind()
      assert.equal(former.chat.length, before)
      assert.equal(/แจ้งเตือนนัดหมาย/.test(told(applicant, since)), isLinked)
      assert.deepEqual(await notices(), isLinked ? ['reminder accepted'] : [])
      assert.deepEqual(await calls(), [])
      const stored = await appointmentCollection.on(office.database.connection).findOne({ _id: request.id })
      assert.equal(stored?.slot, SLOT)
      if (isLinked) assert.equal(stored?.userId, applicant.userId)
    }
  })

  it('has somebody telephoned when the office closes at its appointment, also after it was linked', async () => {
    await books(former)
    await office.sets({ holidays: [{ day: '2026-11-25', name: 'วันหยุดพิเศษ', source: 'ประกาศ' }] })
    await unlinks()
    office.clock.set('2026-11-24T13:00:00+07:00')
    await office.chapwai.remind()
    assert.deepEqual(await notices(), ['appointment-closed no-chat'])
    assert.deepEqual(await calls(), ['appointment-closed'])
    await links()
    assert.deepEqual(await calls(), ['appointment-closed'])
  })

  it('shows in no rich menu of the former chat any more, but in that of the new one', async () => {
    await menuKeeper(office).deploys()
    const strip = (person: Person) => person.menu?.areas[0]?.action.label
    const looks = () => menuKeeper(office).personal.workOff()
    await makesReady()
    await looks()
    assert.equal(strip(former), 'เรื่องเสร็จแล้ว')
    await unlinks()
    await looks()
    assert.equal(strip(former), 'เมนูหลัก')
    assert.deepEqual(await office.models.requests.menusWaiting(), [])
    await links()
    await unlinks()
    await links(former)
    await looks()
    assert.deepEqual([former, applicant].map(strip), ['เรื่องเสร็จแล้ว', 'เมนูหลัก'])
    assert.deepEqual(await office.models.requests.menusWaiting(), [])
  })

  it('belongs to the data of the new person, and is out of reach of the former one’s deletion', async () => {
    await sendsPhoto(former)
    await unlinks()
    const dataOf = async ({ userId }: Person) => ({
      ...{ userId, models: office.models, office: await settings(), now: office.clock.now() },
    })
    for (const isLinked of [false, true]) {
      if (isLinked) await links()
      const held = JSON.stringify(await heldDataOf(await dataOf(former)))
      assert.doesNotMatch(held, new RegExp(`${request.reference}|privacy.held.photos`))
      await erase(await dataOf(former))
      assert.equal((await photos()).length, 1)
    }
    const held = JSON.stringify(await heldDataOf(await dataOf(applicant)))
    assert.match(held, new RegExp(request.reference))
    assert.match(held, /privacy.held.photos/)
    assert.ok(!held.includes(REASON))
    await erase(await dataOf(applicant))
    assert.equal((await photos()).length, 0)
  })

  it('is unlinked once by two officers at once, and not after it has ended', async () => {
    const seen = await latest()
    const both = await Promise.all([unlinks(seen), unlinks(seen)])
    assert.deepEqual(both.toSorted(), [false, true])
    assert.equal((await latest()).notes.length, 1)
    assert.equal(await unlinks(), false, 'there is no chat')
    await links()
    await decides({ change: 'reject', reason: 'ซ้ำ' })
    assert.equal(await unlinks(), false)
    assert.equal((await latest()).userId, applicant.userId)
  })

  describe('in the same moment as its former chat', () => {
    /** The officer unlinks right before (or after) the first call of this method of a model. */
    function unlinkedAt(
      store: 'requests' | 'appointments' | 'photos',
      name: string,
      when: 'before' | 'after',
    ) {
      let done = false
      const model = office.models[store]
      const instead = async (...args: unknown[]) => {
        const officer = async () => {
          if (done) return
          done = true
          assert.ok(await unlinks())
        }
        if (when === 'before') await officer()
        const result: unknown = await Reflect.apply(Reflect.get(model, name) as () => unknown, model, args)
        if (when === 'after') await officer()
        return result
      }
      return { ...office.models, [store]: { ...model, [name]: instead } }
    }

    it('is not cancelled or received', async () => {
      const { reference } = request
      const cancelled = await presses(
        { kind: 'cancel-request', reference },
        former,
        unlinkedAt('requests', 'change', 'before'),
      )
      assert.equal(cancelled, await presses({ kind: 'cancel-request', reference }, stranger))
      assert.equal((await latest()).state, 'submitted')
      await makesReady()
      await links(former)
      const received = await presses(
        { kind: 'receive', reference, again: false },
        former,
        unlinkedAt('requests', 'change', 'before'),
      )
      assert.equal(received, await presses({ kind: 'receive', reference, again: false }, stranger))
      assert.equal((await latest()).state, 'ready')
    })

    it('keeps no photo that arrives afterwards, also when the process dies in between', async () => {
      const none = await sendsPhoto(stranger)
      assert.equal(await sendsPhoto(former, unlinkedAt('photos', 'add', 'before')), none)
      assert.equal((await photos()).length, 0)
      await links(former)
      const dies = unlinkedAt('photos', 'add', 'after')
      const dead = () => Promise.reject(new Error('the process is dead'))
      const mortal = { ...dies, requests: { ...dies.requests, byId: dead } }
      await assert.rejects(sendsPhoto(former, mortal, 'second'))
      assert.equal(await sendsPhoto(former, office.models, 'second'), none)
      assert.equal((await photos()).length, 0)
    })

    it('shows a stranger’s answer to who books, and the appointment stays the request’s', async () => {
      const early = await books(former, unlinkedAt('requests', 'touch', 'before'))
      assert.equal(early, await books(stranger))
      assert.equal(await office.models.appointments.standing(request.id, office.clock.now()), null)
      await links(former)
      office.clock.advance(SECOND)
      assert.equal(await books(former, unlinkedAt('appointments', 'book', 'after')), early)
      assert.equal(await office.models.appointments.standing(request.id, office.clock.now()), SLOT)
    })
  })

  it('names the new chat everywhere after it was linked, whenever the process dies in between', async () => {
    await books(former)
    await sendsPhoto(former)
    for (const store of ['appointments', 'photos'] as const) {
      await unlinks()
      const person = (await latest()).notes.length > 2 ? former : applicant
      const dead = () => Promise.reject(new Error('the process is dead'))
      const models = { ...office.models, [store]: { ...office.models[store], moveTo: dead } }
      const code = (await slip()).split(' ').at(-1) ?? ''
      const digits = { kind: 'tie-request', reference: request.reference, code, digits: '5678' } as const
      await assert.rejects(presses(digits, person, models, store))
      assert.match(await presses(digits, person, office.models, store), LINKED)
      const stored = await appointmentCollection.on(office.database.connection).findOne({ _id: request.id })
      const [photo] = await photos()
      assert.deepEqual([stored?.userId, photo?.userId], [person.userId, person.userId])
    }
  })
})
