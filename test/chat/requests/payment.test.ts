import assert from 'node:assert/strict'
import { serviceCard, servicePartCard } from '../../../src/chat/browse/browse.ts'
import type { Message } from '../../../src/chat/message.ts'
import {
  completedNotice,
  expiredNotice,
  expiringNotice,
  readyNotice,
} from '../../../src/chat/requests/noticeMessages.ts'
import { requestCard } from '../../../src/chat/requests/requestCard.ts'
import { filedCard } from '../../../src/chat/requests/requestMessages.ts'
import { services } from '../../../src/domain/services/index.ts'
import { officeOf, usualOffice } from '../../../src/domain/settings/office.ts'
import { moneyServices, type PaymentWay, paymentWayOf } from '../../../src/domain/settings/payment.ts'
import { SettingsSchema } from '../../../src/domain/settings/settings.ts'
import { plainText } from '../../../src/outbox/plain.ts'
import { openChat } from '../../support/chat.ts'

const at = new Date('2026-11-23T09:00:00+07:00')
const read = (...messages: readonly Message[]) => messages.map((each) => plainText(each, 'th')).join('\n')

const paying = (way: PaymentWay) =>
  officeOf(SettingsSchema.parse({ payments: { 'medical-reimbursement': way } }))

const ready = (payment: PaymentWay | null, service = 'medical-reimbursement' as const) =>
  readyNotice({ service, reference: '70-0042-9', code: '4711', payment }, usualOffice)

const standing = (payment: PaymentWay | null, state: 'ready' | 'completed' = 'ready') =>
  requestCard({
    reference: '70-0042-9',
    service: 'medical-reimbursement',
    state,
    passed: [
      { state: 'submitted', at },
      { state: 'accepted', at },
      { state: 'ready', at },
      ...(state === 'completed' ? [{ state, at }] : []),
    ],
    minutes: 3,
    promisedMinutes: 9,
    missingPapers: [],
    reason: null,
    payment,
    handoverCode: payment === 'transfer' ? null : '4711',
    appointment: null,
    offersAppointment: false,
    noticeFailed: false,
    noticeWaits: false,
    takesPhotos: false,
    mayBeReceived: true,
  })

describe('a claim that is paid by transfer', () => {
  it('is what the office does until it says otherwise, for every service whose result is money', () => {
    const money = Object.values(services).filter(({ outcome }) => outcome.kind === 'payment')
    assert.deepEqual(
      money.map(({ id }) => id),
      [...moneyServices],
    )
    for (const { id } of money) assert.equal(paymentWayOf(id, usualOffice), 'transfer')
    assert.equal(paymentWayOf('salary-certificate', usualOffice), null)
  })

  it('asks nobody to come, and gives no code', () => {
    const words = read(...ready('transfer'))
    for (const said of ['ตรวจเสร็จแล้ว', 'เจ้าหน้าที่การเงินจะแจ้งวิธีและวันรับเงิน', 'ยังไม่ต้องมาที่สำนักงาน'])
      assert.ok(words.includes(said), `${said}: ${words}`)
    assert.doesNotMatch(words, /พร้อมรับ|4711|รหัส|โปรดมา|ได้รับเงินแล้ว/)
  })

  it('stands on the status card in the same words', () => {
    const words = read(standing('transfer'))
    for (const said of ['70-0042-9: ตรวจเสร็จแล้ว รอโอนเงิน', 'ยังไม่ต้องมาที่สำนักงาน', '[ได้รับเงินแล้ว]'])
      assert.ok(words.includes(said), `${said}: ${words}`)
    assert.doesNotMatch(words, /พร้อมรับ|มารับได้|4711|รหัส|โปรดมา/)
    assert.match(read(standing('transfer', 'completed')), /70-0042-9: โอนเงินแล้ว เสร็จสิ้น/)
  })

  it('ends with the news that the money was sent, and is not called received', () => {
    const subject = { service: 'medical-reimbursement', reference: '70-0042-9', survey: null } as const
    const words = read(...completedNotice({ ...subject, transferred: true }))
    assert.match(words, /โอนเงินให้ท่านแล้ว/)
    assert.match(words, /หากยังไม่ได้รับเงิน โปรดติดต่อเจ้าหน้าที่/)
    assert.doesNotMatch(words, /รับเรียบร้อยแล้ว/)
    assert.match(read(...completedNotice({ ...subject, transferred: false })), /รับเรียบร้อยแล้ว/)
    const dated = read(...completedNotice({ ...subject, transferred: true, transferredOn: '2026-11-30' }))
    assert.match(dated, /โอนเงินให้ท่านแล้ว[^]*โอนแล้ววันที่ 30 พ\.ย\. 69 หากยังไม่ได้รับเงิน/)
  })

  it('asks whether the money has come, before it expires, and not to collect it', () => {
    const keeps = { appointment: false, photos: false }
    const about = { since: '2026-11-25', day: '2027-01-24', photos: 0, keeps, state: 'ready' } as const
    const subject = { service: 'medical-reimbursement', reference: '70-0042-9', ...about } as const
    const words = read(...expiringNotice({ ...subject, payment: 'transfer' }))
    assert.match(words, /ท่านได้รับเงินแล้วหรือยัง/)
    assert.match(words, /\[ได้รับเงินแล้ว\]/)
    assert.doesNotMatch(words, /มารับ|พร้อมรับ/)
    assert.match(read(...expiringNotice({ ...subject, payment: 'cash' })), /โปรดมารับที่จุดบริการ/)
  })
})

