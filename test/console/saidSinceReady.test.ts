import assert from 'node:assert/strict'
import { makeRequest } from '../support/make.ts'
import { casePage } from './casePage.ts'
import { openConsole, type TestConsole } from './console.ts'

describe('a result of which the applicant says that it is wrong before it is collected', () => {
  let office: TestConsole
  beforeEach(async () => {
    office = await openConsole()
  })
  afterEach(() => office.close())

  it('warns with the words where it is handed over, and not for words from before', async () => {
    const officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
    const filed = await makeRequest(office.database.models)
    const page = casePage(office, officer, filed)
    const { talks } = office.database.models
    const leave = (id: string, text: string) =>
      talks.leave(id, filed.userId, [filed.reference], text, office.clock.now())
    await leave('said-before', 'ขอถามก่อนค่ะ')
    office.clock.advance(1000)
    await page.sends('accept')
    await page.sends('ready')
    assert.doesNotMatch(await page.words(), /โปรดตรวจก่อนส่งมอบ/)
    office.clock.advance(1000)
    await leave('said-since', 'ยังไม่ถูกต้อง ชื่อผิด')
    const words = await page.words()
    assert.match(words, /โปรดตรวจก่อนส่งมอบ ยังไม่ถูกต้อง ชื่อผิด/)
  })
})
