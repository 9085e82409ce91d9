import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { DAY, dayOf, SECOND } from '../../src/lib/time.ts'
import { callBackCollection } from '../../src/models/surveys/callBacks.ts'
import { upkeep } from '../../src/jobs/upkeep/index.ts'
import { erase, heldDataOf } from '../../src/privacy/index.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { says, taps } from '../support/story.ts'

const ASKS = 'ให้สำนักงานติดต่อกลับได้หรือไม่'

describe('“may the office contact you?” after a survey', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
    await office.sets({ notices: { undoSeconds: 15 } })
  })
  afterEach(() => office.close())

  async function later(milliseconds: number) {
    office.clock.advance(milliseconds)
    await office.chapwai.workOff()
  }

  /** Somebody whose request is completed; the survey's first item is on the screen. */
  async function served(service: ServiceId = 'salary-certificate') {
    const person = await office.person()
    const { userId } = person
    const filed = await makeRequest(office.models, { userId, service, at: office.clock.now() })
    for (const change of ['accept', 'ready'] as const) {
      const request = await office.models.requests.byId(filed.id)
      assert.ok(request && (await office.decides(request, { change })))
      await later(16 * SECOND)
    }
    await office.presses(person, `kind=received&reference=${filed.reference}`)
    await taps(office, person, 'ใช่ ได้รับแล้ว')
    return { person, reference: filed.reference }
  }

  const saidSince = (person: Person, before: number) => JSON.stringify(person.chat.slice(before))

  /** Rates the five items and leaves no suggestion. @returns what the last press showed */
  async function rates(person: Person, levels: readonly string[]): Promise<string> {
    for (const level of levels) await taps(office, person, level)
    const before = person.chat.length
    await taps(office, person, 'ไม่มีข้อเสนอแนะ')
    return saidSince(person, before)
  }
  const LOW = ['5 มากที่สุด', '4 มาก', '2 น้อย', '4 มาก', '4 มาก']
  const FINE = ['5 มากที่สุด', '4 มาก', '3 ปานกลาง', '4 มาก', '4 มาก']
  const stored = () => callBackCollection.on(office.database.connection).find().toArray()

  it('is asked after a low mark, in the same free reply, and nowhere else', async () => {
    const { person: fine } = await served()
    assert.doesNotMatch(await rates(fine, FINE), new RegExp(ASKS))
    const { person: low, reference } = await served()
    const shown = await rates(low, LOW)
    assert.match(shown, /ขอบคุณสำหรับคำตอบ/)
    assert.match(shown, new RegExp(`${ASKS}.*${reference}`))
    assert.deepEqual(await stored(), [])
  })

  it('is not asked of people in distress', async () => {
    const { person } = await served('bail-guarantee-letter')
    assert.doesNotMatch(await rates(person, LOW), new RegExp(ASKS))
  })

  it('keeps a yes with person, request and day, no mark and no moment; a no keeps nothing', async () => {
    const { person, reference } = await served()
    await rates(person, LOW)
    await taps(office, person, 'ไม่ต้องติดต่อ')
    assert.deepEqual(await stored(), [])
    await office.presses(person, `kind=call-back&reference=${reference}&yes=yes`)
    await office.presses(person, `kind=call-back&reference=${reference}&yes=yes`)
    const today = dayOf(office.clock.now())
    const [document, ...others] = await stored()
    assert.deepEqual(others, [])
    assert.deepEqual(Object.keys(document ?? {}).sort(), ['_id', 'asked', 'revision'])
    assert.equal(document?._id, today)
    assert.deepEqual(
      document.asked.map((each) => Object.keys(each)),
      [['id', 'sealed']],
    )
    const [wish] = await office.models.callBacks.all()
    assert.deepEqual(
      { reference: wish?.reference, userId: wish?.userId, day: wish?.day },
      { reference, userId: person.userId, day: today },
    )
    const state = JSON.stringify(await office.models.conversations.stateOf(person.userId))
    assert.doesNotMatch(state, /call-back|level|score/)
  })

  for (const [words, asked] of [
    ['ได้ค่ะ', 1],
    ['ใช่', 1],
    ['โทรมาได้ค่ะ', 1],
    ['ติดต่อกลับได้ค่ะ', 1],
    ['yes please', 1],
    ['ได้จ้ะ แต่ขอช่วงบ่าย', 1],
    ['ยินดีค่ะ', 1],
    ['ติดต่อมาก็ดี', 1],
    ['โทรมาตอนเที่ยงนะ', 1],
    ['ไม่เป็นไรค่ะ ไม่ต้องโทร', 0],
    ['ไม่สะดวกรับสาย', 0],
    ['ไม่ดีกว่าค่ะ', 0],
    ['no need, thank you', 0],
    ['ไม่ได้ค่ะ', 0],
    ['ไม่ต้องค่ะ', 0],
    ['ไม่ต้องโทรมานะคะ', 0],
    ['อย่าโทรมาเลย', 0],
    ['no', 0],
  ] as const)
    it(`takes “${words}” as its answer while it was said last, and leaves nothing of it behind`, async () => {
      const { person } = await served()
      // The notice that it is ready came before.
      office.clock.advance(SECOND)
      await rates(person, LOW)
      const before = person.chat.length
      await says(office, person, words)
      assert.equal((await office.models.callBacks.all()).length, asked)
      assert.match(saidSince(person, before), asked === 1 ? /เจ้าหน้าที่จะติดต่อกลับ/ : /สำนักงานจะไม่ติดต่อกลับ/)
      const state = JSON.stringify(await office.models.conversations.stateOf(person.userId))
      assert.doesNotMatch(state, /call-back|level|score/)
    })

  it('is answered by no words once something else was said', async () => {
    const { person } = await served()
    office.clock.advance(SECOND)
    await rates(person, LOW)
    await says(office, person, 'เปิดกี่โมง')
    await says(office, person, 'ได้ค่ะ')
    assert.deepEqual(await office.models.callBacks.all(), [])
  })

  it('stands in no order that could be laid beside the answers', async () => {
    const day = '2026-11-25'
    const references = Array.from({ length: 12 }, (_, index) => `70-00${String(index + 10)}-1`)
    for (const reference of references) {
      await office.models.callBacks.ask({ reference, userId: `U${reference}` }, day)
    }
    const [document] = await stored()
    const ids = document?.asked.map(({ id }) => id) ?? []
    assert.deepEqual(ids, [...ids].sort())
    const order = (await office.models.callBacks.all()).map(({ reference }) => reference)
    assert.notDeepEqual(order, references)
    assert.deepEqual([...order].sort(), references)
  })

  it('is somebody else’s request to nobody, and too late once the survey is closed', async () => {
    const { person, reference } = await served()
    const stranger = await office.person()
    await office.presses(stranger, `kind=call-back&reference=${reference}&yes=yes`)
    assert.deepEqual(await stored(), [])
    await office.models.surveys.stop(
      office.models.surveys.idFor((await office.models.requests.byReference(reference))?.id ?? ''),
    )
    await office.presses(person, `kind=call-back&reference=${reference}&yes=yes`)
    assert.deepEqual(await stored(), [])
  })

  it('is told in one’s own data, deleted on request, and deleted after its term', async () => {
    const { person, reference } = await served()
    await rates(person, LOW)
    await taps(office, person, 'ติดต่อกลับได้')
    const { models } = office
    const { userId } = person
    const whose = () => ({ userId, models, office: usualOffice, now: office.clock.now() })
    assert.match(JSON.stringify(await heldDataOf(whose())), /privacy\.held\.call-back-brief/)
    await erase(whose())
    assert.deepEqual(await models.callBacks.ofPerson(userId), [])

    await office.presses(person, `kind=call-back&reference=${reference}&yes=yes`)
    const deps = { ...office.database, noticesWait: () => undefined, clock: office.clock.now }
    const log = { info: () => undefined } as never
    const tidies = () => upkeep({ ...deps, log, office: () => Promise.resolve(usualOffice) })
    office.clock.advance(90 * DAY)
    await tidies()
    assert.equal((await stored()).length, 1)
    office.clock.advance(DAY)
    await tidies()
    assert.deepEqual(await stored(), [])
  })
})
