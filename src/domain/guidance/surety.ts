import { CHECKED, type Subject } from './guidance.ts'

const services = ['bail-guarantee-letter'] as const

/** Standing surety. No legal advice, no charge, no sum, because the court or the inquiry officer decides. */
export const surety: Subject = {
  words: {},
  guidance: [
    {
      id: 'surety-limit',
      services,
      title: { th: 'วงเงินประกัน', en: 'The sum of the surety' },
      answer: {
        th: 'ศาลหรือพนักงานสอบสวนเป็นผู้กำหนด โปรดสอบถามที่นั่นก่อน หนังสือของสำนักงานเป็นเอกสารประกอบอย่างหนึ่ง',
        en: "The court or the inquiry officer decides; please ask there first. The office's letter is one of the papers.",
      },
      source: {
        th: 'ประมวลกฎหมายวิธีพิจารณาความอาญา มาตรา 114 และข้อบังคับของประธานศาลฎีกา พ.ศ. 2548 แก้ไขถึงฉบับที่ 3 พ.ศ. 2562',
        en: 'Criminal Procedure Code s.114; regulation of the President of the Supreme Court B.E. 2548 (2005), as amended by no. 3 B.E. 2562 (2019)',
      },
      checkedOn: CHECKED,
      signs: ['amount', 'amount position'],
    },
    {
      id: 'surety-papers',
      services,
      title: { th: 'เอกสารที่ศาลอาจขอเพิ่ม', en: 'What the court may ask besides' },
      answer: {
        th: 'ศาลอาจขอหนังสือยินยอมของคู่สมรส และหนังสือรับรองเงินเดือนที่ออกไม่เกิน 3 เดือน ซึ่งขอพร้อมกันที่จุดบริการได้ โปรดยืนยันกับศาลก่อน',
        en: "The court may ask for the spouse's written consent and a salary certificate not older than 3 months, which can be had at the same counter. Please confirm with the court first.",
      },
      source: {
        th: 'การใช้บุคคลประกันตัว (sarutlawyer.com)',
        en: 'On persons as security (sarutlawyer.com)',
      },
      checkedOn: CHECKED,
      signs: ['certificate salary', 'lifespan'],
    },
  ],
}
