import assert from 'node:assert/strict'
import { DAY } from '../../src/lib/time.ts'
import { documentsInClear } from '../support/clearText.ts'
import { makeRequest, makeUserId } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('the page of wishes about personal data', () => {
  let office: TestConsole
  let officer: Browser
  const userId = makeUserId()
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
  })
  afterEach(() => office.close())

  const asks = (id: string, kind: 'copy' | 'deletion') =>
    office.database.models.privacyRequests.ask(id, kind, userId, office.clock.now())
  const page = async () => wordsOf((await officer.get('/console/privacy').expect(200)).text)
  const handles = (id: string, note: string) => officer.post('/console/privacy', { id, note })

  it('shows what waits, whose requests it concerns and when it is due', async () => {
    assert.match(await page(), /ไม่มีรายการที่รอดำเนินการ/)
    const { reference } = await makeRequest(office.database.models, { userId })
    await asks('w1', 'deletion')
    const words = await page()
    assert.match(words, /ขอลบข้อมูล ขอเมื่อ 23 พ\.ย\. 69 .* ครบกำหนด 23 ธ\.ค\. 69/)
    assert.ok(words.includes(reference))
    assert.doesNotMatch(words, /เกินกำหนด/)
    office.clock.advance(31 * DAY)
    officer = await office.signIn('officer')
    assert.match(await page(), /เกินกำหนด/)
  })

  it('takes a note once, and says who handled it', async () => {
    await asks('w1', 'copy')
    await handles('w1', '  ').expect(422)
    await handles('w1', 'โทรแจ้งแล้ว').expect(303)
    assert.match(await page(), /ดำเนินการแล้ว ขอสำเนาข้อมูล .*โทรแจ้งแล้ว โดย นางสาวมาลี ตั้งใจ/)
    await handles('w1', 'อีกครั้ง').expect(409)
    assert.doesNotMatch(await page(), /อีกครั้ง/)
  })

  it('is one wish until it is handled, and then another', async () => {
    await asks('w1', 'copy')
    await asks('w2', 'copy')
    assert.equal((await office.database.models.privacyRequests.list()).length, 1)
    await handles('w1', 'แล้ว').expect(303)
    await asks('w3', 'copy')
    assert.equal((await office.database.models.privacyRequests.list()).length, 2)
  })

  it('keeps neither the LINE id nor the note in the clear', async () => {
    await asks('w1', 'copy')
    await handles('w1', 'โทรแจ้งแล้ว').expect(303)
    for (const { collection, text } of await documentsInClear(office.database.connection)) {
      if (collection === 'privacyWishes') assert.ok(!text.includes(userId) && !text.includes('โทรแจ้ง'), text)
    }
  })

  it('is for officers and the administrator', async () => {
    await (await office.signIn('admin')).get('/console/privacy').expect(200)
    await (await office.signIn('manager')).get('/console/privacy').expect(403)
    await office.stranger().get('/console/privacy').expect(401)
  })
})
