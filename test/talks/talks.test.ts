import assert from 'node:assert/strict'
import { DAY, MINUTE, SECOND } from '../../src/lib/time.ts'
import { MOST_MESSAGES } from '../../src/models/talks/talks.ts'
import { documentsInClear } from '../support/clearText.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { type Officer, officerOf, shownSince, talking, talkOf } from './support/officer.ts'

const FRIDAY_EVENING = '2026-11-27T16:40:00+07:00'

describe('a talk between the phone and the counter', () => {
  let office: TestOffice
  let mali: Officer
  let somchai: Officer
  beforeEach(async () => {
    office = await openOffice()
    mali = await officerOf(office, 'นางสาวมาลี ตั้งใจ')
    somchai = await officerOf(office, 'นายสมชาย ขยัน')
  })
  afterEach(() => office.close())

  const sends = () => office.line.calls.filter(({ path }) => /message\/(reply|push)$/.test(path))

  it('goes there and back: two officers, one of whom takes it', async () => {
    const person = await talking(office, 'ขอถามเรื่องเงินบำนาญ')
    const { id } = await talkOf(office, person)
    assert.match(await mali.reads('/talks'), /รอคำตอบในแชต 1 .*สมศรี ยังไม่อ่าน ชื่อใน LINE ขอถามเรื่องเงินบำนาญ/)
    assert.match(await somchai.reads(`/talks/${id}`), /ขอถามเรื่องเงินบำนาญ/)
    assert.equal(await mali.does(id, 'take'), 303)
    assert.equal(await somchai.does(id, 'take'), 409)
    assert.equal(await somchai.does(id, 'answer', { text: 'ตอบแทน' }), 409)
    assert.equal(await mali.does(id, 'answer', { text: 'ส่งเอกสารมาที่จุดบริการได้' }), 303)
    assert.match(JSON.stringify(person.last), /เจ้าหน้าที่: ส่งเอกสารมาที่จุดบริการได้/)
    assert.match(await mali.reads('/talks'), /ตอบแล้ว รอผู้รับบริการ 1 /)
    assert.match(await somchai.reads('/talks'), /เจ้าหน้าที่คนอื่นรับผิดชอบ 1 /)
  })

  it('shows the officer what the bot’s last card was about, of which only the kind is kept', async () => {
    const person = await office.person()
    await person.says('สถานะ')
    await office.settled()
    await person.says('ติดต่อเจ้าหน้าที่')
    await office.settled()
    await person.taps('คุยกับเจ้าหน้าที่ในแชต')
    await person.says('ทำไมยังไม่เสร็จ')
    await office.settled()
    const card = await office.models.conversations.lastCardOf(person.userId)
    assert.deepEqual(card, { kind: 'status', at: office.clock.now() })
    const { id } = await talkOf(office, person)
    assert.match(await mali.reads(`/talks/${id}`), /การ์ดล่าสุดที่ระบบส่ง สถานะคำขอ · /)
  })

  it('can be taken over by another officer, in so many words', async () => {
    const person = await talking(office, 'สวัสดีค่ะ')
    const { id } = await talkOf(office, person)
    await mali.does(id, 'take')
    const { takenBy } = await talkOf(office, person)
    assert.equal(await somchai.does(id, 'take', { from: takenBy?.staffId ?? '' }), 303)
    assert.equal(await mali.does(id, 'answer', { text: 'ยังอยู่' }), 409)
    assert.equal(await somchai.does(id, 'answer', { text: 'มาแล้ว' }), 303)
  })

  it('costs nothing while LINE’s reply token lives, a push after, and says which', async () => {
    const person = await talking(office, 'สวัสดีค่ะ', 'ขอถามเรื่องบัตร')
    const { id } = await talkOf(office, person)
    await mali.does(id, 'take')
    assert.match(await mali.reads(`/talks/${id}`), /หากส่งภายใน 50 วินาที คำตอบไม่เสียโควตา/)
    office.clock.advance(20 * SECOND)
    await mali.does(id, 'answer', { text: 'ได้' })
    assert.match(sends().at(-1)?.path ?? '', /reply$/)
    assert.equal(office.line.usage(), 0)
    // the token is spent
    assert.match(await mali.reads(`/talks/${id}`), /คำตอบนี้ใช้โควตาข้อความ LINE 1 ข้อความ/)
    await mali.does(id, 'answer', { text: 'อีกข้อหนึ่ง' })
    assert.match(sends().at(-1)?.path ?? '', /push$/)
    assert.equal(office.line.usage(), 1)
    await person.says('ขอบคุณ')
    await office.settled()
    office.clock.advance(51 * SECOND)
    await mali.does(id, 'answer', { text: 'ยินดี' })
    assert.equal(office.line.usage(), 2)
    const page = await mali.reads(`/talks/${id}`)
    assert.match(page, /LINE รับข้อความแล้วเมื่อ .{1,40} ไม่เสียโควตา/)
    assert.match(page, /LINE รับข้อความแล้วเมื่อ .{1,40} ใช้โควตา 1 ข้อความ/)
  })

  it('says in LINE’s own words when an answer is refused, and asks for a call', async () => {
    const person = await talking(office, 'สวัสดีค่ะ')
    const { id } = await talkOf(office, person)
    await mali.does(id, 'take')
    office.line.setQuota(0)
    await mali.does(id, 'answer', { text: 'ได้' })
    assert.match(await mali.reads(`/talks/${id}`), /โควตาข้อความ LINE ของเดือนนี้หมดแล้ว โปรดโทรศัพท์แจ้งผู้ขอ/)
  })

  it('says so when the person has blocked the account', async () => {
    const person = await talking(office, 'สวัสดีค่ะ')
    const { id } = await talkOf(office, person)
    await mali.does(id, 'take')
    await person.unfollows()
    await office.settled()
    await mali.does(id, 'answer', { text: 'ได้' })
    assert.match(await mali.reads(`/talks/${id}`), /ผู้ขอบล็อกบัญชี LINE/)
    assert.equal(office.line.usage(), 0)
  })

  it('sends a form once, however often it is sent', async () => {
    const person = await talking(office, 'สวัสดีค่ะ')
    const { id } = await talkOf(office, person)
    await mali.does(id, 'take')
    const count = person.chat.length
    const form = crypto.randomUUID()
    const twice = await Promise.all([
      mali.does(id, 'answer', { text: 'ได้', form }),
      mali.does(id, 'answer', { text: 'ได้', form }),
    ])
    assert.deepEqual(twice, [303, 303])
    assert.equal(shownSince(person, count).length, 1)
    assert.equal((await talkOf(office, person)).messages.length, 2)
    assert.equal(await mali.does(id, 'answer', { text: '  ' }), 422)
    assert.equal(await mali.does(id, 'answer', { text: 'ก'.repeat(2001) }), 422)
    assert.equal(shownSince(person, count).length, 1)
  })

  it('carries the references of the person’s open requests, and the way to telephone', async () => {
    const person = await office.person()
    const request = await makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
    await person.says('ติดต่อเจ้าหน้าที่')
    await office.settled()
    await person.taps('คุยกับเจ้าหน้าที่ในแชต')
    await office.settled()
    const talk = await talkOf(office, person)
    assert.deepEqual(talk.references, [request.reference])
    const page = await mali.reads(`/talks/${talk.id}`)
    assert.match(page, /นางสมศรี ใจดี/)
    assert.match(page, /081-234-5678/)
    assert.match(page, new RegExp(request.reference))
  })

  it('tells the officer that a picture came, and keeps no picture', async () => {
    const person = await talking(office, 'สวัสดีค่ะ')
    await person.sendsPhoto()
    await office.settled()
    assert.match(JSON.stringify(person.last), /ดูภาพหรือฟังเสียงไม่ได้/)
    const talk = await talkOf(office, person)
    assert.match(await mali.reads(`/talks/${talk.id}`), /ส่งภาพ \(ไม่เก็บ\)/)
  })

  it('ends when the officer ends it, and the person is told with the next answer', async () => {
    const person = await talking(office, 'สวัสดีค่ะ')
    const { id } = await talkOf(office, person)
    await mali.does(id, 'take')
    const count = person.chat.length
    assert.equal(await mali.does(id, 'end'), 303)
    const { state, endedBy } = await talkOf(office, person)
    assert.deepEqual({ state, endedBy }, { state: 'ended', endedBy: 'officer' })
    assert.deepEqual(shownSince(person, count), [])
    assert.equal(await mali.does(id, 'answer', { text: 'ช้าไป' }), 409)
    await person.says('สถานะ')
    await office.settled()
    assert.match(shownSince(person, count).join('\n'), /เจ้าหน้าที่จบการสนทนาแล้ว/)
    assert.equal(office.line.usage(), 0)
  })

  it('is not ended over words that the officer has not read', async () => {
    const person = await talking(office, 'สวัสดีค่ะ')
    const { id } = await talkOf(office, person)
    await mali.does(id, 'take')
    await person.says('อีกเรื่องหนึ่ง')
    await office.settled()
    assert.equal(await mali.does(id, 'end', { seen: '1' }), 409)
    assert.equal((await talkOf(office, person)).state, 'taken')
    assert.equal(await mali.does(id, 'end', { seen: '2' }), 303)
    assert.equal((await talkOf(office, person)).state, 'ended')
  })

  it('ends when the person ends it', async () => {
    const person = await talking(office, 'สวัสดีค่ะ')
    await person.says('จบ')
    await office.settled()
    const { state, endedBy } = await talkOf(office, person)
    assert.deepEqual({ state, endedBy }, { state: 'ended', endedBy: 'person' })
  })

  it('after thirty silent minutes is over; unanswered words are kept and the person is told', async () => {
    const answered = await talking(office, 'สวัสดีค่ะ')
    const waiting = await talking(office, 'มีใครอยู่ไหม')
    const { id } = await talkOf(office, answered)
    await mali.does(id, 'take')
    await mali.does(id, 'answer', { text: 'ได้' })
    const before = office.line.usage()
    office.clock.advance(30 * MINUTE)
    const count = answered.chat.length
    await office.chapwai.upkeep()
    await office.chapwai.upkeep()
    assert.equal((await talkOf(office, answered)).endedBy, 'silence')
    assert.deepEqual(shownSince(answered, count), [])
    const kept = await talkOf(office, waiting)
    assert.deepEqual([kept.kind, kept.state], ['left', 'waiting'])
    assert.match(JSON.stringify(waiting.last), /ขออภัยที่ให้รอ/)
    assert.equal(office.line.usage(), before + 1)
    assert.match(await mali.reads('/talks'), /ข้อความฝากไว้ 1 /)
  })

  it('that nobody took by closing time is kept; one that somebody took goes on', async () => {
    office.clock.set('2026-11-27T16:20:00+07:00')
    const late = await officerOf(office, 'นางสาวมาลี ตั้งใจ')
    const untaken = await talking(office, 'มีใครอยู่ไหม')
    const taken = await talking(office, 'ขอถามหน่อย')
    await late.does((await talkOf(office, taken)).id, 'take')
    office.clock.set('2026-11-27T16:29:00+07:00')
    await office.chapwai.upkeep()
    assert.equal((await talkOf(office, untaken)).kind, 'live')
    office.clock.set('2026-11-27T16:30:00+07:00')
    await office.chapwai.upkeep()
    assert.equal((await talkOf(office, untaken)).kind, 'left')
    assert.match(JSON.stringify(untaken.last), /วันจันทร์ที่ 30 พฤศจิกายน 2569 ตั้งแต่เวลา 08\.30 น\./)
    assert.equal((await talkOf(office, taken)).kind, 'live')
  })

  it('is not ended by the lunch break', async () => {
    office.clock.set('2026-11-23T11:58:00+07:00')
    const person = await talking(office, 'มีใครอยู่ไหม')
    office.clock.set('2026-11-23T12:05:00+07:00')
    await office.chapwai.upkeep()
    assert.equal((await talkOf(office, person)).kind, 'live')
  })

  it('has a length that it cannot outgrow, and says so; it can still be ended', async () => {
    const person = await talking(office, 'สวัสดีค่ะ')
    const { id } = await talkOf(office, person)
    for (let n = 1; n < MOST_MESSAGES; n++) {
      const message = { id: `m${n}`, at: office.clock.now(), by: null, text: 'ก', media: null }
      assert.equal(
        await office.models.talks.add(id, message, { said: null, token: null }, office.clock.now()),
        'added',
      )
    }
    await person.says('ยังได้ไหม')
    await office.settled()
    assert.match(JSON.stringify(person.last), /ยาวครบกำหนดแล้ว/)
    assert.equal((await talkOf(office, person)).messages.length, MOST_MESSAGES)
    await mali.does(id, 'take')
    await mali.does(id, 'end')
    assert.equal((await talkOf(office, person)).state, 'ended')
  })

  it('rests sealed: who stole the database reads none of it', async () => {
    const person = await talking(office, 'ความลับของสมศรี', 'โทร 0899999999')
    const { id } = await talkOf(office, person)
    await mali.does(id, 'take')
    await mali.does(id, 'answer', { text: 'คำตอบลับ' })
    const readable = (await documentsInClear(office.database.connection)).map(({ text }) => text).join('\n')
    assert.doesNotMatch(readable, /ความลับ|0899999999|คำตอบลับ/)
    const tokens = office.line.deliveries.flatMap(({ events }) =>
      events.flatMap((event) => ('replyToken' in event ? [String(event.replyToken)] : [])),
    )
    assert.ok(tokens.length > 0)
    for (const token of tokens) assert.ok(!readable.includes(token))
  })

  it('is forgotten ninety days after its end, and not before', async () => {
    const person = await talking(office, 'สวัสดีค่ะ')
    await person.says('จบ')
    await office.settled()
    office.clock.advance(90 * DAY)
    await office.chapwai.upkeep()
    assert.equal((await office.models.talks.ofPerson(person.userId)).length, 1)
    office.clock.advance(1)
    await office.chapwai.upkeep()
    assert.deepEqual(await office.models.talks.ofPerson(person.userId), [])
  })
})

