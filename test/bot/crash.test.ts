import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { nothingKnown } from '../../src/domain/requests/expectation.ts'
import { slotPlaceCollection } from '../../src/models/appointments/slotPlaces.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { createWorker } from '../../src/bot/worker.ts'
import { createLog } from '../../src/lib/log.ts'
import { createMetrics } from '../../src/lib/metrics.ts'
import { MINUTE, SECOND } from '../../src/lib/time.ts'
import { createLineChannel } from '../../src/line/channel.ts'
import { watchAllowance } from '../../src/outbox/allowance.ts'
import { createLine } from '../../src/outbox/line.ts'
import { createLineContent } from '../../src/line/content.ts'
import { createOutbox } from '../../src/outbox/outbox.ts'
import type { Arrival } from '../../src/models/conversations/waitingEvents.ts'
import { readLineEvent } from '../../src/bot/lineEvent.ts'
import { answerId, sendAnswer } from '../../src/talks/answer.ts'
import type { Person } from '../../sandbox/line/index.ts'
import { questionsOf } from '../../src/domain/questions/questions.ts'
import { services } from '../../src/domain/services/index.ts'
import { noticeStandingIn } from '../../src/requests/noticeStanding.ts'
import { releaseNotices } from '../../src/requests/releaseNotices.ts'
import { sendReminders } from '../../src/requests/reminders.ts'
import { slipText } from '../../src/requests/slipCode.ts'
import { makeRequest, makeWalkIn } from '../support/make.ts'
import { type Life, lifeUntil, mortalModels } from '../support/mortal.ts'
import { makePhoto } from '../support/pictures.ts'
import { fillsIn, openOffice, type TestOffice } from '../support/office.ts'
import { talking } from '../talks/support/officer.ts'

/** A process of its own on the office's database, which dies with its life. */
function process(office: TestOffice, life: Life) {
  const log = createLog('silent')
  const models = mortalModels(office.models, life)
  const channel = createLineChannel({
    credentials: { kind: 'token', token: 'token-of-the-test' },
    apiBaseUrl: office.line.url,
    dataApiBaseUrl: office.line.dataUrl,
    clock: office.clock.now,
    log,
  })
  const real = createLine(channel)
  const line: typeof real = {
    reply: (...args) => life.step(() => real.reply(...args)),
    push: (...args) => life.step(() => real.push(...args)),
  }
  const outbox = createOutbox({
    models,
    line,
    allowance: watchAllowance(channel, office.clock.now),
    noticeStanding: noticeStandingIn({
      models,
      office: () => Promise.resolve(usualOffice),
      clock: office.clock.now,
    }),
    office: () => Promise.resolve(usualOffice),
    clock: office.clock.now,
    log,
  })
  const content = createLineContent({ channel, dataApiBaseUrl: office.line.dataUrl, log })
  const worker = createWorker({
    models,
    vault: office.database.vault,
    noticesWait: () => {},
    content: { fetch: (id) => life.step(() => content.fetch(id)) },
    profileLanguage: () => Promise.resolve(null),
    outbox,
    office: () => Promise.resolve(usualOffice),
    clock: office.clock.now,
    baseUrl: 'http://localhost:3000',
    expects: () => Promise.resolve(nothingKnown),
    log,
    metrics: createMetrics(),
  })
  return {
    models,
    outbox,
    receive: (arrivals: readonly Arrival[]) => worker.receive(arrivals),
    settled: () => worker.settled(),
    async work() {
      await worker.workOff()
      await releaseNotices({ models, outbox, clock: office.clock.now })
      await outbox.deliverDue(1)
    },
  }
}

/** Lets one process after another go at it until a whole pass ends well, each a lease later than the last. */
async function recovers(office: TestOffice): Promise<void> {
  for (let pass = 0; pass < 3; pass++) {
    office.clock.advance(21 * SECOND)
    await process(office, lifeUntil(Infinity, 'after')).work()
  }
}

const shown = (person: Person) =>
  person.chat.flatMap((entry) => (entry.from === 'bot' ? [JSON.stringify(entry.message)] : []))

/** Runs a story again and again, dying one step later each time, until it ends alive. */
async function atEveryStep(story: (life: Life) => Promise<void>): Promise<number> {
  let deaths = 0
  for (const when of ['before', 'after'] as const) {
    for (let step = 1; ; step++) {
      const life = lifeUntil(step, when)
      await story(life)
      if (!life.dead) break
      deaths += 1
      assert.ok(step < 100, 'the story never ends')
    }
  }
  return deaths
}

