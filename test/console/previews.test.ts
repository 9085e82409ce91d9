import assert from 'node:assert/strict'
import { HOUR } from '../../src/lib/time.ts'
import { keptFormCollection } from '../../src/models/staff/keptForms.ts'
import type { StaffMember } from '../../src/models/staff/staff.ts'
import { makeRequest } from '../support/make.ts'
import { type Browser, openConsole, previewed, type TestConsole, wordsOf } from './console.ts'
import { decided } from './decided.ts'

/** What finance pastes; a stranger to the list. */
const NAME = 'นางสาวพรทิพย์ เงินทอง'

describe('the preview of a pasted list', () => {
  let office: TestConsole
  let member: StaffMember
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    member = await office.member('officer', 'นางสาวพิมพ์ใจ รักงาน')
    officer = (await signsIn()).browser
  })
  afterEach(() => office.close())

  /** Where a sign-in leads, and the browser with its session. */
  async function signsIn() {
    const token = await office.token(member)
    const answer = await office.stranger().post('/console/sign-in', { token }).expect(303)
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    return { to: String(answer.headers['location']), browser: office.browserOf(cookie) }
  }

  async function claim() {
    const request = await makeRequest(office.database.models, {
      service: 'medical-reimbursement',
      answers: { name: NAME },
    })
    await decided(office, request, { change: 'accept' }, { change: 'ready' })
    return request
  }
  const reads = (browser: Browser, list: string) =>
    browser.post('/console/payments', { act: 'read', list, day: '' })

  it('has an address without a word of the list, and opens there again after a reload and after the press', async () => {
    const { reference } = await claim()
    const list = `เลขที่คำขอ\tชื่อ\tวันที่โอน\n${reference}\t${NAME}\t23/11/2569`
    const { address, html } = await previewed(officer, reads(officer, list))
    assert.match(address, /^\/console\/payments\?preview=[0-9a-f]{64}$/)
    assert.match(wordsOf(html), new RegExp(`พร้อมแจ้ง 1 ${reference} .*${NAME}`))
    assert.equal(wordsOf((await officer.get(address).expect(200)).text), wordsOf(html))
    const line = /name="line" value="([^"]+)"/.exec(html)?.[1] ?? ''
    await officer.post('/console/payments', { act: 'tell', lines: '1', line }).expect(303)
    // Back from what the press has done: the lines as they stand now.
    assert.match(
      wordsOf((await officer.get(address).expect(200)).text),
      new RegExp(`แจ้งแล้ว 1 ${reference} .*${NAME}`),
    )
    // The same list again is the same preview.
    assert.equal((await reads(officer, list).expect(303)).headers['location'], address)
  })

  it('compares the lines with the claims once, where it is shown', async () => {
    const { reference } = await claim()
    const compared: string[] = []
    office.database.connection.set('debug', (collection: string, _method: string, query: object) => {
      if (collection === 'requests' && 'service' in query && '$or' in query) compared.push(collection)
    })
    const answer = await reads(officer, `${reference}\t${NAME}`).expect(303)
    assert.deepEqual(compared, [])
    await officer.get(String(answer.headers['location'])).expect(200)
    assert.deepEqual(compared, ['requests'])
    office.database.connection.set('debug', false)
  })

  it('opens for nobody else, rests sealed, and says kindly after eight hours that it is over', async () => {
    const { reference } = await claim()
    const { address } = await previewed(
      officer,
      reads(officer, `${reference}\t${NAME}\t123-4-56789-0\nรวม\t\t123-4-56789-0`),
    )
    const over = /ไม่มีแล้ว ระบบเก็บสิ่งที่ใส่ไว้ไม่เกิน 8 ชั่วโมง และเปิดได้เฉพาะผู้ที่ใส่ .* วางรายการ/
    const colleague = await office.signIn('officer', 'นายสมชาย ขยัน')
    const theirs = wordsOf((await colleague.get(address).expect(200)).text)
    assert.match(theirs, over)
    assert.doesNotMatch(theirs, new RegExp(NAME))
    await colleague.get(address.replace('/payments', '/late')).expect(200)
    const [stored] = await keptFormCollection.on(office.database.connection).find().toArray()
    assert.deepEqual(Object.keys(stored ?? {}).toSorted(), [
      '_id',
      'expiresAt',
      'keptAt',
      'preview',
      'sealed',
      'staffId',
    ])
    assert.doesNotMatch(JSON.stringify({ ...stored, sealed: String(stored?.sealed) }), new RegExp(reference))
    // The page says that account numbers are not kept: not even sealed.
    const form = await office.database.models.keptForms.ofMember(
      String(stored?._id),
      member.id,
      office.clock.now(),
      'preview',
    )
    assert.match(JSON.stringify(form), new RegExp(`${reference}.*${NAME}`))
    assert.doesNotMatch(JSON.stringify(form), /123-4-56789-0|123456/)
    // It is no form that waits to be sent again.
    const again = await office.database.models.keptForms.idsOf(stored?.staffId ?? '', office.clock.now())
    assert.deepEqual(again, [])
    office.clock.advance(8 * HOUR)
    const later = await signsIn()
    assert.match(wordsOf((await later.browser.get(address).expect(200)).text), over)
  })

  it('comes back as a page with its ticks when the session has ended before its press', async () => {
    const { reference } = await claim()
    const list = `เลขที่คำขอ\tชื่อ\tวันที่โอน\n${reference}\tนางคนละ คน\t23/11/2569`
    const { address, html } = await previewed(officer, reads(officer, list))
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
    office.clock.advance(2 * HOUR)
    await officer
      .post('/console/payments', {
        ...{ act: 'tell', lines: value('lines'), line: value('line'), _member: value('_member') },
      })
      .set('referer', `https://chapwai.example${address}`)
      .expect(401)
    const again = await signsIn()
    const { headers } = await again.browser.get(again.to).expect(303)
    const page = (await again.browser.get(String(headers['location'])).expect(200)).text
    assert.match(wordsOf(page), /กลับมาอยู่ในแบบฟอร์มแล้ว แต่ยังไม่ได้บันทึก/)
    assert.match(wordsOf(page), new RegExp(`ติ๊กหากถูกต้อง 1 ${reference}`))
    assert.match(page, /name="line" value="[^"]+" checked/)
  })
})

