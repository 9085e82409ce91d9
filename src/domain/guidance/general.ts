import { CHECKED, manual, officeToConfirm, type Subject } from './guidance.ts'

/** Questions about any service. If the manual says nothing, the answer says so. */
export const general: Subject = {
  words: {},
  guidance: [
    {
      id: 'copies',
      services: 'any',
      title: { th: 'สำเนาบัตรประชาชนและทะเบียนบ้าน', en: 'Copies of ID card and house registration' },
      answer: {
        th: 'โปรดนำบัตรและทะเบียนบ้านฉบับจริงมาด้วย\nเจ้าหน้าที่จะแจ้งว่าต้องใช้สำเนาหรือไม่',
        en: 'Please bring the original card and house registration.\nThe officer will tell you whether copies are needed.',
      },
      source: {
        kind: 'circular',
        name: { th: 'มติคณะรัฐมนตรี 2 ตุลาคม 2561', en: 'Cabinet resolution of 2 October 2018' },
      },
      toConfirm: { th: 'สำนักงานยังขอสำเนาใดจากผู้ขอ', en: 'Which copies the office still asks for' },
      checkedOn: CHECKED,
      signs: ['copies national-id', 'copies'],
    },
    {
      id: 'fee',
      services: 'any',
      title: { th: 'ค่าธรรมเนียม', en: 'Fees' },
      brief: { th: 'คู่มือไม่ได้ระบุค่าธรรมเนียม', en: 'The manual names no fee.' },
      answer: {
        th: 'คู่มือไม่ได้ระบุค่าธรรมเนียมของบริการใด โปรดสอบถามเจ้าหน้าที่',
        en: 'The manual names no fee for any service. Please ask the officer.',
      },
      source: manual,
      toConfirm: { th: 'บริการใดมีค่าธรรมเนียม', en: 'Which services have a fee' },
      checkedOn: CHECKED,
      signs: ['fee', 'fee amount'],
    },
    {
      id: 'proxy',
      services: 'any',
      title: { th: 'ให้ผู้อื่นทำแทน', en: 'Sending somebody else' },
      answer: {
        th: 'คู่มือไม่ได้ระบุเรื่องการทำแทนหรือมอบอำนาจ\nโปรดสอบถามเจ้าหน้าที่ก่อนมา เพื่อไม่ให้เสียเที่ยว',
        en: 'The manual does not mention proxies.\nPlease ask the officer first, to save a wasted trip.',
      },
      source: officeToConfirm,
      toConfirm: {
        th: 'ให้ผู้อื่นทำแทนได้ในบริการใด และใช้เอกสารใด',
        en: 'For which services somebody else may come, and with which papers',
      },
      checkedOn: CHECKED,
      signs: ['proxy', 'proxy parent|spouse|child', 'proxy collect'],
    },
    {
      id: 'duration',
      services: 'none',
      title: { th: 'ใช้เวลาเท่าใด', en: 'How long it takes' },
      answer: {
        th: 'ขั้นตอนที่จุดบริการใช้เวลา 5–10 นาที เมื่อเอกสารครบถ้วน\nไม่รวมเวลารอลงนามและเวลาจ่ายเงิน',
        en: 'The counter steps take 5 to 10 minutes with complete papers.\nSigning and payment are not counted.',
      },
      source: manual,
      checkedOn: CHECKED,
      signs: ['duration', 'duration waiting'],
    },
  ],
}
