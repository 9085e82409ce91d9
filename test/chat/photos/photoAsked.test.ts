import assert from 'node:assert/strict'
import { newState, type State } from '../../../src/chat/state.ts'
import { openChat } from '../../support/chat.ts'
import { MONDAY_MORNING } from '../../support/clock.ts'

const reference = '70-0001-9'
const asked: State = {
  ...newState,
  language: 'th',
  photoAsked: {
    photo: '01KAN-0',
    papers: [
      {
        paper: 'police-report-copy',
        name: { th: 'สำเนาใบแจ้งความ', en: 'Copy of the police report' },
        reference,
      },
      {
        paper: 'house-registration-copy',
        name: { th: 'สำเนาทะเบียนบ้าน', en: 'Copy of the house registration' },
        reference,
      },
      {
        paper: 'national-id-copy',
        name: { th: 'สำเนาบัตรประชาชน', en: 'Copy of the national ID card' },
        reference,
      },
    ],
    at: new Date(MONDAY_MORNING).toISOString(),
  },
}

describe('words to the card that asks what a photo shows', () => {
  for (const [words, slot] of [
    ['ใบแจ้งความค่ะ', 'police-report-copy'],
    ['เป็นใบแจ้งความค่ะ', 'police-report-copy'],
    ['แจ้งความ', 'police-report-copy'],
    ['รูปใบแจ้งความที่โรงพักค่ะ', 'police-report-copy'],
    ['ใบเเจ้งควาามค่ะ', 'police-report-copy'],
    ['ทะเบียนบ้านค่ะ', 'house-registration-copy'],
    ['สำเนาทะเบียนบ้าน', 'house-registration-copy'],
    ['บัตรประชาชนค่ะ', 'national-id-copy'],
    ['บัตรปชช', 'national-id-copy'],
    ['1', 'police-report-copy'],
    ['๒', 'house-registration-copy'],
    ['ข้อ 2 ค่ะ', 'house-registration-copy'],
    ['อันแรกค่ะ', 'police-report-copy'],
    ['ใบแรก', 'police-report-copy'],
    ['อันสุดท้ายค่ะ', 'national-id-copy'],
    ['police report', 'police-report-copy'],
  ] as const)
    it(`“${words}” name ${slot}`, () => {
      const chat = openChat({ state: asked })
      chat.says(words)
      assert.deepEqual(chat.effects, [
        { kind: 'assign-photo', photo: '01KAN-0', into: { kind: 'request', reference, slot } },
      ])
      assert.equal(chat.state.photoAsked, undefined)
    })

  for (const words of [
    'ไม่ใช่ใบแจ้งความค่ะ',
    'ใบแจ้งความต้องใช้ตัวจริงไหมคะ',
    'ติดตามสถานะ',
    '4',
    'ใบแจ้งความหรือทะเบียนบ้านดีคะ',
    'สำเนา',
    'ขอคุยกับเจ้าหน้าที่ค่ะ',
  ])
    it(`“${words}” name none`, () => {
      const chat = openChat({ state: asked })
      chat.says(words)
      assert.ok(!chat.effects.some(({ kind }) => kind === 'assign-photo'))
    })

  for (const words of [
    'ได้รับรูปหรือยังคะ',
    'รูปถึงไหม',
    'ภาพที่ส่งไปถึงหรือยังคะ',
    'เห็นรูปไหมคะ',
    'ได้รับภาพใบแจ้งความแล้วหรือยังครับ',
    'did you get my photo?',
    'Has the picture arrived',
  ])
    it(`“${words}” ask whether it came`, () => {
      const chat = openChat({ state: asked })
      chat.says(words)
      chat.caused('look-first')
      chat.hears('photos.asked.none')
    })

  for (const words of ['ต้องใช้รูปกี่ใบคะ', 'ใช้รูปถ่ายได้ไหมคะ', 'รูปไม่ชัดได้ไหม', 'ส่งรูปยังไงคะ'])
    it(`“${words}” ask something else`, () => {
      const chat = openChat({ language: 'th' })
      chat.says(words)
      chat.seesNot('ยังไม่มีภาพของท่าน')
    })
})
