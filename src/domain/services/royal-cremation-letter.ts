import { answerIs } from '../questions/when.ts'
import { bothOrOne, oneOrBoth } from './papers.ts'
import type { Service } from './service.ts'

export const royalCremationLetter = {
  id: 'royal-cremation-letter',
  scopeNo: 10,
  standardsRow: 11,
  name: { th: 'การออกหนังสือขอพระราชทานเพลิงศพ', en: 'Letter requesting a royally sponsored cremation' },
  shortName: { th: 'ขอพระราชทานเพลิงศพ', en: 'Royal cremation letter' },
  namesInManual: {
    scope: 'การจัดทำหนังสือขอพระราชทานเพลิงศพ',
    standards: 'การออกหนังสือขอพระราชทานเพลิงศพ',
    section: 'การออกขอพระราชทานเพลิงศพ',
  },
  outcome: {
    kind: 'letter',
    name: { th: 'หนังสือขอพระราชทานเพลิงศพ', en: 'Letter requesting a royal cremation' },
  },
  minutes: { target: 10, usual: 10 },
  desk: 'one-stop',
  audiences: ['heir'],
  audienceNote: {
    text: {
      th: 'ผู้ยื่นคือทายาทหรือเจ้าภาพของข้าราชการ/ผู้รับบำนาญที่ถึงแก่กรรม',
      en: 'The applicant is the heir or host of a deceased official or pensioner',
    },
    basis: 'inferred',
  },
  steps: [
    {
      actor: 'applicant',
      label: { th: 'ยื่นคำขอพร้อมเอกสารหลักฐาน', en: 'Submit the request with the documents' },
      minutesToNext: 2,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', en: 'Officer checks the supporting documents' },
      minutesToNext: 3,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่จัดทำหนังสือขอพระราชทานเพลิงศพ', en: 'Officer prepares the royal cremation letter' },
      minutesToNext: 5,
    },
    {
      actor: 'applicant',
      label: { th: 'รับหนังสือขอพระราชทานเพลิงศพ', en: 'Receive the royal cremation letter' },
    },
  ],
  papers: [
    {
      id: 'official-id-copy',
      kind: 'copy',
      name: { th: 'สำเนาบัตรประจำตัวข้าราชการ', en: 'Copy of civil-servant ID card' },
      requirement: 'always',
      sensitive: true,
      officeCopies: true,
      note: {
        th: 'ของผู้ถึงแก่กรรม (โปรดยืนยันกับเจ้าหน้าที่)',
        en: "The deceased's (please confirm with the officer)",
      },
    },
    {
      id: 'house-registration-copy',
      kind: 'copy',
      name: { th: 'สำเนาทะเบียนบ้าน', en: 'Copy of house registration' },
      requirement: 'always',
      officeCopies: true,
      note: {
        th: 'ของผู้ถึงแก่กรรม (โปรดยืนยันกับเจ้าหน้าที่)',
        en: "The deceased's (please confirm with the officer)",
      },
    },
    {
      id: 'kp7-copy',
      kind: 'copy',
      name: { th: 'สำเนา ก.พ. 7', en: 'Copy of the K.P. 7 personnel record' },
      formNo: 'ก.พ. 7',
      requirement: 'always',
      // It may mention illness or discipline.
      sensitive: true,
    },
    {
      id: 'death-certificate-copy',
      kind: 'copy',
      name: { th: 'สำเนาใบมรณบัตร', en: 'Copy of the death certificate' },
      requirement: 'always',
      // It names the cause of death.
      sensitive: true,
    },
    {
      id: 'decoration-certificate-copy',
      kind: 'copy',
      name: {
        th: 'สำเนาประกาศนียบัตรกำกับเครื่องราชอิสริยาภรณ์ดิเรกคุณาภรณ์',
        en: 'Copy of the certificate of the Order of the Direkgunabhorn',
      },
      requirement: 'always',
      // The manual names only this order.
      neededWhen: answerIs('decoration', 'direkgunabhorn'),
      askOfficer: answerIs(
        'decoration',
        'white-elephant',
        'crown',
        'chula-chom-klao',
        'other',
        'unknown',
        '',
      ),
      note: {
        th: 'หากได้รับชั้นตราอื่น โปรดสอบถามเจ้าหน้าที่',
        en: 'For another decoration, please ask the officer',
      },
    },
    {
      id: 'cemetery-plan-and-programme',
      kind: 'plan',
      name: {
        th: 'แผนผังสุสาน / กำหนดการพระราชทานเพลิงศพ',
        en: 'Cemetery plan / programme of the royal cremation',
      },
      requirement: 'always',
      parts: [
        {
          id: 'cemetery-plan',
          kind: 'plan',
          name: { th: 'แผนผังสุสาน', en: 'Cemetery plan' },
          askOfficer: 'always',
          note: oneOrBoth,
        },
        {
          id: 'cremation-programme',
          kind: 'plan',
          name: { th: 'กำหนดการพระราชทานเพลิงศพ', en: 'Programme of the royal cremation' },
          askOfficer: 'always',
          note: oneOrBoth,
        },
      ],
      note: bothOrOne,
    },
  ],
  questions: [
    {
      id: 'deceased',
      kind: 'name',
      ask: {
        th: 'โปรดพิมพ์คำนำหน้า ชื่อ และนามสกุลของผู้ถึงแก่กรรม',
        en: 'Please type the title, name and surname of the deceased',
      },
      label: { th: 'ผู้ถึงแก่กรรม', en: 'The deceased' },
    },
    {
      id: 'last-workplace',
      kind: 'text',
      ask: {
        th: 'โปรดพิมพ์โรงเรียนหรือหน่วยงานสุดท้ายของผู้ถึงแก่กรรม',
        en: 'Please type the last school or unit of the deceased',
      },
      label: { th: 'หน่วยงานสุดท้ายของผู้ถึงแก่กรรม', en: 'Last unit of the deceased' },
      maxLength: 120,
      place: true,
    },
    {
      id: 'relation',
      kind: 'choice',
      ask: { th: 'ท่านเกี่ยวข้องกับผู้ถึงแก่กรรมอย่างไร', en: 'How are you related to the deceased?' },
      ofHelper: {
        th: 'เจ้าของเรื่องเกี่ยวข้องกับผู้ถึงแก่กรรมอย่างไร',
        en: 'How is that person related to the deceased?',
      },
      label: { th: 'ความเกี่ยวข้อง', en: 'Relation' },
      options: [
        { id: 'spouse', label: { th: 'คู่สมรส', en: 'Spouse' }, synonyms: ['สามี', 'ภรรยา', 'ภริยา'] },
        { id: 'child', label: { th: 'บุตร', en: 'Child' }, synonyms: ['ลูก', 'ลูกชาย', 'ลูกสาว'] },
        { id: 'parent', label: { th: 'บิดา/มารดา', en: 'Parent' }, synonyms: ['บิดา', 'มารดา', 'พ่อ', 'แม่'] },
        { id: 'sibling', label: { th: 'พี่น้อง', en: 'Sibling' }, synonyms: ['พี่', 'น้อง'] },
        {
          id: 'other',
          label: { th: 'ญาติหรือเจ้าภาพ', en: 'Other relative or host' },
          short: { th: 'ญาติ/เจ้าภาพ', en: 'Other' },
          synonyms: ['ญาติ', 'เจ้าภาพ', 'หลาน'],
        },
      ],
    },
    {
      id: 'decoration',
      kind: 'choice',
      ask: {
        th: 'เครื่องราชฯ ชั้นสูงสุด',
        en: 'Highest decoration',
      },
      label: { th: 'เครื่องราชอิสริยาภรณ์', en: 'Decoration' },
      options: [
        {
          id: 'direkgunabhorn',
          label: { th: 'ดิเรกคุณาภรณ์', en: 'Direkgunabhorn' },
          short: { th: 'ดิเรกคุณาภรณ์', en: 'Direkguna.' },
          synonyms: ['ป.ภ.', 'ท.ภ.', 'ต.ภ.', 'จ.ภ.', 'บ.ภ.'],
        },
        {
          id: 'white-elephant',
          label: { th: 'ช้างเผือก', en: 'White Elephant' },
          synonyms: ['ม.ป.ช.', 'ป.ช.', 'ท.ช.', 'ต.ช.', 'จ.ช.', 'บ.ช.'],
        },
        {
          id: 'crown',
          label: { th: 'มงกุฎไทย', en: 'Crown of Thailand' },
          synonyms: ['ม.ว.ม.', 'ป.ม.', 'ท.ม.', 'ต.ม.', 'จ.ม.', 'บ.ม.'],
        },
        {
          id: 'chula-chom-klao',
          label: { th: 'จุลจอมเกล้า', en: 'Chula Chom Klao' },
        },
        { id: 'other', label: { th: 'อื่น ๆ', en: 'Another' } },
        { id: 'none', label: { th: 'ไม่ได้รับ', en: 'None' }, synonyms: ['ไม่มี'] },
        {
          id: 'unknown',
          label: { th: 'ไม่ทราบ', en: 'Not known' },
          synonyms: ['ไม่รู้', 'ไม่แน่ใจ'],
        },
      ],
    },
    {
      id: 'temple',
      kind: 'choice',
      ask: { th: 'ตกลงวันและสถานที่กับทางวัดแล้วหรือไม่', en: 'Are the day and place settled with the temple?' },
      label: { th: 'วันและสถานที่', en: 'Day and place' },
      options: [
        { id: 'settled', label: { th: 'ตกลงแล้ว', en: 'Settled' } },
        { id: 'not-yet', label: { th: 'ยังไม่ได้ตกลง', en: 'Not yet' } },
      ],
    },
    {
      id: 'cremation-day',
      kind: 'day',
      ask: { th: 'กำหนดวันใด', en: 'Which day is it?' },
      label: { th: 'กำหนดวัน', en: 'Day' },
      onlyWhen: answerIs('temple', 'settled'),
      earliest: 0,
      latest: 365,
    },
    {
      id: 'temple-name',
      kind: 'text',
      ask: { th: 'จะประกอบพิธีที่วัดหรือฌาปนสถานใด', en: 'At which temple or crematorium?' },
      label: { th: 'สถานที่', en: 'Place' },
      onlyWhen: answerIs('temple', 'settled'),
      maxLength: 120,
      place: true,
    },
  ],
  grave: { opening: { th: 'ขอแสดงความเสียใจอย่างยิ่ง', en: 'We are sorry for your loss.' } },
  caution: {
    th: 'หนังสือของสำนักงานเป็นขั้นตอนหนึ่งของการขอพระราชทาน\nโปรดตกลงวันและสถานที่กับทางวัดก่อน เจ้าหน้าที่จะให้คำแนะนำ',
    en: "The office's letter is one step of the request.\nPlease settle the day and place with the temple first; the officer will advise you.",
  },
  ownNameOnly: true,
  outsider: true,
  noSurvey: true,
} as const satisfies Service
