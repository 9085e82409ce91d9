import assert from 'node:assert/strict'
import { cookieName } from '../../src/console/pipeline/cookies.ts'
import { conversationCollection } from '../../src/models/conversations/conversationDocument.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { MINUTE, SECOND } from '../../src/lib/time.ts'
import { COMMAND_LINE } from '../../src/models/auditTrail/entry.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import type { StaffMember } from '../../src/models/staff/staff.ts'
import { changeRequest } from '../../src/requests/changeRequest.ts'
import { tellExpiring } from '../../src/requests/tellExpiring.ts'
import { makeRequest, makeWalkIn } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('delays to explain', () => {
  let office: TestConsole
  let officer: Browser
  let member: StaffMember

  beforeEach(async () => {
    office = await openConsole()
    member = await office.member('officer', 'นางสาวมาลี ตั้งใจ')
    await comes()
  })
  afterEach(() => office.close())

  /** The officer signs in anew: a session lasts one working day. */
  async function comes(at?: string): Promise<void> {
    if (at !== undefined) office.clock.set(at)
    const { sessions } = office.database.models
    const opened = await sessions.signIn(await office.token(member), office.clock.now())
    officer = office.browserOf(`${cookieName('session', true)}=${opened?.session ?? ''}`)
  }

  it('are reached from the row of the board by the word that the menu has', async () => {
    await late()
    const board = (await officer.get('/console').expect(200)).text
    assert.match(board, /<a class="overdue" href="\/console\/late">โปรดแจ้งเหตุล่าช้า<\/a>/)
    assert.match(board, /<a href="\/console\/late"[^>]*>แจ้งเหตุล่าช้า/)
    assert.match((await officer.get('/console/late').expect(200)).text, /<h1>แจ้งเหตุล่าช้า<\/h1>/)
  })

  async function accepted(filed: Request): Promise<Request> {
    const desk = { ...office.database, noticesWait: () => {} }
    const by = { kind: 'officer', staffId: member.id, name: member.name } as const
    const settings = await office.database.models.settings.reader(office.clock.now)()
    assert.ok(await changeRequest(desk, filed, { change: 'accept' }, by, office.clock.now(), settings))
    return latest(filed)
  }
  const latest = async ({ id }: Request) => {
    const request = await office.database.models.requests.byId(id)
    assert.ok(request)
    return request
  }
  const late = async () => {
    const request = await accepted(await makeRequest(office.database.models))
    office.clock.advance(request.promisedMinutes * MINUTE + SECOND)
    return latest(request)
  }

  const page = async () => wordsOf((await officer.get('/console/late').expect(200)).text)
  const sends = ({ reference, revision }: Request, reason: string, text = '') =>
    officer.post('/console/late', { reference, revision: String(revision), reason, text })
  /** The notices that wait; the free line about the acceptance is none. */
  const pending = async ({ id }: Request) => {
    const stored = await requestCollection.on(office.database.connection).findOne({ _id: id })
    return (stored?.notices ?? []).filter(({ kind }) => kind !== 'progress')
  }
  const isDue = async () => /ถึงกำหนดแจ้งเหตุ 1 /.test(await page())

  it('are shown before the promise is broken, and asked for from then on', async () => {
    const request = await accepted(await makeRequest(office.database.models))
    assert.match(await page(), /ถึงกำหนดแจ้งเหตุ 0 .*ใกล้ครบกำหนด 0/)
    office.clock.advance(request.promisedMinutes * 0.9 * MINUTE)
    assert.match(await page(), new RegExp(`ถึงกำหนดแจ้งเหตุ 0 .*ใกล้ครบกำหนด 1 ${request.reference}`))
    office.clock.advance(request.promisedMinutes * 0.2 * MINUTE)
    assert.match(await page(), new RegExp(`ถึงกำหนดแจ้งเหตุ 1 ${request.reference} .*ใกล้ครบกำหนด 0`))
  })

  it('have their usual reason at once, and the others folded', async () => {
    const request = await accepted(await makeRequest(office.database.models))
    office.clock.advance(request.promisedMinutes * 2 * MINUTE)
    const { text } = await officer.get('/console/late')
    const [, reasons = ''] = /<fieldset class="sentences">(.*?)<\/fieldset>/s.exec(text) ?? []
    const [first = '', others = ''] = reasons.split('<details class="unfolds"><summary>เหตุผลอื่น</summary>')
    assert.deepEqual(
      [first, others].map((part) => part.match(/<button/g)?.length),
      [1, 5],
    )
  })

  it('stand beside the requests that are about to expire, until something happens', async () => {
    const { models } = office.database
    const request = await makeWalkIn(models, { at: office.clock.now() })
    assert.match(await page(), /ใกล้สิ้นสุดเพราะพ้นกำหนด 0/)
    await comes('2027-01-08T09:00:00+07:00')
    const settings = await models.settings.reader(office.clock.now)()
    assert.ok(await tellExpiring(models, request, office.clock.now(), settings))
    const shown = `ใกล้สิ้นสุดเพราะพ้นกำหนด 1 ${request.reference} .*สิ้นสุดหลัง 22 มกราคม 2570.*ไม่มี LINE`
    assert.match(await page(), new RegExp(shown))
    await models.requests.touch([request.id], office.clock.now())
    assert.match(await page(), /ใกล้สิ้นสุดเพราะพ้นกำหนด 0/)
  })

  it('are told with one press', async () => {
    const request = await late()
    const answer = await sends(request, 'signatory-away').expect(303)
    assert.equal(answer.headers['location'], '/console/late')
    const told = await latest(request)
    assert.equal(told.notes.at(-1)?.kind, 'delay-explained')
    assert.match(told.notes.at(-1)?.text ?? '', /^ผู้มีอำนาจลงนามติดราชการ/)
    assert.equal((await pending(request)).length, 1)
    assert.equal(office.pokes(), 1)
    assert.match(await page(), /ถึงกำหนดแจ้งเหตุ 0 .*เกินกำหนด แจ้งเหตุแล้ว 1 .*แจ้งครั้งต่อไปภายใน 30 พฤศจิกายน 2569/)
  })

  it('are told in the applicant’s language, which the officer can read', async () => {
    const request = await late()
    await conversationCollection.on(office.database.connection).insertOne({
      _id: request.userId ?? '',
      language: 'en',
      reachable: true,
      draftAt: null,
    })
    assert.match(await page(), /The papers and details are being verified\. อยู่ระหว่างตรวจสอบ/)
    await sends(request, 'verifying').expect(303)
    assert.equal((await latest(request)).notes.at(-1)?.text, 'The papers and details are being verified.')
  })

  it('take the officer’s own words, and keep them when they do not do', async () => {
    const request = await late()
    const long = 'ก'.repeat(501)
    const wrong = await sends(request, 'own', long).expect(422)
    assert.ok(
      wrong.text.includes(`href="#text-${request.reference}"`) && wrong.text.includes(`>${long}</textarea>`),
    )
    await sends(request, 'own').expect(422)
    await sends(request, 'no-such-reason').expect(422)
    assert.deepEqual((await latest(request)).notes, [])
    await sends(request, 'own', 'รอผลจากธนาคาร').expect(303)
    assert.equal((await latest(request)).notes.at(-1)?.text, 'รอผลจากธนาคาร')
  })

  it('are told once by two officers who press at the same time, and say so to the second', async () => {
    const request = await late()
    const answers = await Promise.all([sends(request, 'budget'), sends(request, 'own', 'รอเงินงวด')])
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409])
    assert.equal((await pending(request)).length, 1)
    const again = await sends(request, 'own', 'รอเงินงวด').expect(409)
    assert.match(wordsOf(again.text), /ยังไม่มีการบันทึก .*รอเงินงวด/)
  })

  it('can be taken back until the notice leaves, and not after', async () => {
    const request = await late()
    const told = await sends(request, 'budget').expect(303)
    const cookie = `${officer.cookie}; ${told.headers['set-cookie']?.[0]?.split(';')[0] ?? ''}`
    assert.match((await office.browserOf(cookie).get('/console/late')).text, /value="undo"/)
    await sends(await latest(request), 'undo').expect(303)
    assert.deepEqual([await pending(request), (await latest(request)).notes], [[], []])
    assert.ok(await isDue())

    const second = await latest(request)
    await sends(second, 'budget').expect(303)
    office.clock.advance(15 * SECOND)
    assert.doesNotMatch((await office.browserOf(cookie).get('/console/late')).text, /value="undo"/)
    const [notice] = await pending(request)
    assert.ok(await office.database.models.requests.noticeLeaves(request.id, notice?.id ?? ''))
    await sends(await latest(request), 'undo').expect(409)
    assert.equal((await latest(request)).notes.at(-1)?.kind, 'delay-explained')
  })

  it('go onto the list of calls where the applicant has no chat', async () => {
    await accepted(await makeWalkIn(office.database.models))
    office.clock.advance(60 * MINUTE)
    assert.match(await page(), /ผู้ขอไม่มีแชต LINE/)
  })

  it('come back every seven days, over weekends, on the office day before a closed one', async () => {
    await comes('2026-11-23T15:00:00+07:00')
    const request = await late()
    await sends(request, 'system-down').expect(303)
    await comes('2026-11-29T12:00:00+07:00')
    assert.equal(await isDue(), false, 'on Sunday')
    // From the morning on, not from the minute of the last word.
    await comes('2026-11-30T08:30:00+07:00')
    assert.equal(await isDue(), true, 'on the seventh day')
    await sends(await latest(request), 'system-down').expect(303)
    // 7 December 2026 is a holiday in this office: the Friday before is the last office day within seven.
    const { settings } = office.database.models
    const holidays = [{ day: '2026-12-07', name: 'วันหยุดชดเชย', source: 'ประกาศ' }]
    await settings.store({ holidays }, 0, COMMAND_LINE, office.clock.now())
    await comes('2026-12-03T16:00:00+07:00')
    assert.equal(await isDue(), false, 'on Thursday')
    await comes('2026-12-04T08:30:00+07:00')
    assert.equal(await isDue(), true, 'on Friday')
  })

  it('are not asked for once the case is ready', async () => {
    const request = await late()
    await requestCollection
      .on(office.database.connection)
      .updateOne({ _id: request.id }, { $set: { state: 'ready' } })
    assert.match(await page(), /ถึงกำหนดแจ้งเหตุ 0 .*แจ้งเหตุแล้ว 0/)
    await sends(await latest(request), 'budget').expect(409)
  })

  describe('for several cases', () => {
    const tells = (requests: readonly Request[], reason: string, text = '') =>
      officer.post('/console/late/many', {
        ticked: requests.map(({ reference, revision }) => `${reference}.${revision}`),
        reason,
        text,
      })
    async function three(): Promise<[Request, Request, Request]> {
      const [one, two, other] = [await late(), await late(), await late()]
      return [await latest(one), await latest(two), await latest(other)]
    }
    const lastNote = async (request: Request) => (await latest(request)).notes.at(-1)?.text ?? null
    const after = async (answer: { headers: Record<string, unknown> }) => {
      const [cookie = ''] = answer.headers['set-cookie'] as string[]
      const browser = office.browserOf(`${officer.cookie}; ${cookie.split(';')[0]}`)
      return (await browser.get('/console/late').expect(200)).text
    }

    it('are one press for one reason, told to each by itself', async () => {
      const [one, two, other] = await three()
      const page = await after(await tells([one, two], 'verifying').expect(303))
      assert.match(wordsOf(page), /บันทึกเหตุแล้ว 2 เรื่อง/)
      assert.equal(page.match(/value="undo"/g)?.length, 2)
      assert.match((await lastNote(one)) ?? '', /^อยู่ระหว่างตรวจสอบ/)
      assert.deepEqual([(await pending(one)).length, (await pending(two)).length], [1, 1])
      assert.equal(await lastNote(other), null)
      await sends(await latest(one), 'undo').expect(303)
      assert.deepEqual([await lastNote(one), (await pending(two)).length], [null, 1])
    })

    it('reach each applicant in their own language', async () => {
      const [one, two] = await three()
      await conversationCollection.on(office.database.connection).insertOne({
        _id: one.userId ?? '',
        language: 'en',
        reachable: true,
        draftAt: null,
      })
      await tells([one, two], 'verifying').expect(303)
      assert.match((await lastNote(one)) ?? '', /^The papers/)
      assert.match((await lastNote(two)) ?? '', /^อยู่ระหว่างตรวจสอบ/)
    })

    it('name a case that has changed, go on with the others, and are not sent twice', async () => {
      const [one, two, other] = await three()
      await sends(two, 'budget').expect(303)
      await sends(await latest(two), 'undo').expect(303)
      const page = wordsOf(await after(await tells([one, two, other], 'own', 'รอผลจากธนาคาร').expect(303)))
      assert.match(page, new RegExp(`บันทึกเหตุแล้ว 2 เรื่อง .*ไม่ได้แจ้ง 1 เรื่อง .*${two.reference}`))
      assert.deepEqual([await lastNote(one), await lastNote(two)], ['รอผลจากธนาคาร', null])
      const again = wordsOf(await after(await tells([one, other], 'own', 'รอผลจากธนาคาร').expect(303)))
      assert.match(again, /แจ้งเหตุไว้ก่อนแล้ว 2 เรื่อง/)
      assert.deepEqual([(await pending(one)).length, (await pending(other)).length], [1, 1])
    })

    it('are all ticked by a button, and stay ticked with the words that do not do', async () => {
      const all = await three()
      const ticked = (html: string) => html.match(/name="ticked" value="[^"]+" checked/g)?.length ?? 0
      assert.equal(ticked((await tells([], 'all').redirects(1).expect(200)).text), 3)
      const wrong = await tells(all.slice(0, 2), 'own', 'ก').expect(422)
      assert.deepEqual([ticked(wrong.text), />ก<\/textarea>/.test(wrong.text)], [2, true])
      assert.match(wordsOf((await tells([], 'budget').expect(422)).text), /โปรดติ๊กอย่างน้อยหนึ่งเรื่อง/)
      await tells(all, 'no-such-reason').expect(422)
      assert.deepEqual(await Promise.all(all.map(lastNote)), [null, null, null])
    })
  })
})
