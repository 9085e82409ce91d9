import assert from 'node:assert/strict'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'
import { counterAnswers, type Fields, fieldsOn, filledIn } from './walkInForm.ts'

const NAME = 'นางวันเพ็ญ แสงทอง'

/** What the page has in a field; null: the field is empty or not there. */
const valueOf = (html: string, id: string) => fieldsOn(html)[`answer.${id}`] ?? null

describe('a second service for the same person at the counter', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
  })
  afterEach(() => office.close())

  const pathOf = (service: ServiceId) => `/console/walk-in/${service}`
  const read = async (address: string, browser = officer) => (await browser.get(address).expect(200)).text

  /** Files a request for the person, and gives the address of the page that says so. */
  async function files(service: ServiceId, given: Record<string, string> = {}, also: Fields = {}) {
    const answers = counterAnswers(service, { name: NAME, phone: '0812345678', ...given })
    let html = await read(pathOf(service))
    for (let rounds = 0; rounds < 5; rounds++) {
      const sent = await officer.post(pathOf(service), { ...filledIn(html, service, answers), ...also })
      if (sent.status === 303) return String(sent.headers['location'])
      html = sent.text
    }
    throw new Error(wordsOf(html))
  }

  /** The press on the page after filing. */
  async function another(filed: string, words = 'บันทึกบริการอื่นของผู้ขอรายเดิม', browser = officer) {
    const [, address] =
      new RegExp(`<a class="button" href="([^"]*)">${words}</a>`).exec(await read(filed, browser)) ?? []
    assert.ok(address, 'the page offers another service')
    return address
  }
  /** The press on a service after it. */
  async function chosen(address: string, service: ServiceId, browser = officer) {
    const [link] = new RegExp(`(?<=href=")${pathOf(service)}[^"]*`).exec(await read(address, browser)) ?? []
    assert.ok(link, service)
    return link
  }

  it('has the answers about the person in its fields, and nothing of the matter, in both languages', async () => {
    const filed = await files('salary-certificate', { workplace: 'โรงเรียนวัดดอนไชย', status: 'teacher' })
    for (const [cookie, words, said] of [
      ['', 'บันทึกบริการอื่นของผู้ขอรายเดิม', `ใช้ข้อมูลผู้ขอจากคำขอ 70-0001-9 ${NAME}`],
      [
        '; chapwai_language=en',
        'Another service for the same person',
        `The applicant’s answers are taken from request 70-0001-9: ${NAME}`,
      ],
    ] as const) {
      const browser = office.browserOf(`${officer.cookie ?? ''}${cookie}`)
      const html = await read(
        await chosen(await another(filed, words, browser), 'conduct-certificate', browser),
        browser,
      )
      assert.ok(wordsOf(html).includes(said), wordsOf(html))
      assert.deepEqual(
        ['name', 'phone', 'workplace', 'status'].map((id) => valueOf(html, id)),
        [NAME, '0812345678', 'โรงเรียนวัดดอนไชย', 'teacher'],
      )
      assert.equal(valueOf(html, 'purpose'), null)
      assert.doesNotMatch(html, /name="privacy" value="told" checked/)
      assert.doesNotMatch(html, /name="answer\.paper[^>]*checked/)
    }
  })

  it('is filed with one answer corrected and the others as they were, when the notice was told of anew', async () => {
    const link = await chosen(await another(await files('salary-certificate')), 'conduct-certificate')
    const answers = counterAnswers('conduct-certificate', { name: NAME, phone: '0898765432' })
    const fields = { ...filledIn(await read(link), 'conduct-certificate', answers), act: 'file' }
    const untold = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'privacy'))
    const refused = await officer.post(pathOf('conduct-certificate'), untold).expect(422)
    assert.match(wordsOf(refused.text), /ข้อมูลส่วนบุคคล/)
    assert.equal(valueOf(refused.text, 'name'), NAME)
    await officer.post(pathOf('conduct-certificate'), fields).expect(303)
    const filed = await office.database.models.requests.inState('submitted')
    assert.deepEqual(
      filed.map(({ reference, service, channel, answers: given }) => [
        reference,
        service,
        channel,
        given?.['name'],
        given?.['phone'],
      ]),
      [
        ['70-0001-9', 'salary-certificate', 'counter', NAME, '0812345678'],
        ['70-0002-4', 'conduct-certificate', 'counter', NAME, '0898765432'],
      ],
    )
  })

  it('takes over who files it for whom and by which way, but asks for the owner’s agreement anew', async () => {
    const filed = await files(
      'salary-certificate',
      { 'for-whom': 'other', agreed: 'yes', 'asker-name': 'นายวิชัย ใจดี', 'asker-relation': 'child' },
      { channel: 'phone' },
    )
    const html = await read(await chosen(await another(filed), 'conduct-certificate'))
    assert.deepEqual(
      ['for-whom', 'asker-name', 'asker-relation', 'agreed'].map((id) => valueOf(html, id)),
      ['other', 'นายวิชัย ใจดี', 'child', null],
    )
    assert.match(html, /name="channel" value="phone" checked/)
  })

  it('has nothing of the person in its address, and opens in no other session', async () => {
    const filed = await files('salary-certificate')
    const link = await chosen(await another(filed), 'conduct-certificate')
    assert.match(link, /^\/console\/walk-in\/conduct-certificate\?same=70-0001-9\.[0-9a-f]{64}$/)
    const colleague = await office.signIn('officer', 'นายวิชัย เพื่อนร่วมงาน')
    for (const [address, browser] of [
      [link, colleague],
      [link.replace(/.$/, (last) => (last === '0' ? '1' : '0')), officer],
      [`${pathOf('conduct-certificate')}?same=70-0001-9`, officer],
    ] as const) {
      const html = await read(address, browser)
      assert.match(wordsOf(html), /ใช้ข้อมูลของผู้ขอรายเดิมไม่ได้แล้ว/)
      assert.doesNotMatch(html, /แสงทอง|0812345678/)
    }
    assert.doesNotMatch(await read(filed, colleague), /same=/)
  })

  it('begins empty by one press, and where the answers are deleted', async () => {
    const link = await chosen(await another(await files('salary-certificate')), 'conduct-certificate')
    const html = await read(link)
    assert.match(html, /<a href="\/console\/walk-in\/conduct-certificate">เริ่มด้วยแบบเปล่า<\/a>/)
    assert.match(html, new RegExp(`<a href="/console/walk-in\\?same=[^"]*">เลือกบริการอื่น</a>`))
    const requests = office.database.connection.collection('requests')
    await requests.updateOne({}, { $unset: { sealed: 1 } })
    const after = await read(link)
    assert.match(wordsOf(after), /ใช้ข้อมูลของผู้ขอรายเดิมไม่ได้แล้ว/)
    assert.equal(valueOf(after, 'name'), '')
  })
})
