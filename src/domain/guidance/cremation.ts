import { CHECKED, officeToConfirm, type Subject } from './guidance.ts'

const services = ['royal-cremation-letter'] as const

/** A royally sponsored cremation. The chat never says or asks who is refused one; the officer does. */
export const cremation: Subject = {
  words: {
    'which-day': `วันไหนได้บ้าง, ฤกษ์, กำหนดวัน, ตรงวัน`,
    palace: `สำนักพระราชวัง, ยื่นที่ไหน, ยื่นตี้ไหน, กองพระราชพิธี, ส่งที่ไหน`,
    heir: `ทายาท, เจ้าภาพ, heir`,
  },
  guidance: [
    {
      id: 'cremation-who',
      services,
      title: { th: 'หลักเกณฑ์ทั่วไป', en: 'General criteria' },
      brief: {
        th: 'ข้าราชการหรือผู้ได้รับเครื่องราชฯ ตามระดับที่กำหนด เจ้าหน้าที่จะตรวจสอบให้',
        en: 'Officials and holders of decorations of certain levels. The officer will check.',
      },
      answer: {
        th: 'โดยทั่วไปได้แก่ข้าราชการตามระดับที่กำหนด\nหรือผู้ได้รับเครื่องราชฯ\nตั้งแต่ชั้นเบญจมาภรณ์มงกุฎไทย (บ.ม.) หรือเบญจมดิเรกคุณาภรณ์ (บ.ภ.) ขึ้นไป\nเจ้าหน้าที่จะตรวจสอบให้',
        en: 'In general for officials of the levels laid down, and holders of decorations\nfrom the fifth class of the Crown of Thailand or of the Direkgunabhorn upwards.\nThe officer will check for you.',
      },
      source: officeToConfirm,
      toConfirm: {
        th: 'หลักเกณฑ์ที่ใช้อยู่ และเกณฑ์ของครูผู้ช่วยและวิทยฐานะ',
        en: 'The criteria in force, and those for assistant teachers and teachers’ ranks',
      },
      checkedOn: CHECKED,
      signs: ['who', 'entitlement', 'decoration', 'employee'],
    },
    {
      id: 'cremation-day',
      services,
      title: { th: 'การกำหนดวัน', en: 'Choosing the day' },
      answer: {
        th: 'โปรดตกลงวันและสถานที่กับวัดก่อน\nตามธรรมเนียมไม่จัดวันศุกร์ และไม่ตรงกับวันสำคัญที่กำหนดไว้\nเมื่อทราบวันที่แน่นอน โปรดติดต่อเจ้าหน้าที่โดยเร็ว',
        en: 'Please settle day and place with the temple first.\nBy custom it is not held on a Friday, nor on the important days laid down.\nPlease contact the officer as soon as the day is settled.',
      },
      source: officeToConfirm,
      toConfirm: {
        th: 'ต้องยื่นล่วงหน้ากี่วัน และวันที่งดเว้น',
        en: 'How many days ahead to ask, and the days that are left out',
      },
      checkedOn: CHECKED,
      signs: ['day', 'which-day', 'deadline', 'duration'],
    },
    {
      id: 'cremation-where',
      services,
      title: { th: 'ยื่นที่ใด', en: 'Where to ask' },
      answer: {
        th: 'ยื่นผ่านต้นสังกัดของผู้ถึงแก่กรรม\nหนังสือของสำนักงานเป็นขั้นตอนหนึ่งของการขอ เจ้าหน้าที่จะแจ้งขั้นต่อไป',
        en: "Through the office of the deceased.\nThe office's letter is one step of the request; the officer tells you the next step.",
      },
      source: officeToConfirm,
      toConfirm: {
        th: 'ขั้นต่อไปของจังหวัด (เช่น สำนักงานวัฒนธรรมจังหวัด) และจำนวนวันล่วงหน้า',
        en: 'The next step in the province (for example the provincial culture office), and the days ahead',
      },
      checkedOn: CHECKED,
      signs: ['palace'],
    },
    {
      id: 'cremation-heir',
      services,
      title: { th: 'เอกสารของทายาท', en: "The heir's papers" },
      brief: {
        th: 'บางหน่วยงานขอทะเบียนบ้านและบัตรของทายาทด้วย',
        en: 'Some offices want the heir’s house registration and ID card.',
      },
      answer: {
        th: 'บางหน่วยงานขอทะเบียนบ้านและบัตรประชาชนของทายาทด้วย\nโปรดเตรียมไว้และสอบถามเจ้าหน้าที่',
        en: "Some offices also want the heir's house registration and national ID card.\nPlease have them ready and ask the officer.",
      },
      source: officeToConfirm,
      toConfirm: { th: 'เอกสารของทายาทที่สำนักงานใช้', en: 'Which papers of the heir the office needs' },
      checkedOn: CHECKED,
      signs: ['heir'],
    },
  ],
}
