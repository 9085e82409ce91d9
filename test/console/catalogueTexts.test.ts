import assert from 'node:assert/strict'
import { SECOND } from '../../src/lib/time.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'
import { formsOn, sentOf } from './formsOn.ts'

const SERVICE = 'salary-certificate'
const PATH = `/console/catalogue/${SERVICE}`
const NOTE = `${PATH}/texts/papers.current-payslip.note`
const CAUTION = `${PATH}/texts/caution`

describe('one text of a service', () => {
  let office: TestConsole
  let admin: Browser
  let other: Browser
  beforeEach(async () => {
    office = await openConsole()
    admin = await office.signIn('admin', 'นางวันดี รอบคอบ')
    other = await office.signIn('admin', 'นายธงชัย อื่น')
  })
  afterEach(() => office.close())

  const versions = () => office.database.models.catalogue.versions(SERVICE)
  const newest = async () => (await versions())[0]?.edit

  function fieldsIn(html: string, path: string) {
    const form = formsOn(html).find(({ action }) => action === path)
    assert.ok(form)
    return sentOf(form)
  }
  const opened = async (path: string, browser = admin) =>
    fieldsIn((await browser.get(path).expect(200)).text, path)
  const sends = (path: string, fields: Record<string, string | string[]>, what: string, browser = admin) =>
    browser.post(path, { ...fields, do: what }).redirects(what === 'preview' ? 1 : 0)

  it('stands on the page of its service, with one way to its two fields and the card', async () => {
    const page = await admin.get(PATH).expect(200)
    const said = wordsOf(page.text)
    assert.match(
      said,
      /สลิปเงินเดือน \(ปัจจุบัน\) ชื่อเอกสาร แก้ไข .*หมายเหตุ แก้ไข โปรดนำสลิปฉบับล่าสุด .* ใช้ในกรณีใด ไม่มี แก้ไข/,
    )
    assert.ok(page.text.includes(`href="${NOTE}"`))
    const { text } = await admin.get(NOTE).expect(200)
    const fields = fieldsIn(text, NOTE)
    assert.deepEqual(
      Object.keys(fields).filter((name) => !name.startsWith('_')),
      ['seen.th', 'th', 'seen.en', 'en'],
    )
    assert.match(wordsOf(text), /ขณะนี้ผู้ขอรับบริการอ่านว่า ภาษาไทย .*โปรดนำสลิปฉบับล่าสุด/)
  })

  it('is previewed, published alone, and stands in the trail of versions', async () => {
    const fields = { ...(await opened(NOTE)), th: 'ไม่เกิน 1 เดือน', en: 'Not older than a month' }
    const preview = await sends(NOTE, fields, 'preview').expect(200)
    assert.match(wordsOf(preview.text), /ผู้ขอรับบริการจะอ่านว่า ภาษาไทย .*ไม่เกิน 1 เดือน.* Not older than a month/)
    assert.equal((await versions()).length, 0, 'a preview publishes nothing')
    const answer = await sends(NOTE, fieldsIn(preview.text, NOTE), 'publish').expect(303)
    assert.equal(answer.headers['location'], PATH)
    const [version] = await versions()
    assert.equal(version?.version, 1)
    assert.equal(version?.by.name, 'นางวันดี รอบคอบ')
    const payslip = version?.edit.papers.find(({ id }) => id === 'current-payslip')
    assert.deepEqual(payslip?.note, { th: 'ไม่เกิน 1 เดือน', en: 'Not older than a month' })
    office.clock.advance(11 * SECOND)
    assert.match(wordsOf((await admin.get(PATH)).text), /หมายเหตุ แก้ไข ไม่เกิน 1 เดือน/)
  })

  it('leaves what somebody else has published meanwhile as it is', async () => {
    const mine = await opened(NOTE)
    const theirs = { ...(await opened(CAUTION, other)), th: 'โปรดเผื่อเวลา', en: 'Please allow some time' }
    await sends(CAUTION, theirs, 'publish', other).expect(303)
    await sends(NOTE, { ...mine, th: 'ไม่เกิน 1 เดือน', en: 'Not older than a month' }, 'publish').expect(303)
    const edit = await newest()
    assert.equal(edit?.caution?.th, 'โปรดเผื่อเวลา')
    assert.equal(edit?.papers.find(({ id }) => id === 'current-payslip')?.note?.th, 'ไม่เกิน 1 เดือน')
  })

  it('keeps both of two texts that are published at the same moment', async () => {
    const mine = { ...(await opened(NOTE)), th: 'ไม่เกิน 1 เดือน', en: 'Not older than a month' }
    const theirs = { ...(await opened(CAUTION, other)), th: 'โปรดเผื่อเวลา', en: 'Please allow some time' }
    await Promise.all([
      sends(NOTE, mine, 'publish').expect(303),
      sends(CAUTION, theirs, 'publish', other).expect(303),
    ])
    const edit = await newest()
    assert.equal(edit?.caution?.en, 'Please allow some time')
    assert.equal(edit?.papers.find(({ id }) => id === 'current-payslip')?.note?.en, 'Not older than a month')
    assert.equal((await versions()).length, 2)
  })

  it('is a conflict when somebody has published this very text, and nothing typed is lost', async () => {
    const mine = { ...(await opened(CAUTION)), th: 'ของฉัน', en: 'Mine' }
    const theirs = { ...(await opened(CAUTION, other)), th: 'ของเขา', en: 'Theirs' }
    await sends(CAUTION, theirs, 'publish', other).expect(303)
    const refused = await sends(CAUTION, mine, 'publish').expect(409)
    assert.match(wordsOf(refused.text), /มีผู้เปลี่ยนข้อความนี้ไปก่อน ขณะนี้เป็น ของเขา Theirs/)
    const again = fieldsIn(refused.text, CAUTION)
    assert.deepEqual([again['th'], again['en']], [['ของฉัน'], ['Mine']])
    assert.equal((await newest())?.caution?.th, 'ของเขา')
    await sends(CAUTION, again, 'publish').expect(303)
    assert.equal((await newest())?.caution?.th, 'ของฉัน')
  })

  it('is checked as in the form of all texts: not empty, not too long, in both languages', async () => {
    const step = `${PATH}/texts/steps.0.label`
    const fields = await opened(step)
    const empty = await sends(step, { ...fields, th: ' ' }, 'publish').expect(422)
    assert.match(wordsOf(empty.text), /ยังไม่ได้บันทึก โปรดแก้ไข/)
    await sends(step, { ...fields, en: 'x'.repeat(101) }, 'publish').expect(422)
    const half = await opened(CAUTION)
    await sends(CAUTION, { ...half, th: 'มีแต่ภาษาไทย', en: '' }, 'publish').expect(422)
    assert.equal((await versions()).length, 0)
    await admin.get(`${PATH}/texts/papers.no-such.name`).expect(404)
  })

  it('may be taken away where there need not be one, and publishes nothing when nothing was changed', async () => {
    const same = await sends(NOTE, await opened(NOTE), 'publish').expect(200)
    assert.match(wordsOf(same.text), /ยังไม่มีสิ่งใดเปลี่ยนแปลง/)
    assert.equal((await versions()).length, 0)
    await sends(NOTE, { ...(await opened(NOTE)), th: '', en: '' }, 'publish').expect(303)
    assert.equal((await newest())?.papers.find(({ id }) => id === 'current-payslip')?.note, null)
  })
})