describe('what the console shows before it counts', () => {
  let office: TestConsole
  let admin: Browser
  before(async () => {
    office = await openConsole()
    admin = await office.signIn('admin')
  })
  after(() => office.close())

  const list = 'นางมาลี แก้วตา'
  const previews: readonly [string, Record<string, string>][] = [
    ['/console/payments', { act: 'read', list, day: '' }],
    ['/console/staff/list', { act: 'read', list }],
    ['/console/signed', { act: 'find', scanned: '' }],
    ['/console/late/many', { reason: 'all' }],
    ['/console/understanding/words', { do: 'add', id: '', meant: 'hours', word: 'ดาวอังคาร' }],
  ]

  for (const [path, form] of previews) {
    it(`has an address of its own: ${path}`, async () => {
      const { address, html } = await previewed(admin, admin.post(path, form))
      assert.match(address, new RegExp(`^${path}\\?preview=[0-9a-f]{64}$`))
      assert.equal(wordsOf((await admin.get(address).expect(200)).text), wordsOf(html))
    })
  }

  it('is asked again only by a form that stores nothing', async () => {
    // A press that has stored something leads to its result, which no address repeats.
    const { headers } = await admin.post('/console/staff/list', { act: 'add', list, line: '1' }).expect(200)
    assert.equal(headers['location'], undefined)
    assert.equal((await office.database.models.staff.list(office.clock.now())).length, 2)
  })
})
