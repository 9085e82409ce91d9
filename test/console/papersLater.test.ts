import assert from 'node:assert/strict'
import { contributionsOfRequest } from '../../src/counting/requests.ts'
import { MINUTE } from '../../src/lib/time.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { type ChatRequest, makeRequest } from '../support/make.ts'
import { sendsPhoto } from '../support/sendsPhoto.ts'
import { casePage } from './casePage.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const memo = 'salary-certificate-memo'
const slip = 'current-payslip'

describe('papers asked for once a request is accepted', () => {
  let office: TestConsole
  let officer: Browser
  let filed: ChatRequest
  let page: ReturnType<typeof casePage>
  beforeEach(async () => {
    // At nine, as every request of this office.
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
    filed = await makeRequest(office.database.models)
    page = casePage(office, officer, filed)
    await page.sends('accept-complete')
  })
  afterEach(() => office.close())

  const passes = (minutes: number) => office.clock.advance(minutes * MINUTE)
  const at = (time: string) => new Date(`2026-11-23T${time}:00+07:00`)
  const asks = async (...papers: string[]) =>
    page.sends('ask-papers', Object.fromEntries(papers.map((id) => [`finding.${id}`, 'not-brought'])))
  const pauses = async () =>
    (await page.now()).timing.pauses.map(({ from, to, why, minutes }) => [from, to, why, minutes])

  const photoComes = (paper: string) =>
    sendsPhoto(office.database.models, filed, { paper, at: office.clock.now() })

  it('stop the clock by themselves, with one message to the applicant', async () => {
    passes(2)
    assert.equal((await asks(slip)).status, 303)
    const { state, missingPapers, timesPapersAsked, handler } = await page.now()
    assert.deepEqual([state, missingPapers, timesPapersAsked], ['papers_missing', [slip], 1])
    assert.equal(handler?.name, 'นางสาวมาลี ตั้งใจ')
    assert.deepEqual(await pauses(), [[at('09:02'), null, 'papers', undefined]])
    assert.equal(office.pokes(), 2)
    passes(30)
    const words = await page.words()
    assert.match(
      words,
      /เอกสารไม่ครบ 2 \/ 5 นาที .* พักเรื่องเพราะ รอเอกสารจากผู้ขอ เอกสารที่รอ: สลิปเงินเดือน \(ปัจจุบัน\) ขั้นต่อไป/,
    )
    assert.doesNotMatch(await page.html(), /value="papers-complete"/)
  })

  it('let the clock go on when the person comes with them', async () => {
    passes(2)
    await asks(slip)
    passes(30)
    assert.equal((await page.sends('resume')).status, 303)
    const { state, missingPapers, checks } = await page.now()
    assert.deepEqual([state, missingPapers, checks.map(({ paper }) => paper)], ['accepted', [], [memo]])
    assert.deepEqual(await pauses(), [[at('09:02'), at('09:32'), 'papers', 30]])
    passes(1)
    assert.match(await page.words(), /กำลังดำเนินการ 3 \/ 5 นาที/)
  })

  it('let it run from when the photo came, whenever an officer finds it right', async () => {
    passes(2)
    await asks(slip)
    passes(10)
    await photoComes(slip)
    passes(20)
    assert.equal((await page.sends('check', { [`finding.${slip}`]: 'right' })).status, 303)
    const { state, checks, history } = await page.now()
    assert.deepEqual([state, history.at(-1)?.change], ['accepted', 'resume'])
    assert.deepEqual(
      checks.map(({ paper, right }) => [paper, right]),
      [
        [memo, true],
        [slip, true],
      ],
    )
    assert.deepEqual(await pauses(), [[at('09:02'), at('09:12'), 'papers', 10]])
    assert.match(await page.words(), /กำลังดำเนินการ 22 \/ 5 นาที/)
  })

  it('do not count a photo that was found wrong', async () => {
    await asks(slip)
    passes(10)
    await photoComes(slip)
    passes(5)
    await page.sends('check', { [`finding.${slip}`]: 'wrong', [`why.${slip}`]: 'unclear' })
    assert.equal((await page.now()).state, 'papers_missing')
    passes(45)
    await page.sends('resume')
    assert.deepEqual(await pauses(), [[at('09:00'), at('10:00'), 'papers', 60]])
  })

  it('are asked for once more when the photo cannot be used, with no other reason than what is wrong', async () => {
    passes(2)
    await asks(slip)
    passes(10)
    await photoComes(slip)
    passes(5)
    const unclear = { [`finding.${slip}`]: 'wrong', [`why.${slip}`]: 'unclear' }
    assert.equal((await page.sends('ask-papers', unclear)).status, 303)
    const { state, missingPapers, timesPapersAsked, history } = await page.now()
    assert.deepEqual([state, missingPapers, timesPapersAsked], ['papers_missing', [slip], 1])
    assert.deepEqual(history.at(-1)?.reasons, { [slip]: 'อ่านไม่ชัดเจน' })
    passes(10)
    await photoComes(slip)
    await page.sends('check', { [`finding.${slip}`]: 'right' })
    // One wait, until the photo came that could be used.
    assert.deepEqual(await pauses(), [[at('09:02'), at('09:27'), 'papers', 25]])
  })

  it('are joined by another one while the first is awaited, with a reason why it was not asked for before', async () => {
    passes(2)
    await asks(slip)
    passes(10)
    const both = { [`finding.${memo}`]: 'not-brought', [`finding.${slip}`]: 'not-brought' }
    const silent = await page.sends('ask-papers', both)
    assert.equal(silent.status, 422)
    assert.match(silent.text, /<textarea id="papers-again"[^>]* aria-invalid="true"/)
    assert.equal((await page.sends('ask-papers', { ...both, again: 'แบบบันทึกไม่ได้ลงชื่อ' })).status, 303)
    const { missingPapers, timesPapersAsked } = await page.now()
    assert.deepEqual([[...missingPapers].sort(), timesPapersAsked], [[slip, memo], 2])
    assert.deepEqual(await pauses(), [[at('09:02'), null, 'papers', undefined]])
    assert.equal((await page.sends('undo')).status, 303)
    const { state, missingPapers: before, timesPapersAsked: times } = await page.now()
    assert.deepEqual([state, before, times], ['papers_missing', [slip], 1])
  })

  it('are not told a second time while nothing new was found', async () => {
    await asks(slip)
    const same = await asks(slip)
    assert.equal(same.status, 422)
    assert.match(wordsOf(same.text), /ผู้ขอได้รับแจ้งรายการนี้แล้ว/)
    assert.equal((await page.sends('ask-papers', { note: 'ส่งภาพได้ถึง 16.00 น.' })).status, 303)
  })

  it('are asked for once more before anybody has accepted the request too', async () => {
    const fresh = casePage(office, officer, await makeRequest(office.database.models))
    await fresh.sends('ask-papers', { [`finding.${slip}`]: 'not-brought' })
    const unclear = { [`finding.${slip}`]: 'wrong', [`why.${slip}`]: 'unclear' }
    assert.equal((await fresh.sends('ask-papers', unclear)).status, 303)
    const { state, timing, history } = await fresh.now()
    assert.deepEqual([state, timing.pauses], ['papers_missing', []])
    assert.deepEqual(history.at(-1)?.reasons, { [slip]: 'อ่านไม่ชัดเจน' })
  })

  it('say on the case what was found wrong and not told yet', async () => {
    await asks(slip)
    assert.doesNotMatch(await page.words(), /ยังไม่ได้แจ้งผู้ขอ/)
    await page.sends('check', { [`finding.${slip}`]: 'wrong', [`why.${slip}`]: 'unclear' })
    assert.match(await page.words(), /ยังไม่ได้แจ้งผู้ขอ: สลิปเงินเดือน \(ปัจจุบัน\)/)
    await page.sends('ask-papers')
    assert.doesNotMatch(await page.words(), /ยังไม่ได้แจ้งผู้ขอ/)
  })

  it('bring the request back among the work as soon as the photo comes, until an officer has looked', async () => {
    const other = await makeRequest(office.database.models, { at: at('09:01') })
    const board = async () => wordsOf((await officer.get('/console').expect(200)).text)
    const order = (words: string) => [filed, other].map(({ reference }) => words.indexOf(` ${reference} `))
    passes(2)
    await asks(slip)
    passes(1)
    const [resting = 0, before = 0] = order(await board())
    assert.ok(resting > before, 'what waits for its applicant rests below')
    assert.match(await page.words(), /เอกสารที่รอ: สลิปเงินเดือน \(ปัจจุบัน\) ขั้นต่อไป/)
    passes(7)
    await photoComes(slip)
    const words = await board()
    const [first = 0, second = 0] = order(words)
    assert.ok(first < second, 'it has waited longer than the other one')
    assert.match(words, /ภาพที่ขอมาแล้ว/)
    const came = /เอกสารที่รอ: \S+ \(ปัจจุบัน\) ภาพมาแล้วเมื่อ 23 พ.ย. 69 09.10 น. โปรดตรวจ/
    assert.match(await page.words(), came)
    passes(1)
    // A word of thanks behind the photo is a sign of life, and no look at it.
    await office.database.models.requests.touchOfPerson(filed.userId, office.clock.now())
    assert.match(await board(), /ภาพที่ขอมาแล้ว/)
    assert.match(await page.words(), came)
    await page.sends('check', { [`finding.${slip}`]: 'wrong', [`why.${slip}`]: 'unclear' })
    assert.doesNotMatch(await board(), /ภาพที่ขอมาแล้ว/)
  })

  it('wait for the last of them', async () => {
    await asks(slip, memo)
    passes(10)
    await photoComes(slip)
    await page.sends('check', { [`finding.${slip}`]: 'right' })
    assert.equal((await page.now()).state, 'papers_missing')
    passes(10)
    await page.sends('check', { [`finding.${memo}`]: 'right' })
    assert.equal((await page.now()).state, 'accepted')
    // The other one was brought: nobody knows of a time before.
    assert.deepEqual(await pauses(), [[at('09:00'), at('09:20'), 'papers', 20]])
  })

  it('end another pause, and go on as accepted', async () => {
    await page.sends('pause', { choice: 'signature' })
    passes(5)
    await asks(slip)
    passes(5)
    await page.sends('resume')
    assert.equal((await page.now()).state, 'accepted')
    assert.deepEqual(await pauses(), [
      [at('09:00'), at('09:05'), 'signature', 5],
      [at('09:05'), at('09:10'), 'papers', 5],
    ])
  })

  it('are undone with their pause and their message, what was found stays', async () => {
    passes(2)
    await asks(slip)
    assert.equal((await page.sends('undo')).status, 303)
    const { state, missingPapers, timesPapersAsked } = await page.now()
    assert.deepEqual([state, missingPapers, timesPapersAsked], ['accepted', [], 0])
    assert.deepEqual(await pauses(), [])
    const pending = (await office.database.models.requests.standing(filed.id))?.pending ?? []
    assert.ok(!pending.some(({ kind }) => kind === 'papers-missing'))
  })

  it('are gone on with once, and not from an old page', async () => {
    await asks(slip)
    const { revision } = await page.now()
    const other = casePage(office, await office.signIn('officer', 'นายอื่น ทำก่อน'), filed)
    const both = await Promise.all([
      page.sends('resume', {}, revision),
      other.sends('check', { [`finding.${slip}`]: 'right' }, revision),
    ])
    assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409])
    assert.equal((await page.now()).history.filter(({ change }) => change === 'resume').length, 1)
    const late = await page.sends('ask-papers', { [`finding.${slip}`]: 'not-brought' }, revision)
    assert.equal(late.status, 409)
    assert.match(wordsOf(late.text), /ยังไม่มีการบันทึก/)
  })

  it('need a written reason when papers were asked for before', async () => {
    await asks(slip)
    await page.sends('resume')
    const silent = await asks(memo)
    assert.equal(silent.status, 422)
    assert.match(silent.text, /<textarea id="papers-again"[^>]* aria-invalid="true"/)
  })

  it('still stop the clock of a request that is reopened while it waited', async () => {
    await asks(slip)
    await page.sends('reject', { reason: 'ยื่นซ้ำ' })
    passes(5)
    await page.sends('reopen', { reason: 'ปิดผิดเรื่อง' })
    assert.equal((await page.now()).state, 'papers_missing')
    passes(20)
    assert.match(await page.words(), /เอกสารไม่ครบ 0 \/ 5 นาที/)
    await page.sends('resume')
    assert.match(await page.words(), /กำลังดำเนินการ 0 \/ 5 นาที/)
  })

  it('are counted among the pauses, with a reason of their own', async () => {
    await asks(slip)
    passes(30)
    await page.sends('resume')
    await page.sends('ready')
    await page.sends('complete', { 'without-code': 'yes', reason: 'แสดงบัตรประจำตัว' })
    const stored = await requestCollection.on(office.database.connection).findOne({ _id: filed.id })
    assert.ok(stored)
    const pausing = contributionsOfRequest(stored).find(({ kind }) => kind === 'pauses')
    assert.deepEqual(pausing?.counts, {
      requests: 1,
      pauses: 1,
      'reason-papers': 1,
      'seconds-papers': 1800,
    })
  })

  it('send a request back into the queue that nobody had accepted', async () => {
    const fresh = casePage(office, officer, await makeRequest(office.database.models))
    await fresh.sends('ask-papers', { [`finding.${slip}`]: 'not-brought' })
    assert.equal((await fresh.sends('resume')).status, 409)
    assert.equal((await fresh.sends('check', { [`finding.${slip}`]: 'right' })).status, 303)
    assert.equal((await fresh.now()).state, 'papers_missing')
    assert.equal((await fresh.sends('papers-complete')).status, 303)
    assert.deepEqual([(await fresh.now()).state, (await fresh.now()).timing.pauses], ['submitted', []])
  })
})
