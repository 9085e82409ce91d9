import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const NAME = 'นางคำแก้ว ใจงาม'
const ASKS = ['เรื่องถึงไหนแล้ว', 'เสร็จยังคะ', 'ลูกสาวเข้ามายังคะ', 'ลูกสาวกรอกเสร็จยังคะ', 'หลานกรอกถึงไหนแล้ว']

describe('the person whose request a helper fills in', () => {
  let office: TestOffice
  let mother: Person
  let child: Person

  beforeEach(async () => {
    office = await openOffice()
    mother = await office.person('แม่')
    child = await office.person('ลูก')
    await hears(mother, () => mother.says('ภาษาไทย'))
    await hears(child, () => child.says('ภาษาไทย'))
    await hears(mother, () => mother.says('ขอหนังสือรับรองบำนาญ'))
    await hears(mother, () => mother.taps('กรอกคำขอล่วงหน้า'))
    await hears(mother, () => mother.taps('รับทราบและเริ่มกรอก'))
  })
  afterEach(() => office.close())

  /** What the bot says to one person while something happens, with everything worked off. */
  async function hears(person: Person, does: () => Promise<unknown>): Promise<string> {
    const before = person.chat.length
    await does()
    await office.chapwai.workOff()
    await office.chapwai.workOff()
    return JSON.stringify(person.chat.slice(before).filter(({ from }) => from === 'bot'))
  }

  async function lends(): Promise<string> {
    await hears(mother, () => mother.says('ให้ลูกช่วยกรอก'))
    const shown = await hears(mother, () => mother.taps('ยินยอม ขอรหัส'))
    const code = /รหัสสำหรับผู้ช่วย: (\d{4} \d{4})/.exec(shown)?.[1]
    assert.ok(code, shown)
    return code
  }

  async function helps(): Promise<void> {
    const code = await lends()
    await hears(child, () => child.says(`ช่วยกรอก ${code}`))
    await hears(child, () => child.taps('เริ่มช่วยกรอก'))
  }

  async function finishes(): Promise<void> {
    const typed: Readonly<Record<string, string>> = {
      name: NAME,
      phone: '0812345678',
      workplace: 'โรงเรียนบ้านหนองแห้ว',
      addressee: 'ธนาคารออมสิน',
    }
    for (let step = 0; step < 12; step++) {
      const asking = (await office.models.conversations.stateOf(child.userId))?.draft?.asking ?? ''
      if (asking === 'check') break
      await hears(child, () => child.says(typed[asking] ?? '1'))
    }
    await hears(child, () => child.taps('คืนให้เจ้าของ'))
  }

  for (const words of ASKS)
    it(`is told that the helper is filling in, with the way to take it back: “${words}”`, async () => {
      await helps()
      // The first answer tells that the helper has begun; it is the same as what is asked for.
      for (let time = 0; time < 2; time++) {
        const told = await hears(mother, () => mother.says(words))
        assert.match(told, /ท่านฝากให้ผู้ช่วยกรอกอยู่/)
        assert.match(told, /เรียกคืน/)
        assert.doesNotMatch(told, /ไม่มีคำขอที่กำลังดำเนินการ|ผู้ช่วยเริ่มกรอกให้ท่านแล้ว/)
        assert.equal(mother.last.length, 1)
      }
      await hears(mother, () => mother.taps('เรียกคืน'))
      assert.ok((await office.models.conversations.stateOf(mother.userId))?.draft)
    })

  it('sees the code again as long as nobody has used it', async () => {
    const code = await lends()
    assert.match(await hears(mother, () => mother.says('ลูกสาวเข้ามายังคะ')), new RegExp(code))
  })

  for (const words of [...ASKS, 'ส่งเลยค่ะ', 'เรียบร้อยแล้ว'])
    it(`gets the page to check when it is back, and sends it with her next words: “${words}”`, async () => {
      await helps()
      await finishes()
      const back = await hears(mother, () => mother.says(words))
      assert.match(back, /ผู้ช่วยกรอกเสร็จแล้ว/)
      assert.match(back, /ส่งคำขอ/)
      assert.match(back, new RegExp(NAME))
      assert.doesNotMatch(back, /ยังกรอกไม่เสร็จ|กลับไปหน้าตรวจคำตอบ/)
      await hears(mother, () => mother.says('ส่งเลยค่ะ'))
      const [request] = await office.models.requests.ofPerson(mother.userId)
      assert.equal(request?.answers?.['name'], NAME)
    })

  it('gets the open question when the helper has not finished', async () => {
    await helps()
    await hears(child, () => child.says(NAME))
    await hears(child, () => child.taps('คืนให้เจ้าของ'))
    const back = await hears(mother, () => mother.says('เสร็จยังคะ'))
    assert.match(back, /ผู้ช่วยคืนคำขอให้ท่านแล้ว/)
    assert.match(back, /โรงเรียนหรือหน่วยงาน|เบอร์โทร/)
    assert.doesNotMatch(back, /ยังกรอกไม่เสร็จ/)
  })

  it('has a button to the page to check beside the answer to something else, and the page for “send it”', async () => {
    await helps()
    await finishes()
    const told = await hears(mother, () => mother.says('เปิดกี่โมงคะ'))
    assert.match(told, /ผู้ช่วยกรอกเสร็จแล้ว/)
    assert.match(told, /กลับไปหน้าตรวจคำตอบ/)
    const shown = await hears(mother, () => mother.says('ส่งเลยค่ะ'))
    assert.match(shown, /ตรวจคำตอบ/)
    assert.match(shown, new RegExp(NAME))
    await hears(mother, () => mother.says('ส่งเลยค่ะ'))
    assert.equal((await office.models.requests.ofPerson(mother.userId)).length, 1)
  })
})
