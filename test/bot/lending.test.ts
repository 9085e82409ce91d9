import assert from 'node:assert/strict'
import { DAY, MINUTE } from '../../src/lib/time.ts'
import { heldDataOf } from '../../src/privacy/index.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { Person } from '../../sandbox/line/index.ts'
import { documentsInClear } from '../support/clearText.ts'
import { fillsIn, openOffice, type TestOffice } from '../support/office.ts'

const WRONG = /รหัสนี้ใช้ไม่ได้ หรือหมดเวลาแล้ว/
const USED_UP = /วันนี้ลองครบจำนวนครั้งแล้ว/
const NAME = 'นางคำแก้ว ใจงาม'

describe('a request that a child helps to fill in', () => {
  let office: TestOffice
  let mother: Person
  let child: Person

  beforeEach(async () => {
    office = await openOffice()
    mother = await office.person('แม่')
    child = await office.person('ลูก')
    await mothers(() => mother.says('ภาษาไทย'))
    await childs(() => child.says('ภาษาไทย'))
  })
  afterEach(async () => {
    const pushed = [mother, child].flatMap(({ chat }) =>
      chat.filter((entry) => entry.from === 'bot' && entry.via !== 'reply'),
    )
    await office.close()
    assert.deepEqual(pushed.length, 0, 'a push was spent')
  })

  /** What the bot says to one person while something happens, with everything worked off. */
  async function hears(person: Person, does: () => Promise<unknown>): Promise<string> {
    const before = person.chat.length
    await does()
    await office.chapwai.workOff()
    await office.chapwai.workOff()
    const said = person.chat.slice(before).filter(({ from }) => from === 'bot')
    return JSON.stringify(said)
  }
  const mothers = (does: () => Promise<unknown>) => hears(mother, does)
  const childs = (does: () => Promise<unknown>) => hears(child, does)

  async function stateOf({ userId }: Person) {
    const state = await office.models.conversations.stateOf(userId)
    assert.ok(state)
    return state
  }
  const answersOf = async (person: Person) => (await stateOf(person)).draft?.answers ?? null

  /** The mother begins a pension certificate, and stops at her name. */
  async function begins(): Promise<void> {
    await mothers(() => mother.says('ขอหนังสือรับรองบำนาญ'))
    await mothers(() => mother.taps('กรอกคำขอล่วงหน้า'))
    await mothers(() => mother.taps('รับทราบและเริ่มกรอก'))
    assert.equal((await stateOf(mother)).draft?.asking, 'name')
  }

  async function codeOf(): Promise<string> {
    assert.match(await mothers(() => mother.says('ให้ลูกช่วยกรอก')), /ผู้ช่วยเห็นทุกคำตอบ/)
    const shown = await mothers(() => mother.taps('ยินยอม ขอรหัส'))
    const code = /รหัสสำหรับผู้ช่วย: (\d{4} \d{4})/.exec(shown)?.[1]
    assert.ok(code, shown)
    return code
  }

  async function helps(): Promise<void> {
    const code = await codeOf()
    await childs(() => child.says(`ช่วยกรอก ${code}`))
    await childs(() => child.taps('เริ่มช่วยกรอก'))
    assert.equal((await stateOf(child)).draft?.asking, 'name')
  }

  /** The child answers everything that is left. */
  async function finishes(): Promise<void> {
    for (let step = 0; step < 12; step++) {
      const { draft } = await stateOf(child)
      if (draft?.asking === 'check') return
      const typed: Readonly<Record<string, string>> = {
        name: NAME,
        phone: '0812345678',
        workplace: 'โรงเรียนบ้านหนองแห้ว',
        addressee: 'ธนาคารออมสิน',
      }
      const asked = draft?.asking ?? ''
      if (typed[asked] !== undefined) await childs(() => child.says(typed[asked] ?? ''))
      else await childs(() => child.says('1'))
    }
    assert.fail(`The child never comes to the check page: ${JSON.stringify((await stateOf(child)).draft)}`)
  }

  it('goes to the helper with the person’s consent, and comes back for the person to send', async () => {
    await begins()
    await helps()
    assert.equal((await stateOf(mother)).draft, null)
    await finishes()
    assert.doesNotMatch(JSON.stringify(child.last), /ส่งคำขอ/)
    assert.match(await childs(() => child.taps('คืนให้เจ้าของ')), /ให้เจ้าของเปิดแชตนี้จากโทรศัพท์ของตน/)
    assert.equal((await stateOf(child)).draft, null)
    assert.equal((await stateOf(child)).helping, undefined)
    const told = await mothers(() => mother.says('สวัสดีค่ะ'))
    assert.match(told, /ผู้ช่วยกรอกเสร็จแล้ว/)
    await mothers(() => mother.taps('ส่งคำขอ'))
    const [request] = await office.models.requests.ofPerson(mother.userId)
    assert.equal(request?.answers?.['name'], NAME)
    assert.deepEqual(
      request?.notes.map(({ kind }) => kind),
      ['helped'],
    )
    assert.deepEqual(await office.models.requests.ofPerson(child.userId), [])
    assert.doesNotMatch(JSON.stringify(request), new RegExp(child.userId))
  })

  it('tells the helper nothing but the service before the helper confirms', async () => {
    await begins()
    await mothers(() => mother.says(NAME))
    const code = await codeOf()
    const asked = await childs(() => child.says(`ช่วยกรอก ${code}`))
    assert.match(asked, /หนังสือรับรองเงินบำนาญ/)
    assert.doesNotMatch(asked, /คำแก้ว|0812345678/)
    assert.equal((await stateOf(child)).draft, null)
  })

  it('takes the digits alone, in one piece or with a dash, while nothing else is asked', async () => {
    await begins()
    const code = await codeOf()
    assert.match(await childs(() => child.says(code.replace(' ', '-'))), /ช่วยกรอกหรือไม่/)
  })

  it('is not taken from somebody who is asked a number', async () => {
    await begins()
    const code = await codeOf()
    await fillsIn(office, child, 'salary-certificate').catch(() => {})
    const { draft } = await stateOf(child)
    assert.ok(draft)
    await childs(() => child.says(`ช่วยกรอก ${code}`))
    assert.match(await childs(() => child.taps('เริ่มช่วยกรอก')), /ท่านกำลังช่วยกรอก/)
    assert.equal((await stateOf(child)).helping?.own?.id, draft.id)
    await childs(() => child.taps('คืนให้เจ้าของ'))
    assert.equal((await stateOf(child)).draft?.id, draft.id)
  })

  it('has a code that works once, for fifteen minutes, and not for the person’s own chat', async () => {
    const other = await office.person('คนอื่น')
    await begins()
    const code = await codeOf()
    assert.match(await mothers(() => mother.says(`ช่วยกรอก ${code}`)), WRONG)
    await childs(() => child.says(`ช่วยกรอก ${code}`))
    assert.match(await hears(other, () => other.says(`ช่วยกรอก ${code}`)), WRONG)
    assert.match(await childs(() => child.says(`ช่วยกรอก ${code}`)), /ช่วยกรอกหรือไม่/)
    await childs(() => child.taps('ไม่ช่วย'))
    assert.match(await mothers(() => mother.says('เมนู')), /ผู้ช่วยคืนคำขอให้ท่านแล้ว/)
    const second = await codeOf()
    assert.notEqual(second, code)
    office.clock.advance(15 * MINUTE)
    assert.match(await childs(() => child.says(`ช่วยกรอก ${second}`)), WRONG)
    assert.match(await mothers(() => mother.says('ให้ลูกช่วยกรอก')), /หมดเวลาของผู้ช่วยแล้ว/)
    assert.equal((await stateOf(mother)).draft?.asking, 'name')
  })

  it('is not found by guessing: five tries a day for each chat, and then not even the right code', async () => {
    await begins()
    const code = await codeOf()
    const guess = code === '0000 0001' ? '0000 0002' : '0000 0001'
    for (const left of [4, 3, 2, 1])
      assert.match(await childs(() => child.says(`ช่วยกรอก ${guess}`)), new RegExp(`ลองได้อีก ${left} ครั้ง`))
    assert.match(await childs(() => child.says(`ช่วยกรอก ${guess}`)), USED_UP)
    assert.match(await childs(() => child.says(`ช่วยกรอก ${code}`)), USED_UP)
    assert.equal((await stateOf(child)).draft, null)
    office.clock.advance(DAY)
    await mothers(() => mother.says('ให้ลูกช่วยกรอก'))
    const next = await codeOf()
    assert.match(await childs(() => child.says(`ช่วยกรอก ${next}`)), /ช่วยกรอกหรือไม่/)
  })

  it('leads the helper who types the code again into the draft', async () => {
    await begins()
    const code = await codeOf()
    for (let time = 0; time < 7; time++)
      assert.match(await childs(() => child.says(`ช่วยกรอก ${code}`)), /ช่วยกรอกหรือไม่/)
    await childs(() => child.taps('เริ่มช่วยกรอก'))
    const again = await childs(() => child.says(`ช่วยกรอก ${code}`))
    assert.match(again, /ท่านช่วยกรอกอยู่แล้ว/)
    assert.doesNotMatch(again, WRONG)
    assert.match(await childs(() => child.taps('กรอกต่อ')), /ข้อ 1/)
  })

  it('tells the person free that the helper has begun and handed back, in one message each', async () => {
    const messages = () => mother.last.length
    await begins()
    await helps()
    assert.match(await mothers(() => mother.says('สวัสดีค่ะ')), /ท่านฝากให้ผู้ช่วยกรอกอยู่/)
    assert.equal(messages(), 1)
    assert.doesNotMatch(await mothers(() => mother.says('เมนู')), /ผู้ช่วยกำลังกรอก/)
    await childs(() => child.taps('คืนให้เจ้าของ'))
    const back = await mothers(() => mother.says('เมนู'))
    assert.match(back, /ผู้ช่วยคืนคำขอให้ท่านแล้ว/)
    assert.match(back, /ข้อ 1/)
    assert.equal(messages(), 1)
  })

  it('is one helper’s when two type the code at once', async () => {
    const other = await office.person('พี่')
    await begins()
    const code = await codeOf()
    await Promise.all([child.says(`ช่วยกรอก ${code}`), other.says(`ช่วยกรอก ${code}`)])
    await office.chapwai.workOff()
    const asked = [child, other].filter(({ last }) => JSON.stringify(last).includes('ช่วยกรอกหรือไม่'))
    assert.equal(asked.length, 1)
  })

  it('comes back with what the helper has answered, whenever the person says so', async () => {
    await begins()
    await helps()
    await childs(() => child.says(NAME))
    const where = await mothers(() => mother.says('ให้ลูกช่วยกรอก'))
    assert.match(where, /ท่านฝากให้ผู้ช่วยกรอกอยู่/)
    const back = await mothers(() => mother.taps('เรียกคืน'))
    assert.match(back, /กลับมาอยู่ที่ท่านแล้ว/)
    assert.equal((await answersOf(mother))?.['name'], NAME)
    assert.equal((await stateOf(child)).draft, null)
    // The helper's next words are no answer any more.
    assert.match(await childs(() => child.says('0898765432')), /การช่วยกรอกสิ้นสุดแล้ว/)
    assert.deepEqual((await stateOf(mother)).draft?.answers['phone'], undefined)
    assert.doesNotMatch(await childs(() => child.says('เมนู')), /การช่วยกรอกสิ้นสุดแล้ว/)
  })

  it('is never overwritten when both do something at once', async () => {
    await begins()
    await helps()
    await mothers(() => mother.says('ให้ลูกช่วยกรอก'))
    await Promise.all([child.says(NAME), mother.taps('เรียกคืน')])
    await office.chapwai.workOff()
    await office.chapwai.workOff()
    assert.equal((await stateOf(child)).draft, null)
    const { draft, lent } = await stateOf(mother)
    assert.equal(lent, undefined)
    assert.ok(draft)
    assert.ok([undefined, NAME].includes(draft.answers['name']))
  })

  it('cannot be filled in by its person meanwhile, also by an old button', async () => {
    await begins()
    const question = mother.chat.length
    await helps()
    const old = mother.chat.findIndex((entry) => JSON.stringify(entry).includes('ข้อ 1 จาก'))
    assert.ok(old > 0 && old < question)
    assert.match(await mothers(() => mother.tapsOld('เริ่มใหม่', old)), /ท่านฝากให้ผู้ช่วยกรอกอยู่/)
    await mothers(() => mother.says('ขอหนังสือรับรองบำนาญ'))
    assert.match(await mothers(() => mother.taps('กรอกคำขอล่วงหน้า')), /ท่านฝากให้ผู้ช่วยกรอกอยู่/)
    await childs(() => child.says(NAME))
    assert.equal((await stateOf(mother)).draft, null)
  })

  it('comes back by itself after an hour, and tells both with their next answers', async () => {
    await begins()
    await helps()
    await childs(() => child.says(NAME))
    office.clock.advance(60 * MINUTE)
    await office.chapwai.upkeep()
    assert.equal((await answersOf(mother))?.['name'], NAME)
    assert.equal((await stateOf(child)).draft, null)
    assert.match(await mothers(() => mother.says('เมนู')), /หมดเวลาของผู้ช่วยแล้ว/)
    assert.match(await childs(() => child.says('เมนู')), /การช่วยกรอกสิ้นสุดแล้ว/)
  })

  it('is closed to the helper at that minute, before any job has looked', async () => {
    await begins()
    await helps()
    office.clock.advance(60 * MINUTE)
    const told = await childs(() => child.says(NAME))
    assert.match(told, /การช่วยกรอกสิ้นสุดแล้ว/)
    assert.equal((await stateOf(child)).draft, null)
    assert.equal((await answersOf(mother))?.['name'], undefined)
  })

  it('comes back when the helper blocks the account, and when the person does', async () => {
    await begins()
    await helps()
    await childs(() => child.says(NAME))
    await childs(() => child.unfollows())
    assert.equal((await answersOf(mother))?.['name'], NAME)
    assert.equal((await stateOf(child)).draft, null)
    await childs(() => child.follows())
    await mothers(() => mother.says('เมนู'))
    const code = await codeOf()
    await childs(() => child.says(`ช่วยกรอก ${code}`))
    await childs(() => child.taps('เริ่มช่วยกรอก'))
    await mothers(() => mother.unfollows())
    assert.equal((await stateOf(child)).draft, null)
    assert.equal((await answersOf(mother))?.['name'], NAME)
  })

  it('is deleted everywhere when the person deletes their data', async () => {
    await begins()
    await helps()
    await childs(() => child.says(NAME))
    const lent = JSON.stringify(await heldDataOf(held(mother)))
    assert.match(lent, /privacy.held.lent/)
    assert.match(lent, new RegExp(NAME))
    assert.doesNotMatch(JSON.stringify(await heldDataOf(held(child))), new RegExp(NAME))
    assert.match(JSON.stringify(await heldDataOf(held(child))), /privacy.held.helping/)
    await mothers(() => mother.says('ลบข้อมูล'))
    await mothers(() => mother.taps('ยืนยันลบข้อมูล'))
    for (const person of [mother, child]) {
      const { draft, lent, helping } = await stateOf(person)
      assert.deepEqual([draft, lent, helping], [null, undefined, undefined])
    }
    const [left] = await office.database.connection.collection('lendings').find().toArray()
    assert.equal(left?.['sealed'], undefined)
    assert.equal(left?.['helper'], null)
    assert.match(await childs(() => child.says('เมนู')), /การช่วยกรอกสิ้นสุดแล้ว/)
  })

  it('goes back when the helper deletes their own data', async () => {
    await begins()
    await helps()
    await childs(() => child.says(NAME))
    await childs(() => child.says('ลบข้อมูล'))
    await childs(() => child.taps('ยืนยันลบข้อมูล'))
    assert.equal((await answersOf(mother))?.['name'], NAME)
    assert.match(await mothers(() => mother.says('เมนู')), /ผู้ช่วยคืนคำขอให้ท่านแล้ว/)
  })

  it('ends at once when the person unsends one of its answers', async () => {
    await begins()
    await mothers(() => mother.says(NAME))
    const sent = mother.chat.findLast(({ from }) => from === 'person')
    const code = await codeOf()
    await childs(() => child.says(`ช่วยกรอก ${code}`))
    await childs(() => child.taps('เริ่มช่วยกรอก'))
    await mothers(() => mother.unsends(sent?.id ?? ''))
    assert.equal((await stateOf(child)).draft, null)
    assert.equal((await answersOf(mother))?.['name'], undefined)
  })

  it('is neither emptied nor deleted by the helper', async () => {
    await begins()
    await helps()
    for (const words of ['ยกเลิก', 'เริ่มใหม่']) {
      assert.match(await childs(() => child.says(words)), /ท่านกำลังช่วยกรอกคำขอของผู้อื่น/)
      await childs(() => child.taps('กรอกต่อ'))
    }
  })

  it('waits while the helper asks something in between, each in their own language', async () => {
    await childs(() => child.says('English'))
    await begins()
    const code = await codeOf()
    assert.match(await childs(() => child.says(`help ${code}`)), /Help to fill it in/)
    assert.match(await childs(() => child.taps('Start helping')), /You are filling in somebody else/)
    await childs(() => child.says('hours'))
    await childs(() => child.says(NAME))
    assert.equal((await stateOf(child)).draft?.answers['name'], NAME)
    assert.match(await childs(() => child.taps('Give it back')), /back with its owner/)
    assert.match(await mothers(() => mother.says('เวลาทำการ')), /ผู้ช่วยคืนคำขอให้ท่านแล้ว/)
  })

  it('rests sealed, and the database names its helper only until it is back', async () => {
    await begins()
    await helps()
    await childs(() => child.says(NAME))
    const documents = await documentsInClear(office.database.connection)
    assert.deepEqual(
      documents.filter(({ text }) => text.includes(NAME)),
      [],
    )
    await childs(() => child.taps('คืนให้เจ้าของ'))
    const [left] = await office.database.connection.collection('lendings').find().toArray()
    assert.deepEqual([left?.['helper'], left?.['sealed'], left?.['state']], [null, undefined, 'over'])
  })

  const held = ({ userId }: Person) => ({
    userId,
    models: office.models,
    office: usualOffice,
    now: office.clock.now(),
  })
})
