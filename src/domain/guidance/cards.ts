import { CHECKED, manual, type Subject } from './guidance.ts'

const services = ['staff-id-card', 'pensioner-id-card'] as const

/** Identity cards. Whether a pensioner's card is valid for life from age 70 is for the officer to say. */
export const cards: Subject = {
  words: {},
  guidance: [
    {
      id: 'card-photo',
      services,
      title: { th: 'รูปถ่ายสำหรับทำบัตร', en: 'The photo for the card' },
      brief: {
        th: 'รูปหน้าตรง ครึ่งตัว ขนาด 1 นิ้ว 2 รูป ถ่ายไม่เกิน 6 เดือน',
        en: 'Two 1-inch photos, front-facing, taken within 6 months',
      },
      answer: {
        th: 'รูปหน้าตรง ครึ่งตัว ไม่สวมหมวกและแว่นดำ 1 นิ้ว (2.5 × 3 ซม.) 2 รูป\nถ่ายไม่เกิน 6 เดือน แต่งเครื่องแบบปฏิบัติราชการหรือพิธีการ\nหากแต่งชุดอื่น โปรดสอบถามเจ้าหน้าที่',
        en: 'Front-facing, half-length, no hat or dark glasses, 1 inch (2.5 × 3 cm), 2 photos.\nTaken within 6 months, in working or ceremonial uniform.\nOther dress: please ask the officer.',
      },
      source: {
        kind: 'law',
        name: {
          th: 'กฎกระทรวงตาม พ.ร.บ.บัตรประจำตัวเจ้าหน้าที่ของรัฐ พ.ศ. 2542',
          en: 'Ministerial regulation under the State Official Identity Card Act B.E. 2542 (1999)',
        },
      },
      toConfirm: {
        th: 'ชุดสากลและชุดไทยพระราชทานใช้ได้กับผู้ใด และสีพื้นหลังของรูป',
        en: 'For whom suit and royal Thai dress count, and the background of the photo',
      },
      checkedOn: CHECKED,
      signs: ['photo', 'photo amount'],
    },
    {
      id: 'card-validity',
      services,
      title: { th: 'อายุของบัตร', en: 'How long a card lasts' },
      brief: {
        th: 'ใช้ได้ไม่เกิน 6 ปี ผู้รับบำนาญอายุ 70 ปีขึ้นไป โปรดสอบถาม',
        en: 'At most 6 years. From age 70, please ask the officer.',
      },
      answer: {
        th: 'บัตรใช้ได้ไม่เกิน 6 ปีนับจากวันออกบัตร หรือถึงวันพ้นตำแหน่งหากสั้นกว่า\nผู้รับบำนาญอายุ 70 ปีขึ้นไป โปรดสอบถามเจ้าหน้าที่ว่าต้องทำใหม่หรือไม่',
        en: 'At most 6 years from the day of issue, or to the end of the office held, whichever is sooner.\nPensioners of 70 and over: please ask the officer whether a new one is needed.',
      },
      source: {
        kind: 'law',
        name: {
          th: 'พ.ร.บ.บัตรประจำตัวเจ้าหน้าที่ของรัฐ พ.ศ. 2542',
          en: 'State Official Identity Card Act B.E. 2542 (1999)',
        },
      },
      toConfirm: {
        th: 'บัตรของผู้รับบำนาญอายุ 70 ปีขึ้นไปใช้ได้ตลอดชีพหรือไม่',
        en: 'Whether the card of a pensioner of 70 and over is valid for life',
      },
      checkedOn: CHECKED,
      signs: ['lifespan', 'lifespan expired', 'child-age', 'deadline expired'],
    },
    {
      id: 'card-lost',
      services,
      title: { th: 'บัตรหาย', en: 'A lost card' },
      brief: {
        th: 'โปรดแจ้งความก่อน แล้วนำสำเนาใบแจ้งความมาแทนบัตร',
        en: 'Please report it to the police, then bring a copy of the report.',
      },
      answer: {
        th: 'โปรดแจ้งความก่อน แล้วนำสำเนาใบแจ้งความมาแทนบัตรเดิม\nบัตรชำรุดไม่ต้องแจ้งความ โปรดนำบัตรเดิมมา',
        en: 'Please report a lost card to the police first, then bring a copy of the report instead of the old card.\nA worn card needs no report: please bring it.',
      },
      source: manual,
      checkedOn: CHECKED,
      signs: ['lost', 'lost police-report', 'police-report'],
    },
    {
      id: 'card-reasons',
      services,
      title: { th: 'เมื่อใดต้องทำบัตรใหม่', en: 'When a new card is made' },
      answer: {
        th: 'เมื่อทำครั้งแรก บัตรหมดอายุ หาย หรือชำรุด\nหรือเมื่อเปลี่ยนชื่อ ตำแหน่ง ระดับ หรือสังกัด โปรดแนบหลักฐาน',
        en: 'For the first card, or when it has expired, is lost or worn.\nAlso when name, position, rank or office has changed; please attach the proof.',
      },
      source: {
        kind: 'law',
        name: {
          th: 'กฎกระทรวงตาม พ.ร.บ.บัตรประจำตัวเจ้าหน้าที่ของรัฐ พ.ศ. 2542',
          en: 'Ministerial regulation under the State Official Identity Card Act B.E. 2542 (1999)',
        },
      },
      toConfirm: {
        th: 'อัตราจ้างมีบัตรได้หรือไม่ และค่าธรรมเนียม',
        en: 'Whether contract staff may have a card, and the fee',
      },
      checkedOn: CHECKED,
      signs: ['renew', 'transfer', 'standing renew', 'damaged', 'expired'],
    },
  ],
}