describe('a message left for the counter', () => {
  let office: TestOffice
  let mali: Officer
  beforeEach(async () => {
    office = await openOffice({ at: FRIDAY_EVENING })
    mali = await officerOf(office, 'นางสาวมาลี ตั้งใจ')
  })
  afterEach(() => office.close())

  async function leaves(person: Awaited<ReturnType<TestOffice['person']>>, words: string) {
    await person.says('ติดต่อเจ้าหน้าที่')
    await office.settled()
    await person.taps('ฝากข้อความถึงเจ้าหน้าที่')
    await office.settled()
    await person.says(words)
    await office.settled()
  }

  it('says when it will be read, is listed, and is answered by a push', async () => {
    const person = await office.person()
    await leaves(person, 'ขอทราบผล โทร 0812345678')
    assert.match(JSON.stringify(person.last), /ได้รับข้อความแล้ว/)
    assert.match(JSON.stringify(person.last), /วันจันทร์ที่ 30 พฤศจิกายน 2569 ตั้งแต่เวลา 08\.30 น\./)
    office.clock.set('2026-11-30T08:35:00+07:00')
    mali = await officerOf(office, 'นางสาวมาลี ตั้งใจ')
    const talk = await talkOf(office, person)
    assert.match(await mali.reads('/talks'), /ข้อความฝากไว้ 1 /)
    await mali.does(talk.id, 'take')
    assert.match(await mali.reads(`/talks/${talk.id}`), /คำตอบนี้ใช้โควตาข้อความ LINE 1 ข้อความ/)
    assert.equal(await mali.does(talk.id, 'answer', { text: 'เรียบร้อยแล้ว' }), 303)
    assert.match(JSON.stringify(person.last), /เจ้าหน้าที่: เรียบร้อยแล้ว/)
    assert.equal(office.line.usage(), 1)
    const { state, how } = await talkOf(office, person)
    assert.deepEqual({ state, how }, { state: 'ended', how: 'answered' })
  })

  it('can be marked as done by telephone, in one press and once, but not in the hands of a colleague', async () => {
    const person = await office.person()
    await leaves(person, 'ขอให้โทรกลับ')
    const { id } = await talkOf(office, person)
    const somchai = await officerOf(office, 'นายสมชาย ขยัน')
    await somchai.does(id, 'take')
    assert.equal(await mali.does(id, 'telephone'), 409)
    assert.equal(await somchai.does(id, 'hand', { to: 'all' }), 303)
    assert.equal(await mali.does(id, 'telephone'), 303)
    assert.equal(await mali.does(id, 'telephone'), 409)
    assert.equal((await talkOf(office, person)).how, 'telephone')
    assert.equal(office.line.usage(), 0)
  })

  it('belongs to the one open request; of several the person says which', async () => {
    const person = await office.person()
    const file = () => makeRequest(office.models, { userId: person.userId, at: office.clock.now() })
    const first = await file()
    await leaves(person, 'ขอทราบผล')
    assert.deepEqual((await talkOf(office, person)).references, [first.reference])
    const second = await file()
    office.clock.advance(MINUTE)
    await leaves(person, 'อีกเรื่องหนึ่ง')
    assert.deepEqual((await talkOf(office, person)).references, [])
    await person.taps('เกี่ยวกับคำขอใด')
    await office.settled()
    await person.taps(`หนังสือรับรองเงินเดือน ${second.reference}`)
    await office.settled()
    assert.deepEqual((await talkOf(office, person)).references, [second.reference])
    await person.taps('ไม่เกี่ยวกับคำขอใด')
    await office.settled()
    assert.deepEqual((await talkOf(office, person)).references, [])
  })

  it('that nobody has dealt with for thirty days is given up, and stays to be read as such', async () => {
    const person = await office.person()
    await leaves(person, 'ขอทราบผล')
    const { id } = await talkOf(office, person)
    office.clock.advance(30 * DAY - MINUTE)
    await office.chapwai.upkeep()
    assert.equal((await talkOf(office, person)).state, 'waiting')
    office.clock.advance(MINUTE)
    await office.chapwai.upkeep()
    const { state, how, messages } = await talkOf(office, person)
    assert.deepEqual({ state, how, words: messages.length }, { state: 'ended', how: 'expired', words: 1 })
    mali = await officerOf(office, 'นางสาวมาลี ตั้งใจ')
    assert.match(await mali.reads('/talks'), /จบวันนี้ 1 .*ไม่มีผู้ดำเนินการภายใน 30 วัน/)
    assert.equal(await mali.does(id, 'take'), 409)
    office.clock.advance(90 * DAY + 1)
    await office.chapwai.upkeep()
    assert.deepEqual(await office.models.talks.ofPerson(person.userId), [])
  })

  it('cannot be tied to somebody else’s request, nor by somebody else', async () => {
    const person = await office.person()
    const stranger = await office.person('คนอื่น')
    const foreign = await makeRequest(office.models, { userId: stranger.userId })
    await leaves(person, 'ขอทราบผล')
    const talk = await talkOf(office, person)
    const tap = (who: typeof person, reference: string) =>
      office.line.deliver([
        {
          type: 'postback',
          source: { type: 'user', userId: who.userId },
          postback: { data: `kind=talk-about&talk=${talk.id}&reference=${reference}` },
        },
      ])
    await tap(person, foreign.reference)
    await tap(stranger, foreign.reference)
    await office.settled()
    assert.deepEqual((await talkOf(office, person)).references, [])
  })
})
