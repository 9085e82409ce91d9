import assert from 'node:assert/strict'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import type { Message } from '../../../src/chat/message.ts'
import {
  completedNotice,
  papersMissingNotice,
  readyNotice,
  rejectedNotice,
} from '../../../src/chat/requests/noticeMessages.ts'
import { papersFor } from '../../../src/domain/papers/paperList.ts'
import { serviceIds } from '../../../src/domain/services/ids.ts'
import { services } from '../../../src/domain/services/index.ts'
import {
  type Change,
  type ChangeName,
  changes,
  isOpenState,
  type RequestState,
  requestStates,
} from '../../../src/domain/requests/requestLife.ts'
import { cancelledMessage, filedCard, requestPapersCard } from '../../../src/chat/requests/requestMessages.ts'
import type { Language } from '../../../src/lib/language.ts'
import { presentSet } from '../../../src/domain/survey/surveySets.ts'
import { plainText } from '../../../src/outbox/plain.ts'
import { makeAnswers } from '../../support/make.ts'

/** The changes that an officer can make from a state, in the order of their buttons. */
const officerChanges = (state: RequestState) =>
  (Object.keys(changes) as ChangeName[]).filter((name) => {
    const change: Change = changes[name]
    return change.by === 'officer' && change.from.includes(state)
  })

const read = (messages: readonly Message[], language: Language = 'th') =>
  messages.map((message) => plainText(message, language).split('\n'))

const filed = {
  reference: '70-0042-9',
  service: 'salary-certificate',
  serviceVersion: 0,
  filedAt: new Date('2026-11-23T09:00:00+07:00'),
  complete: false,
  answers: { 'for-whom': 'self', name: 'นางสมศรี ใจดี', papers: 'all' },
} as const

describe('the receipt', () => {
  it('has the reference number first, then what happens next', () => {
    assert.deepEqual(read([filedCard(filed, usualOffice)]), [
      [
        'ได้รับคำขอแล้ว 70-0042-9',
        'จะถือว่ายื่นเมื่อเจ้าหน้าที่รับเรื่อง',
        'เจ้าหน้าที่จะตรวจ แล้วแจ้งที่นี่',
        '[นำเอกสารมา 1 รายการ]',
        '[รายละเอียด]',
      ],
    ])
  })

  it('names every paper that the person still has to get: for a lost card the police report', () => {
    const lost = { name: 'นางสมศรี ใจดี', 'card-reason': 'lost' }
    const receipt = (answers: Record<string, string>, language: Language = 'th') =>
      read([filedCard({ ...filed, service: 'pensioner-id-card', answers }, usualOffice)], language)
        .flat()
        .join('\n')
    const some = { ...lost, papers: 'some', 'papers-missing': 'told', 'paper.police-report-copy': 'not-yet' }
    assert.match(receipt(some), /^ที่ยังต้องเตรียม: ใบแจ้งความ$/m)
    assert.match(receipt(some, 'en'), /^Still to get: Police report$/m)
    assert.match(
      receipt({ ...lost, papers: 'some', 'papers-missing': 'none' }),
      /^ที่ยังต้องเตรียม: รูป 1 นิ้ว 2 รูป, ใบแจ้งความ$/m,
    )
    assert.match(receipt({ ...lost, papers: 'unsure' }), /^ที่ยังต้องเตรียม: รูป 1 นิ้ว 2 รูป, ใบแจ้งความ$/m)
    assert.doesNotMatch(receipt({ ...lost, papers: 'all' }), /ที่ยังต้องเตรียม/)
    const expired = { ...some, 'card-reason': 'expired' }
    assert.doesNotMatch(receipt(expired), /ใบแจ้งความ/)
  })

  it('leads to a list that names every paper of the case, whatever the person has said of them', () => {
    for (const service of serviceIds)
      for (const papers of ['all', 'some', 'unsure']) {
        const answers = { ...makeAnswers(service), papers }
        const list = read([requestPapersCard({ ...filed, answers }, services[service], usualOffice)])
          .flat()
          .join('\n')
        for (const { name } of papersFor(services[service], answers, usualOffice))
          assert.ok(list.includes(name.th), `${service}: ${name.th}`)
      }
  })

  it('leads to the papers, with whose request it is and what filing ahead means', () => {
    const papers = requestPapersCard(filed, services['salary-certificate'], usualOffice)
    assert.deepEqual(read([papers])[0]?.slice(1, -1), [
      'เจ้าของเรื่อง: นางสมศรี ใจดี',
      '',
      'รายการเอกสารของท่าน',
      '1. สลิปเงินเดือน (ปัจจุบัน)',
      '   โปรดนำสลิปฉบับล่าสุด',
      '   ท่านแจ้งว่ามีแล้ว',
      '• แบบบันทึกขอหนังสือรับรองเงินเดือน (ขอได้จาก One Stop Service)',
      '   เราพิมพ์แบบให้ ท่านเพียงลงชื่อ',
      '',
      'ข้อมูลนี้เป็นการแจ้งล่วงหน้า จะถือว่ายื่นคำขอเมื่อเจ้าหน้าที่รับเรื่อง',
      'โปรดนำเอกสารตามรายการมาที่จุดบริการ',
    ])
  })

  it('offers an appointment once the papers are complete', () => {
    const [lines = []] = read([filedCard({ ...filed, complete: true }, usualOffice)])
    assert.ok(lines.includes('[นัดหมาย (ไม่บังคับ)]'), lines.join('\n'))
    const off = { ...usualOffice, visits: { ...usualOffice.visits, on: false } }
    assert.doesNotMatch(
      read([filedCard({ ...filed, complete: true }, off)])
        .flat()
        .join('\n'),
      /นัด/,
    )
  })

  it('says to those in mourning or distress that they may come at once, and presses no appointment', () => {
    for (const service of ['royal-cremation-letter', 'bail-guarantee-letter'] as const) {
      const [lines = []] = read([filedCard({ ...filed, service, complete: true }, usualOffice)])
      assert.ok(lines.includes('เชิญที่จุดบริการในเวลาทำการได้เลย ไม่ต้องนัด'), lines.join('\n'))
      assert.ok(!lines.some((line) => line.includes('เลือกเวลา')))
    }
  })

  it('says when the office opens to those who write at five in the morning', () => {
    const dawn = filedCard({ ...filed, filedAt: new Date('2026-11-23T05:00:00+07:00') }, usualOffice)
    assert.equal(read([dawn])[0]?.[1], 'ถือว่ายื่นเมื่อเจ้าหน้าที่ตรวจรับ จ. 23 พ.ย. 08.30 น. และแจ้งที่นี่')
    const friday = filedCard({ ...filed, filedAt: new Date('2026-12-04T16:45:00+07:00') }, usualOffice)
    assert.equal(
      read([friday], 'en')[0]?.[1],
      'It is filed once accepted. We check it Tue 8 Dec at 08:30 and tell you here',
    )
    const announced = { ...usualOffice, lineIsAnnounced: true }
    const ours = filedCard({ ...filed, filedAt: new Date('2026-11-23T05:00:00+07:00') }, announced)
    assert.equal(read([ours])[0]?.[1], 'เจ้าหน้าที่จะตรวจ จ. 23 พ.ย. 08.30 น. แล้วแจ้งที่นี่')
  })
})

