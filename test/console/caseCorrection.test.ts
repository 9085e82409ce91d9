import assert from 'node:assert/strict'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { makeRequest, makeWalkIn } from '../support/make.ts'
import { casePage } from './casePage.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('an answer that is corrected after filing', () => {
  let office: TestConsole
  let officer: Browser
  let page: ReturnType<typeof casePage>
  let id: string
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
    const filed = await makeRequest(office.database.models)
    id = filed.id
    page = casePage(office, officer, filed)
  })
  afterEach(() => office.close())

  const corrects = async (question: string, value: string, reason = 'ผู้ขอแจ้งที่จุดบริการ', revision?: number) =>
    page.sends(
      'correct',
      { question, [`value.${question}`]: value, [`because.${question}`]: reason },
      revision,
    )
  const answer = async (question: string) => (await page.now()).answers?.[question]
  const stored = async () => requestCollection.on(office.database.connection).findOne({ _id: id })

  it('is the new one, with the former one and the reason in the history', async () => {
    assert.equal((await corrects('name', 'นางสมศรี ใจงาม')).status, 303)
    assert.equal(await answer('name'), 'นางสมศรี ใจงาม')
    assert.match(
      await page.words(),
      /แก้คำตอบของผู้ขอ นางสาวมาลี ตั้งใจ ผู้ขอรับบริการ: นางสมศรี ใจดี → นางสมศรี ใจงาม · ผู้ขอแจ้งที่จุดบริการ$/,
    )
    assert.doesNotMatch(JSON.stringify(await stored()), /ใจงาม|ใจดี/)
  })

  it('is read as the chat reads it', async () => {
    await corrects('phone', '๐๘๙-๘๗๖-๕๔๓๒')
    assert.equal(await answer('phone'), '0898765432')
    const wrong = await corrects('phone', '081234567')
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /<a href="#correct-value\.phone">/)
    assert.match(wrong.text, /<input id="correct-value\.phone"[^>]* value="081234567"/)
    assert.match(wrong.text, /<input id="correct-because\.phone"[^>]* value="ผู้ขอแจ้งที่จุดบริการ"/)
    assert.equal(await answer('phone'), '0898765432')
  })

  it('is found by the new telephone number, and not by the former one', async () => {
    await corrects('phone', '0898765432')
    const found = async (wanted: string) =>
      (await officer.post('/console/search', { wanted })).headers['location']
    assert.match(String(await found('0898765432')), /\/console\/requests\/70-0001-9$/)
    assert.doesNotMatch(String(await found('0812345678')), /\/console\/requests\/70-0001-9$/)
  })

  it('may be a choice, but none with which other questions come or go', async () => {
    assert.equal((await corrects('certificate-language', 'en')).status, 303)
    assert.equal(await answer('certificate-language'), 'en')
    const other = await corrects('purpose', 'other')
    assert.equal(other.status, 422)
    assert.match(wordsOf(other.text), /คำตอบนี้ทำให้คำถามข้ออื่นเปลี่ยน/)
    assert.equal(await answer('purpose'), 'loan')
  })

  it('needs a reason, another answer, and a question that was answered', async () => {
    const silent = await corrects('name', 'นางสมศรี ใจงาม', ' ')
    assert.equal(silent.status, 422)
    assert.match(silent.text, /<a href="#correct-because\.name">/)
    assert.match(wordsOf((await corrects('name', 'นางสมศรี ใจดี')).text), /คำตอบนี้เหมือนเดิม/)
    assert.equal((await corrects('paper.current-payslip', 'have')).status, 422)
    assert.equal((await corrects('deceased', 'นายแดง ใจดี')).status, 422)
    const { revision, notes } = await page.now()
    assert.deepEqual([revision, notes], [1, []])
  })

  it('is corrected once, and not over what a colleague has done meanwhile', async () => {
    const both = await Promise.all(
      ['นางสมศรี ใจงาม', 'นางสมศรี ใจเย็น'].map((name) => corrects('name', name, 'พิมพ์ผิด', 1)),
    )
    assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409])
    assert.equal((await page.now()).notes.length, 1)
    const late = await corrects('phone', '0898765432', 'พิมพ์ผิด', 1)
    assert.equal(late.status, 409)
    assert.match(wordsOf(late.text), /ยังไม่มีการบันทึก .*แก้คำตอบของผู้ขอ \( นางสาวมาลี ตั้งใจ \)/)
    assert.match(late.text, /<input id="correct-value\.phone"[^>]* value="0898765432"/)
    assert.equal(await answer('phone'), '0812345678')
  })

  it('stays when a decision before it is undone', async () => {
    await page.sends('accept')
    await corrects('name', 'นางสมศรี ใจงาม')
    await page.sends('undo')
    assert.deepEqual([(await page.now()).state, await answer('name')], ['submitted', 'นางสมศรี ใจงาม'])
  })

  it('is not offered once the request has ended', async () => {
    await page.sends('reject', { reason: 'ยื่นซ้ำ' })
    assert.doesNotMatch(await page.html(), /value="correct"/)
    assert.equal((await corrects('name', 'นางสมศรี ใจงาม')).status, 409)
  })

  it('is told to nobody where there is no chat', async () => {
    const walkIn = casePage(office, officer, await makeWalkIn(office.database.models))
    const sent = { question: 'name', 'value.name': 'นางสมศรี ใจงาม', 'because.name': 'พิมพ์ผิด' }
    assert.equal((await walkIn.sends('correct', sent)).status, 303)
    assert.equal(office.pokes(), 0)
  })

  describe('that the applicant has asked for in the chat', () => {
    const talks = () => office.database.models.talks
    const asks = async (talk: string, wants?: 'correction') => {
      const { userId, reference } = await page.now()
      await talks().leave(
        talk,
        userId ?? '',
        [reference],
        'นามสกุลคือ ใจงาม',
        office.clock.now(),
        undefined,
        wants,
      )
    }
    const leadsOn = async (path: string) => {
      const html = (await officer.get(path).expect(200)).text
      const [, href = '', words = ''] = /<a[^>]* href="([^"]*#correcting)"[^>]*>(.*?)<\/a>/.exec(html) ?? []
      return { href: href.replaceAll('&amp;', '&'), words: wordsOf(words) }
    }

    it('is said of the message, with the request, and leads to the open form', async () => {
      await asks('left-1', 'correction')
      const href = `${page.path}?correct=yes#correcting`
      assert.deepEqual(await leadsOn('/console/talks'), { href, words: 'ขอแก้คำตอบ' })
      const words = 'แก้คำตอบของคำขอ 70-0001-9'
      assert.deepEqual(await leadsOn('/console/talks/left-1'), { href, words })
      assert.deepEqual(await leadsOn(page.path), { href, words: 'ขอแก้คำตอบ' })
      const opened = (await officer.get(href).expect(200)).text
      assert.match(opened, /<details id="correcting"[^>]* open/)
      assert.match(wordsOf(opened), /แก้คำตอบ ผู้ขอแจ้งว่า นามสกุลคือ ใจงาม/)
      assert.doesNotMatch(await page.html(), /<details id="correcting"[^>]* open/)
    })

    it('closes the message with the correction, also one that a colleague has in hand, and no other message', async () => {
      await asks('left-1', 'correction')
      await asks('left-2', 'correction')
      await asks('left-3')
      await talks().take('left-2', { staffId: 'colleague', name: 'นายสมชาย ขยัน' }, null, office.clock.now())
      assert.equal((await corrects('name', 'นางสมศรี ใจงาม', ' ')).status, 422)
      assert.equal((await talks().byId('left-1'))?.state, 'waiting')
      assert.equal((await corrects('name', 'นางสมศรี ใจงาม')).status, 303)
      for (const id of ['left-1', 'left-2']) {
        const talk = await talks().byId(id)
        assert.deepEqual(
          [talk?.state, talk?.endedBy, talk?.how, talk?.takenBy?.name],
          ['ended', 'officer', 'corrected', 'นางสาวมาลี ตั้งใจ'],
        )
        assert.match(wordsOf((await officer.get(`/console/talks/${id}`).expect(200)).text), /แก้คำตอบแล้ว/)
      }
      assert.equal((await talks().byId('left-3'))?.state, 'waiting')
    })

    it('leads nowhere once the request has ended', async () => {
      await asks('left-1', 'correction')
      await page.sends('reject', { reason: 'ยื่นซ้ำ' })
      assert.equal((await leadsOn('/console/talks/left-1')).href, '')
      assert.equal((await leadsOn(page.path)).href, '')
    })
  })
})