describe('a process that dies', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  it('at any step of filing a request files it once and answers once', async function () {
    this.timeout(120_000)
    const deaths = await atEveryStep(async (life) => {
      const person = await office.person()
      await fillsIn(office, person, 'pension-certificate')
      const before = shown(person).length
      const submit = await holds(office, () => person.taps('ส่งคำขอ'))
      const arrival = readLineEvent(submit, office.clock.now())
      assert.ok(arrival)
      const first = process(office, life)
      const acknowledged = await first.models.inbox.store([arrival]).then(
        () => true,
        () => false,
      )
      // Without a 200 LINE delivers again; with it, it does not.
      if (!acknowledged) await office.models.inbox.store([arrival])
      await first.work().catch(() => {})
      await recovers(office)

      const requests = await office.models.requests.ofPerson(person.userId)
      assert.equal(requests.length, 1, `died at step ${life.steps}`)
      assert.equal(requests[0]?.state, 'submitted')
      const receipts = shown(person)
        .slice(before)
        .filter((message) => message.includes(requests[0]?.reference ?? '?'))
      assert.equal(receipts.length, 1, `receipts after dying at step ${life.steps}`)
      assert.equal(await office.models.inbox.waiting(), 0)
      assert.equal(await office.models.outbox.waiting(), 0)
    })
    assert.ok(deaths > 10, `only ${deaths} deaths`)
  })

  it('at any step of an answer that needs no record says it once, and leaves none', async function () {
    this.timeout(120_000)
    const deaths = await atEveryStep(async (life) => {
      const person = await office.person()
      await person.says('เมนู')
      await office.settled()
      const before = shown(person).length
      const asked = readLineEvent(
        await holds(office, () => person.says('หนังสือรับรองเงินเดือน')),
        office.clock.now(),
      )
      assert.ok(asked)
      await office.models.inbox.store([asked])
      await process(office, life)
        .work()
        .catch(() => {})
      await recovers(office)
      const answers = shown(person).slice(before)
      assert.equal(answers.length, 1, `answers after dying at step ${life.steps}`)
      assert.match(answers[0] ?? '', /หนังสือรับรองเงินเดือน/)
      assert.equal(await office.models.inbox.waiting(), 0)
      assert.equal(await office.models.outbox.waiting(), 0)
      if (!life.dead) {
        assert.equal(
          (await office.models.outbox.outcomesOf([asked.event.id])).size,
          0,
          'recorded all the same',
        )
      }
    })
    assert.ok(deaths > 10, `only ${deaths} deaths`)
  })

  it('at any step from the arrival on answers once, whether LINE was told so or delivers again', async function () {
    this.timeout(120_000)
    const deaths = await atEveryStep(async (life) => {
      const person = await office.person()
      await person.says('เมนู')
      await office.settled()
      const before = shown(person).length
      const asked = readLineEvent(
        await holds(office, () => person.says('หนังสือรับรองเงินเดือน')),
        office.clock.now(),
      )
      assert.ok(asked)
      const first = process(office, life)
      const acknowledged = await first.receive([asked]).then(
        () => true,
        () => false,
      )
      await first.settled()
      if (!acknowledged) await process(office, lifeUntil(Infinity, 'after')).receive([asked])
      await recovers(office)
      assert.equal(shown(person).length - before, 1, `answers after dying at step ${life.steps}`)
      assert.equal(await office.models.inbox.waiting(), 0)
    })
    assert.ok(deaths > 6, `only ${deaths} deaths`)
  })

  it('at any step of tying a request to a chat ties it once and says so once', async function () {
    this.timeout(180_000)
    const deaths = await atEveryStep(async (life) => {
      const person = await office.person()
      const request = await makeWalkIn(office.models, { at: office.clock.now() })
      await person.says(slipText(office.database.vault, request))
      await office.settled()
      const before = shown(person).length
      const digits = readLineEvent(await holds(office, () => person.says('5678')), office.clock.now())
      assert.ok(digits)
      await office.models.inbox.store([digits])
      await process(office, life)
        .work()
        .catch(() => {})
      await recovers(office)

      const tied = await office.models.requests.byId(request.id)
      assert.equal(tied?.userId, person.userId, `died at step ${life.steps}`)
      assert.equal(tied.notes.length, 1)
      assert.equal(tied.revision, request.revision + 1)
      const answers = shown(person).slice(before)
      assert.equal(answers.length, 2, `messages after dying at step ${life.steps}`)
      assert.match(answers[0] ?? '', /เชื่อมคำขอกับ LINE ของท่านแล้ว/)
      assert.match(answers[1] ?? '', new RegExp(request.reference))
      assert.equal((await office.models.conversations.stateOf(person.userId))?.focus, null)
    })
    assert.ok(deaths > 14, `only ${deaths} deaths`)
  })

  it('at any step of a wrong try at a slip counts it once', async function () {
    this.timeout(180_000)
    await atEveryStep(async (life) => {
      const person = await office.person()
      const request = await makeWalkIn(office.models, { at: office.clock.now() })
      await person.says(slipText(office.database.vault, request))
      await office.settled()
      const digits = readLineEvent(await holds(office, () => person.says('1111')), office.clock.now())
      assert.ok(digits)
      await office.models.inbox.store([digits])
      await process(office, life)
        .work()
        .catch(() => {})
      await recovers(office)
      assert.match(JSON.stringify(person.last), /ลองได้อีก 4 ครั้ง/, `died at step ${life.steps}`)
    })
  })

  it('at any step of keeping a photo keeps it once and answers once', async function () {
    this.timeout(180_000)
    const bytes = await makePhoto({ width: 60, height: 80 })
    const deaths = await atEveryStep(async (life) => {
      const person = await office.person()
      const request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
      const data = `kind=photo-into&reference=${request.reference}&paper=current-payslip`
      await office.line.deliver([
        { type: 'postback', source: { type: 'user', userId: person.userId }, postback: { data } },
      ])
      await office.settled()
      office.clock.advance(10)
      const before = shown(person).length
      const arrival = readLineEvent(
        await holds(office, () => person.sendsPhoto(bytes, 'image/jpeg')),
        office.clock.now(),
      )
      assert.ok(arrival)
      await office.models.inbox.store([arrival])
      await process(office, life)
        .work()
        .catch(() => {})
      await recovers(office)

      const photos = await office.models.photos.of({ request: request.id })
      assert.equal(photos.length, 1, `died at step ${life.steps}`)
      const answers = shown(person).slice(before)
      assert.equal(answers.length, 1, `answers after dying at step ${life.steps}`)
      assert.match(answers[0] ?? '', /ส่งแล้ว 1 ภาพ \(ไม่เกิน 5\)/)
    })
    assert.ok(deaths > 14, `only ${deaths} deaths`)
  })

  for (const [name, effect, after] of [
    ['taking a collection back', 'not-received', 'ready'],
    ['saying what is not right', 'words', 'accepted'],
  ] as const)
    it(`at any step of ${name} opens the request once and answers once`, async function () {
      this.timeout(300_000)
      const deaths = await atEveryStep(async (life) => {
        office.clock.set('2026-11-25T10:00:00+07:00')
        const person = await office.person()
        const filed = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
        const latest = async () => (await office.models.requests.byId(filed.id)) ?? assert.fail()
        for (const change of ['accept', 'ready'] as const) await office.decides(await latest(), { change })
        await office.chapwai.workOff()
        await office.presses(
          person,
          `kind=received&reference=${filed.reference}&since=${(await latest()).revision}`,
        )
        const collected = await latest()
        assert.equal(collected.state, 'completed')
        if (effect === 'words') await office.presses(person, `kind=not-right&reference=${filed.reference}`)
        const before = shown(person).length
        const at = office.clock.milliseconds()
        const what =
          effect === 'words'
            ? ({ kind: 'text', text: 'ชื่อสะกดผิด', messageId: `m-${filed.id}` } as const)
            : ({ kind: 'tap', data: `kind=not-received&reference=${filed.reference}` } as const)
        const event = { id: `said-${filed.id}`, at, ...what }
        const arrival = { event, userId: person.userId, replyToken: null, deliveredAt: office.clock.now() }
        await office.models.inbox.store([arrival])
        await process(office, life)
          .work()
          .catch(() => {})
        await recovers(office)
        const died = `died at step ${life.steps}`
        const now = await latest()
        assert.equal(now.state, after, died)
        assert.equal(now.history.length, collected.history.length + 1, died)
        assert.equal(shown(person).length - before, 1, died)
        assert.equal(await office.models.inbox.waiting(), 0, died)
      })
      assert.ok(deaths > 8, `only ${deaths} deaths`)
    })

  it('at any step of sending a notice sends it once, and knows that LINE has accepted it', async function () {
    this.timeout(120_000)
    const deaths = await atEveryStep(async (life) => {
      const person = await office.person()
      const request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
      await office.decides(request, { change: 'reject', reason: 'ยื่นซ้ำ' })
      const before = shown(person).length
      await process(office, life)
        .work()
        .catch(() => {})
      await recovers(office)

      assert.equal(shown(person).length - before, 1, `died at step ${life.steps}`)
      const [notice, ...others] = await office.models.outbox.noticesOf(request.id)
      assert.equal(notice?.state, 'accepted')
      assert.deepEqual(others, [])
    })
    assert.ok(deaths > 6, `only ${deaths} deaths`)
  })

  it('at any step of an answer that takes a waiting notice along says both once', async function () {
    this.timeout(240_000)
    const thanks = 'เสร็จสิ้นแล้ว ขอบคุณ'
    const deaths = await atEveryStep(async (life) => {
      const person = await office.person()
      const request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
      for (const decision of [
        { change: 'accept' },
        { change: 'ready' },
        { change: 'complete', reason: null },
      ] as const) {
        const [latest] = await office.models.requests.ofPerson(person.userId)
        await office.decides(latest ?? request, decision)
      }
      await releaseNotices({ ...office.chapwai, clock: office.clock.now })
      const arrival = readLineEvent(await holds(office, () => person.says('เมนู')), office.clock.now())
      assert.ok(arrival)
      await office.models.inbox.store([arrival])
      await process(office, life)
        .work()
        .catch(() => {})
      await recovers(office)
      // Whatever was not taken along comes with the next answer; nothing comes twice.
      const before = shown(person).filter((each) => each.includes(thanks)).length
      assert.ok(before <= 1, `said ${before} times after dying at step ${life.steps}`)
      await person.says('เมนู')
      await office.settled()
      const [, notice] = await office.models.outbox.noticesOf(request.id)
      const said = shown(person).filter((each) => each.includes(thanks)).length
      assert.equal(said, 1, `${notice?.state} after dying at step ${life.steps}`)
      assert.match(notice?.state ?? '', before === 1 ? /accepted|unknown/ : /accepted/)
      assert.equal(await office.models.outbox.waiting(), 0)
    })
    assert.ok(deaths > 20, `only ${deaths} deaths`)
  })

  it('at any step of a joined push sends each notice once, and knows each one’s fate', async function () {
    this.timeout(240_000)
    const deaths = await atEveryStep(async (life) => {
      const person = await office.person()
      const { userId } = person
      const first = await makeRequest(office.models, { userId, at: office.clock.now() })
      const second = await makeRequest(office.models, { userId, at: office.clock.now() })
      await office.decides(first, { change: 'reject', reason: 'เหตุแรก' })
      await office.decides(second, { change: 'reject', reason: 'เหตุที่สอง' })
      const before = office.line.usage()
      await process(office, life)
        .work()
        .catch(() => {})
      await recovers(office)
      for (const [request, reason] of [
        [first, 'เหตุแรก'],
        [second, 'เหตุที่สอง'],
      ] as const) {
        const said = shown(person).filter((each) => each.includes(reason)).length
        assert.equal(said, 1, `“${reason}” after dying at step ${life.steps}`)
        const states = (await office.models.outbox.noticesOf(request.id)).map(({ state }) => state)
        assert.deepEqual(states, ['accepted'], `died at step ${life.steps}`)
      }
      assert.ok(office.line.usage() - before <= 2)
    })
    assert.ok(deaths > 12, `only ${deaths} deaths`)
  })

  it('at any step of passing words to an officer passes them on once', async function () {
    this.timeout(120_000)
    const deaths = await atEveryStep(async (life) => {
      const person = await talking(office)
      const words = await holds(office, () => person.says('ขอถามหน่อย'))
      const arrival = readLineEvent(words, office.clock.now())
      assert.ok(arrival)
      const before = shown(person).length
      const first = process(office, life)
      await first.models.inbox.store([arrival]).catch(() => office.models.inbox.store([arrival]))
      await first.work().catch(() => {})
      await recovers(office)

      const [talk] = await office.models.talks.ofPerson(person.userId)
      assert.deepEqual(
        talk?.messages.map(({ text }) => text),
        ['ขอถามหน่อย'],
        `died at step ${life.steps}`,
      )
      assert.equal(talk?.said, 1)
      assert.equal(shown(person).length - before, 1)
    })
    assert.ok(deaths > 8, `only ${deaths} deaths`)
  })

  it('at any step of an officer’s answer sends it once and notes it once', async function () {
    this.timeout(120_000)
    const deaths = await atEveryStep(async (life) => {
      const person = await talking(office)
      await person.says('ขอถามหน่อย')
      await office.settled()
      const talkNow = async () => (await office.models.talks.ofPerson(person.userId))[0]
      const talk = await talkNow()
      assert.ok(talk)
      const form = randomUUID()
      const answer = {
        form,
        by: { staffId: 's', name: 'มาลี' },
        text: 'ได้',
        now: office.clock.now(),
      }
      const before = shown(person).length
      const first = process(office, life)
      const acknowledged = await sendAnswer(first.models, talk, answer).then(
        () => true,
        () => false,
      )
      // The page failed: the officer sends the same form again.
      if (!acknowledged) await sendAnswer(office.models, talk, answer)
      await first.work().catch(() => {})
      await recovers(office)

      const answers = shown(person)
        .slice(before)
        .filter((message) => message.includes('เจ้าหน้าที่: ได้'))
      assert.equal(answers.length, 1, `died at step ${life.steps}`)
      assert.deepEqual(
        (await talkNow())?.messages.map(({ text }) => text),
        ['ขอถามหน่อย', 'ได้'],
      )
      const outcomes = await office.models.outbox.outcomesOf([answerId(form)])
      assert.equal(outcomes.get(answerId(form))?.state, 'accepted')
    })
    assert.ok(deaths > 8, `only ${deaths} deaths`)
  })

  it('at any step of changing an appointment leaves one appointment and one answer', async function () {
    this.timeout(120_000)
    const deaths = await atEveryStep(async (life) => {
      const person = await office.person()
      const request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
      const slots = ['2026-11-25T09:00', '2026-11-25T10:00'] as const
      const booking = { request: request.id, userId: person.userId, minutes: 15, places: 2, remindAt: null }
      await office.models.appointments.book(
        { ...booking, id: `first-${request.id}`, slot: slots[0], from: null },
        office.clock.now(),
      )
      const before = shown(person).length
      await office.models.inbox.store([
        {
          event: {
            id: `move-${request.id}`,
            at: office.clock.milliseconds(),
            kind: 'tap',
            data: `kind=visit-book&reference=${request.reference}&slot=${slots[1]}&from=${slots[0]}`,
          },
          userId: person.userId,
          replyToken: null,
          deliveredAt: office.clock.now(),
        },
      ])
      await process(office, life)
        .work()
        .catch(() => {})
      await recovers(office)

      assert.equal(await office.models.appointments.standing(request.id, office.clock.now()), slots[1])
      assert.equal(
        await slotPlaceCollection.on(office.database.connection).countDocuments({ request: request.id }),
        1,
      )
      const answers = shown(person).slice(before)
      assert.equal(answers.length, 1, `died at step ${life.steps}`)
      assert.match(answers[0] ?? '', /เปลี่ยนเวลานัดหมายแล้ว/)
      const over = { id: 'over', request: request.id, slot: slots[1] }
      await office.models.appointments.cancel(over, office.clock.now())
    })
    assert.ok(deaths > 10, `only ${deaths} deaths`)
  })

  it('at any step of a reminder sends it once', async function () {
    this.timeout(120_000)
    const remind = async (life: Life) => {
      const one = process(office, life)
      await sendReminders({
        models: one.models,
        outbox: one.outbox,
        clock: office.clock.now,
        office: () => Promise.resolve(usualOffice),
        baseUrl: 'http://localhost:3000',
      })
      await one.work()
    }
    const deaths = await atEveryStep(async (life) => {
      office.clock.set('2026-11-23T09:00:00+07:00')
      const person = await office.person()
      const request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
      office.clock.set('2026-11-24T13:00:00+07:00')
      const remindAt = office.clock.now()
      const slot = '2026-11-25T09:00'
      const booking = { request: request.id, userId: person.userId, slot, from: null, minutes: 15, places: 2 }
      await office.models.appointments.book({ ...booking, id: request.id, remindAt }, remindAt)
      const before = shown(person).length
      await remind(life).catch(() => {})
      office.clock.advance(21 * SECOND)
      await remind(lifeUntil(Infinity, 'after'))
      await recovers(office)
      assert.equal(shown(person).length - before, 1, `died at step ${life.steps}`)
      await office.models.appointments.cancel({ id: 'over', request: request.id, slot }, office.clock.now())
    })
    assert.ok(deaths > 8, `only ${deaths} deaths`)
  })

  it('leaves late events to the next one, which answers them in order', async () => {
    const person = await office.person()
    const events = [
      await holds(office, () => person.says('เมนู')),
      await holds(office, () => person.says('บริการ')),
    ]
    const before = shown(person).length
    // They reach the inbox in the wrong order, and nobody works for ten minutes.
    for (const event of events.toReversed()) {
      const arrival = readLineEvent(event, office.clock.now())
      assert.ok(arrival)
      await office.models.inbox.store([arrival])
    }
    office.clock.advance(10 * MINUTE)
    await process(office, lifeUntil(Infinity, 'after')).work()
    const answers = shown(person).slice(before)
    assert.equal(answers.length, 2)
    assert.match(answers[0] ?? '', /ฉับไว One Stop Service/)
    assert.match(answers[1] ?? '', /11 บริการ/)
  })

  const HELPED = 'นางคำแก้ว ใจงาม'
  /** What happens on the two phones of a lending, in this order; the process dies at one of them. */
  const lendingActs: readonly (readonly [
    name: string,
    who: 'mother' | 'child',
    act: (person: Person, code: string) => Promise<unknown>,
  ])[] = [
    ['the consent', 'mother', (person) => person.taps('ยินยอม ขอรหัส')],
    ['the code', 'child', (person, code) => person.says(`ช่วยกรอก ${code}`)],
    ['the helper’s yes', 'child', (person) => person.taps('เริ่มช่วยกรอก')],
    ['the helper’s answer', 'child', (person) => person.says(HELPED)],
    ['the return', 'child', (person) => person.taps('คืนให้เจ้าของ')],
  ]

  for (const [at, [name]] of lendingActs.entries()) {
    it(`at any step of ${name} loses nothing of a lent draft, and has it in one place`, async function () {
      this.timeout(300_000)
      await atEveryStep(async (life) => {
        const people = { mother: await office.person('แม่'), child: await office.person('ลูก') }
        const { mother, child } = people
        await fillsIn(office, mother, 'pension-certificate')
        await mother.taps('แก้ไขคำตอบ')
        await office.settled()
        await mother.taps(
          questionsOf(services['pension-certificate']).find(({ id }) => id === 'name')?.label.th ?? '',
        )
        await office.settled()
        await mother.says('ให้ลูกช่วยกรอก')
        await office.settled()
        const codeShown = () => /รหัสสำหรับผู้ช่วย: (\d{4} \d{4})/.exec(shown(mother).join())?.[1] ?? ''
        for (const [, who, act] of lendingActs.slice(0, at)) {
          await act(people[who], codeShown())
          await office.settled()
        }
        const [, who, act] = lendingActs[at] ?? ['', 'mother', () => Promise.resolve()]
        const arrival = readLineEvent(
          await holds(office, () => act(people[who], codeShown())),
          office.clock.now(),
        )
        assert.ok(arrival)
        await office.models.inbox.store([arrival])
        await process(office, life)
          .work()
          .catch(() => {})
        await recovers(office)
        for (const [, next, goOn] of lendingActs.slice(at + 1)) {
          await goOn(people[next], codeShown())
          await office.settled()
        }
        await office.chapwai.workOff()
        const [lender, helper] = await Promise.all(
          [mother, child].map(({ userId }) => office.models.conversations.stateOf(userId)),
        )
        const died = `died at step ${life.steps}`
        assert.equal(lender?.draft?.answers['name'], HELPED, died)
        assert.equal(lender.draft.answers['phone'], '0812345678', died)
        assert.equal(lender.lent, undefined, died)
        assert.deepEqual([helper?.draft, helper?.helping], [null, undefined], died)
        assert.equal(await office.models.inbox.waiting(), 0, died)
      })
    })
  }
})

/** The event that an act leads to, kept from the webhook. */
async function holds(office: TestOffice, act: () => Promise<unknown>): Promise<unknown> {
  office.line.setWebhookUrl('http://127.0.0.1:9/nobody')
  const count = office.line.deliveries.length
  await act()
  office.line.setWebhookUrl(`http://127.0.0.1:${office.chapwai.port}/line/webhook`)
  office.clock.advance(10)
  return office.line.deliveries[count]?.events[0]
}
