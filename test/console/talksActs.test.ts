import assert from 'node:assert/strict'
import { cookieName } from '../../src/console/pipeline/cookies.ts'
import type { StaffMember } from '../../src/models/staff/staff.ts'
import { handleNext } from '../support/inbox.ts'
import { makeUserId } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const TYPED = 'ส่งเอกสารมาที่จุดบริการได้\nเปิดถึง 16.30 น.'

describe('a press on the page of a talk', () => {
  let office: TestConsole
  let mali: StaffMember
  let somchai: StaffMember
  let hers: Browser
  let his: Browser
  beforeEach(async () => {
    office = await openConsole()
    mali = await office.member('officer', 'นางสาวมาลี ตั้งใจ')
    somchai = await office.member('officer', 'นายสมชาย ขยัน')
    hers = await browserOf(mali)
    his = await browserOf(somchai)
  })
  afterEach(() => office.close())

  const talks = () => office.database.models.talks
  const now = () => office.clock.now()

  async function browserOf(someone: StaffMember): Promise<Browser> {
    const opened = await office.database.models.sessions.signIn(await office.token(someone), now())
    return office.browserOf(`${cookieName('session', true)}=${opened?.session ?? ''}`)
  }

  let said = 0
  async function says(talk: string, text: string): Promise<void> {
    const before = await talks().byId(talk)
    const id = `word-${(said += 1)}`
    const count = (before?.said ?? 0) + 1
    await talks().add(
      talk,
      { id, at: now(), by: null, text, media: null },
      { said: count, token: null },
      now(),
    )
  }
  async function waits(talk: string, text = 'ขอถาม'): Promise<void> {
    await talks().open(talk, makeUserId(), [], now())
    await says(talk, text)
  }
  const leaves = (talk: string) => talks().leave(talk, makeUserId(), [], 'ฝากไว้', now())
  const sends = (browser: Browser, talk: string, form: Record<string, string>) =>
    browser.post(`/console/talks/${talk}`, { form: crypto.randomUUID(), ...form })
  const page = async (browser: Browser, talk: string) =>
    (await browser.get(`/console/talks/${talk}`).expect(200)).text
  const standing = async (talk: string) => {
    const found = await talks().byId(talk)
    return [found?.state, found?.takenBy?.name ?? null, found?.how ?? found?.endedBy ?? null]
  }
  const answersIn = async (talk: string) =>
    (await talks().byId(talk))?.messages.flatMap(({ by, text }) => (by ? [`${by.name}: ${text ?? ''}`] : []))
  const inField = (html: string, field = 'text') =>
    new RegExp(`<textarea id="${field}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ?? null

  it('takes a talk that nobody has and sends the answer at once', async () => {
    await waits('talk-1')
    const html = await page(hers, 'talk-1')
    assert.equal(inField(html), '')
    assert.match(html, /value="answer"[^>]*>รับเรื่องและส่งคำตอบ</)
    await sends(hers, 'talk-1', { act: 'answer', text: TYPED }).expect(303)
    assert.deepEqual(await standing('talk-1'), ['taken', 'นางสาวมาลี ตั้งใจ', null])
    assert.deepEqual(await answersIn('talk-1'), [`นางสาวมาลี ตั้งใจ: ${TYPED}`])
    assert.match(await page(hers, 'talk-1'), /value="answer"[^>]*>ส่งคำตอบ</)
  })

  it('does so with a left message too, which is then answered', async () => {
    await leaves('left-1')
    await sends(hers, 'left-1', { act: 'answer', text: TYPED }).expect(303)
    assert.deepEqual(await standing('left-1'), ['ended', 'นางสาวมาลี ตั้งใจ', 'answered'])
  })

  it('is won by one of two officers; the other hears who has it and keeps what was typed', async () => {
    await waits('talk-1')
    const [one, other] = await Promise.all([
      sends(hers, 'talk-1', { act: 'answer', text: 'คำตอบของมาลี' }),
      sends(his, 'talk-1', { act: 'answer', text: 'คำตอบของสมชาย' }),
    ])
    assert.deepEqual([one.status, other.status].sort(), [303, 409])
    const [winner, loser] = one.status === 303 ? ['มาลี', other] : ['สมชาย', one]
    const [answer = '', ...more] = (await answersIn('talk-1')) ?? []
    assert.ok(answer.includes(`คำตอบของ${winner}`) && more.length === 0)
    assert.match(wordsOf(loser.text), new RegExp(`ยังไม่ได้ส่งหรือบันทึก เพราะ \\S*${winner} \\S+ รับผิดชอบเรื่องนี้อยู่`))
    assert.equal(inField(loser.text), winner === 'มาลี' ? 'คำตอบของสมชาย' : 'คำตอบของมาลี')
    assert.match(loser.text, /value="answer-over"[^>]*>รับช่วงต่อและส่งคำตอบ</)
    assert.equal(office.woken().length, 1)
  })

  it('takes a colleague’s talk over only where the button says so', async () => {
    await waits('talk-1')
    await sends(hers, 'talk-1', { act: 'take' }).expect(303)
    assert.equal(inField(await page(his, 'talk-1')), null)
    await sends(his, 'talk-1', { act: 'answer', from: mali.id, text: TYPED }).expect(409)
    assert.deepEqual(await answersIn('talk-1'), [])
    await sends(his, 'talk-1', { act: 'answer-over', from: mali.id, text: TYPED }).expect(303)
    assert.deepEqual(await answersIn('talk-1'), [`นายสมชาย ขยัน: ${TYPED}`])
    await sends(hers, 'talk-1', { act: 'answer', text: 'ยังอยู่' }).expect(409)
  })

  it('keeps a typed answer that another button does not send', async () => {
    await waits('talk-1')
    const taken = await sends(hers, 'talk-1', { act: 'take', text: TYPED }).expect(200)
    assert.match(wordsOf(taken.text), /ท่านเป็นผู้ตอบเรื่องนี้แล้ว/)
    assert.equal(inField(taken.text), TYPED)
    const handed = await sends(hers, 'talk-1', { act: 'hand', to: somchai.id, text: TYPED }).expect(200)
    assert.match(wordsOf(handed.text), /ส่งต่อแล้ว/)
    assert.equal(inField(handed.text), TYPED)
    assert.deepEqual(await answersIn('talk-1'), [])
    await talks().end('talk-1', 'person', now())
    const late = await sends(hers, 'talk-1', { act: 'answer', text: TYPED }).expect(409)
    assert.ok(late.text.includes(TYPED))
  })

  it('hands a talk to a colleague, or back to all, with a note that only officers read', async () => {
    await waits('talk-1')
    const userId = (await talks().byId('talk-1'))?.userId ?? ''
    await sends(hers, 'talk-1', { act: 'take' }).expect(303)
    const note = 'ขอให้ดูเรื่องเงินบำนาญ'
    await sends(hers, 'talk-1', { act: 'hand', to: somchai.id, note }).expect(303)
    assert.deepEqual(await standing('talk-1'), ['taken', 'นายสมชาย ขยัน', null])
    const words = wordsOf(await page(his, 'talk-1'))
    assert.match(words, /นางสาวมาลี ตั้งใจ ส่งต่อให้ นายสมชาย ขยัน เมื่อ .*ขอให้ดูเรื่องเงินบำนาญ/)
    await sends(his, 'talk-1', { act: 'hand', to: 'all', note: '' }).expect(303)
    assert.deepEqual(await standing('talk-1'), ['waiting', null, null])
    const after = wordsOf(await page(hers, 'talk-1'))
    assert.match(after, /นายสมชาย ขยัน คืนให้เจ้าหน้าที่ทุกคนเมื่อ/)
    assert.doesNotMatch(after, /เงินบำนาญ/)
    const copy = await talks().ofPerson(userId)
    assert.deepEqual(
      copy[0]?.messages.map(({ text }) => text),
      ['ขอถาม'],
    )
  })

  it('keeps the note, the chosen colleague and the answer when handing on is refused', async () => {
    await waits('talk-1')
    await sends(hers, 'talk-1', { act: 'take' }).expect(303)
    const form = { act: 'hand', note: 'ฝากด้วย', text: TYPED }
    const missing = await sends(hers, 'talk-1', { ...form, to: 'nobody' }).expect(422)
    assert.match(missing.text, /<a href="#to">ยังไม่ได้ส่งต่อ/)
    assert.deepEqual([inField(missing.text, 'note'), inField(missing.text)], ['ฝากด้วย', TYPED])
    const long = await sends(hers, 'talk-1', { ...form, note: 'ก'.repeat(501), to: somchai.id }).expect(422)
    assert.match(long.text, new RegExp(`<option value="${somchai.id}" selected`))
    assert.equal(inField(long.text, 'note')?.length, 501)
    await sends(his, 'talk-1', { act: 'take', from: mali.id }).expect(303)
    const late = await sends(hers, 'talk-1', { ...form, to: somchai.id }).expect(409)
    assert.match(wordsOf(late.text), /นายสมชาย ขยัน รับผิดชอบเรื่องนี้อยู่ .*ฝากด้วย/)
    assert.equal(inField(late.text), TYPED)
  })

  it('ends a talk with a last word or without, unless something new was said meanwhile', async () => {
    const { inbox } = office.database.models
    await waits('talk-1')
    const form = crypto.randomUUID()
    const old = { act: 'answer-end', text: TYPED, form, seen: '0' }
    const late = await sends(hers, 'talk-1', old).expect(409)
    assert.equal(inField(late.text), TYPED)
    assert.deepEqual([await answersIn('talk-1'), ...(await standing('talk-1'))], [[], 'waiting', null, null])
    const userId = (await talks().byId('talk-1'))?.userId ?? ''
    await sends(hers, 'talk-1', { ...old, seen: '1' }).expect(303)
    assert.deepEqual(await answersIn('talk-1'), [`นางสาวมาลี ตั้งใจ: ${TYPED}`])
    const first = await inbox.next(userId)
    assert.equal(first?.event.kind, 'officer-says')
    await handleNext(office.database.models, userId, now())
    const second = await inbox.next(userId)
    assert.deepEqual(second?.event, {
      ...{ id: `talk-${form}-over`, at: +now(), kind: 'talk-over', talk: 'talk-1', why: 'officer', seen: 1 },
    })
    await waits('talk-2')
    await sends(hers, 'talk-2', { act: 'end', seen: '1' }).expect(409)
    await sends(hers, 'talk-2', { act: 'take' }).expect(303)
    await sends(hers, 'talk-2', { act: 'end', seen: '1' }).expect(303)
    assert.deepEqual(await answersIn('talk-2'), [])
  })

  it('closes a left message that needs no answer, in one press', async () => {
    await leaves('left-1')
    await sends(hers, 'left-1', { act: 'telephone' }).expect(303)
    assert.deepEqual(await standing('left-1'), ['ended', 'นางสาวมาลี ตั้งใจ', 'telephone'])
    await waits('talk-1')
    await sends(hers, 'talk-1', { act: 'telephone' }).expect(409)
  })
})
