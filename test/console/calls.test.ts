import assert from 'node:assert/strict'
import { makeRequest } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'
import { decided, noticeFails } from './decided.ts'

describe('the list of people to telephone', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
    const request = await makeRequest(office.database.models, { answers: { name: 'นายรอ สาย' } })
    await decided(office, request, { change: 'accept' }, { change: 'ready' })
    await noticeFails(office, request)
  })
  afterEach(() => office.close())

  const fieldOf = (text: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''

  async function presses(by: Browser, fields: Record<string, string>): Promise<string> {
    const pressed = await by.post('/console/calls', fields).expect(303)
    const cookie = /[\w-]*done=[^;]*/.exec(String(pressed.headers['set-cookie']))?.[0] ?? ''
    return (await office.browserOf(`${by.cookie}; ${cookie}`).get('/console/calls').expect(200)).text
  }

  it('names whom a press has taken off it, and puts them back', async () => {
    const { text } = await officer.get('/console/calls').expect(200)
    const call = { request: fieldOf(text, 'request'), notice: fieldOf(text, 'notice') }
    const after = await presses(officer, call)
    assert.match(wordsOf(after), /บันทึกว่าโทรศัพท์แจ้งแล้ว 70-\d{4}-\d นายรอ สาย เลิกทำ ไม่มีผู้ขอที่ต้องโทรศัพท์แจ้ง/)
    assert.deepEqual({ request: fieldOf(after, 'request'), notice: fieldOf(after, 'notice') }, call)
    const back = wordsOf(await presses(officer, { ...call, act: 'undo' }))
    assert.match(back, /เลิกทำแล้ว ผู้ขอกลับไปอยู่ในรายการโทรศัพท์แจ้ง .*นายรอ สาย 081-234-5678/)
  })

  it('leaves a call that a colleague has made', async () => {
    const { text } = await officer.get('/console/calls').expect(200)
    const call = { request: fieldOf(text, 'request'), notice: fieldOf(text, 'notice') }
    const colleague = await office.signIn('officer', 'นายอื่น โทรก่อน')
    await presses(colleague, call)
    const late = wordsOf(await presses(officer, call))
    assert.match(late, /บันทึกว่าโทรศัพท์แจ้งแล้ว ไม่มีผู้ขอที่ต้องโทรศัพท์แจ้ง/)
    await presses(officer, { ...call, act: 'undo' })
    assert.doesNotMatch(wordsOf((await officer.get('/console/calls')).text), /นายรอ สาย/)
  })
})