describe('a checked claim that nobody has closed', () => {
  it('is not to be claimed again when it expires', () => {
    const about = {
      service: 'medical-reimbursement',
      reference: '70-0042-9',
      since: '2026-11-25',
      photos: 0,
    } as const
    const words = read(...expiredNotice({ ...about, waitsForTransfer: true }))
    assert.match(words, /หากยังไม่ได้รับเงิน โปรดติดต่อเจ้าหน้าที่/)
    assert.doesNotMatch(words, /ยื่นคำขอ/)
    assert.match(read(...expiredNotice({ ...about, waitsForTransfer: false })), /\[ยื่นคำขอ\]/)
  })
})

describe('a claim that finance pays at the counter', () => {
  for (const [way, title, come] of [
    ['cash', 'เงินสดพร้อมรับแล้ว', 'โปรดมารับเงินสดที่จุดบริการ'],
    ['cheque', 'เช็คพร้อมรับแล้ว', 'โปรดมารับเช็คที่จุดบริการ'],
  ] as const) {
    it(`by ${way} is ready to be collected with the code`, () => {
      const words = read(...ready(way))
      for (const said of [title, 'นำบัตรประจำตัวและรหัสมาที่ ', '4711', 'รหัสยืนยันการรับ'])
        assert.ok(words.includes(said), said)
      assert.match(read(standing(way)), new RegExp(`${come}.*`))
      assert.match(read(standing(way)), /4711/)
    })
  }
})

describe('the minutes of a claim', () => {
  const receipt = (way: PaymentWay) =>
    filedCard(
      {
        reference: '70-0042-9',
        service: 'medical-reimbursement',
        serviceVersion: 0,
        filedAt: at,
        answers: {},
        complete: false,
      },
      paying(way),
    )

  it('are the counter’s: the payment is not counted, and the receipt promises none', () => {
    for (const [way, without] of [
      ['transfer', 'ไม่รวมเวลาโอนเงิน'],
      ['cash', 'ไม่รวมเวลาจ่ายเงิน'],
      ['cheque', 'ไม่รวมเวลาจ่ายเงิน'],
    ] as const) {
      const promise = `ที่จุดบริการไม่เกิน 9 นาที ${without}`
      const service = read(serviceCard(services['medical-reimbursement'], paying(way)))
      assert.ok(service.includes(promise), service)
      assert.doesNotMatch(service, /แล้วเสร็จภายใน/)
      assert.doesNotMatch(read(receipt(way)), /นาที/)
    }
  })

  it('do not lead to the money: the last step tells that its day is told later', () => {
    const steps = servicePartCard(services['medical-reimbursement'], 'steps', usualOffice)
    assert.ok(steps)
    const words = read(steps)
    assert.match(words, /2\. เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน\n +ใช้เวลาไม่เกิน 7 นาที\n/)
    assert.match(words, /3\. รับเงินค่ารักษาพยาบาล\n +เจ้าหน้าที่การเงินจะแจ้งวิธีและวันรับเงิน/)
  })

  it('stay the promise of every other service', () => {
    const chat = openChat()
    chat.taps({ kind: 'service', service: 'salary-certificate' })
    chat.sees('แล้วเสร็จภายใน 5 นาที')
  })
})
