import { answerIs } from '../../../../domain/questions/when.ts'
import type { Memo, Sentence } from './memo.ts'

const why: readonly Sentence[] = [
  { text: { th: 'กรณี {card-reason}', en: 'Reason: {card-reason}.' } },
  {
    text: { th: 'รายการที่เปลี่ยนแปลง {card-change}', en: 'What has changed: {card-change}.' },
    onlyWhen: answerIs('card-reason', 'changed'),
  },
]

/** The request form of the office's manual, which gives it no number; it is not the ministry's own form. */
export const staffCardForm: Memo = {
  paper: 'card-request-form',
  head: 'form',
  subject: { th: 'ขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ', en: 'Request for a state official identity card' },
  body: [
    {
      text: {
        th: 'ด้วยข้าพเจ้า {name} เป็น {status} สังกัด {workplace} โทรศัพท์ {phone} มีความประสงค์ขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ ประเภท {card-type}',
        en: 'Applicant: {name}, {status}, of {workplace}, telephone {phone}. The applicant asks for a state official identity card of the type {card-type}.',
      },
    },
    ...why,
  ],
}

export const pensionerCardForm: Memo = {
  paper: 'card-request-form',
  head: 'form',
  subject: { th: 'ขอมีบัตรประจำตัวผู้รับบำเหน็จบำนาญ', en: 'Request for a pensioner identity card' },
  body: [
    {
      text: {
        th: 'ด้วยข้าพเจ้า {name} เป็น {status} สังกัดสุดท้าย {workplace} โทรศัพท์ {phone} มีความประสงค์ขอมีบัตรประจำตัวผู้รับบำเหน็จบำนาญ',
        en: 'Applicant: {name}, {status}, last served at {workplace}, telephone {phone}. The applicant asks for a pensioner identity card.',
      },
    },
    ...why,
  ],
}
