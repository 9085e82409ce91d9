import assert from 'node:assert/strict'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { DAY, MINUTE } from '../../src/lib/time.ts'
import type { Decision } from '../../src/requests/changeRequest.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { reads, says, sees, taps } from '../support/story.ts'

const COLLECTED: Decision = { change: 'complete', reason: 'แสดงบัตรประจำตัว' }

/** What people write of a result in their hands, in Thai and in English. */
const wrongs = [
  'ชื่อในบัตรผิดค่ะ',
  'บัตรยังไม่ถูกต้องค่ะ ชื่อเขียนผิด',
  'เขียนชื่อผิดนะคะ',
  'ได้แล้วแต่นามสกุลไม่ตรง',
  'วันเกิดในบัตรไม่ถูกค่ะ',
  'รูปในบัตรไม่ใช่ของดิฉัน',
  'คำนำหน้าผิดจ้า ต้องเป็นนาง',
  'สะกดนามสกุลผิดค่ะ แก้ให้หน่อย',
  'บัตรที่ได้มาเลขไม่ตรงค่ะ',
  'นามสกุลในบัตรตกหล่นไปตัวหนึ่งค่ะ',
  'the name is wrong',
  'The card has the wrong date of birth',
  'my surname is misspelled',
  "the name on it doesn't match",
  'you spelled my name wrong',
  'The photo on the card is not mine',
]

describe('words about a result that is not right', () => {
  let office: TestOffice
  before(async () => void (office = await openOffice()))
  after(() => office.close())

  async function someone(service: ServiceId = 'pensioner-id-card', ...decisions: Decision[]) {
    const person = await office.person()
    const has = async (of: ServiceId, ...all: Decision[]) => {
      const { reference } = await makeRequest(office.models, {
        service: of,
        userId: person.userId,
        at: office.clock.now(),
      })
      const latest = async () => {
        const found = await office.models.requests.byReference(reference)
        assert.ok(found)
        return found
      }
      for (const each of all) {
        office.clock.advance(MINUTE)
        await office.decides(await latest(), each)
      }
      await office.chapwai.workOff()
      return latest
    }
    const latest = await has(service, ...decisions)
    return { person, latest, has }
  }
  const collected: Decision[] = [{ change: 'accept' }, { change: 'ready' }, COLLECTED]
  const ready = collected.slice(0, 2)

  for (const words of wrongs) {
    it(`open a collected one again: “${words}”`, async () => {
      const { person, latest } = await someone('pensioner-id-card', ...collected)
      await says(office, person, words)
      assert.match(reads(person), /^(?:เปิดเรื่องของท่านอีกครั้ง|Request reopened)/)
      const { state, history } = await latest()
      assert.deepEqual(
        [state, history.at(-1)?.change, history.at(-1)?.reason],
        ['accepted', 'not-right', words],
      )
      assert.ok(!reads(person).includes('กรอกคำขอ'))
    })

    it(`reach the officers while it waits at the counter: “${words}”`, async () => {
      const { person, latest } = await someone('pensioner-id-card', ...ready)
      await says(office, person, words)
      assert.match(reads(person), /^(?:แจ้งเจ้าหน้าที่แล้วว่ายังไม่ถูกต้อง|The officers have been told)/)
      const [left] = await office.models.talks.ofPerson(person.userId)
      const { reference, state } = await latest()
      assert.equal(state, 'ready')
      assert.deepEqual(
        [left?.kind, left?.references, left?.messages.at(0)?.text],
        ['left', [reference], words],
      )
    })
  }

  it('that say no more are asked for what is wrong, with one tap', async () => {
    for (const words of ['ยังไม่ถูกต้อง', 'ไม่ถูกต้องค่ะ', 'ยังไม่ถูกค่ะ', 'ผิดค่ะ', 'It is not right', 'wrong']) {
      const { person, latest } = await someone('pensioner-id-card', ...collected)
      await says(office, person, words)
      assert.match(reads(person), /แจ้งว่าไม่ถูกต้องอย่างไร|Say what is not right/)
      await office.presses(person, `kind=not-right&reference=${(await latest()).reference}`)
      assert.match(reads(person), /โปรดพิมพ์ว่าไม่ถูกต้องอย่างไร|Please type what is not right/)
      await says(office, person, 'ดาวค่ะ ต้องเป็นดาวเรือง')
      assert.equal((await latest()).history.at(-1)?.reason, 'ดาวค่ะ ต้องเป็นดาวเรือง')
    }
  })

  it('are kept while it is asked which of several results they are about', async () => {
    const { person, latest, has } = await someone('pension-certificate', ...collected)
    const other = await has('conduct-certificate', ...collected)
    await says(office, person, 'ชื่อสะกดผิดค่ะ')
    sees(person, 'เรื่องใดไม่ถูกต้อง')
    await taps(office, person, 'หนังสือรับรองเงินบำนาญ')
    assert.equal((await latest()).history.at(-1)?.reason, 'ชื่อสะกดผิดค่ะ')
    assert.equal((await other()).state, 'completed')
  })

  it('are about the kind of result that they name', async () => {
    const { person, latest, has } = await someone('pensioner-id-card', ...collected)
    const other = await has('pension-certificate', ...ready)
    await says(office, person, 'ชื่อในบัตรผิดค่ะ')
    assert.equal((await latest()).state, 'accepted')
    assert.equal((await other()).state, 'ready')
  })

  it('mean what they always meant once the office’s days are over, or where there is no result', async () => {
    const { person, latest } = await someone('pensioner-id-card', ...collected)
    office.clock.advance(60 * DAY)
    await says(office, person, 'ชื่อในบัตรผิดค่ะ')
    assert.ok(!reads(person).includes('เปิดเรื่องของท่าน'))
    assert.equal((await latest()).state, 'completed')
  })

  it('are not seen in what is said of something else', async () => {
    const { person, latest } = await someone('pensioner-id-card', ...collected)
    for (const words of [
      'เมื่อกี้กดผิดค่ะ',
      'ขอโทษ พิมพ์ผิด',
      'ถ้าชื่อในบัตรผิดต้องทำยังไง',
      'หนังสือรับรองว่าไม่เคยผิดวินัย',
      'ไม่มีอะไรผิดค่ะ',
      'ใครรับผิดชอบเรื่องบัตร',
      'ถูกต้องแล้วค่ะ',
      'nothing is wrong, thank you',
    ]) {
      await says(office, person, words)
      assert.equal((await latest()).state, 'completed', words)
      assert.ok(!reads(person).includes('เรื่องใดไม่ถูกต้อง'), words)
    }
  })
})
