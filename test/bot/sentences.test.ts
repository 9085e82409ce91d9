import assert from 'node:assert/strict'
import { sentences } from '../../src/console/sentences/sentence.ts'
import { SECOND } from '../../src/lib/time.ts'
import { original } from '../../src/locales/text.ts'
import { filesThroughChat, fillsIn, openOffice, type TestOffice } from '../support/office.ts'

describe('a sentence that the office has corrected', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  async function corrects(key: string, words: { th: string; en: string } | null, version = 1) {
    const program = sentences.find((each) => each.key === key)?.original
    assert.ok(program)
    const published = await office.models.sentences.publish({
      key,
      version,
      at: office.clock.now(),
      by: { staffId: 'admin', name: 'นางวันดี รอบคอบ' },
      backTo: words === null ? 0 : null,
      words,
      original: program,
    })
    assert.ok(published)
    office.clock.advance(11 * SECOND)
  }

  it('is what the chat says within ten seconds, in both languages, and the program’s again after the way back', async () => {
    const person = await office.person('สมศรี')
    const hears = async (words: string) => {
      const before = person.chat.length
      await person.says(words)
      await office.settled()
      return JSON.stringify(person.chat.slice(before))
    }
    const own = { th: 'ยินดีเป็นอย่างยิ่ง', en: 'You are most welcome' }
    const program = original('chat.thanks')
    assert.ok(program)
    await hears('ภาษาไทย')
    await corrects('chat.thanks', own)
    assert.ok((await hears('ขอบคุณ')).includes(own.th))
    await hears('English')
    assert.ok((await hears('thank you')).includes(own.en))
    await corrects('chat.thanks', null, 2)
    assert.ok((await hears('thank you')).includes(program.en))
  })

  it('stands in cards with its values, such as the receipt of a request', async () => {
    const person = await office.person('สมศรี')
    await person.says('ภาษาไทย')
    await office.settled()
    await corrects('chat.filed.title', { th: 'รับเรื่องไว้แล้ว', en: 'We have your request' })
    await corrects('chat.filed.bring', {
      th: 'เอกสารที่ต้องใช้มี {{count}} อย่าง',
      en: 'You need {{count}} papers',
    })
    await filesThroughChat(office, person, 'salary-certificate')
    const said = JSON.stringify(person.chat)
    assert.match(said, /รับเรื่องไว้แล้ว/)
    assert.match(said, /เอกสารที่ต้องใช้มี 1 อย่าง/)
  })

  it('is what a question asks, and its name where the answers are checked', async () => {
    const person = await office.person('สมศรี')
    await person.says('ภาษาไทย')
    await office.settled()
    const at = 'questions.medical-reimbursement.name'
    await corrects(`${at}.label`, { th: 'ชื่อเจ้าของเรื่อง', en: 'Name' })
    await corrects(`${at}.ask`, { th: 'ชื่ออะไร นามสกุลอะไร', en: 'What is the name?' })
    await fillsIn(office, person, 'salary-certificate')
    const { draft } = (await office.models.conversations.stateOf(person.userId)) ?? {}
    await office.presses(person, `kind=check&draft=${draft?.id}&part=answers`)
    const said = JSON.stringify(person.chat)
    assert.match(said, /ชื่ออะไร นามสกุลอะไร/)
    assert.match(said, /ชื่อเจ้าของเรื่อง/)
  })
})
