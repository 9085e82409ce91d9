import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { talkCollection } from '../../src/models/talks/talkDocument.ts'
import { answersCollection } from '../../src/models/surveys/surveys.ts'
import { conversationCollection } from '../../src/models/conversations/conversationDocument.ts'
import { filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { says, sees, taps } from '../support/story.ts'
import { type Officer, officerOf, talking, talkOf } from '../talks/support/officer.ts'

const GONE = 'ผู้ส่งยกเลิกข้อความ'

describe('words that are unsent', () => {
  let office: TestOffice
  let mali: Officer
  beforeEach(async () => {
    office = await openOffice()
    mali = await officerOf(office, 'นางสาวมาลี ตั้งใจ')
  })
  afterEach(() => office.close())

  const last = (person: Person) => person.chat.filter(({ from }) => from === 'person').at(-1)?.id ?? ''
  const sealedOf = async (talk: string) =>
    (await talkCollection.on(office.database.connection).findOne({ _id: talk }))?.messages.map(
      ({ sealed, withdrawn }) => [sealed !== undefined, withdrawn === true],
    )

  async function unsends(person: Person, message = last(person)): Promise<void> {
    office.clock.advance(10)
    await person.unsends(message)
    await office.settled()
  }

  describe('in a talk', () => {
    it('are gone from the officer’s page and from storage, and their place says so', async () => {
      const person = await talking(office, 'สวัสดีค่ะ', 'บัญชีของฉันคือ 123-4-56789-0')
      const { id } = await talkOf(office, person)
      await unsends(person)
      const page = await mali.reads(`/talks/${id}`)
      assert.match(page, /สวัสดีค่ะ/)
      assert.ok(page.includes(GONE))
      assert.doesNotMatch(page, /56789/)
      assert.deepEqual(await sealedOf(id), [
        [true, false],
        [false, true],
      ])
      assert.deepEqual(
        (await talkOf(office, person)).messages.map(({ text }) => text),
        ['สวัสดีค่ะ', null],
      )
    })

    it('stay gone when LINE reports it twice, and the talk goes on as before', async () => {
      const person = await talking(office, 'สวัสดีค่ะ')
      const { id } = await talkOf(office, person)
      const message = last(person)
      await unsends(person)
      await office.line.deliver([
        { type: 'unsend', source: { type: 'user', userId: person.userId }, unsend: { messageId: message } },
      ])
      await office.settled()
      await says(office, person, 'ขอถามใหม่')
      await mali.does(id, 'take')
      assert.equal(await mali.does(id, 'answer', { text: 'ได้ค่ะ' }), 303)
      assert.equal(await mali.does(id, 'end'), 303)
      assert.equal((await talkOf(office, person)).state, 'ended')
    })

    it('go after the talk has ended too', async () => {
      const person = await talking(office, 'ความลับ')
      const message = last(person)
      const { id } = await talkOf(office, person)
      await mali.does(id, 'take')
      await mali.does(id, 'end')
      await unsends(person, message)
      assert.deepEqual(await sealedOf(id), [[false, true]])
      assert.ok((await mali.reads(`/talks/${id}`)).includes(GONE))
    })

    it('are nobody else’s to withdraw', async () => {
      const person = await talking(office, 'สวัสดีค่ะ')
      const { id } = await talkOf(office, person)
      const other = await office.person('คนอื่น')
      await office.line.deliver([
        {
          type: 'unsend',
          source: { type: 'user', userId: other.userId },
          unsend: { messageId: last(person) },
        },
      ])
      await office.settled()
      assert.deepEqual(await sealedOf(id), [[true, false]])
    })

    it('may be a sticker or a picture: of it nothing was kept, but the page says it all the same', async () => {
      const person = await talking(office, 'สวัสดีค่ะ')
      const { id } = await talkOf(office, person)
      await person.sendsSticker()
      await office.settled()
      await unsends(person)
      assert.ok((await mali.reads(`/talks/${id}`)).includes(GONE))
    })
  })

  describe('before their turn', () => {
    it('are not read at all when the withdrawal is worked first', async () => {
      const person = await talking(office, 'สวัสดีค่ะ')
      office.line.setWebhookUrl('http://127.0.0.1:9/nobody')
      const { events } = await person.says('ความลับ')
      office.line.setWebhookUrl(`http://127.0.0.1:${office.chapwai.port}/line/webhook`)
      await unsends(person)
      await office.line.deliver(events)
      await office.settled()
      assert.deepEqual(
        (await talkOf(office, person)).messages.map(({ text }) => text),
        ['สวัสดีค่ะ'],
      )
      const stored = await conversationCollection.on(office.database.connection).find().toArray()
      assert.ok(stored.every(({ inbox, turn }) => inbox === undefined && turn === undefined))
    })

    it('are not read when both come together', async () => {
      const person = await talking(office, 'สวัสดีค่ะ')
      office.line.faults.hold()
      const sent = person.says('ความลับ')
      office.clock.advance(10)
      const withdrawn = person.unsends(last(person))
      await office.line.faults.letGo('together')
      await Promise.all([sent, withdrawn])
      await office.settled()
      assert.equal((await talkOf(office, person)).messages.length, 1)
    })
  })

  describe('that were left for the office', () => {
    it('need nobody any more: the message ends, empty', async () => {
      office.clock.advance(9 * 60 * 60 * 1000)
      const person = await office.person()
      await says(office, person, 'ติดต่อเจ้าหน้าที่')
      await taps(office, person, 'ฝากข้อความถึงเจ้าหน้าที่')
      await says(office, person, 'โปรดโทรกลับ 0812345678')
      const left = await talkOf(office, person)
      assert.deepEqual([left.kind, left.state], ['left', 'waiting'])
      await unsends(person)
      const now = await talkOf(office, person)
      assert.deepEqual([now.state, now.endedBy, now.messages[0]?.text], ['ended', 'person', null])
      assert.deepEqual(await sealedOf(left.id), [[false, true]])
    })

    it('stay with the officer who is at it, who sees that they are gone', async () => {
      office.clock.advance(9 * 60 * 60 * 1000)
      const person = await office.person()
      await says(office, person, 'ติดต่อเจ้าหน้าที่')
      await taps(office, person, 'ฝากข้อความถึงเจ้าหน้าที่')
      await says(office, person, 'โปรดโทรกลับ')
      const { id } = await talkOf(office, person)
      const somchai = await officerOf(office, 'นายสมชาย ขยัน')
      assert.equal(await somchai.does(id, 'take'), 303)
      await unsends(person)
      assert.equal((await talkOf(office, person)).state, 'taken')
      assert.ok((await somchai.reads(`/talks/${id}`)).includes(GONE))
    })
  })

  describe('and were not understood', () => {
    const kept = async () =>
      (await office.models.missedSentences.list(office.clock.now())).map(({ text, count }) => [text, count])
    async function writes(person: Person, text: string) {
      await person.says(text)
      await office.settled()
    }
    async function writer(name: string) {
      const person = await office.person(name)
      await writes(person, 'ภาษาไทย')
      return person
    }

    it('are kept no longer', async () => {
      const person = await writer('สมศรี')
      await writes(person, 'มาลี แก้วมา ฝนตกบนดาวอังคาร')
      assert.equal((await kept()).length, 1)
      await unsends(person)
      assert.deepEqual(await kept(), [])
    })

    it('stay as far as somebody else wrote them', async () => {
      const [one, other] = [await writer('สมศรี'), await writer('วิชัย')]
      await writes(one, 'ฝนตกบนดาวอังคาร')
      await writes(other, 'ฝนตกบนดาวอังคาร')
      await unsends(one)
      assert.deepEqual(await kept(), [['ฝนตกบนดาวอังคาร', 1]])
    })

    it('are kept neither after “none of these” that comes before, nor that comes after', async () => {
      const [one, other] = [await writer('สมศรี'), await writer('วิชัย')]
      await writes(one, 'ทำบัตร')
      const message = last(one)
      await one.taps('ไม่ใช่ ดูบริการทั้งหมด')
      await office.settled()
      assert.deepEqual(await kept(), [['ทำบัตร', 1]])
      await unsends(one, message)
      assert.deepEqual(await kept(), [])
      await writes(other, 'ทำบัตร')
      await unsends(other)
      await other.taps('ไม่ใช่ ดูบริการทั้งหมด')
      await office.settled()
      assert.deepEqual(await kept(), [])
    })
  })

  it('as an answer of a draft are gone from storage, and asked for again', async () => {
    const person = await office.person()
    await says(office, person, 'หนังสือรับรองเงินเดือน')
    await taps(office, person, 'กรอกคำขอล่วงหน้า')
    await taps(office, person, 'รับทราบและเริ่มกรอก')
    await says(office, person, '1')
    await says(office, person, 'นางสมศรี ใจดี')
    await unsends(person)
    const state = await office.models.conversations.stateOf(person.userId)
    assert.equal(state?.draft?.answers['name'], undefined)
    const stored = await conversationCollection.on(office.database.connection).findOne({ _id: person.userId })
    assert.equal(stored?.turn, undefined)
    await says(office, person, '1')
    sees(person, 'ท่านยกเลิกข้อความที่ตอบข้อนี้')
  })

  it('as the comment on a survey are gone from storage and from the figures', async () => {
    const person = await office.person()
    const request = await filesThroughChat(office, person, 'pension-certificate')
    await office.decides(request, { change: 'accept' })
    const accepted = await office.models.requests.byId(request.id)
    assert.ok(accepted)
    await office.decides(accepted, { change: 'ready' })
    await office.chapwai.workOff()
    await says(office, person, 'ติดตามสถานะ')
    await taps(office, person, 'รับเอกสารแล้ว')
    await taps(office, person, 'ใช่ ได้รับแล้ว')
    for (let item = 0; item < 5; item++) await says(office, person, '5')
    await says(office, person, 'คุณมาลีช่วยดีมาก')
    const answers = answersCollection.on(office.database.connection)
    assert.equal((await answers.findOne({}))?.commented, true)
    await unsends(person)
    const stored = await answers.findOne({})
    assert.deepEqual([stored?.sealedComment, stored?.commented], [undefined, undefined])
    assert.equal(Object.keys(stored?.scores ?? {}).length, 5)
  })
})
