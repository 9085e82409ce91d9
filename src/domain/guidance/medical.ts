import { CHECKED, manual, officeToConfirm, type Source, type Subject } from './guidance.ts'

const services = ['medical-reimbursement', 'medical-reimbursement-retiree'] as const
const decree: Source = {
  kind: 'law',
  name: {
    th: 'พ.ร.ฎ.เงินสวัสดิการเกี่ยวกับการรักษาพยาบาล พ.ศ. 2553 และที่แก้ไขเพิ่มเติม',
    en: 'Royal Decree on Medical Welfare B.E. 2553 (2010), as amended',
  },
}

/** Medical expenses. The officer answers about private hospitals and the rights of contract staff. */
export const medical: Subject = {
  words: {
    'claim not-covered': `เบิกไม่ได้, เบิกบ่ได้`,
    'not-covered': `ไม่ครอบคลุม, not covered`,
    'claim for-whom': `เบิกให้, เบิกเผื่อ`,
    'for-whom': `ลูกบุญธรรม, บุตรบุญธรรม, พ่อตา, แม่ยาย, พี่น้อง, for my`,
  },
  guidance: [
    {
      id: 'medical-who',
      services,
      title: { th: 'ผู้ใดเบิกค่ารักษาพยาบาลได้', en: 'Who may claim medical expenses' },
      brief: {
        th: 'เบิกให้ตนเอง คู่สมรส บิดามารดา และบุตรได้',
        en: 'Civil servants, permanent staff, pensioners; and parents, spouse, children',
      },
      answer: {
        th: 'ข้าราชการ ลูกจ้างประจำ และผู้รับบำนาญ เบิกให้ตนเอง บิดามารดา และคู่สมรส\nรวมบุตรชอบด้วยกฎหมายที่ยังไม่บรรลุนิติภาวะ 3 คนแรก ไม่รวมบุตรบุญธรรม\nผู้รับบำเหน็จรายเดือน พนักงานราชการ และอัตราจ้าง โปรดสอบถามเจ้าหน้าที่',
        en: 'Civil servants, permanent employees and pensioners claim for themselves, their parents and lawful spouse.\nAlso for the first three lawful children under age, not adopted ones.\nThose on monthly gratuity, government employees and contract staff: please ask the officer.',
      },
      source: decree,
      toConfirm: {
        th: 'สิทธิของลูกจ้างประจำผู้รับบำเหน็จรายเดือน พนักงานราชการ และอัตราจ้าง',
        en: 'The rights of retired permanent employees on monthly gratuity, of government employees and of contract staff',
      },
      checkedOn: CHECKED,
      signs: ['who', 'entitlement', 'employee', 'for-whom', 'who for-whom', 'who entitlement'],
    },
    {
      id: 'medical-deadline',
      services,
      title: { th: 'ต้องเบิกค่ารักษาพยาบาลภายในเมื่อใด', en: 'By when to claim medical expenses' },
      brief: {
        th: 'ยื่นภายใน 1 ปี นับถัดจากวันที่ในใบเสร็จ',
        en: 'Within 1 year, from the day after the receipt’s date',
      },
      answer: {
        th: 'ยื่นภายใน 1 ปี นับถัดจากวันที่ในใบเสร็จ\nหากใกล้ครบหรือเกินแล้ว โปรดนำใบเสร็จมาสอบถามเจ้าหน้าที่',
        en: 'Within 1 year, counted from the day after the date on the receipt.\nIf it is nearly over or past, please bring the receipt and ask the officer.',
      },
      source: {
        kind: 'law',
        name: {
          th: 'หลักเกณฑ์กระทรวงการคลังว่าด้วยวิธีการเบิกจ่ายเงินสวัสดิการเกี่ยวกับการรักษาพยาบาล พ.ศ. 2553',
          en: 'Ministry of Finance rules on claiming medical welfare, B.E. 2553 (2010)',
        },
      },
      checkedOn: CHECKED,
      signs: ['deadline', 'deadline receipt'],
    },
    {
      id: 'medical-direct-billing',
      services,
      title: { th: 'เบิกจ่ายตรงกับโรงพยาบาล', en: 'Direct billing at the hospital' },
      brief: {
        th: 'ผู้ป่วยนอกใช้บัตรประชาชนที่โรงพยาบาลในระบบเบิกจ่ายตรง',
        en: 'Out-patients show the ID card at direct-billing hospitals.',
      },
      answer: {
        th: 'ผู้ป่วยนอกใช้บัตรประชาชนที่โรงพยาบาลซึ่งเข้าร่วมระบบเบิกจ่ายตรงได้\nหากไม่ได้ใช้สิทธิ โปรดจ่ายก่อน แล้วนำใบเสร็จมาให้เจ้าหน้าที่ตรวจ',
        en: 'Out-patients use the ID card at hospitals in the direct-billing system.\nOtherwise please pay first, then bring the receipt for the officer to check.',
      },
      source: officeToConfirm,
      toConfirm: {
        th: 'เลขที่หนังสือกรมบัญชีกลางเรื่องการใช้บัตรประชาชนเบิกจ่ายตรง',
        en: "The number of the Comptroller General's circular on direct billing with the ID card",
      },
      checkedOn: CHECKED,
      signs: ['direct-billing', 'direct-billing national-id', 'direct-billing for-whom'],
    },
    {
      id: 'medical-not-covered',
      services,
      title: { th: 'รายการที่มักเบิกไม่ได้', en: 'What usually cannot be claimed' },
      brief: {
        th: 'ดูจากใบเสร็จแต่ละใบ เจ้าหน้าที่จะตรวจให้',
        en: 'It depends on each receipt. The officer checks it.',
      },
      answer: {
        th: 'รายการที่เบิกไม่ได้ดูจากใบเสร็จแต่ละใบ เจ้าหน้าที่จะตรวจให้\nโรงพยาบาลเอกชนและทันตกรรมมีเงื่อนไขเฉพาะ โปรดนำใบเสร็จมาสอบถาม',
        en: 'What cannot be claimed depends on each receipt. The officer checks it.\nPrivate hospitals and dental care have terms of their own: please bring the receipt and ask.',
      },
      source: officeToConfirm,
      toConfirm: {
        th: 'รายการที่เบิกไม่ได้ตาม พ.ร.ฎ. พ.ศ. 2553 และเงื่อนไขของโรงพยาบาลเอกชนและทันตกรรม',
        en: 'What is not covered under the decree of 2010, and the terms for private hospitals and dental care',
      },
      checkedOn: CHECKED,
      signs: ['not-covered'],
    },
    {
      id: 'medical-amount',
      services,
      title: { th: 'เบิกค่ารักษาพยาบาลได้เท่าใด', en: 'How much can be claimed' },
      brief: {
        th: 'ขึ้นกับใบเสร็จและอัตราของกระทรวงการคลัง',
        en: 'It depends on the receipt and the Ministry of Finance’s rates.',
      },
      answer: {
        th: 'ขึ้นกับรายการในใบเสร็จและอัตราที่กระทรวงการคลังกำหนด\nเจ้าหน้าที่จะตรวจสอบสิทธิและจำนวนเงินให้',
        en: 'It depends on the items of the receipt and the rates of the Ministry of Finance.\nThe officer checks the entitlement and the sum.',
      },
      source: decree,
      checkedOn: CHECKED,
      signs: ['amount', 'amount for-whom'],
    },
    {
      id: 'medical-form',
      services,
      title: { th: 'แบบที่ใช้เบิก', en: 'Which form to use' },
      brief: { th: 'ค่ารักษาพยาบาลใช้แบบ 7131', en: 'Form 7131 for medical expenses' },
      answer: {
        th: 'เบิกค่ารักษาพยาบาลใช้แบบ 7131 ค่าการศึกษาบุตรใช้แบบ 7223\nหากยังไม่มีแบบ โปรดสอบถามเจ้าหน้าที่',
        en: 'Form 7131 is for medical expenses, form 7223 for the education of children.\nIf you have no form yet, please ask the officer.',
      },
      source: manual,
      checkedOn: CHECKED,
      signs: ['form-number', 'form-7223'],
    },
    {
      id: 'medical-payment',
      services: ['medical-reimbursement', 'medical-reimbursement-retiree', 'child-education-allowance'],
      title: { th: 'รับเงินอย่างไร', en: 'How the money is paid' },
      brief: {
        th: 'เมื่อตรวจเอกสารแล้ว เจ้าหน้าที่จะแจ้งวิธีและวันรับเงิน',
        en: 'The officer tells you how and when, once the papers are checked.',
      },
      answer: {
        th: 'เวลาในคู่มือเป็นเวลาที่จุดบริการ ไม่รวมเวลาจ่ายเงิน\nเมื่อตรวจเอกสารแล้ว เจ้าหน้าที่จะแจ้งวิธีและวันรับเงิน',
        en: 'The minutes in the manual are time at the counter; the payment is not counted.\nOnce the papers are checked, the officer tells you how and when you will be paid.',
      },
      source: manual,
      checkedOn: CHECKED,
      signs: ['paid-out'],
    },
  ],
}
