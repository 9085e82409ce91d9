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
      answer: {
        th: 'รูปหน้าตรง ครึ่งตัว ไม่สวมหมวกหรือแว่นดำ ขนาด 1 นิ้ว (2.5 × 3 ซม.) 2 รูป ถ่ายไม่เกิน 6 เดือน แต่งเครื่องแบบปกติขาวหรือชุดปฏิบัติราชการ ผู้รับบำนาญแต่งชุดสากลหรือชุดไทยพระราชทานได้',
        en: 'Front-facing, half-length, no hat or dark glasses, 1 inch (2.5 × 3 cm), 2 photos taken within 6 months, in official or ceremonial uniform. Pensioners may wear a suit or royal Thai dress.',
      },
      source: {
        th: 'คู่มือของสำนักงาน และขั้นตอนการขอมีบัตร (bpptr7.go.th, gotoknow.org/posts/20626)',
        en: "The office's manual, and pages on applying for the card (bpptr7.go.th, gotoknow.org/posts/20626)",
      },
      checkedOn: CHECKED,
      signs: ['photo', 'photo amount'],
    },
    {
      id: 'card-validity',
      services,
      title: { th: 'อายุของบัตร', en: 'How long a card lasts' },
      answer: {
        th: 'บัตรใช้ได้ไม่เกิน 6 ปีนับจากวันออกบัตร หรือถึงวันพ้นตำแหน่งหากสั้นกว่า ผู้รับบำนาญอายุ 70 ปีขึ้นไป โปรดสอบถามเจ้าหน้าที่ว่าต้องทำใหม่หรือไม่',
        en: 'At most 6 years from the day of issue, or to the end of the office held if that is sooner. Pensioners of 70 and over: please ask the officer whether a new one is needed.',
      },
      source: {
        th: 'พ.ร.บ.บัตรประจำตัวเจ้าหน้าที่ของรัฐ พ.ศ. 2542 (hr.dgr.go.th)',
        en: 'State Official Identity Card Act B.E. 2542 (1999) (hr.dgr.go.th)',
      },
      checkedOn: CHECKED,
      signs: ['lifespan', 'lifespan expired', 'child-age', 'deadline expired'],
    },
    {
      id: 'card-lost',
      services,
      title: { th: 'บัตรหาย', en: 'A lost card' },
      answer: {
        th: 'โปรดแจ้งความก่อน แล้วนำสำเนาใบแจ้งความมาแทนบัตรเดิม พร้อมเอกสารอื่นตามรายการ',
        en: 'Please report it to the police first, then bring a copy of the report instead of the old card, with the other papers of the list.',
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
        th: 'เมื่อทำครั้งแรก บัตรหมดอายุ บัตรหายหรือชำรุด หรือเปลี่ยนชื่อ ตำแหน่ง หรือระดับ (โปรดแนบคำสั่งหรือหลักฐานการเปลี่ยน)',
        en: 'For the first card, when it has expired, is lost or damaged, or when name, position or rank has changed (please attach the order or proof).',
      },
      source: {
        th: 'ขั้นตอนการขอมีบัตร (bpptr7.go.th)',
        en: 'Page on applying for the card (bpptr7.go.th)',
      },
      checkedOn: CHECKED,
      signs: ['renew', 'transfer', 'standing renew', 'damaged', 'expired'],
    },
  ],
}
