import { CHECKED, officeToConfirm, type Subject } from './guidance.ts'

const services = ['bail-guarantee-letter'] as const

/** Standing surety. No legal advice, no charge, no sum, because the court or the inquiry officer decides. */
export const surety: Subject = {
  words: {},
  guidance: [
    {
      id: 'surety-limit',
      services,
      title: { th: 'วงเงินประกัน', en: 'The sum of the surety' },
      brief: { th: 'ศาลหรือพนักงานสอบสวนเป็นผู้กำหนด', en: 'The court or the inquiry officer decides.' },
      answer: {
        th: 'ศาลหรือพนักงานสอบสวนเป็นผู้กำหนด โปรดสอบถามศาลหรือสถานีตำรวจก่อน\nหนังสือของสำนักงานเป็นเอกสารประกอบอย่างหนึ่ง',
        en: "The court or the inquiry officer decides; please ask the court or the police station first.\nThe office's letter is one of the papers.",
      },
      source: {
        kind: 'law',
        name: {
          th: 'ป.วิ.อ. มาตรา 114 และข้อบังคับของประธานศาลฎีกาว่าด้วยการปล่อยชั่วคราวและวิธีเรียกประกันในคดีอาญา พ.ศ. 2565',
          en: 'Criminal Procedure Code s.114; regulation of the President of the Supreme Court on provisional release, B.E. 2565 (2022)',
        },
      },
      checkedOn: CHECKED,
      signs: ['amount', 'amount position'],
    },
    {
      id: 'surety-papers',
      services,
      title: { th: 'เอกสารที่ศาลอาจขอเพิ่ม', en: 'What the court may ask besides' },
      brief: {
        th: 'ศาลอาจขอเอกสารอื่น โปรดสอบถามศาลก่อน',
        en: 'The court may ask for other papers. Please ask it first.',
      },
      answer: {
        th: 'ศาลอาจขอเอกสารอื่น เช่น หนังสือยินยอมของคู่สมรส และหนังสือรับรองเงินเดือน\nโปรดสอบถามศาลก่อน',
        en: "The court may ask for other papers, such as the spouse's consent and a salary certificate.\nPlease ask the court first.",
      },
      source: officeToConfirm,
      toConfirm: {
        th: 'รายการเอกสารของศาลตามข้อบังคับ พ.ศ. 2565',
        en: "The court's own list of papers under the regulation of 2022",
      },
      checkedOn: CHECKED,
      signs: ['certificate salary', 'lifespan'],
    },
  ],
}
