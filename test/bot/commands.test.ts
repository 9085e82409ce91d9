import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { newNotice } from '../../src/models/outbox/outboxDocument.ts'
import { progressTerms } from '../../src/outbox/progressLines.ts'
import { commandsDuring } from '../support/commands.ts'
import { fillsIn, filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'

describe('the commands that a turn sends to the database', function () {
  this.timeout(20_000)
  let office: TestOffice
  let person: Person

  before(async () => {
    office = await openOffice({ counted: true })
    person = await office.person()
    await person.says('ภาษาไทย')
    await office.settled()
  })
  after(() => office.close())

  async function costs(most: number, act: () => Promise<unknown>): Promise<void> {
    // Settings are read again when they are ten seconds old; the clock stands still here.
    const sent = await commandsDuring(office, async () => {
      await act()
      await office.settled()
    })
    assert.ok(sent.length > 0, 'no command was counted')
    assert.ok(sent.length <= most, `${sent.length} instead of at most ${most}: ${sent.join(', ')}`)
  }

  it('are three for a tap and for words that only change the conversation', async () => {
    await costs(3, () => person.says('เมนู'))
    await costs(3, () => person.says('หนังสือรับรองเงินเดือน'))
    await costs(3, () => person.taps('กรอกคำขอล่วงหน้า'))
    await costs(3, () => person.taps('รับทราบและเริ่มกรอก'))
    await costs(3, () => person.says('นางสมศรี ใจดี'))
    await costs(5, () => person.says('ติดตามสถานะ'))
  })

  it('are more where a notice has been held since the last look, and as few as before once it is gone', async () => {
    const other = await office.person('สมหญิง')
    await other.says('ภาษาไทย')
    await other.says('เมนู')
    await office.settled()
    await office.models.outbox.hold(
      newNotice({ id: 'line-1', to: other.userId, messages: [], progress: { request: 'gone', revision: 1 } }),
      office.clock.now(),
      progressTerms(office.clock.now()),
    )
    await costs(10, () => other.says('เมนู'))
    await costs(4, () => other.says('เมนู'))
    await costs(3, () => other.says('เมนู'))
  })

  it('are three for words that are not understood', async () => {
    await costs(3, () => person.says('แมวน้ำสีเขียวกระโดดบนหลังคา'))
  })

  it('are six for a request that is sent, and seven for its status', async () => {
    const other = await office.person('มานะ')
    await other.says('ภาษาไทย')
    await office.settled()
    await fillsIn(office, other, 'conduct-certificate')
    await costs(6, () => other.taps('ส่งคำขอ'))
    await costs(7, () => other.says('ติดตามสถานะ'))
  })

  it('are at most 14 for a request that is cancelled', async () => {
    const other = await office.person('ปราณี')
    await other.says('ภาษาไทย')
    await office.settled()
    await filesThroughChat(office, other, 'conduct-certificate')
    await costs(5, () => other.says('ขอยกเลิกค่ะ'))
    await costs(14, () => other.taps('ยกเลิกคำขอ'))
  })
})
