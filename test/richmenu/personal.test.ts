import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { DAY, MINUTE, SECOND } from '../../src/lib/time.ts'
import { conversationCollection } from '../../src/models/conversations/conversationDocument.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import type { Decision } from '../../src/requests/changeRequest.ts'
import { createMenuLine } from '../../src/richmenu/line.ts'
import { channelOf, menuKeeper } from '../support/menus.ts'
import { Died, lifeUntil } from '../support/mortal.ts'
import { makePhoto } from '../support/pictures.ts'
import { reads, says, sees, taps as storyTaps } from '../support/story.ts'
import { fillsIn, filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'

const ASKED: Decision = {
  change: 'ask-papers',
  papers: ['salary-slip', 'id-card'],
  note: null,
  again: null,
}

describe('a person’s menu', function () {
  this.timeout(60_000)
  let office: TestOffice
  let somsri: Person
  beforeEach(async () => {
    office = await openOffice()
    somsri = await office.person()
    await menuKeeper(office).deploys()
  })
  afterEach(() => office.close())

  /** The strip above the tiles, by its label. */
  const strip = (person = somsri) => person.menu?.areas[0]?.action.label
  const looks = () => menuKeeper(office).personal.workOff()
  const linkCalls = () =>
    office.line.calls.filter(({ method, path }) => method !== 'GET' && /\/user\/U.*richmenu/.test(path))
  const messages = () => office.line.calls.filter(({ path }) => path.startsWith('/v2/bot/message/'))
  const latest = async (request: Request) => {
    const found = await office.models.requests.byReference(request.reference)
    assert.ok(found)
    return found
  }
  const decides = async (request: Request, decision: Decision) =>
    assert.ok(await office.decides(await latest(request), decision))
  const files = () => filesThroughChat(office, somsri, 'salary-certificate')
  const taps = async (label: string, person = somsri) => {
    await person.tapsMenu(label)
    await office.settled()
  }

  it('follows the draft, the papers, the result and the hand-over, and sends no message for it', async () => {
    await looks()
    assert.equal(strip(), 'เมนูหลัก')
    await fillsIn(office, somsri, 'salary-certificate')
    await looks()
    assert.equal(strip(), 'กรอกคำขอต่อ')
    await somsri.taps('ส่งคำขอ')
    await office.settled()
    await looks()
    assert.equal(strip(), 'เมนูหลัก')

    const [request] = await office.models.requests.ofPerson(somsri.userId)
    assert.ok(request)
    const before = messages().length
    const seen: (string | undefined)[] = []
    for (const decision of [
      ASKED,
      { change: 'papers-complete' },
      { change: 'accept' },
      { change: 'ready' },
      { change: 'complete', reason: 'ลืมรหัส' },
    ] as const) {
      await decides(request, decision)
      await looks()
      seen.push(strip())
    }
    assert.deepEqual(seen, ['ขาดเอกสาร 2 รายการ', 'เมนูหลัก', 'เมนูหลัก', 'เรื่องเสร็จแล้ว', 'เมนูหลัก'])
    assert.equal(messages().length, before, 'no reply, no push')
    assert.equal(somsri.menu?.isOwn, false)
  })

  it('speaks the language that the person has chosen', async () => {
    const request = await files()
    await decides(request, ASKED)
    await looks()
    await somsri.says('English')
    await office.settled()
    await looks()
    assert.equal(strip(), 'Papers missing: 2')
    assert.ok(somsri.menu?.areas.some(({ action }) => action.label === 'Contact an officer'))
    await somsri.says('ภาษาไทย')
    await office.settled()
    await looks()
    assert.equal(strip(), 'ขาดเอกสาร 2 รายการ')
  })

  it('says that a photo has come, until it goes or the paper is asked for once more', async () => {
    await office.sets({ papers: { photos: { 'current-payslip': true } } })
    const request = await files()
    const again = { ...ASKED, papers: ['current-payslip'] }
    await decides(request, { ...again, papers: ['current-payslip', 'id-card'] })
    await looks()
    assert.equal(strip(), 'ขาดเอกสาร 2 รายการ')
    const sendsPhoto = async (count: number) => {
      await says(office, somsri, 'ติดตามสถานะ')
      await storyTaps(office, somsri, 'ส่งภาพเอกสาร')
      await storyTaps(office, somsri, `ที่ขาด: สลิปเงินเดือน (ปัจจุบัน) (${count} ภาพ)`)
      await somsri.sendsPhoto(await makePhoto(), 'image/jpeg')
      await office.settled()
      await looks()
    }
    await sendsPhoto(0)
    assert.equal(strip(), 'ขาดเอกสาร 1 รายการ')
    office.clock.advance(MINUTE)
    await decides(request, { ...again, again: 'ภาพไม่ชัด' })
    await looks()
    assert.equal(strip(), 'ขาดเอกสาร 1 รายการ')
    office.clock.advance(MINUTE)
    await sendsPhoto(1)
    assert.equal(strip(), 'ได้รับภาพเอกสารแล้ว')
    const pushes = office.line.usage()
    await storyTaps(office, somsri, 'ลบภาพล่าสุด แล้วส่งใหม่')
    await looks()
    assert.equal(strip(), 'ขาดเอกสาร 1 รายการ')
    await sendsPhoto(1)
    assert.equal(strip(), 'ได้รับภาพเอกสารแล้ว')
    await says(office, somsri, 'ติดตามสถานะ')
    sees(somsri, 'ได้รับภาพแล้ว รอเจ้าหน้าที่ตรวจ')
    await storyTaps(office, somsri, 'ส่งภาพเอกสาร')
    assert.ok(!reads(somsri).includes('ที่ขาด'), reads(somsri))
    assert.equal(office.line.usage(), pushes)
    await decides(request, { change: 'papers-complete' })
    await looks()
    assert.equal(strip(), 'เมนูหลัก')
  })

  it('counts the papers of all open requests together', async () => {
    const one = await files()
    office.clock.advance(MINUTE)
    const other = await filesThroughChat(office, somsri, 'pension-certificate')
    await decides(one, ASKED)
    await decides(other, { ...ASKED, papers: ['id-card'] })
    await looks()
    assert.equal(strip(), 'ขาดเอกสาร 3 รายการ')
    await decides(one, { change: 'reject', reason: 'ยื่นซ้ำ' })
    await looks()
    assert.equal(strip(), 'ขาดเอกสาร 1 รายการ')
  })

  it('leads where its tiles say', async () => {
    await taps('บริการและเอกสาร')
    assert.match(JSON.stringify(somsri.last), /11 บริการ/)
    await taps('นัดหมาย')
    assert.match(JSON.stringify(somsri.last), /นัด/)
    await taps('ติดต่อเจ้าหน้าที่')
    assert.match(JSON.stringify(somsri.last), /ติดต่อเจ้าหน้าที่/)
    await taps('ภาษา / Language')
    assert.ok(somsri.buttons().includes('English'))
    await taps('ยื่นคำขอ')
    assert.match(JSON.stringify(somsri.last), /11 บริการ.*หนังสือรับรองเงินเดือน/)
    const request = await files()
    await decides(request, ASKED)
    await looks()
    await taps('ขาดเอกสาร 2 รายการ')
    assert.ok(JSON.stringify(somsri.last).includes(request.reference))
    assert.deepEqual(somsri.chat.findLast(({ from }) => from === 'person')?.message, {
      type: 'text',
      text: 'ติดตามสถานะ',
    })
  })

  it('goes on with the draft, from whichever menu is on the screen', async () => {
    await somsri.says('หนังสือรับรองเงินเดือน')
    await office.settled()
    await somsri.taps('กรอกคำขอล่วงหน้า')
    await office.settled()
    await somsri.taps('รับทราบและเริ่มกรอก')
    await office.settled()
    const question = JSON.stringify(somsri.last.at(-1))
    await somsri.says('เมนู')
    await office.settled()
    await taps('ยื่นคำขอ')
    assert.equal(JSON.stringify(somsri.last.at(-1)), question)
    await looks()
    await taps('กรอกต่อ')
    assert.equal(JSON.stringify(somsri.last.at(-1)), question)
  })

  it('asks LINE only when another menu is to be shown', async () => {
    await looks()
    assert.equal(linkCalls().length, 0)
    const request = await files()
    await looks()
    // Thai typed is Thai chosen; under an earlier release the person may have had another menu, so it is taken back once.
    assert.deepEqual(
      linkCalls().map(({ method }) => method),
      ['DELETE'],
    )
    await decides(request, { change: 'accept' })
    await looks()
    await looks()
    assert.equal(linkCalls().length, 1)
    await decides(request, { change: 'ready' })
    for (let count = 0; count < 3; count++) await looks()
    assert.equal(linkCalls().length, 2)
  })

  it('is tried again with growing pauses when LINE does not take it, and no turn waits for it', async () => {
    const request = await files()
    await decides(request, { change: 'accept' })
    await decides(request, { change: 'ready' })
    office.line.faults.next('error500', { path: '/user/', times: 2 })
    await looks()
    await looks()
    assert.equal(linkCalls().length, 1)
    await somsri.says('เมนู')
    await office.settled()
    assert.match(JSON.stringify(somsri.last), /ดูบริการและเอกสาร/)
    office.clock.advance(2 * SECOND)
    await looks()
    office.clock.advance(2 * SECOND)
    await looks()
    assert.equal(linkCalls().length, 2, 'four seconds after the second attempt')
    office.clock.advance(2 * SECOND)
    await looks()
    assert.equal(strip(), 'เรื่องเสร็จแล้ว')
  })

  it('is left alone while the person has blocked the account, and put right afterwards', async () => {
    const request = await files()
    await somsri.unfollows()
    await office.settled()
    await decides(request, { change: 'accept' })
    await decides(request, { change: 'ready' })
    await looks()
    assert.equal(linkCalls().length, 0)
    await somsri.follows()
    await office.settled()
    await looks()
    assert.equal(strip(), 'เรื่องเสร็จแล้ว')
  })

  describe('after so long a silence that the conversation is deleted', () => {
    const silence = async () => {
      office.clock.advance(730 * DAY + 1)
      await office.chapwai.upkeep()
      assert.equal(await office.models.conversations.stateOf(somsri.userId), null)
    }
    beforeEach(async () => {
      await somsri.says('English')
      await office.settled()
      await looks()
    })

    it('is the default again, and nothing of the person stays', async () => {
      const english = JSON.stringify(somsri.menu)
      await silence()
      await looks()
      assert.notEqual(JSON.stringify(somsri.menu), english)
      await office.chapwai.upkeep()
      const conversations = conversationCollection.on(office.database.connection)
      assert.equal(await conversations.findOne({ _id: somsri.userId }), null)
    })

    it('is Thai for whoever comes back in Thai, also before LINE was asked', async () => {
      const english = JSON.stringify(somsri.menu)
      await silence()
      await somsri.says('สวัสดีค่ะ')
      await office.settled()
      await looks()
      assert.notEqual(JSON.stringify(somsri.menu), english)
    })

    it('is Thai for whoever chooses Thai, also where an earlier release has forgotten them', async () => {
      const english = JSON.stringify(somsri.menu)
      await conversationCollection.on(office.database.connection).deleteOne({ _id: somsri.userId })
      await somsri.says('ภาษาไทย')
      await office.settled()
      await looks()
      assert.notEqual(JSON.stringify(somsri.menu), english)
    })

    it('goes after a week at the latest, though LINE takes nothing', async () => {
      await silence()
      office.line.faults.next('error500', { path: '/user/', times: 999 })
      await looks()
      office.clock.advance(8 * DAY)
      await office.chapwai.upkeep()
      const conversations = conversationCollection.on(office.database.connection)
      assert.equal(await conversations.findOne({ _id: somsri.userId }), null)
    })
  })

  it('is put right by the next look after being killed at any step of one', async () => {
    const request = await files()
    const turns: readonly [Decision, string][] = [
      [ASKED, 'ขาดเอกสาร 2 รายการ'],
      [{ change: 'papers-complete' }, 'เมนูหลัก'],
    ]
    // A look at one person takes ten steps.
    for (let step = 1; step <= 10; step++) {
      for (const [decision, shown] of turns) {
        await decides(request, decision)
        await assert.rejects(() => menuKeeper(office, lifeUntil(step, 'before')).personal.workOff(), Died)
        office.clock.advance(MINUTE)
        await looks()
        assert.equal(strip(), shown, `killed before step ${step}`)
      }
    }
  })

  it('is the newest wish when two processes look at the same time', async () => {
    const request = await files()
    await decides(request, ASKED)
    await Promise.all([looks(), looks(), looks()])
    await Promise.all([decides(request, { change: 'papers-complete' }), looks(), looks()])
    await looks()
    assert.equal(strip(), 'เมนูหลัก')
    assert.equal(somsri.menu?.isOwn, false)
  })

  it('is nobody’s whose request was filed without a chat', async () => {
    const nobody = await office.models.requests.file(
      'r-of-nobody',
      `U${'f'.repeat(32)}`,
      { service: 'salary-certificate', answers: {} },
      office.clock.now(),
      usualOffice,
    )
    await decides(nobody, ASKED)
    await looks()
    assert.deepEqual(await office.models.requests.menusWaiting(), [])
    assert.equal(linkCalls().length, 0)
  })
})

describe('menus that were never put up', () => {
  it('are not missed: nothing is asked of LINE, nothing fails, and later they come at once', async () => {
    const office = await openOffice()
    const person = await office.person()
    await person.says('English')
    await office.settled()
    await office.chapwai.workOff()
    await office.chapwai.workOff()
    assert.deepEqual(
      office.line.calls.filter(({ path }) => path.includes('richmenu')),
      [],
    )
    await menuKeeper(office).deploys()
    assert.equal(person.menu?.areas[0]?.action.label, 'Main menu')
    await office.close()
  })

  it('are put up again when LINE has forgotten them', async () => {
    const office = await openOffice()
    const person = await office.person()
    await menuKeeper(office).deploys()
    await person.says('English')
    await office.settled()
    await menuKeeper(office).personal.workOff()
    const line = createMenuLine(channelOf(office))
    for (const alias of (await line.aliases()).keys()) await line.removeAlias(alias)
    for (const { richMenuId } of await line.list()) await line.remove(richMenuId)
    assert.equal(person.menu, undefined)
    await menuKeeper(office).deploys()
    assert.deepEqual(
      office.line.people.map(({ menu }) => menu?.areas[0]?.action.label),
      ['Main menu'],
    )
    await office.close()
  })
})
