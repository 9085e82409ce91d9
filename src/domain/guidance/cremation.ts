import { CHECKED, type Subject } from './guidance.ts'

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
      title: { th: 'หลักเกณฑ์ทั่วไป', en: 'Who it is for' },
      answer: {
        th: 'โดยทั่วไปได้แก่ข้าราชการตามระดับที่กำหนด หรือผู้ได้รับเครื่องราชอิสริยาภรณ์ตั้งแต่เบญจมาภรณ์มงกุฎไทย (บ.ม.) หรือเบญจมดิเรกคุณาภรณ์ (บ.ภ.) ขึ้นไป เจ้าหน้าที่จะตรวจสอบให้',
        en: 'In general for officials of the levels laid down, and holders of decorations from the fifth class of the Crown of Thailand or of the Direkgunabhorn upwards. The officer will check for you.',
      },
      source: {
        th: 'สำนักงานวัฒนธรรมจังหวัดมหาสารคาม 30 มิถุนายน 2563 (m-culture.go.th/mahasarakham)',
        en: 'Maha Sarakham Provincial Cultural Office, 30 June 2020 (m-culture.go.th/mahasarakham)',
      },
      checkedOn: CHECKED,
      signs: ['who', 'entitlement', 'decoration', 'employee'],
    },
    {
      id: 'cremation-day',
      services,
      title: { th: 'การกำหนดวัน', en: 'Choosing the day' },
      answer: {
        th: 'โปรดตกลงวันและสถานที่กับวัดก่อน ตามธรรมเนียมไม่จัดวันศุกร์ และไม่ตรงกับวันสำคัญที่กำหนดไว้',
        en: 'Please settle day and place with the temple first. By custom it is not held on a Friday, nor on the royal days laid down.',
      },
      source: {
        th: 'การขอพระราชทานเพลิงศพ (personnel.police7.go.th)',
        en: 'On royally sponsored cremation (personnel.police7.go.th)',
      },
      checkedOn: CHECKED,
      signs: ['day', 'which-day', 'deadline', 'duration'],
    },
    {
      id: 'cremation-where',
      services,
      title: { th: 'ยื่นที่ใด', en: 'Where to ask' },
      answer: {
        th: 'ยื่นผ่านหน่วยงานต้นสังกัดของผู้ถึงแก่กรรม หรือยื่นตรงที่กองพระราชพิธี สำนักพระราชวัง หนังสือของสำนักงานเป็นขั้นตอนหนึ่งของการขอ',
        en: "Through the office of the deceased, or directly at the Royal Ceremonial Division, Bureau of the Royal Household. The office's letter is one step of the request.",
      },
      source: {
        th: 'pitchanan12579.blogspot.com/2017/05/2.html',
        en: 'pitchanan12579.blogspot.com/2017/05/2.html',
      },
      checkedOn: CHECKED,
      signs: ['palace'],
    },
    {
      id: 'cremation-heir',
      services,
      title: { th: 'เอกสารของทายาท', en: "The heir's papers" },
      answer: {
        th: 'บางหน่วยงานขอทะเบียนบ้านและบัตรประชาชนของทายาทด้วย โปรดเตรียมไว้และสอบถามเจ้าหน้าที่',
        en: "Some offices also want the heir's house registration and national ID card. Please have them ready and ask the officer.",
      },
      source: {
        th: 'กรมควบคุมโรค กองบริหารทรัพยากรบุคคล (ddc.moph.go.th/dhrm)',
        en: 'Department of Disease Control, human resources (ddc.moph.go.th/dhrm)',
      },
      checkedOn: CHECKED,
      signs: ['heir'],
    },
  ],
}
