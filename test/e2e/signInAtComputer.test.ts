import assert from 'node:assert/strict'
import request from 'supertest'
import type { Person } from '../../sandbox/line/index.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import { MINUTE, SECOND } from '../../src/lib/time.ts'
import { sessionCollection } from '../../src/models/staff/sessions.ts'
import { signInCodeCollection } from '../../src/models/staff/signInCodes.ts'
import { wordsOf } from '../console/console.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { reads, says, sees, staffPhone, taps } from '../support/story.ts'

const EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 Edg/141.0'

/** A browser on a computer without LINE. */
interface Computer {
  /** Opens a page. @returns its words */
  opens(path?: string): Promise<string>
  /** What the page's script hears when it asks how far the sign-in is. */
  hears(): Promise<string>
  /** Sends the form under the code, as the script does by itself. @returns where it leads, or the words of the page */
  goesOn(act?: 'enter' | 'new'): Promise<string>
  readonly code: string
  readonly number: string
  /** The cookie of its code, as it was set last. */
  readonly cookie: () => string
}

function computerAt(url: string, agent = EDGE): Computer {
  const browser = request.agent(url)
  let page = ''
  let cookie = ''
  const note = ({ headers }: request.Response) => {
    const set = [headers['set-cookie'] ?? []].flat().find((each) => each.startsWith('chapwai_computer='))
    cookie = set?.split(';')[0] ?? cookie
  }
  const part = (pattern: RegExp) => pattern.exec(page)?.[1] ?? ''
  return {
    async opens(path = '/console') {
      const answer = await browser.get(path).set('user-agent', agent)
      page = answer.text
      note(answer)
      return answer.status === 200 || answer.status === 401 ? wordsOf(page) : String(answer.status)
    },
    hears: async () => (await browser.get('/console/sign-in/state').expect(200)).text,
    async goesOn(act = 'enter') {
      const back = part(/name="back" value="([^"]*)"/)
      const answer = await browser
        .post('/console/sign-in/computer')
        .set({ origin: url, 'user-agent': agent })
        .type('form')
        .send({ act, back })
      note(answer)
      if (answer.status === 303) return `to ${answer.headers['location']}`
      page = answer.text
      return wordsOf(page)
    },
    get code() {
      return part(/<dd>(\d{3} \d{3})<\/dd>/)
    },
    get number() {
      return part(/<dd>(\d{2})<\/dd>/)
    },
    cookie: () => cookie,
  }
}

