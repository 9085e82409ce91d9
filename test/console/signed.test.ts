import assert from 'node:assert/strict'
import type { Request } from '../../src/domain/requests/request.ts'
import { MINUTE } from '../../src/lib/time.ts'
import { onThaiKeys } from '../../src/lib/typed/keyboard.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { slipCode } from '../../src/requests/slipCode.ts'
import { slipQr } from '../../src/requests/slipQr.ts'
import { makeRequest, makeWalkIn } from '../support/make.ts'
import { storeMany } from '../support/many.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'
import { decided } from './decided.ts'

describe('signed today', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวพิมพ์ใจ รักงาน')
  })
  afterEach(() => office.close())

  const latest = async ({ id }: Request) => {
    const request = await office.database.models.requests.byId(id)
    assert.ok(request)
    return request
  }
  const accepted = async (name: string, make: typeof makeRequest | typeof makeWalkIn = makeRequest) => {
    const request = await make(office.database.models, { answers: { name } })
    await decided(office, request, { change: 'accept' })
    return latest(request)
  }
  const tickOf = ({ reference, revision }: Request) => `${reference}.${revision}`
  const presses = (act: 'find' | 'ready', ticked: readonly Request[], scanned = '') =>
    officer
      .post('/console/signed', { act, scanned, ticked: ticked.map(tickOf) })
      // What was scanned is shown at an address of its own.
      .redirects(act === 'find' ? 1 : 0)
  const takesBack = ({ reference, revision }: Request) =>
    officer.post('/console/signed', { act: 'undo', reference, revision: String(revision) })
  /** The page to which a press leads. */
  const after = async (answer: { headers: Record<string, unknown>; status: number }) => {
    assert.equal(answer.status, 303)
    const [cookie = ''] = answer.headers['set-cookie'] as string[]
    const browser = office.browserOf(`${officer.cookie}; ${cookie.split(';')[0]}`)
    return wordsOf((await browser.get('/console/signed').expect(200)).text)
  }
  /** The notices that wait, of all requests; the free line about an acceptance is none. */
  const notices = async () => {
    const stored = await requestCollection.on(office.database.connection).find().toArray()
    return stored
      .flatMap((each) => each.notices.map(({ kind }) => kind))
      .filter((kind) => kind !== 'progress')
  }
  const ticked = (html: string) =>
    [...html.matchAll(/name="ticked" value="([\d-]+)\.\d+" checked/g)].map(([, reference]) => reference)
  const states = async (...requests: Request[]) =>
    Promise.all(requests.map(async (each) => (await latest(each)).state))

  it('marks all that are ticked ready with one press, each with a notice of its own', async () => {
    const first = await accepted('นางสมศรี ใจดี')
    const second = await accepted('นายวิชัย รักเรียน')
    const other = await accepted('นายบุญมา คำแก้ว')
    const words = await after(await presses('ready', [first, second]))
    assert.match(words, /บันทึกว่าเสร็จแล้ว 2 เรื่อง กำลังแจ้งผู้ขอ/)
    assert.deepEqual(await states(first, second, other), ['ready', 'ready', 'accepted'])
    assert.deepEqual(await notices(), ['ready', 'ready'])
    assert.equal((await latest(first)).history.at(-1)?.change, 'ready')
    assert.equal(office.pokes(), 2)
  })

  it('takes the whole pile of the last press back with one press, but nothing of an earlier one', async () => {
    const earlier = await accepted('นายบุญมา คำแก้ว')
    await presses('ready', [earlier])
    office.clock.advance(MINUTE)
    const first = await accepted('นางสมศรี ใจดี')
    const second = await accepted('นายวิชัย รักเรียน')
    const marked = await presses('ready', [first, second])
    const [cookie = ''] = marked.headers['set-cookie'] as unknown as string[]
    const browser = office.browserOf(`${officer.cookie}; ${cookie.split(';')[0]}`)
    const { text } = await browser.get('/console/signed').expect(200)
    assert.match(wordsOf(text), /กำลังแจ้งผู้ขอ เลิกทำทั้ง 2 เรื่อง/)
    const [, form = ''] = /<form [^>]*id="undo-pile"[^>]*>(.*?)<\/form>/s.exec(text) ?? []
    const pile = [...form.matchAll(/name="ticked" value="([^"]*)"/g)].map(([, value]) => value ?? '')
    assert.deepEqual(pile.toSorted(), [`${first.reference}.3`, `${second.reference}.3`].toSorted())
    const undone = await officer.post('/console/signed', { act: 'undo-pile', ticked: pile })
    assert.match(await after(undone), /เลิกทำแล้ว 2 เรื่อง ไม่มีข้อความส่งออก/)
    assert.deepEqual(await states(first, second, earlier), ['accepted', 'accepted', 'ready'])
    assert.deepEqual(await notices(), ['ready'])
    const again = await after(await officer.post('/console/signed', { act: 'undo-pile', ticked: pile }))
    assert.match(again, /เลิกทำไม่ได้ 2 เรื่อง เพราะข้อความส่งออกแล้วหรือเรื่องเปลี่ยนไปแล้ว/)
    assert.deepEqual(await states(first, second, earlier), ['accepted', 'accepted', 'ready'])
  })

  it('changes nothing more by the same press again, and says so', async () => {
    const first = await accepted('นางสมศรี ใจดี')
    const second = await accepted('นายวิชัย รักเรียน')
    const answers = await Promise.all([presses('ready', [first, second]), presses('ready', [first, second])])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    assert.match(await after(await presses('ready', [first, second])), /บันทึกไว้ก่อนแล้ว 2 เรื่อง/)
    assert.deepEqual(await notices(), ['ready', 'ready'])
    assert.deepEqual([(await latest(first)).revision, (await latest(second)).revision], [3, 3])
  })

  it('names a case that a colleague has changed, and goes on with the others', async () => {
    const first = await accepted('นางสมศรี ใจดี')
    const paused = await accepted('นายวิชัย รักเรียน')
    const last = await accepted('นายบุญมา คำแก้ว')
    await decided(office, paused, { change: 'pause', reason: 'รอผู้มีอำนาจลงนาม' })
    const words = await after(await presses('ready', [first, paused, last]))
    assert.match(words, /บันทึกว่าเสร็จแล้ว 2 เรื่อง/)
    assert.match(words, new RegExp(`ไม่ได้บันทึก 1 เรื่อง .*${paused.reference} นายวิชัย รักเรียน พักเรื่อง`))
    assert.deepEqual(await states(first, paused, last), ['ready', 'paused', 'ready'])
  })

  it('has what was paused for a signature at its head, and ends the pause with the same press', async () => {
    const other = await accepted('นางสมศรี ใจดี')
    const signed = await accepted('นายวิชัย รักเรียน')
    const stays = await accepted('นายบุญมา คำแก้ว')
    office.clock.advance(4 * MINUTE)
    await decided(office, signed, { change: 'pause', reason: 'รอผู้มีอำนาจลงนาม' })
    await decided(office, stays, { change: 'pause', reason: 'รอข้อมูลจากหน่วยงานอื่น' })
    office.clock.advance(30 * MINUTE)
    const digits = signed.reference.replaceAll('-', '').slice(-3)
    const found = await presses('find', [], digits).expect(200)
    assert.deepEqual(ticked(found.text), [signed.reference])
    const words = wordsOf(found.text)
    assert.match(words, new RegExp(`รอลงนาม 2 ${signed.reference} .*พักเรื่อง .*${other.reference}`))
    assert.doesNotMatch(words, new RegExp(stays.reference))
    assert.match(await after(await presses('ready', [], digits)), /บันทึกว่าเสร็จแล้ว 1 เรื่อง/)
    assert.deepEqual(await states(other, signed, stays), ['accepted', 'ready', 'paused'])
    const { timing, history } = await latest(signed)
    assert.deepEqual([timing.pauses.length, timing.pauses[0]?.minutes], [1, 30])
    assert.deepEqual(
      history.slice(-2).map(({ change }) => change),
      ['resume', 'ready'],
    )
    assert.deepEqual(await notices(), ['ready'])
  })

  it('takes each one back by itself, until its notice leaves', async () => {
    const first = await accepted('นางสมศรี ใจดี')
    const second = await accepted('นายวิชัย รักเรียน')
    await presses('ready', [first, second])
    assert.match(
      await after(await takesBack(await latest(first))),
      new RegExp(`เลิกทำคำขอ ${first.reference} แล้ว`),
    )
    assert.deepEqual(await states(first, second), ['accepted', 'ready'])
    assert.deepEqual(await notices(), ['ready'])
    const notice = (await latest(second)).last?.notice ?? ''
    assert.ok(await office.database.models.requests.noticeLeaves(second.id, notice))
    assert.match(
      wordsOf((await takesBack(await latest(second)).expect(409)).text),
      /ไม่ได้ เพราะข้อความส่งออกแล้ว/,
    )
    assert.deepEqual(await states(second), ['ready'])
  })

  it('lists what the member has marked today, and prints all its slips', async () => {
    const mine = await accepted('นางสมศรี ใจดี')
    const theirs = await accepted('นายบุญมา คำแก้ว')
    await presses('ready', [mine])
    await decided(office, theirs, { change: 'ready' })
    const words = wordsOf((await officer.get('/console/signed').expect(200)).text)
    assert.match(words, new RegExp(`ท่านบันทึกว่าเสร็จแล้ววันนี้ 1 .*${mine.reference} นางสมศรี ใจดี`))
    const slips = (await officer.get('/console/signed/slips').expect(200)).text
    assert.equal(slips.match(/class="sheet slip"/g)?.length, 1)
    assert.match(wordsOf(slips), new RegExp(mine.reference))
    office.clock.set('2026-11-24T09:00:00+07:00')
    officer = await office.signIn('officer')
    assert.match(wordsOf((await officer.get('/console/signed/slips').expect(200)).text), /ยังไม่ได้บันทึก/)
  })

  describe('by scanning', () => {
    it('takes references, Thai digits, last digits, slip codes and QR codes, one on a line', async () => {
      const { vault } = office.database
      const [whole, thai, digits, code, qr, kedmanee] = [
        await accepted('นางสมศรี ใจดี'),
        await accepted('นายวิชัย รักเรียน'),
        await accepted('นางสาวอรุณี แสงทอง'),
        await accepted('นายบุญมา คำแก้ว', makeWalkIn),
        await accepted('นางจันทร์เพ็ญ วงค์ษา', makeWalkIn),
        await accepted('นายสุรชัย อินต๊ะ'),
      ]
      const inThai = (text: string) => text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '')
      const scanned = [
        whole.reference,
        inThai(thai.reference.replaceAll('-', '')),
        digits.reference.replaceAll('-', '').slice(-3),
        slipCode(vault, code.id, code.unlinkedRevision).toLowerCase(),
        slipQr(vault, qr, '@000practice').content,
        onThaiKeys(kedmanee.reference) ?? '',
      ]
      const all = [whole, thai, digits, code, qr, kedmanee]
      const found = await presses('find', [], scanned.join('\r\n')).expect(200)
      assert.deepEqual(ticked(found.text).toSorted(), all.map(({ reference }) => reference).toSorted())
      assert.deepEqual(await states(...all), Array(6).fill('accepted'))
      assert.match(await after(await presses('ready', [], scanned.join('\n'))), /เสร็จแล้ว 6 เรื่อง/)
    })

    it('keeps what is ticked, and the lines that name nothing, while the others are done', async () => {
      const first = await accepted('นางสมศรี ใจดี')
      const second = await accepted('นายวิชัย รักเรียน')
      const text = `70-9999-9\n${second.reference}\n<b>??</b>`
      const found = await presses('find', [first], text).expect(422)
      assert.deepEqual(ticked(found.text), [first.reference, second.reference])
      assert.match(
        found.text,
        />70-9999-9\n&lt;b>\?\?&lt;\/b><\/textarea>|>70-9999-9\n&lt;b&gt;\?\?&lt;\/b&gt;<\/textarea>/,
      )
      assert.match(wordsOf(found.text), /70-9999-9 ?: ไม่พบในรายการด้านล่าง/)
      const done = await presses('ready', [first], text).expect(422)
      assert.match(wordsOf(done.text), /มี 2 บรรทัดที่ไม่พบคำขอ.* บันทึกว่าเสร็จแล้ว 2 เรื่อง/)
      assert.deepEqual(await states(first, second), ['ready', 'ready'])
    })

    it('does not guess between two cases with the same last digits', async () => {
      const many = await storeMany(office.database, 1100, {}, () => ({ state: 'accepted', revision: 2 }))
      const ends = many.map(({ reference }) => reference.replaceAll('-', '').slice(-3))
      const twice = ends.find((end, at) => ends.indexOf(end) !== at)
      assert.ok(twice)
      const answer = await presses('find', [], twice).expect(422)
      assert.deepEqual(ticked(answer.text), [])
      assert.match(wordsOf(answer.text), new RegExp(`${twice} ?: ตรงกับหลายเรื่อง โปรดพิมพ์เลขให้ยาวขึ้น`))
      assert.match(wordsOf(answer.text), /ยังมีอีก 800 เรื่องที่ไม่อยู่ในรายการนี้/)
    })

    it('says of a scanned case that it is not in progress', async () => {
      const fresh = await makeRequest(office.database.models, { answers: { name: 'นายบุญมา คำแก้ว' } })
      const answer = wordsOf((await presses('find', [], fresh.reference).expect(200)).text)
      assert.match(answer, new RegExp(`${fresh.reference} นายบุญมา คำแก้ว รอตรวจสอบ`))
      assert.match(await after(await presses('ready', [], fresh.reference)), /ไม่ได้บันทึก 1 เรื่อง/)
      assert.deepEqual(await states(fresh), ['submitted'])
    })
  })

  it('asks for a tick where nothing is chosen, and refuses what its page does not send', async () => {
    assert.match(wordsOf((await presses('ready', []).expect(422)).text), /โปรดติ๊กหรือสแกนอย่างน้อยหนึ่งเรื่อง/)
    const odd = { act: 'ready', scanned: '', ticked: '70-0001-1; drop' }
    await officer.post('/console/signed', odd).expect(400)
  })
})