describe('a cancellation', () => {
  it('is answered truly', () => {
    assert.deepEqual(read([cancelledMessage('70-0042-9', 'cancelled')]), [['ยกเลิกคำขอเลขที่ 70-0042-9 แล้ว']])
    assert.match(read([cancelledMessage('70-0042-9', 'too-late')])[0]?.[0] ?? '', /ยกเลิกในแชตไม่ได้/)
    assert.match(read([cancelledMessage('70-0042-9', 'unknown')])[0]?.[0] ?? '', /^ไม่พบเลขที่คำขอนี้/)
  })
})

describe('a notice', () => {
  const subject = { service: 'salary-certificate', reference: '70-0042-9' } as const

  it('says what is ready and the code to collect it', () => {
    assert.deepEqual(read(readyNotice({ ...subject, code: '4711', payment: null }, usualOffice)), [
      [
        'หนังสือพร้อมรับแล้ว',
        'หนังสือรับรองเงินเดือน: 70-0042-9',
        'รหัสยืนยันการรับ: 4711',
        `แจ้งรหัสที่จุดบริการ ${usualOffice.profile.shortName.th}`,
        'จันทร์–ศุกร์ 08.30–12.00, 13.00–16.30 น.',
      ],
    ])
  })

  it('names the first paper that is missing, and leads to all of them and what is wrong with each', () => {
    const notice = papersMissingNotice({
      ...subject,
      papers: services['salary-certificate'].papers,
      note: 'ขอสลิปเดือนล่าสุด',
      again: 'สลิปฉบับเดิมอ่านไม่ออก',
      takesPhotos: true,
    })
    assert.deepEqual(read(notice), [
      [
        'เอกสารยังไม่ครบหรือต้องแก้ไข',
        'หนังสือรับรองเงินเดือน: 70-0042-9',
        'โปรดนำแบบบันทึกขอหนังสือรับรอง… และอีก 1 รายการ มาที่จุดบริการ',
        '[ส่งภาพเอกสาร]',
        '[รายละเอียด]',
      ],
    ])
  })

  it('says of one paper what is wrong with it, where both are short', () => {
    const slip = services['salary-certificate'].papers.filter(({ id }) => id === 'current-payslip')
    const asked = { ...subject, papers: slip, note: null, again: null, takesPhotos: false }
    const words = (reason: string) =>
      read(papersMissingNotice({ ...asked, reasons: { 'current-payslip': reason } }))[0]?.[2]
    assert.equal(words('อ่านไม่ชัด'), 'โปรดนำสลิปเงินเดือน (ปัจจุบัน) (อ่านไม่ชัด) มาที่จุดบริการ')
    assert.equal(words('ก'.repeat(30)), 'โปรดนำสลิปเงินเดือน (ปัจจุบัน) มาที่จุดบริการ')
  })

  it('says what the officer asks for where it is none of the papers', () => {
    const asked = { ...subject, papers: [], takesPhotos: false }
    assert.ok(
      read(papersMissingNotice({ ...asked, note: 'ขอสำเนาคำสั่ง', again: 'คำสั่งใหม่' }))[0]?.includes(
        'หมายเหตุ: ขอสำเนาคำสั่ง',
      ),
    )
    assert.ok(
      read(papersMissingNotice({ ...asked, note: null, again: 'คำสั่งใหม่' }))[0]?.includes(
        'ขออภัยที่ต้องขอเพิ่มเติม เนื่องจาก คำสั่งใหม่',
      ),
    )
  })

  it('gives the reason of a rejection and the way to a person', () => {
    assert.deepEqual(read(rejectedNotice({ ...subject, reason: 'Not an employee' }), 'en'), [
      [
        'Sorry, we cannot process this request',
        'Salary certificate: 70-0042-9',
        'Reason: Not an employee',
        'You may ask an officer',
      ],
    ])
  })

  it('of completion brings the survey with it, or not', () => {
    const [done, question] = read(
      completedNotice({
        ...subject,
        survey: { id: 'ab'.repeat(32), set: presentSet(usualOffice) },
        transferred: false,
      }),
    )
    // One card: the question never covers the thanks.
    assert.equal(question, undefined)
    assert.deepEqual(done?.slice(0, 4), [
      'รับเรียบร้อยแล้ว',
      '70-0042-9 เสร็จสิ้นแล้ว ขอบคุณ',
      'แบบสอบถาม ข้อ 1 จาก 5',
      'ได้รับบริการรวดเร็ว ทันตามเวลาที่แจ้งไว้',
    ])
    assert.equal(completedNotice({ ...subject, survey: null, transferred: false }).length, 1)
  })
})

