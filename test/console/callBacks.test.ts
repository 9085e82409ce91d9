import assert from 'node:assert/strict'
import { dayOf } from '../../src/lib/time.ts'
import { staffCollection } from '../../src/models/staff/staffDocument.ts'
import { makeRequest, makeUserId } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('the list of people who asked to be contacted', () => {
  let office: TestConsole
  let officer: Browser
  let reference: string
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
    const { models } = office.database
    const userId = makeUserId()
    const at = office.clock.now()
    const answers = { name: 'นายสมชาย รอสาย', phone: '0812345678' }
    reference = (await makeRequest(models, { service: 'staff-id-card', userId, answers, at })).reference
    await models.callBacks.ask({ reference, userId }, dayOf(at))
  })
  afterEach(() => office.close())

  const page = async () => (await officer.get('/console/calls').expect(200)).text
  const fieldOf = (text: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''

  it('names person, telephone and day, until somebody has contacted them', async () => {
    const text = await page()
    assert.match(
      wordsOf(text),
      new RegExp(`ขอให้ติดต่อกลับ 1 .*${reference}.*นายสมชาย รอสาย.*081-234-5678.*ติดต่อแล้ว`),
    )
    const wish = { id: fieldOf(text, 'id'), day: fieldOf(text, 'day') }
    const pressed = await officer.post('/console/calls/call-backs', { ...wish, act: 'contacted' }).expect(303)
    const cookie = /[\w-]*done=[^;]*/.exec(String(pressed.headers['set-cookie']))?.[0] ?? ''
    const after = await office.browserOf(`${officer.cookie}; ${cookie}`).get('/console/calls').expect(200)
    assert.match(wordsOf(after.text), /ขอให้ติดต่อกลับ 0 บันทึกว่าติดต่อแล้ว เลิกทำ/)
    assert.doesNotMatch(after.text, /นายสมชาย/)

    await officer.post('/console/calls/call-backs', { ...wish, act: 'undo' }).expect(303)
    assert.match(wordsOf(await page()), /ขอให้ติดต่อกลับ 1 .*นายสมชาย รอสาย/)
  })

  it('is counted in the head of every page beside the telephone calls, for the own desks', async () => {
    const { models, connection } = office.database
    const countOn = async (path: string) => {
      const { text } = await officer.get(path).expect(200)
      return Number(/href="\/console\/calls"(?:(?!<\/a>)[\s\S])*class="count">(\d+)/.exec(text)?.[1] ?? 0)
    }
    assert.deepEqual([await countOn('/console'), await countOn('/console/visits')], [1, 1])
    const desk = (desks: ('finance' | 'one-stop')[]) =>
      staffCollection.on(connection).updateOne({ name: 'นางสาวมาลี ตั้งใจ' }, { $set: { desks } })
    await desk(['finance'])
    assert.equal(await countOn('/console/visits'), 0)
    await desk([])
    const [wish] = await models.callBacks.all()
    const press = { id: wish?.id ?? '', day: wish?.day ?? '', act: 'contacted' }
    await officer.post('/console/calls/call-backs', press).expect(303)
    assert.equal(await countOn('/console/visits'), 0)
  })

  it('leaves who and when in the audit trail, without the request', async () => {
    const { auditTrail, callBacks } = office.database.models
    const [wish] = await callBacks.all()
    assert.ok(wish)
    const press = { id: wish.id, day: wish.day, act: 'contacted' }
    await officer.post('/console/calls/call-backs', press).expect(303)
    await officer.post('/console/calls/call-backs', press).expect(303)
    await auditTrail.collect()
    const entries = await auditTrail.page({ what: 'call-back' }, 10)
    assert.equal(JSON.stringify(entries).match(/นางสาวมาลี ตั้งใจ/g)?.length, 1)
    assert.ok(!JSON.stringify(entries).includes(reference))
  })

  it('is closed to managers', async () => {
    const manager = await office.signIn('manager')
    await manager.get('/console/calls').expect(403)
    const [wish] = await office.database.models.callBacks.all()
    const press = { id: wish?.id ?? '', day: wish?.day ?? '', act: 'contacted' }
    await manager.post('/console/calls/call-backs', press).expect(403)
  })
})
