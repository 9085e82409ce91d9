import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { MINUTE, SECOND } from '../../src/lib/time.ts'
import type { LineAnswer, OutboxState } from '../../src/domain/requests/noticeState.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import type { Actor } from '../../src/domain/requests/actor.ts'
import { changeRequest, type Decision } from '../../src/requests/changeRequest.ts'
import { newNotice } from '../../src/models/outbox/outboxDocument.ts'
import { handoverCode } from '../../src/requests/handoverCode.ts'
import { type ChatRequest, makeRequest } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf as everyWordOf } from './console.ts'

/** What the page says, without the buttons that only a script shows. */
const wordsOf = (html: string) => everyWordOf(html.replace(/<button[^>]* data-copy=.*?<\/button>/gs, ''))

const accept = { change: 'accept' } as const
const askPapers = { change: 'ask-papers', papers: ['current-payslip'], note: null, again: null } as const

const other = { kind: 'officer', staffId: 'other', name: 'นายอื่น ทำก่อน' } as const
const movers: Partial<Record<Decision['change'], Actor>> = {
  cancel: { kind: 'applicant' },
  expire: { kind: 'calendar' },
}

describe('the page of one request', () => {
  let office: TestConsole
  let officer: Browser
  let filed: ChatRequest
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
    filed = await makeRequest(office.database.models, {
      answers: {
        papers: 'some',
        'paper.salary-certificate-memo': 'not-yet',
        'paper.current-payslip': 'have',
      },
    })
  })
  afterEach(() => office.close())

  const path = () => `/console/requests/${filed.reference}`
  async function now(): Promise<Request> {
    const request = await office.database.models.requests.byReference(filed.reference)
    assert.ok(request)
    return request
  }

  /** What somebody else decides, elsewhere. */
  async function decided(...decisions: Decision[]): Promise<void> {
    const desk = { ...office.database, noticesWait: () => undefined }
    for (const decision of decisions) {
      const by = movers[decision.change] ?? other
      assert.ok(await changeRequest(desk, await now(), decision, by, office.clock.now(), usualOffice))
    }
  }

  /** Posts a form of the page as it stands now. */
  async function decides(change: string, fields: Record<string, string | readonly string[]> = {}) {
    return officer.post(path(), { act: change, revision: String((await now()).revision), ...fields })
  }

  const page = async () => wordsOf((await officer.get(path()).expect(200)).text)
  const actsOn = (html: string) =>
    new Set([...html.matchAll(/name="act" value="([a-z-]+)"/g)].map(([, act]) => act ?? ''))

  it('shows answers in order, papers, history, the clock and a telephone link', async () => {
    const { text } = await officer.get(path())
    const shown = wordsOf(text)
    assert.match(shown, /คำขอเลขที่ 70-0001-9 การออกหนังสือรับรองเงินเดือนข้าราชการครู/)
    assert.match(
      shown,
      /บุคลากรทางการศึกษาอื่น นางสมศรี ใจดี 081-234-5678 รอตรวจสอบ กำหนด 5 นาที ยื่นเมื่อ 23 พ\.ย\. 69 09\.00 น\./,
    )
    assert.match(
      shown,
      /ผู้ขอรับบริการ นางสมศรี ใจดี สถานภาพ ข้าราชการครู โรงเรียน\/หน่วยงาน โรงเรียนบ้านปงเคียน โทรศัพท์ 081-234-5678 วัตถุประสงค์ ประกอบการกู้เงิน เรียนถึง โรงเรียนบ้านปงเคียน จำนวนฉบับ 1 ฉบับ ภาษาของหนังสือ ภาษาไทย แก้คำตอบ /,
    )
    assert.match(text, /<a class="phone" href="tel:0812345678">081-234-5678<\/a>/)
    assert.match(
      shown,
      /แบบบันทึกขอหนังสือรับรองเงินเดือน \(ขอได้จาก One Stop Service\) พิมพ์จากหน้านี้ ผู้ขอเพียงลงชื่อ .* สลิปเงินเดือน \(ปัจจุบัน\) ผู้ขอแจ้งว่า มีแล้ว/,
    )
    assert.match(shown, /ประวัติ 23 พ\.ย\. 69 09\.00 น\. ยื่นคำขอ ผู้ขอ$/)
  })

  it('shows whoever filed for somebody else apart, and the list of papers of the case', async () => {
    filed = await makeRequest(office.database.models, {
      service: 'medical-reimbursement',
      answers: {
        'for-whom': 'other',
        'asker-name': 'นายมานะ ใจดี',
        patient: 'spouse',
        papers: 'some',
        'paper.marriage-certificate-copy': 'does-not-apply',
        'paper.id-card-copy': 'have',
      },
    })
    const shown = await page()
    assert.match(
      shown,
      /สิทธิที่ใช้เบิก ยื่นแทนผู้มีสิทธิเบิก ผู้ขอรับบริการ นางสมศรี ใจดี .* ผู้ยื่นแทน ความยินยอม เจ้าของเรื่องทราบและยินยอมแล้ว ผู้ยื่นแทน นายมานะ ใจดี เกี่ยวข้องเป็น บุตร/,
    )
    assert.match(shown, /สำเนาทะเบียนสมรส ผู้ขอแจ้งว่า ไม่เกี่ยวข้อง .* สำเนาบัตรประจำตัว ผู้ขอแจ้งว่า มีแล้ว อาจต้องใช้/)
    assert.doesNotMatch(shown, /สำเนาทะเบียนบ้าน/)
  })

  it('offers to tell that a claim is checked, but asks nobody to collect money', async () => {
    filed = await makeRequest(office.database.models, { service: 'child-education-allowance' })
    await decides('accept')
    const shown = await page()
    assert.match(shown, /ขั้นต่อไป ตรวจเสร็จแล้ว แจ้งผู้ขอ /)
    assert.doesNotMatch(shown, /มารับ/)
    await decides('ready')
    assert.match(await page(), /เงินการศึกษาบุตร นางสมศรี ใจดี 081-234-5678 รอโอนเงิน /)
  })

  it('still shows what an earlier release asked of a set of papers', async () => {
    filed = await makeRequest(office.database.models, {
      service: 'staff-id-card',
      answers: { 'card-reason': 'lost', papers: 'some' },
    })
    await decided({ change: 'ask-papers', papers: ['old-card'], note: null, again: null })
    assert.match(await page(), /บัตรเดิม \(กรณีบัตรหายต้องมีสำเนาใบแจ้งความมาแสดง\)/)
  })

  it('speaks English to those who have switched, answers and papers included', async () => {
    const english = office.browserOf(`${officer.cookie ?? ''}; chapwai_language=en`)
    const shown = wordsOf((await english.get(path())).text)
    assert.match(
      shown,
      /Request 70-0001-9 Salary certificate นางสมศรี ใจดี 081-234-5678 To be checked Promised: 5 min Filed 23 Nov 2026 09:00/,
    )
    assert.match(
      shown,
      /Status Teacher \(civil servant\) .* Purpose For a loan Addressed to .* Originals 1 original/,
    )
    assert.match(
      shown,
      /Memo form requesting a salary certificate .*Printed from this page; the applicant only signs .* Payslip \(current\) The applicant says: Has it/,
    )
  })

  it('is found by the reference in any form, and otherwise says that there is none', async () => {
    await officer.get(`/console/requests/${filed.reference.replaceAll('-', '')}`).expect(200)
    for (const reference of ['70-0001-8', '70-0002-4', 'x', '%00', '..%2f']) {
      await officer.get(`/console/requests/${reference}`).expect(404)
    }
  })

  const always = ['take', 'check', 'correct', 'note', 'unlink', 'write']
  const states: [string, Decision[], string[]][] = [
    ['submitted', [], [...always, 'accept', 'accept-complete', 'ask-papers', 'preview', 'reject']],
    [
      'papers_missing',
      [askPapers],
      [...always, 'ask-papers', 'preview', 'papers-complete', 'undo', 'reject'],
    ],
    [
      'accepted',
      [accept],
      [...always, 'release', 'ready', 'ask-papers', 'preview', 'undo', 'pause', 'explain-delay', 'reject'],
    ],
    [
      'paused',
      [accept, { change: 'pause', reason: 'รอลงนาม' }],
      [...always, 'release', 'resume', 'ask-papers', 'preview', 'undo', 'explain-delay', 'reject'],
    ],
    ['ready', [accept, { change: 'ready' }], [...always, 'release', 'complete', 'undo', 'rework', 'reject']],
    [
      'completed',
      [accept, { change: 'ready' }, { change: 'complete', reason: null }],
      ['note', 'undo', 'reopen', 'write'],
    ],
    ['rejected', [{ change: 'reject', reason: 'ไม่อยู่ในเขต' }], ['note', 'undo', 'reopen', 'write']],
    ['cancelled', [{ change: 'cancel' }], ['note', 'write']],
    ['expired', [{ change: 'expire' }], ['note', 'write']],
  ]
  for (const [state, decisions, offered] of states) {
    it(`offers ${offered.join(', ')} while it is ${state}`, async () => {
      await decided(...decisions)
      assert.equal((await now()).state, state)
      assert.deepEqual([...actsOn((await officer.get(path())).text)].sort(), offered.sort())
    })
  }

  it('makes the change under the officer’s name, says so once, and comes back', async () => {
    const answer = await decides('accept')
    assert.equal(answer.status, 303)
    assert.equal(answer.headers['location'], path())
    const done = /chapwai_done=[a-z-]+/.exec(String(answer.headers['set-cookie']))?.[0] ?? ''
    const back = await office.browserOf(`${officer.cookie ?? ''}; ${done}`).get(path())
    assert.match(
      wordsOf(back.text),
      /^กลับไปคิวคำขอ รับเรื่องแล้ว เริ่มนับเวลา การดำเนินการล่าสุด: รับเรื่อง .* เลิกทำรายการล่าสุด คำขอเลขที่/,
    )
    assert.match(
      String(back.headers['set-cookie']),
      /^chapwai_done=; Path=\/console; Expires=Thu, 01 Jan 1970/,
    )
    const { state, history } = await now()
    assert.equal(state, 'accepted')
    const by = history.at(-1)?.by
    assert.equal(by?.kind === 'officer' && by.name, 'นางสาวมาลี ตั้งใจ')
  })

  it('pokes the outbox when a notice waits, and shows that it waits', async () => {
    await decides('accept')
    // The line about it goes with the applicant's next answer.
    assert.equal(office.pokes(), 1)
    await decides('ready')
    assert.equal(office.pokes(), 2)
    assert.match(await page(), /การแจ้งผู้ขอทาง LINE 23 พ\.ย\. 69 09\.00 น\. เสร็จแล้ว รอส่ง การดำเนินการอื่น/)
  })

  it('looks every two seconds for the fate of a notice that the outbox has and has not tried', async () => {
    await decides('accept')
    await decides('ready')
    const { outbox, requests } = office.database.models
    const [pending] = (await requests.standing(filed.id))?.pending ?? []
    assert.ok(pending)
    const at = office.clock.now()
    const about = { kind: 'ready', request: filed.id } as const
    const notice = newNotice({ id: pending.id, to: filed.userId, messages: [], notice: about })
    await outbox.hold(notice, at, { dueAt: at, waitsUntil: at, endsAt: new Date(+at + MINUTE) })
    await requests.noticeRecorded(filed.id, pending.id)
    assert.match((await officer.get(path())).text, /id="notice-list"[^>]*hx-trigger="every 2s"/)
  })

  describe('a reason', () => {
    const wrong: [string, string][] = [
      ['', 'อย่างน้อย 2 ตัวอักษร'],
      [' \u200B ก ', 'อย่างน้อย 2 ตัวอักษร'],
      ['ก'.repeat(501), 'ยาวเกิน 500 ตัวอักษร'],
    ]
    for (const [reason, words] of wrong) {
      it(`of ${reason.length} characters is sent back: ${words}`, async () => {
        const answer = await decides('reject', { reason })
        assert.equal(answer.status, 422)
        assert.match(answer.text, new RegExp(`<a href="#reject-reason">[^<]*${words}`))
        assert.match(answer.text, new RegExp(`id="reject-reason-error">[^<]*${words}`))
        assert.equal((await now()).state, 'submitted')
      })
    }

    it('of 500 characters is kept as it was typed, for pauses and rejections', async () => {
      await decides('accept')
      const reason = 'ก'.repeat(500)
      assert.equal((await decides('pause', { reason })).status, 303)
      assert.equal((await now()).history.at(-1)?.reason, reason)
      assert.equal((await decides('reject', { reason: 'ผู้ขอย้ายเขต' })).status, 303)
      assert.match(await page(), /ไม่รับดำเนินการ นางสาวมาลี ตั้งใจ ผู้ขอย้ายเขต$/)
    })
  })

  describe('handing over', () => {
    beforeEach(() => decided(accept, { change: 'ready' }))
    const code = () => handoverCode(office.database.vault, filed.id)
    const otherCode = () => (code() === '0000' ? '1111' : '0000')

    it('takes the applicant’s code, in Thai digits too', async () => {
      const thai = code().replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
      assert.equal((await decides('complete', { code: ` ${thai} ` })).status, 303)
      const { state, history } = await now()
      assert.equal(state, 'completed')
      assert.equal(history.at(-1)?.reason, null)
    })

    it('says at the field that the code is wrong or missing', async () => {
      const wrong = await decides('complete', { code: otherCode() })
      assert.equal(wrong.status, 422)
      assert.match(wrong.text, /id="complete-code-error">รหัสไม่ตรงกับคำขอนี้/)
      assert.match(wrong.text, new RegExp(`name="code"[^>]* value="${otherCode()}"`))
      const missing = await decides('complete', { code: '' })
      assert.match(missing.text, /id="complete-code-error">โปรดพิมพ์รหัสยืนยันการรับ/)
      assert.equal((await now()).state, 'ready')
    })

    it('takes five tries in a quarter of an hour, also at the same moment, and then not even the right code', async () => {
      const tries = await Promise.all(
        Array.from({ length: 7 }, () => decides('complete', { code: otherCode() })),
      )
      const told = tries.map(({ text }) => /id="complete-code-error">([^<]*)/.exec(text)?.[1] ?? '')
      assert.equal(told.filter((words) => words.includes('รหัสไม่ตรง')).length, 5)
      assert.equal(told.filter((words) => words.includes('ใส่รหัสหลายครั้งแล้ว')).length, 2)
      const right = await decides('complete', { code: handoverCode(office.database.vault, filed.id) })
      assert.equal(right.status, 422)
      office.clock.advance(15 * MINUTE)
      await decides('complete', { code: handoverCode(office.database.vault, filed.id) }).then(({ status }) =>
        assert.equal(status, 303),
      )
    })

    it('goes without the code for a written reason only', async () => {
      const wrong = await decides('complete', { 'without-code': 'yes' })
      assert.equal(wrong.status, 422)
      assert.match(wrong.text, /id="complete-reason-error"/)
      assert.match(wrong.text, /name="without-code" value="yes" checked/)
      const right = await decides('complete', { 'without-code': 'yes', reason: 'ตรวจบัตรประชาชนแล้ว' })
      assert.equal(right.status, 303)
      assert.equal((await now()).history.at(-1)?.reason, 'ตรวจบัตรประชาชนแล้ว')
    })

    it('never shows the code itself', async () => {
      const { text } = await officer.get(path())
      assert.ok(!wordsOf(text).replaceAll(filed.reference, '').includes(code()))
    })
  })

  describe('when somebody was faster', () => {
    it('does nothing, and says who did what meanwhile', async () => {
      const { revision } = await now()
      office.clock.advance(MINUTE)
      await decided(accept)
      const answer = await officer.post(path(), { act: 'accept', revision: String(revision) })
      assert.equal(answer.status, 409)
      assert.match(
        wordsOf(answer.text),
        /^กลับไปคิวคำขอ ยังไม่มีการบันทึก เพราะคำขอนี้เปลี่ยนไปก่อนที่ท่านจะกด 23 พ\.ย\. 69 09\.01 น\.: รับเรื่อง \( นายอื่น ทำก่อน \)/,
      )
      assert.equal((await now()).history.length, 2)
    })

    it('keeps what was typed: in the form where it is still offered, else in words', async () => {
      const seen = String((await now()).revision)
      await decided(accept, { change: 'ready' })
      const offered = await officer.post(path(), { act: 'reject', revision: seen, reason: 'ซ้ำกับคำขอก่อน' })
      assert.equal(offered.status, 409)
      assert.match(offered.text, /<textarea id="reject-reason"[^>]*>ซ้ำกับคำขอก่อน<\/textarea>/)
      const gone = await officer.post(path(), {
        act: 'ask-papers',
        revision: seen,
        note: 'ขอฉบับล่าสุด',
      })
      assert.equal(gone.status, 409)
      assert.match(wordsOf(gone.text), /ข้อความที่ท่านพิมพ์ไว้: ขอฉบับล่าสุด/)
    })

    it('lets one of two officers win who press at the same moment', async () => {
      const { revision } = await now()
      const both = await Promise.all(
        ['accept', 'accept'].map((change) =>
          officer.post(path(), { act: change, revision: String(revision) }),
        ),
      )
      assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409])
      assert.equal((await now()).history.length, 2)
    })
  })

  it('refuses a form that none of our pages has, and a change that is not an officer’s', async () => {
    for (const form of [
      {},
      { act: 'accept' },
      { act: 'cancel', revision: '1' },
      { act: 'accept', revision: 'x' },
    ]) {
      await officer.post(path(), form).expect(400)
    }
    assert.equal((await now()).state, 'submitted')
  })

  it('shows the clock standing still while paused, and the reason', async () => {
    await decided(accept)
    office.clock.advance(2 * MINUTE)
    await decided({ change: 'pause', reason: 'รอผู้อำนวยการลงนาม' })
    office.clock.advance(30 * MINUTE)
    const shown = await page()
    assert.match(shown, /พักเรื่อง 2 \/ 5 นาที .* พักเรื่องเพราะ รอผู้อำนวยการลงนาม/)
    assert.match(shown, /พักเรื่อง นายอื่น ทำก่อน รอผู้อำนวยการลงนาม$/)
  })

  it('tells the truth after the answers have been forgotten', async () => {
    await decided({ change: 'reject', reason: 'ซ้ำกับคำขอก่อน' })
    office.clock.advance(SECOND)
    await office.database.models.requests.forget(office.clock.now())
    const shown = await page()
    assert.match(shown, /ข้อมูลของผู้ขอถูกลบตามระยะเวลาเก็บรักษาแล้ว/)
    assert.doesNotMatch(shown, /สมศรี|ซ้ำกับคำขอก่อน/)
  })

  describe('a notice', () => {
    const answers: [string, OutboxState, Pick<LineAnswer, 'status' | 'message'> | null, string][] = [
      ['is waiting', 'waiting', null, 'รอส่ง การดำเนินการอื่น'],
      [
        'was accepted by LINE',
        'accepted',
        { status: 200, message: '' },
        'LINE รับข้อความแล้วเมื่อ 23 พ.ย. 69 09.00 น. การดำเนินการอื่น',
      ],
      [
        'was refused',
        'refused',
        { status: 400, message: 'Bad <b>' },
        'LINE ปฏิเสธข้อความ โปรดโทรศัพท์แจ้งผู้ขอ Bad &lt;b> โทรศัพท์ถึงผู้ขอ การดำเนินการอื่น',
      ],
      [
        'met the end of the allowance',
        'refused',
        { status: 429, message: 'You have reached your monthly limit.' },
        'โควตาข้อความ LINE ของเดือนนี้หมดแล้ว โปรดโทรศัพท์แจ้งผู้ขอ โทรศัพท์ถึงผู้ขอ การดำเนินการอื่น',
      ],
      [
        'met a block',
        'unreachable',
        null,
        'ผู้ขอบล็อกบัญชี LINE ของสำนักงาน โปรดโทรศัพท์แจ้งผู้ขอ โทรศัพท์ถึงผู้ขอ การดำเนินการอื่น',
      ],
      [
        'got no answer',
        'failed',
        null,
        'LINE ไม่ตอบภายใน 24 ชั่วโมง โปรดโทรศัพท์แจ้งผู้ขอ โทรศัพท์ถึงผู้ขอ การดำเนินการอื่น',
      ],
    ]
    for (const [what, state, answer, words] of answers) {
      it(`that ${what} is told in true words`, async () => {
        await decided(accept, { change: 'ready' })
        const { outbox } = office.database.models
        const at = office.clock.now()
        const notice = { kind: 'ready', request: filed.id } as const
        const message = { id: 'n', to: filed.userId, messages: [], reply: null, courtesy: false, notice }
        await outbox.record({ ...message, retryKey: randomUUID() }, at)
        if (state !== 'waiting') await outbox.settle('n', state, answer && { ...answer, requestId: null, at })
        const shown = await page()
        assert.ok(shown.includes(`การแจ้งผู้ขอทาง LINE 23 พ.ย. 69 09.00 น. เสร็จแล้ว ${words}`), shown)
      })
    }
  })
})
