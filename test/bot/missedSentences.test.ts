import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { DAY } from '../../src/lib/time.ts'
import { missedSentenceCollection } from '../../src/models/understanding/missedSentences.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('sentences that were not understood', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  async function says(person: Person, text: string) {
    await person.says(text)
    await office.settled()
  }
  async function speaker(name?: string) {
    const person = await office.person(name)
    await says(person, 'ภาษาไทย')
    return person
  }
  const kept = async () =>
    (await office.models.missedSentences.list(office.clock.now())).map(({ text, kind, weeks }) => ({
      text,
      kind,
      weeks: weeks.map(({ week, count }) => `${week} ${count}`),
    }))

  it('are kept masked: no name, number, address or account reaches the database', async () => {
    const person = await speaker()
    await says(
      person,
      'ฝนตกบนดาวอังคาร นายสมชาย ใจดี 081-234-5678 และ 1-1002-00345-67-1 ที่ a.b@example.com กับ somchai99',
    )
    const [sentence] = await kept()
    assert.ok(sentence)
    assert.match(sentence.text, /^ฝนตกบนดาวอังคาร \[ชื่อ\]/)
    for (const secret of ['สมชาย', '5678', '00345', 'example', 'somchai']) {
      assert.ok(!sentence.text.includes(secret), `${secret} in ${sentence.text}`)
    }
    for (const mark of ['[เบอร์โทร]', '[เลขประจำตัว]', '[อีเมล]', '[บัญชี]']) {
      assert.ok(sentence.text.includes(mark), `${mark} in ${sentence.text}`)
    }
  })

  it('are masked as they were written: capitals tell an English name, and they are told without them too', async () => {
    const person = await speaker()
    for (const text of [
      'ฝนตกบนดาวอังคาร My name is Somchai Jaidee',
      'ฝนตกบนดาวศุกร์ my name is somchai jaidee',
      'ฝนตกบนดาวพุธ Miss Malee Kaewma',
      'ฝนตกบนดาวเสาร์ ไลน์ somchai.j บ้านเลขที่ 12/3 ม.4',
    ])
      await says(person, text)
    const texts = (await kept()).map(({ text }) => text)
    assert.equal(texts.length, 4)
    for (const secret of ['somchai', 'jaidee', 'malee', '12/3'])
      assert.ok(!texts.join().toLowerCase().includes(secret), `${secret} in ${texts.join()}`)
  })

  it('are sealed, and tell neither who wrote nor when', async () => {
    const person = await speaker()
    await says(person, 'ฝนจะตกบนดาวอังคาร')
    const [document] = await missedSentenceCollection.on(office.database.connection).find().toArray()
    assert.ok(document)
    const { sealed, expiresAt, ...open } = document
    assert.ok(!sealed.toString('utf8').includes('ดาวอังคาร'))
    assert.ok(!JSON.stringify(open).includes('ดาวอังคาร') && !JSON.stringify(open).includes(person.userId))
    assert.deepEqual([open.week, open.count, +expiresAt - +office.clock.now()], ['2026-11-23', 1, 90 * DAY])
  })

  it('are counted by week, whoever writes them', async () => {
    const [one, other] = [await speaker('สมศรี'), await speaker('วิชัย')]
    await says(one, 'ฝนจะตกบนดาวอังคาร')
    await says(other, 'ฝนจะตกบนดาวอังคาร ')
    office.clock.advance(6 * DAY)
    await says(one, 'ฝนจะตกบนดาวอังคาร')
    office.clock.advance(1 * DAY)
    await says(one, 'ฝนจะตกบนดาวอังคาร')
    assert.deepEqual(await kept(), [
      { text: 'ฝนจะตกบนดาวอังคาร', kind: 'menu', weeks: ['2026-11-30 1', '2026-11-23 3'] },
    ])
  })

  it('are kept after “none of these”', async () => {
    const person = await speaker()
    await says(person, 'ทำบัตร')
    assert.deepEqual(await kept(), [])
    await person.taps('ไม่ใช่ ดูบริการทั้งหมด')
    await office.settled()
    assert.deepEqual(await kept(), [{ text: 'ทำบัตร', kind: 'none', weeks: ['2026-11-23 1'] }])
  })

  it('are nothing when no word is left', async () => {
    const person = await speaker()
    for (const text of ['1-1002-00345-67-1', '😊', '081 234 5678', 'someone@example.com'])
      await says(person, text)
    assert.deepEqual(await kept(), [])
  })

  it('are gone after 90 days', async () => {
    const person = await speaker()
    await says(person, 'ฝนจะตกบนดาวอังคาร')
    const stored = () => missedSentenceCollection.on(office.database.connection).countDocuments()
    office.clock.advance(89 * DAY)
    await office.chapwai.upkeep()
    assert.equal(await stored(), 1)
    office.clock.advance(1 * DAY)
    assert.deepEqual(await kept(), [])
    await office.chapwai.upkeep()
    assert.equal(await stored(), 0)
  })

  it('are counted once however often an effect is repeated, and together at the same moment', async () => {
    const { missedSentences } = office.models
    const now = office.clock.now()
    const sentence = { text: 'ฝนตก', kind: 'menu', choices: [] } as const
    await Promise.all(['a', 'b', 'c', 'a'].map((cause) => missedSentences.note(sentence, cause, now)))
    await missedSentences.note(sentence, 'b', now)
    assert.deepEqual(await kept(), [{ text: 'ฝนตก', kind: 'menu', weeks: ['2026-11-23 3'] }])
  })
})
