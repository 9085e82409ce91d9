import assert from 'node:assert/strict'
import request from 'supertest'
import type { Request } from '../../src/domain/requests/request.ts'
import { DAY, HOUR } from '../../src/lib/time.ts'
import { keptFormCollection } from '../../src/models/staff/keptForms.ts'
import { staffCollection } from '../../src/models/staff/staffDocument.ts'
import type { StaffMember } from '../../src/models/staff/staff.ts'
import { makeWalkIn } from '../support/make.ts'
import { casePage } from './casePage.ts'
import { BASE_URL, type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'
import { formsOn, type PageForm, sentOf } from './formsOn.ts'

const TYPED = 'ตรวจสมุดบัญชีแล้ว ยอด 1,250 บาท รอลายมือชื่อ'

describe('what was typed when the session ended', () => {
  let office: TestConsole
  let mali: StaffMember
  let filed: Request
  beforeEach(async () => {
    office = await openConsole()
    mali = await office.member('officer', 'นางสาวมาลี ตั้งใจ')
    filed = await makeWalkIn(office.database.models, { at: office.clock.now() })
  })
  afterEach(() => office.close())

  /** By the link of the chat; what it answers, and the browser with its session. */
  async function signsIn(member: StaffMember): Promise<{ to: string; browser: Browser }> {
    const token = await office.token(member)
    const answer = await office.stranger().post('/console/sign-in', { token }).expect(303)
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    return { to: String(answer.headers['location']), browser: office.browserOf(cookie) }
  }

  const path = () => `/console/requests/${filed.reference}`
  const noteOn = (html: string) => {
    const form = formsOn(html).find(({ controls }) => controls.some(({ name }) => name === 'text'))
    assert.ok(form)
    return form
  }
  const writes = (form: PageForm, text = TYPED): Record<string, string | string[]> => ({
    ...sentOf(form, { text }),
    act: 'note',
  })
  const kept = () => keptFormCollection.on(office.database.connection).countDocuments()
  const notes = async () =>
    (await casePage(office, office.stranger(), filed).now()).notes.map(({ text }) => text)

  /** An officer opens the case, types for long, and presses save when the session is over. */
  async function isLate(text = TYPED) {
    const { browser } = await signsIn(mali)
    const form = noteOn((await browser.get(path()).expect(200)).text)
    office.clock.advance(2 * HOUR)
    const fields = writes(form, text)
    const refused = await browser.post(path(), fields).expect(401)
    return { browser, fields, refused, back: /\/console\/kept\/[0-9a-f]{64}/.exec(refused.text)?.[0] ?? '' }
  }

  it('waits until the same person has signed in, stands in its form, and is saved by one press', async () => {
    const { refused } = await isLate()
    assert.match(wordsOf(refused.text), /ยังไม่ได้บันทึก ระบบเก็บไว้ให้ท่านถึง 19\.00 น\./)
    assert.doesNotMatch(refused.text, /สมุดบัญชี/)

    const { to, browser } = await signsIn(mali)
    const opened = await browser.get(to).expect(303)
    const page = await browser.get(String(opened.headers['location'])).expect(200)
    assert.match(wordsOf(page.text), /กลับมาอยู่ในแบบฟอร์มแล้ว แต่ยังไม่ได้บันทึก/)
    assert.deepEqual(await notes(), [], 'nothing is saved by itself')

    const form = noteOn(page.text)
    assert.deepEqual(sentOf(form)['text'], [TYPED])
    await browser.post(path(), { ...sentOf(form), act: 'note' }).expect(303)
    assert.deepEqual(await notes(), [TYPED])
    assert.equal(await kept(), 0)
    assert.equal((await signsIn(mali)).to, '/console')
  })

  it('is saved once when the button is pressed twice, before and after signing in', async () => {
    const { browser: former, fields } = await isLate()
    await former.post(path(), fields).expect(401)
    assert.equal(await kept(), 1)
    const { to, browser } = await signsIn(mali)
    const opened = await browser.get(to)
    const again = writes(noteOn((await browser.get(String(opened.headers['location']))).text))
    await browser.post(path(), again).expect(303)
    await browser.post(path(), again)
    assert.deepEqual(await notes(), [TYPED])
  })

  it('is never seen by another person who signs in, whatever that person opens', async () => {
    const { back } = await isLate()
    const other = await signsIn(await office.member('admin', 'นายธงชัย อื่น'))
    assert.equal(other.to, '/console')
    assert.equal((await other.browser.get(back).expect(303)).headers['location'], '/console')
    const id = back.split('/').at(-1) ?? ''
    const page = await other.browser.get(`${path()}?kept=${id}`).expect(200)
    assert.doesNotMatch(page.text, /สมุดบัญชี|name="_kept"/)
    await other.browser.post(back, {}).expect(303)
    assert.equal(await kept(), 1, 'nor can that person delete it')
    assert.equal((await signsIn(mali)).to, back)
  })

  it('is not saved in the name of somebody else who has signed in meanwhile in the same browser', async () => {
    const { browser } = await signsIn(mali)
    const form = noteOn((await browser.get(path())).text)
    const other = await signsIn(await office.member('officer', 'นายธงชัย อื่น'))
    const refused = await other.browser.post(path(), writes(form)).expect(409)
    assert.match(wordsOf(refused.text), /แบบฟอร์มนี้เป็นของเจ้าหน้าที่ท่านอื่น/)
    assert.doesNotMatch(refused.text, /สมุดบัญชี/)
    assert.deepEqual(await notes(), [])
    assert.match((await signsIn(mali)).to, /^\/console\/kept\//)
  })

  it('is saved as it comes when the same person has signed in again in another tab', async () => {
    const { browser } = await signsIn(mali)
    const form = noteOn((await browser.get(path())).text)
    const again = await signsIn(mali)
    await again.browser.post(path(), writes(form)).expect(303)
    assert.deepEqual(await notes(), [TYPED])
  })

  it('waits too when the administrator has ended the session', async () => {
    const { browser } = await signsIn(mali)
    const form = noteOn((await browser.get(path())).text)
    const by = { staffId: 'admin', name: 'ผู้ดูแล' }
    await office.database.models.sessions.end(mali, null, by, office.clock.now())
    await browser.post(path(), writes(form)).expect(401)
    assert.match((await signsIn(mali)).to, /^\/console\/kept\//)
  })

  it('is asked for its rights again', async () => {
    await isLate()
    await staffCollection
      .on(office.database.connection)
      .updateOne({ _id: mali.id }, { $set: { role: 'manager' } })
    const { to, browser } = await signsIn({ ...mali, role: 'manager' })
    const opened = await browser.get(to).expect(303)
    const page = await browser.get(String(opened.headers['location'])).expect(403)
    assert.doesNotMatch(page.text, /สมุดบัญชี/)
  })

  it('is told as stale when a colleague has changed the case meanwhile', async () => {
    await isLate()
    const colleague = await office.signIn('officer', 'นางวันดี รอบคอบ')
    await casePage(office, colleague, filed).sends('accept')
    const { to, browser } = await signsIn(mali)
    const opened = await browser.get(to)
    const form = noteOn((await browser.get(String(opened.headers['location']))).text)
    assert.deepEqual(sentOf(form)['text'], [TYPED])
    assert.equal(sentOf(form)['revision']?.[0], String(filed.revision))
  })

  it('is over after eight hours, and when its member deletes it', async () => {
    const { back } = await isLate()
    office.clock.advance(8 * HOUR)
    assert.equal((await signsIn(mali)).to, '/console')
    const later = await isLate('อีกเรื่องหนึ่ง')
    const { browser } = await signsIn(mali)
    await browser.post(later.back, {}).expect(303)
    assert.equal((await signsIn(mali)).to, '/console')
    assert.notEqual(later.back, back)
  })

  it('is five forms at most, the latest', async () => {
    const { browser } = await signsIn(mali)
    const form = noteOn((await browser.get(path())).text)
    office.clock.advance(2 * HOUR)
    for (let each = 1; each <= 7; each += 1) {
      office.clock.advance(1000)
      await browser.post(path(), writes(form, `เรื่องที่ ${each}`)).expect(401)
    }
    assert.equal(await kept(), 5)
    const { to, browser: again } = await signsIn(mali)
    const page = await again.get(String((await again.get(to)).headers['location']))
    assert.deepEqual(sentOf(noteOn(page.text))['text'], ['เรื่องที่ 7'])
    assert.match(wordsOf(page.text), /เหลือ 4 รายการ/)
  })

  it('cannot be planted: by another site, without a mark, with a changed or an old one', async () => {
    const { browser } = await signsIn(mali)
    const form = noteOn((await browser.get(path())).text)
    const fields = writes(form)
    const mark = String(sentOf(form)['_member']?.[0])
    const post = (origin: string, sent: Record<string, unknown>) =>
      request(office.address).post(path()).set('origin', origin).type('form').send(sent)
    await post('https://elsewhere.example', fields).expect(403)
    const unmarked = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== '_member'))
    const [staffId = '', day = '', mac = ''] = mark.split('.')
    const forged = [
      undefined,
      '',
      `other.${day}.${mac}`,
      `${staffId}.${Number(day) + 1}.${mac}`,
      `${staffId}.${day}.${'0'.repeat(64)}`,
    ]
    for (const _member of forged)
      await post(BASE_URL, { ...unmarked, ...(_member && { _member }) }).expect(401)
    office.clock.advance(4 * DAY)
    await post(BASE_URL, fields).expect(401)
    assert.equal(await kept(), 0)
  })

  it('rests sealed, and leaves the fields of our own out of what pages read', async () => {
    await isLate()
    const [document] = await keptFormCollection.on(office.database.connection).find().toArray()
    const stored = JSON.stringify(document)
    assert.doesNotMatch(stored, /สมุดบัญชี|requests/)
    assert.equal(document?.staffId, mali.id)
  })

  it('comes back without a file, and says so', async () => {
    const { browser } = await signsIn(await office.member('admin', 'นางวันดี รอบคอบ'))
    const forms = '/console/catalogue/staff-id-card/forms'
    const page = await browser.get(forms).expect(200)
    const formOn = (html: string) => {
      const form = formsOn(html).find(({ action }) => action === forms)
      assert.ok(form)
      return form
    }
    const form = formOn(page.text)
    const known = /chapwai_member=[^;]*/.exec(String(page.headers['set-cookie']))?.[0] ?? ''
    const sent = request(office.address).post(forms).set({ cookie: known, origin: BASE_URL })
    for (const [name, values] of Object.entries(sentOf(form, { url: 'https://example.go.th/ก.pdf' })))
      for (const value of values) void sent.field(name, value)
    const refused = await sent
      .field('do', 'file')
      .attach('file', Buffer.from('%PDF-'), 'form.pdf')
      .expect(401)
    const back = /\/console\/kept\/[0-9a-f]{64}/.exec(refused.text)?.[0] ?? ''
    const again = await browser.get(String((await browser.get(back).expect(303)).headers['location']))
    assert.match(wordsOf(again.text), /ระบบไม่ได้เก็บไฟล์ที่แนบ โปรดเลือกไฟล์อีกครั้ง/)
    assert.deepEqual(sentOf(formOn(again.text))['_kept']?.length, 1)
    assert.deepEqual(sentOf(formOn(again.text))['url'], ['https://example.go.th/ก.pdf'])
  })

  it('may be as long as a form of somebody who is signed in, for a browser that was', async () => {
    const { browser } = await signsIn(mali)
    const page = await browser.get(path())
    const known = String(page.headers['set-cookie']).match(/chapwai_member=[^;]*/)?.[0] ?? ''
    const long = writes(noteOn(page.text), 'ก'.repeat(20_000))
    await office.stranger().post(path(), long).expect(413)
    await office.browserOf(known).post(path(), long).expect(401)
    assert.equal(await kept(), 1)
  })
})

describe('a button pressed when the session is over', () => {
  let office: TestConsole
  let mali: StaffMember
  let filed: Request
  beforeEach(async () => {
    office = await openConsole()
    mali = await office.member('officer', 'นางสาวมาลี ตั้งใจ')
    filed = await makeWalkIn(office.database.models, { at: office.clock.now() })
  })
  afterEach(() => office.close())

  const now = async () => office.database.models.requests.byReference(filed.reference)

  async function signsIn(member: StaffMember): Promise<{ to: string; browser: Browser; cookie: string }> {
    const token = await office.token(member)
    const answer = await office.stranger().post('/console/sign-in', { token }).expect(303)
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    return { to: String(answer.headers['location']), browser: office.browserOf(cookie), cookie }
  }

  /** The form of a page whose button has these words; what a browser sends after a press on it. */
  function pressOn(html: string, words: string, action: string): Record<string, string | string[]> {
    const [, inside = ''] =
      [...html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].find(
        ([form]) => form.includes(`>${words}</button>`) && form.includes(`action="${action}"`),
      ) ?? []
    const [form] = formsOn(`<form method="post" action="${action}">${inside}</form>`)
    assert.ok(form, `no button “${words}”`)
    const button = new RegExp(`<button[^>]*>${words}</button>`).exec(inside)?.[0] ?? ''
    const [, name] = / name="([^"]*)"/.exec(button) ?? []
    const [, value = ''] = / value="([^"]*)"/.exec(button) ?? []
    return { ...sentOf(form), ...(name !== undefined && { [name]: value }) }
  }

  /** Mali opens a page, and presses its button two hours later. */
  async function isLate(page: string, words: string, action: string) {
    const { browser, cookie } = await signsIn(mali)
    const opened = await browser.get(page).expect(200)
    const known = /chapwai_member=[^;]*/.exec(String(opened.headers['set-cookie']))?.[0] ?? ''
    const press = pressOn(opened.text, words, action)
    office.clock.advance(2 * HOUR)
    const refused = await office
      .browserOf(`${cookie}; ${known}`)
      .post(action, press)
      .set('referer', BASE_URL + page)
      .expect(401)
    return { refused, press, action }
  }

  it('is said not to be done, and offered again in its row after signing in', async () => {
    const { refused } = await isLate('/console?group=new', 'รับเรื่อง', '/console')
    assert.match(
      wordsOf(refused.text),
      new RegExp(`ก่อนท่านกดปุ่ม จึงยังไม่ได้ดำเนินการ .* คำขอเลขที่ ${filed.reference}`),
    )
    assert.equal((await now())?.state, 'submitted')

    const { to, browser } = await signsIn(mali)
    const address = String((await browser.get(to).expect(303)).headers['location'])
    assert.match(address, /^\/console\?group=new&kept=/)
    const page = await browser.get(address).expect(200)
    assert.match(
      wordsOf(page.text),
      new RegExp(
        `ท่านกด “รับเรื่อง” เมื่อ 11\\.00 น\\. .*ยังไม่ได้ดำเนินการ หากยังต้องการ โปรดกดอีกครั้ง คำขอเลขที่ ${filed.reference} รับเรื่อง ไม่ต้องดำเนินการ`,
      ),
    )
    assert.equal((await now())?.state, 'submitted', 'nothing is done by itself')
    await browser.post('/console', pressOn(page.text, 'รับเรื่อง', '/console')).expect(303)
    assert.equal((await now())?.state, 'accepted')
    assert.equal((await signsIn(mali)).to, '/console')
  })

  it('is offered on the page of the request, too', async () => {
    const path = `/console/requests/${filed.reference}`
    await isLate(path, 'รับเรื่อง', path)
    const { to, browser } = await signsIn(mali)
    const page = await browser.get(String((await browser.get(to)).headers['location'])).expect(200)
    assert.match(wordsOf(page.text), /^ท่านกด “รับเรื่อง” เมื่อ 11\.00 น\./)
    await browser.post(path, pressOn(page.text, 'รับเรื่อง', path)).expect(303)
    assert.equal((await now())?.state, 'accepted')
  })

  it('is not offered where a colleague has done it meanwhile', async () => {
    await isLate('/console?group=new', 'รับเรื่อง', '/console')
    const colleague = await office.signIn('officer', 'นางวันดี รอบคอบ')
    await casePage(office, colleague, filed).sends('accept')
    const { to, browser } = await signsIn(mali)
    const page = await browser.get(String((await browser.get(to)).headers['location'])).expect(200)
    assert.match(wordsOf(page.text), /ยังไม่ได้ดำเนินการ และหน้านี้ไม่มีปุ่มนั้นแล้ว/)
    assert.doesNotMatch(page.text, /name="_kept"/)
  })

  it('is said to be lost in a browser that nobody had signed in with', async () => {
    const answer = await office.stranger().post('/console', { reference: filed.reference }).expect(401)
    assert.match(wordsOf(answer.text), /จึงยังไม่ได้ดำเนินการ เมื่อท่านเข้าสู่ระบบแล้ว โปรดกดอีกครั้ง/)
  })
})
