import assert from 'node:assert/strict'
import type { Request } from '../../src/domain/requests/request.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { transferred } from '../../src/domain/requests/cannedReasons.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { makeRequest } from '../support/make.ts'
import { type Browser, openConsole, previewed, type TestConsole, wordsOf } from './console.ts'
import { decided } from './decided.ts'

const DAY = '23/11/2569'

describe('the transfer list', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวพิมพ์ใจ รักงาน')
  })
  afterEach(() => office.close())

  const latest = async ({ id }: Request) => {
    const request = await office.database.models.requests.byId(id)
    assert.ok(request)
    return request
  }
  async function claim(name: string, service: ServiceId = 'medical-reimbursement', ready = true) {
    const request = await makeRequest(office.database.models, { service, answers: { name } })
    await decided(office, request, { change: 'accept' })
    if (ready) await decided(office, request, { change: 'ready' })
    return latest(request)
  }
  const reads = (list: string, day = '') => officer.post('/console/payments', { act: 'read', list, day })
  const preview = async (list: string, day = '') => (await previewed(officer, reads(list, day))).html
  /** The lines of the preview that can be told, and whether each is ticked. */
  const linesOf = (html: string) =>
    [...html.matchAll(/name="line" value="([\d.-]+)"( checked)?/g)].map(([, value = '', checked]) => ({
      value,
      ticked: checked !== undefined,
    }))
  const tells = (html: string, also: readonly string[] = []) =>
    officer.post('/console/payments', {
      act: 'tell',
      lines: /name="lines" value="(\d+)"/.exec(html)?.[1] ?? '',
      line: [...linesOf(html).flatMap(({ value, ticked }) => (ticked ? [value] : [])), ...also],
    })
  const after = async (answer: { headers: Record<string, unknown>; status: number }) => {
    assert.equal(answer.status, 303)
    const [cookie = ''] = answer.headers['set-cookie'] as string[]
    const browser = office.browserOf(`${officer.cookie}; ${cookie.split(';')[0]}`)
    return wordsOf((await browser.get('/console/payments').expect(200)).text)
  }
  const notices = async () => {
    const stored = await requestCollection.on(office.database.connection).find().toArray()
    return stored
      .flatMap((each) => each.notices.map(({ kind }) => kind))
      .filter((kind) => kind === 'completed')
  }
  const entries = async () => office.database.models.auditTrail.page({ what: 'payments' }, 10)
  const row = ({ reference }: Request, name = '', amount = '100', day = DAY) =>
    [reference, name, '123-4-56789-0', amount, day].join('\t')
  const header = 'เลขที่คำขอ\tชื่อ\tเลขที่บัญชี\tจำนวนเงิน\tวันที่โอน'
  const table = (...rows: string[]) => [header, ...rows].join('\n')

  it('is previewed, and tells each claimant once when it is confirmed', async () => {
    const first = await claim('นางสมศรี ใจดี')
    const second = await claim('นายวิชัย รักเรียน', 'child-education-allowance')
    const list = table(row(first, 'นางสมศรี ใจดี'), row(second, 'วิชัย รักเรียน', '900', '20/11/2569'))
    const shown = await preview(list.replace('20/11/2569', DAY))
    assert.match(wordsOf(shown), /อ่านได้ 2 บรรทัด ยังไม่มีการแจ้ง พร้อมแจ้ง 2 /)
    assert.deepEqual([(await latest(first)).state, await notices()], ['ready', []])
    assert.match(await after(await tells(shown)), /บันทึกว่าโอนแล้ว 2 เรื่อง .*ท่านบันทึกว่าโอนแล้ววันนี้ 2 /)
    for (const each of [first, second]) {
      const { state, history } = await latest(each)
      assert.deepEqual(
        [state, history.at(-1)?.reason, history.at(-1)?.transferredOn],
        ['completed', transferred.th, '2026-11-23'],
      )
    }
    assert.deepEqual(await notices(), ['completed', 'completed'])
    assert.match(
      wordsOf((await officer.get(`/console/requests/${first.reference}`).expect(200)).text),
      /โอนวันที่ 23 พฤศจิกายน 2569/,
    )
  })

  it('says of the same list that it was told, and sends nothing', async () => {
    const request = await claim('นางสมศรี ใจดี')
    const list = table(row(request, 'นางสมศรี ใจดี'))
    const shown = await preview(list)
    const answers = await Promise.all([tells(shown), tells(shown)])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    assert.match(await after(await tells(shown)), /แจ้งไว้ก่อนแล้ว 1 เรื่อง/)
    const again = await preview(list)
    assert.match(wordsOf(again), /แจ้งแล้ว 1 .*แจ้งแล้ว โอนวันที่ 23 พ\.ย\. 69/)
    assert.deepEqual(linesOf(again), [])
    assert.deepEqual(await notices(), ['completed'])
  })

  it('stands in the audit trail with who, when, how many lines and the references, once', async () => {
    const request = await claim('นางสมศรี ใจดี')
    const shown = await preview(table(row(request, 'นางสมศรี ใจดี'), '\tผู้ไม่มีเรื่อง\t\t50\t'))
    await tells(shown)
    await tells(shown)
    const [entry, other] = await entries()
    assert.deepEqual(entry?.after, { lines: 2, references: [`${request.reference} 2026-11-23`] })
    assert.deepEqual([entry?.at, other], [office.clock.now(), undefined])
    const admin = await office.signIn('admin')
    assert.match(
      wordsOf((await admin.get('/console/trail').expect(200)).text),
      /รายการโอนเงิน .*นางสาวพิมพ์ใจ รักงาน/,
    )
  })

  it('is counted in the report of service times, with the days from filing', async () => {
    const manager = await office.signIn('manager')
    const report = async () =>
      wordsOf((await manager.get('/console/reports/service-time?month=2026-11').expect(200)).text)
    assert.doesNotMatch(await report(), /การโอนเงินตามรายการโอน/)
    await tells(await preview(table(row(await claim('นางสมศรี ใจดี')), row(await claim('นายวิชัย รักเรียน')))))
    assert.match(await report(), /การโอนเงินตามรายการโอน .*โอนแล้ว \(เรื่อง\) เฉลี่ยวันตั้งแต่ยื่นถึงโอน .* 2 0\.00/)
  })

  it('keeps nothing of an account, and shows nothing of it', async () => {
    const request = await claim('นางสมศรี ใจดี')
    const shown = await preview(table(row(request, 'นางสมศรี ใจดี'), '\t\t999-9-99999-9\t50\t'))
    await tells(shown)
    assert.doesNotMatch(shown, /56789|99999/)
    const everything = JSON.stringify(await requestCollection.on(office.database.connection).find().toArray())
    assert.doesNotMatch(everything + JSON.stringify(await entries()), /56789|99999/)
  })

  describe('proposes without ticking', () => {
    const asks = async (list: string, why: RegExp) => {
      const shown = await preview(list, '2026-11-23')
      assert.match(wordsOf(shown), /โปรดตรวจ แล้วติ๊กหากถูกต้อง 1 /)
      assert.match(wordsOf(shown), why)
      const [line, other] = linesOf(shown)
      assert.deepEqual([line?.ticked, other], [false, undefined])
      assert.equal((await tells(shown)).status, 422)
      return { shown, value: line?.value ?? '' }
    }

    it('a claim that is found by its name and service', async () => {
      const medical = await claim('นางสมศรี ใจดี')
      await claim('นางสมศรี ใจดี', 'child-education-allowance')
      const list = 'ชื่อ\tรายการ\nสมศรี ใจดี\tค่ารักษาพยาบาล'
      const { shown, value } = await asks(list, /จับคู่จากชื่อ/)
      await after(await tells(shown, [value]))
      assert.equal((await latest(medical)).state, 'completed')
      assert.match(wordsOf(await preview(list, '2026-11-23')), /แจ้งแล้ว 1 /)
    })

    it('one with another name, one that pays more than was claimed, and one that nobody has checked', async () => {
      const ready = await claim('นางสมศรี ใจดี')
      await asks(table(row(ready, 'นายบุญมา คำแก้ว')), /ชื่อในรายการไม่ตรง: นายบุญมา คำแก้ว/)
      await asks(table(row(ready, 'นางสมศรี ใจดี', '9,999.00')), /มากกว่ายอดที่ขอเบิก 1,250\.50 บาท/)
      const accepted = await claim('นายวิชัย รักเรียน', 'medical-reimbursement', false)
      const { shown, value } = await asks(table(row(accepted)), /ยังไม่ได้บันทึกว่าตรวจเสร็จ/)
      await after(await tells(shown, [value]))
      assert.equal((await latest(accepted)).state, 'completed')
    })
  })

  it('says of every other line what is wrong with it', async () => {
    const ready = await claim('นางสมศรี ใจดี')
    const [one, two] = [await claim('นายบุญมา คำแก้ว'), await claim('นายบุญมา คำแก้ว')]
    const certificate = await makeRequest(office.database.models)
    const fresh = await makeRequest(office.database.models, { service: 'medical-reimbursement' })
    const wrong: [string, RegExp][] = [
      [row(certificate), /ไม่ใช่เรื่องเบิกเงิน/],
      [row(fresh), /ยังไม่รับเรื่องหรือพักเรื่องอยู่/],
      [row(ready, '', '100', '24/11/2569'), /วันที่โอนยังไม่ถึง/],
      [row(ready, '', '100', '1/11/2569'), /วันที่โอนอยู่ก่อนวันยื่นคำขอ/],
      [row(ready, '', '100', '23/13/2569'), /ไม่มีวันที่โอนหรืออ่านไม่ได้/],
      [`\tบุญมา คำแก้ว\t\t100\t${DAY}`, new RegExp(`หลายคำขอ .*${one.reference}, ${two.reference}`)],
      [`70-0999-1\t\t\t100\t${DAY}`, /ไม่พบเลขที่คำขอ/],
      [`\tนายไม่มี ในระบบ\t\t100\t${DAY}`, /ไม่พบเรื่องเบิกเงินที่รอโอนของชื่อนี้/],
    ]
    for (const [line, why] of wrong) {
      const shown = await preview(table(line))
      assert.match(wordsOf(shown), why)
      assert.match(wordsOf(shown), /แจ้งไม่ได้ 1 /)
      assert.deepEqual(linesOf(shown), [], line)
    }
    const twice = await preview(table(row(ready), row(ready)))
    assert.match(wordsOf(twice), /พร้อมแจ้ง 1 .*ซ้ำกับบรรทัด 2/)
    assert.equal(linesOf(twice).length, 1)
  })

  it('reads commas inside amounts where the header tells them apart, and otherwise says so and tells nobody', async () => {
    const request = await claim('นางสมศรี ใจดี')
    const list = (columns: string) => `${columns}\n${request.reference},นางสมศรี ใจดี,1,250,300,${DAY}`
    const refused = await preview(list('เลขที่คำขอ,ชื่อ,ภาษี,จำนวนเงิน,วันที่โอน'))
    assert.match(wordsOf(refused), /มีจุลภาคในจำนวนเงิน จึงแยกคอลัมน์ไม่ได้/)
    assert.deepEqual(linesOf(refused), [])
    const taken = await preview(list('เลขที่คำขอ,ชื่อ,จำนวนเงิน,วันที่โอน'))
    assert.match(wordsOf(taken), /1,250,300/)
    assert.equal(linesOf(taken).length, 1)
  })

  it('names a claim that has changed since, and goes on with the others', async () => {
    const first = await claim('นางสมศรี ใจดี')
    const changed = await claim('นายวิชัย รักเรียน')
    const shown = await preview(table(row(first), row(changed)))
    await decided(office, changed, { change: 'rework', reason: 'ยอดเงินไม่ถูกต้อง' })
    assert.match(
      await after(await tells(shown)),
      new RegExp(`บันทึกว่าโอนแล้ว 1 เรื่อง .*ไม่ได้บันทึก 1 เรื่อง .*${changed.reference} นายวิชัย รักเรียน`),
    )
    assert.deepEqual([(await latest(first)).state, (await latest(changed)).state], ['completed', 'accepted'])
  })

  it('can be taken back line by line until the message leaves', async () => {
    const request = await claim('นางสมศรี ใจดี')
    await tells(await preview(table(row(request))))
    const told = await latest(request)
    const takesBack = ({ reference, revision }: Request) =>
      officer.post('/console/payments', { act: 'undo', reference, revision: String(revision) })
    assert.match(await after(await takesBack(told)), new RegExp(`เลิกทำคำขอ ${request.reference} แล้ว`))
    assert.deepEqual([(await latest(request)).state, await notices()], ['ready', []])
    assert.equal((await takesBack(told)).status, 409)
  })

  it('asks for a list, and keeps what was pasted where that is too long', async () => {
    assert.match(wordsOf((await reads(' \n ').expect(422)).text), /โปรดวางรายการอย่างน้อยหนึ่งบรรทัด/)
    assert.match(wordsOf((await reads('70-0001-1', '31/11/2569').expect(422)).text), /อ่านวันที่โอนไม่ได้/)
    const long = await reads('x\n'.repeat(501)).expect(422)
    assert.match(wordsOf(long.text), /ไม่เกิน 500 บรรทัด/)
    assert.match(long.text, /x\nx\nx/)
    await officer.post('/console/payments', { act: 'tell', lines: '1', line: '70-0001-1' }).expect(400)
  })
})
