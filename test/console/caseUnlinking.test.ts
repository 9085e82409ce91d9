import assert from 'node:assert/strict'
import { annotate } from '../../src/requests/annotate.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { type ChatRequest, makeRequest, makeWalkIn } from '../support/make.ts'
import { casePage } from './casePage.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const SURE = { sure: 'yes' }

describe('the page of a case that is linked to a chat which is not the applicant’s', () => {
  let office: TestConsole
  let officer: Browser
  let filed: ChatRequest
  let page: ReturnType<typeof casePage>
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
    filed = await makeRequest(office.database.models)
    page = casePage(office, officer, filed)
  })
  afterEach(() => office.close())

  it('unlinks it with a written reason, once, and then prints a slip that links it', async () => {
    const slip = () => officer.get(`${page.path}/print/slip`)
    assert.doesNotMatch((await slip()).text, /เชื่อมคำขอ/)
    assert.match(await page.words(), /LINE ของผู้ขอ คำขอนี้เชื่อมกับแชต LINE แล้ว ยกเลิกการเชื่อมกับ LINE/)
    const seen = (await page.now()).revision
    const fields = { reason: 'ผู้อื่นสแกนใบรับคำขอ', ...SURE }
    const answers = await Promise.all([
      page.sends('unlink', fields, seen),
      page.sends('unlink', fields, seen),
    ])
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409])
    const now = await page.now()
    assert.deepEqual([now.userId, now.notes.length], [null, 1])
    const words = await page.words()
    assert.match(words, /ยกเลิกการเชื่อมกับ LINE นางสาวมาลี ตั้งใจ ผู้อื่นสแกนใบรับคำขอ/)
    assert.doesNotMatch(words, /LINE ของผู้ขอ/)
    assert.match((await slip()).text, new RegExp(`เชื่อมคำขอ ${filed.reference} [A-Z]{8}`))
    assert.match(await page.news(seen), /ยกเลิกการเชื่อมกับ LINE/)
  })

  it('asks for the reason and for a tick, and keeps what was typed', async () => {
    const bare = await page.sends('unlink')
    assert.equal(bare.status, 422)
    assert.match(bare.text, /<a href="#unlink-reason">/)
    assert.match(bare.text, /<a href="#unlink-sure">โปรดทำเครื่องหมายยืนยัน/)
    const unsure = await page.sends('unlink', { reason: 'เปลี่ยนโทรศัพท์' })
    assert.equal(unsure.status, 422)
    assert.match(unsure.text, /<details class="unfolds" open[^>]*><summary>ยกเลิกการเชื่อมกับ LINE/)
    assert.match(unsure.text, />เปลี่ยนโทรศัพท์<\/textarea>/)
    assert.equal((await page.now()).userId, filed.userId)
  })

  it('says what has happened, and loses no word, where somebody was faster', async () => {
    const { revision } = await page.now()
    const desk = { ...office.database, noticesWait: () => undefined }
    const by = { staffId: 'other', name: 'นายอื่น ทำก่อน' }
    const deed = { deed: 'unlink', reason: 'แจ้งที่เคาน์เตอร์' } as const
    assert.ok(await annotate(desk, await page.now(), deed, by, office.clock.now(), usualOffice))
    const late = await page.sends('unlink', { reason: 'เปลี่ยนโทรศัพท์', ...SURE }, revision)
    assert.equal(late.status, 409)
    assert.match(wordsOf(late.text), /ยกเลิกการเชื่อมกับ LINE \( นายอื่น ทำก่อน \)/)
    assert.match(late.text, /เปลี่ยนโทรศัพท์/)
  })

  it('offers nothing where there is no chat, or the request has ended', async () => {
    const walkIn = casePage(office, officer, await makeWalkIn(office.database.models))
    assert.doesNotMatch(await walkIn.html(), /value="unlink"/)
    assert.equal((await walkIn.sends('unlink', { reason: 'ไม่มีแชต', ...SURE })).status, 409)
    await page.sends('reject', { reason: 'ยื่นซ้ำ' })
    assert.doesNotMatch(await page.html(), /value="unlink"/)
    assert.equal((await page.sends('unlink', { reason: 'ช้าไป', ...SURE })).status, 409)
    assert.equal((await page.now()).userId, filed.userId)
  })

  it('speaks English', async () => {
    const english = office.browserOf(`${officer.cookie ?? ''}; chapwai_language=en`)
    const words = wordsOf((await english.get(page.path)).text)
    assert.match(words, /The applicant’s LINE This request is linked to a LINE chat\. Unlink from LINE/)
  })

  it('keeps the request out of the talk of its former chat', async () => {
    const { talks } = office.database.models
    await talks.open('talk', filed.userId, [filed.reference], office.clock.now())
    const talk = async () => (await officer.get('/console/talks/talk')).text
    const list = async () => (await officer.get('/console/talks')).text
    assert.match(await talk(), new RegExp(filed.reference))
    assert.match(await list(), new RegExp(filed.reference))
    await page.sends('unlink', { reason: 'เปลี่ยนโทรศัพท์', ...SURE })
    assert.doesNotMatch(await talk(), new RegExp(filed.reference))
    assert.doesNotMatch(await list(), new RegExp(filed.reference))
  })
})