describe('signing in at a computer without LINE', () => {
  let office: TestOffice
  let mali: Person
  beforeEach(async () => {
    office = await openOffice()
    mali = await staffPhone(office, 'officer', 'นางสาวมาลี ตั้งใจ')
  })
  afterEach(() => office.close())

  const computer = (agent?: string) => computerAt(office.chapwai.url, agent)
  const codes = () => signInCodeCollection.on(office.database.connection).find().toArray()
  const sessions = () => sessionCollection.on(office.database.connection).find().toArray()
  const sends = (person: Person, pc: Computer) => says(office, person, `เข้าสู่ระบบ ${pc.code}`)
  async function revokes(person: Person) {
    const member = await office.models.staff.byLineAccount(person.userId)
    const row = await office.models.staff.row(member?.id ?? '', office.clock.now())
    assert.ok(row)
    await office.models.staff.revoke(row, COMMAND_LINE, office.clock.now())
  }

  it('shows a code, asks on the phone with what stands on the screen, and lets the computer in', async () => {
    const pc = computer()
    const page = await pc.opens('/console/visits')
    for (const words of [
      'โปรดเข้าสู่ระบบก่อน',
      'ใช้ได้ถึง 09.03 น.',
      `“เข้าสู่ระบบ ${pc.code}”`,
      'พิมพ์ “เข้าสู่ระบบ” แล้วเปิดลิงก์',
    ])
      assert.ok(page.includes(words), `${words} in ${page}`)
    assert.equal(await pc.hears(), 'waiting')
    await sends(mali, pc)
    sees(mali, 'เข้าสู่ระบบที่เครื่องนี้ใช่ไหม', `เลขบนจอต้องเป็น ${pc.number}`, 'Edge บน Windows · 09.00 น.')
    sees(mali, 'จากเครือข่ายที่ไม่เคยใช้')
    assert.equal(await pc.hears(), 'waiting')
    await taps(office, mali, 'ใช่ เลขตรงกัน')
    sees(mali, 'ยืนยันแล้ว เครื่องคอมพิวเตอร์จะเข้าสู่ระบบในไม่กี่วินาที')
    assert.equal(office.line.usage(), 0, 'everything was a free reply')
    assert.equal(await pc.hears(), 'confirmed')
    assert.equal(await pc.goesOn(), 'to /console/visits')
    assert.match(await pc.opens('/console/visits'), /นัดหมาย/)
    assert.equal(pc.cookie(), 'chapwai_computer=')
    assert.equal(await pc.hears(), 'in')
    const [row] = await office.models.staff.list(office.clock.now())
    assert.deepEqual(row?.lastSignInAt, office.clock.now())
    const [entry] = await office.models.auditTrail.page({ what: 'session' }, 10)
    const member = await office.models.staff.byLineAccount(mali.userId)
    assert.deepEqual(entry?.by, { staffId: member?.id, name: 'นางสาวมาลี ตั้งใจ' })
    assert.deepEqual(entry?.after, { confirmedByPhone: true, browser: 'edge' })
  })

  it('says on the next morning that the network is the office’s own', async () => {
    const pc = computer()
    await pc.opens()
    await sends(mali, pc)
    await taps(office, mali, 'ใช่ เลขตรงกัน')
    await pc.goesOn()
    office.clock.advance(24 * 60 * MINUTE)
    const another = computer()
    await another.opens()
    await sends(mali, another)
    sees(mali, 'จากเครือข่ายที่สำนักงานเคยใช้')
  })

  it('lets nobody in when the number is another one and the member says no', async () => {
    const strange = computer()
    await strange.opens()
    await sends(mali, strange)
    await taps(office, mali, 'ไม่ใช่')
    sees(mali, 'ไม่ได้ให้เครื่องนั้นเข้าสู่ระบบ', 'โปรดแจ้งผู้ดูแลระบบ')
    assert.equal(await strange.hears(), 'refused')
    const [before] = [strange.code]
    assert.match(await strange.goesOn(), /โทรศัพท์ตอบว่าไม่ใช่เครื่องนี้/)
    assert.notEqual(strange.code, before, 'a new code')
    assert.deepEqual(await sessions(), [])
    await taps(office, mali, 'ใช่ เลขตรงกัน')
    sees(mali, 'รหัสนี้ใช้ไม่ได้')
    assert.equal(await strange.hears(), 'waiting')
  })

  it('takes two taps for one, and opens one session', async () => {
    const pc = computer()
    await pc.opens()
    await sends(mali, pc)
    await Promise.all([mali.taps('ใช่ เลขตรงกัน'), mali.taps('ใช่ เลขตรงกัน')])
    await office.settled()
    sees(mali, 'ยืนยันแล้ว')
    await Promise.all([pc.goesOn(), pc.goesOn()])
    assert.match(await pc.opens(), /คิวคำขอ/)
    assert.equal((await sessions()).length, 1)
  })

  it('signs the computer out again when the member says no after yes', async () => {
    const pc = computer()
    await pc.opens()
    await sends(mali, pc)
    await taps(office, mali, 'ใช่ เลขตรงกัน')
    await pc.goesOn()
    assert.match(await pc.opens(), /คิวคำขอ/)
    await taps(office, mali, 'ไม่ใช่')
    sees(mali, 'ให้เครื่องนั้นออกจากระบบแล้ว')
    assert.match(await pc.opens(), /โปรดเข้าสู่ระบบก่อน/)
  })

  it('has a code for three minutes, then another one', async () => {
    const pc = computer()
    await pc.opens()
    const { code } = pc
    office.clock.advance(3 * MINUTE - SECOND)
    await pc.opens()
    assert.equal(pc.code, code, 'the page was loaded again')
    await sends(mali, pc)
    office.clock.advance(SECOND)
    await taps(office, mali, 'ใช่ เลขตรงกัน')
    sees(mali, 'รหัสนี้ใช้ไม่ได้', 'โปรดขอรหัสใหม่ที่หน้าจอคอมพิวเตอร์')
    assert.equal(await pc.hears(), 'over')
    assert.match(await pc.goesOn(), /รหัสหมดอายุหรือใช้ไปแล้ว/)
    assert.notEqual(pc.code, code)
    await says(office, mali, `เข้าสู่ระบบ ${code}`)
    sees(mali, 'รหัสนี้ใช้ไม่ได้')
    assert.deepEqual(await sessions(), [])
  })

  it('gives another code for the asking, and the former one is worth nothing', async () => {
    const pc = computer()
    await pc.opens('/console/talks')
    const { code } = pc
    assert.equal(await pc.goesOn('new'), 'to /console/talks')
    await pc.opens('/console/talks')
    assert.notEqual(pc.code, code)
    await says(office, mali, `เข้าสู่ระบบ ${code}`)
    sees(mali, 'รหัสนี้ใช้ไม่ได้')
  })

  it('opens nothing in another browser, whoever knows the code', async () => {
    const pc = computer()
    const thief = computer()
    await pc.opens()
    await thief.opens()
    await sends(mali, pc)
    await taps(office, mali, 'ใช่ เลขตรงกัน')
    assert.equal(await thief.hears(), 'waiting')
    assert.match(await thief.goesOn(), /โทรศัพท์ยังไม่ได้ยืนยัน/)
    const bare = await request(office.chapwai.url)
      .post('/console/sign-in/computer')
      .type('form')
      .send({ code: pc.code })
    assert.equal(bare.status, 401)
    assert.deepEqual(await sessions(), [])
    assert.equal(await pc.goesOn(), 'to /console')
  })

  it('is told apart at two computers at once, each with its own member', async () => {
    const somchai = await staffPhone(office, 'manager', 'นายสมชาย ขยัน')
    const [left, right] = [computer(), computer()]
    await left.opens()
    await right.opens()
    await sends(mali, left)
    await sends(somchai, right)
    sees(mali, `เลขบนจอต้องเป็น ${left.number}`)
    sees(somchai, `เลขบนจอต้องเป็น ${right.number}`)
    await taps(office, somchai, 'ใช่ เลขตรงกัน')
    assert.deepEqual([await left.hears(), await right.hears()], ['waiting', 'confirmed'])
    await taps(office, mali, 'ใช่ เลขตรงกัน')
    await left.goesOn()
    await right.goesOn()
    assert.match(await left.opens(), /คิวคำขอ/)
    assert.equal(await right.opens(), '303', 'a manager goes to the figures')
  })

  it('serves no member whose access ended, before the tap or after it', async () => {
    const pc = computer()
    await pc.opens()
    await sends(mali, pc)
    await revokes(mali)
    await taps(office, mali, 'ใช่ เลขตรงกัน')
    sees(mali, 'บัญชีนี้ไม่ใช่บัญชีเจ้าหน้าที่')
    assert.equal(await pc.hears(), 'waiting')
    const somchai = await staffPhone(office, 'officer', 'นายสมชาย ขยัน')
    await sends(somchai, pc)
    await taps(office, somchai, 'ใช่ เลขตรงกัน')
    await revokes(somchai)
    assert.match(await pc.goesOn(), /รหัสหมดอายุหรือใช้ไปแล้ว/)
    assert.equal(await pc.hears(), 'waiting', 'with a new code')
    assert.deepEqual(await sessions(), [])
  })

  it('tells somebody who is not staff nothing about a code, right or wrong', async () => {
    const applicant = await office.person()
    const pc = computer()
    await pc.opens()
    await sends(applicant, pc)
    const right = reads(applicant)
    await says(office, applicant, 'เข้าสู่ระบบ 000 000')
    assert.equal(reads(applicant), right)
    sees(applicant, 'บัญชีนี้ไม่ใช่บัญชีเจ้าหน้าที่')
    const [stored] = await codes()
    assert.equal(stored?.answer, undefined)
    await office.presses(applicant, `kind=sign-in-at&computer=${stored?._id}&yes=yes`)
    assert.equal(await pc.hears(), 'waiting')
  })

  it('lets a member try ten codes in ten minutes', async () => {
    for (let turn = 0; turn < 10; turn += 1) await says(office, mali, `เข้าสู่ระบบ 000 00${turn}`)
    sees(mali, 'รหัสนี้ใช้ไม่ได้')
    const pc = computer()
    await pc.opens()
    await sends(mali, pc)
    sees(mali, 'ส่งรหัสถี่เกินไป โปรดรอ 10 นาที')
    office.clock.advance(10 * MINUTE)
    await pc.opens()
    await sends(mali, pc)
    sees(mali, 'เข้าสู่ระบบที่เครื่องนี้ใช่ไหม')
  })

  it('goes on at another process where the first has died', async () => {
    const pc = computer()
    await pc.opens()
    await sends(mali, pc)
    await taps(office, mali, 'ใช่ เลขตรงกัน')
    const other = await office.another()
    const elsewhere = request(other.url)
    const send = (cookie: string) =>
      elsewhere
        .post('/console/sign-in/computer')
        .set('cookie', cookie)
        .type('form')
        .send({ back: '/console' })
    const cookie = pc.cookie()
    // It died between opening the session and noting that.
    const member = await office.models.staff.byLineAccount(mali.userId)
    assert.ok(member)
    const secret = cookie.replace('chapwai_computer=', '')
    const { sessions: opened } = office.models
    await opened.openConfirmed(secret, member, { family: 'edge', device: 'computer' }, office.clock.now())
    // The answer with the session never came: the browser asks again with what it has.
    const first = await send(cookie).expect(303)
    const again = await send(cookie).expect(303)
    // The two answers may stand on two sides of a second.
    const cookies = ({ headers }: { headers: Record<string, unknown> }) =>
      [headers['set-cookie']].flat().map((cookie) => String(cookie).replace(/ Expires=[^;]+;/, ''))
    assert.deepEqual(cookies(again), cookies(first))
    assert.equal((await sessions()).length, 1)
    const session = String(again.headers['set-cookie']).split(';')[0] ?? ''
    await elsewhere.post('/console/sign-out').set('cookie', session).expect(303)
    await send(cookie).expect(401)
    assert.deepEqual(await sessions(), [])
  })

  it('takes “ใช่” and “ไม่ใช่” for the buttons', async () => {
    const pc = computer()
    await pc.opens()
    await sends(mali, pc)
    await says(office, mali, 'ไม่ใช่')
    assert.equal(await pc.hears(), 'refused')
    await pc.goesOn()
    await sends(mali, pc)
    await says(office, mali, 'ใช่ค่ะ')
    assert.equal(await pc.hears(), 'confirmed')
  })

  it('makes no code for what is no page, and sixty at most in ten minutes for one address', async () => {
    const pc = request(office.chapwai.url)
    await pc.head('/console').expect(401)
    await pc.get('/console/events').set('accept', 'text/event-stream').expect(401)
    await pc.get('/console/waiting').set('sec-fetch-dest', 'empty').expect(401)
    assert.deepEqual(await codes(), [])
    for (let turn = 0; turn < 60; turn += 1) await pc.get('/console').expect(401)
    const page = await pc.get('/console').expect(401)
    assert.match(wordsOf(page.text), /มีการขอรหัสถี่เกินไป โปรดรอ 10 นาที หรือใช้ลิงก์จากแชต/)
    assert.equal((await codes()).length, 60)
  })
})
