import { CHECKED, manual, type Subject } from './guidance.ts'

/** Questions about any service. If the manual says nothing, the answer says so. */
export const general: Subject = {
  words: {},
  guidance: [
    {
      id: 'copies',
      services: 'any',
      title: { th: 'สำเนาบัตรประชาชนและทะเบียนบ้าน', en: 'Copies of ID card and house registration' },
      answer: {
        th: 'มติคณะรัฐมนตรีให้หน่วยงานไม่ขอสำเนาเอกสารที่ราชการออกให้ แต่คู่มือยังมีสำเนาในรายการ โปรดนำฉบับจริงมาด้วย และสอบถามเจ้าหน้าที่',
        en: 'The cabinet has resolved that agencies do not ask for copies of papers that the state issued, yet the manual still lists copies. Please bring the originals and ask the officer.',
      },
      source: {
        th: 'มติคณะรัฐมนตรี 2 ตุลาคม 2561',
        en: 'Cabinet resolution of 2 October 2018',
      },
      checkedOn: CHECKED,
      signs: ['copies national-id', 'copies'],
    },
    {
      id: 'fee',
      services: 'any',
      title: { th: 'ค่าธรรมเนียม', en: 'Fees' },
      answer: {
        th: 'คู่มือของสำนักงานไม่ได้ระบุค่าธรรมเนียมของบริการใด โปรดสอบถามเจ้าหน้าที่',
        en: "The office's manual names no fee for any service. Please ask the officer.",
      },
      source: manual,
      checkedOn: CHECKED,
      signs: ['fee', 'fee amount'],
    },
    {
      id: 'proxy',
      services: 'any',
      title: { th: 'ให้ผู้อื่นทำแทน', en: 'Sending somebody else' },
      answer: {
        th: 'คู่มือไม่ได้ระบุเรื่องการทำแทนหรือมอบอำนาจ โปรดสอบถามเจ้าหน้าที่ก่อนมา เพื่อไม่ให้เสียเที่ยว',
        en: 'The manual does not speak of proxies. Please ask the officer before somebody comes in vain.',
      },
      source: manual,
      checkedOn: CHECKED,
      signs: ['proxy', 'proxy parent|spouse|child'],
    },
    {
      id: 'duration',
      services: 'none',
      title: { th: 'ใช้เวลาเท่าใด', en: 'How long it takes' },
      answer: {
        th: 'บริการทั้ง 11 รายการ แล้วเสร็จภายใน 5–10 นาทีที่จุดบริการ ในเวลาราชการ เมื่อเอกสารครบถ้วน',
        en: 'Each of the 11 services takes 5 to 10 minutes at the counter, in office hours and with complete papers.',
      },
      source: manual,
      checkedOn: CHECKED,
      signs: ['duration', 'duration waiting'],
    },
  ],
}