describe('the life of a request', () => {
  it('has these changes and no other', () => {
    assert.deepEqual(
      Object.entries(changes).map(
        ([name, { from, to, by }]) => `${name}: ${from.join(', ')} > ${to} (${by})`,
      ),
      [
        'accept: submitted > accepted (officer)',
        'ask-papers: submitted, papers_missing, accepted, paused > papers_missing (officer)',
        'papers-complete: papers_missing > submitted (officer)',
        'pause: accepted > paused (officer)',
        'resume: papers_missing, paused > accepted (officer)',
        'ready: accepted > ready (officer)',
        'complete: ready > completed (officer)',
        'receive: ready > completed (applicant)',
        'reject: submitted, papers_missing, accepted, paused, ready > rejected (officer)',
        'reopen: completed, rejected > former (officer)',
        'rework: ready > accepted (officer)',
        'not-received: completed > ready (applicant)',
        'not-right: completed > accepted (applicant)',
        'not-arrived: completed > ready (applicant)',
        'cancel: submitted, papers_missing > cancelled (applicant)',
        'expire: submitted, papers_missing, ready > expired (calendar)',
      ],
    )
  })

  it('ends in four states, of which an officer can open two again', () => {
    const ended = requestStates.filter((state) => !isOpenState(state))
    assert.deepEqual(ended, ['completed', 'cancelled', 'rejected', 'expired'])
    const open = ended.filter((state) => officerChanges(state).length > 0)
    assert.deepEqual(open, ['completed', 'rejected'])
    for (const state of open) assert.deepEqual(officerChanges(state), ['reopen'])
  })

  it('gives the officer these buttons', () => {
    assert.deepEqual(officerChanges('submitted'), ['accept', 'ask-papers', 'reject'])
    assert.deepEqual(officerChanges('papers_missing'), ['ask-papers', 'papers-complete', 'resume', 'reject'])
    assert.deepEqual(officerChanges('accepted'), ['ask-papers', 'pause', 'ready', 'reject'])
    assert.deepEqual(officerChanges('paused'), ['ask-papers', 'resume', 'reject'])
    assert.deepEqual(officerChanges('ready'), ['complete', 'reject', 'rework'])
  })
})
