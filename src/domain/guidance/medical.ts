import { CHECKED, manual, type Subject } from './guidance.ts'

const services = ['medical-reimbursement', 'medical-reimbursement-retiree'] as const
const decree = {
  th: 'พ.ร.ฎ.เงินสวัสดิการเกี่ยวกับการรักษาพยาบาล พ.ศ. 2553 และที่แก้ไขเพิ่มเติม',
  en: 'Royal Decree on Medical Welfare B.E. 2553 (2010), as amended',
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
      answer: {
        th: 'ระเบียบให้ข้าราชการ ลูกจ้างประจำ และผู้รับบำนาญ เบิกให้ตนเอง บิดา มารดา คู่สมรสตามกฎหมาย และบุตรชอบด้วยกฎหมายที่ยังไม่บรรลุนิติภาวะ ไม่เกิน 3 คนตามลำดับการเกิด ไม่รวมบุตรบุญธรรม พนักงานราชการและอัตราจ้างโปรดสอบถามเจ้าหน้าที่',
        en: 'The rules name civil servants, permanent employees and pensioners, for themselves, their parents, lawful spouse and up to three lawful children under age in order of birth, not adopted ones. Government employees and contract staff: please ask the officer.',
      },
      source: decree,
      checkedOn: CHECKED,
      signs: ['who', 'entitlement', 'employee', 'for-whom', 'who for-whom', 'who entitlement'],
    },
    {
      id: 'medical-deadline',
      services,
      title: { th: 'ต้องเบิกค่ารักษาพยาบาลภายในเมื่อใด', en: 'By when to claim medical expenses' },
      answer: {
        th: 'ภายใน 1 ปี นับจากวันที่ในใบเสร็จ หากใกล้ครบหรือเกินแล้ว โปรดนำใบเสร็จมาสอบถามเจ้าหน้าที่',
        en: 'Within 1 year of the date on the receipt. If the year is nearly over or has passed, please bring the receipt and ask the officer.',
      },
      source: {
        th: 'สิทธิข้าราชการ โรงพยาบาลทันตกรรม มหาวิทยาลัยสงขลานครินทร์ (dent.psu.ac.th)',
        en: 'Rights of civil servants, Dental Hospital, Prince of Songkla University (dent.psu.ac.th)',
      },
      checkedOn: CHECKED,
      signs: ['deadline', 'deadline receipt'],
    },
    {
      id: 'medical-direct-billing',
      services,
      title: { th: 'เบิกจ่ายตรงกับโรงพยาบาล', en: 'Direct billing at the hospital' },
      answer: {
        th: 'ผู้ป่วยนอกใช้บัตรประชาชนที่โรงพยาบาลที่เข้าร่วมได้ตั้งแต่ 4 พฤษภาคม 2561 หากไม่ได้ใช้บัตร ให้จ่ายก่อนแล้วนำใบเสร็จมาเบิกที่ต้นสังกัด',
        en: 'Since 4 May 2018 out-patients use the national ID card at participating hospitals. Without the card, pay first and claim with the receipt at your own office.',
      },
      source: {
        th: 'goorusiam.com/6738 และสิทธิข้าราชการ โรงพยาบาลทันตกรรม ม.สงขลานครินทร์ (dent.psu.ac.th)',
        en: 'goorusiam.com/6738 and Dental Hospital, Prince of Songkla University (dent.psu.ac.th)',
      },
      checkedOn: CHECKED,
      signs: ['direct-billing', 'direct-billing national-id', 'direct-billing for-whom'],
    },
    {
      id: 'medical-not-covered',
      services,
      title: { th: 'รายการที่มักเบิกไม่ได้', en: 'What usually cannot be claimed' },
      answer: {
        th: 'โดยทั่วไป ได้แก่ ค่าทำเวชระเบียน ค่าบำรุงโรงพยาบาล ค่ามัดจำ ค่าทำบัตร ค่าส่งผลตรวจ ค่าบริการพิเศษ ส่วนเกินค่าห้อง และค่าใบรับรองแพทย์ เจ้าหน้าที่จะตรวจใบเสร็จให้อีกครั้ง',
        en: 'Usually record and card fees, hospital maintenance, deposits, sending results, special service, the room surplus and medical certificates. The officer checks the receipt again.',
      },
      source: {
        th: 'สวัสดิการรักษาพยาบาล มหาวิทยาลัยขอนแก่น (home.kku.ac.th)',
        en: 'Medical welfare, Khon Kaen University (home.kku.ac.th)',
      },
      checkedOn: CHECKED,
      signs: ['not-covered'],
    },
    {
      id: 'medical-amount',
      services,
      title: { th: 'เบิกค่ารักษาพยาบาลได้เท่าใด', en: 'How much can be claimed' },
      answer: {
        th: 'ขึ้นกับรายการในใบเสร็จและอัตราที่กระทรวงการคลังกำหนด เจ้าหน้าที่จะตรวจสอบสิทธิและจำนวนเงินให้',
        en: 'It depends on the items of the receipt and the rates of the Ministry of Finance. The officer checks the entitlement and the sum.',
      },
      source: decree,
      checkedOn: CHECKED,
      signs: ['amount', 'amount for-whom'],
    },
    {
      id: 'medical-form',
      services,
      title: { th: 'แบบที่ใช้เบิก', en: 'Which form to use' },
      answer: {
        th: 'แบบ 7131 ใช้เบิกค่ารักษาพยาบาล ส่วนแบบ 7223 ใช้เบิกค่าการศึกษาบุตร ขอรับแบบได้จากเจ้าหน้าที่',
        en: 'Form 7131 is for medical expenses, form 7223 for the education of children. The officer has both.',
      },
      source: manual,
      checkedOn: CHECKED,
      signs: ['form-number', 'form-7223'],
    },
    {
      id: 'medical-payment',
      services: ['medical-reimbursement', 'medical-reimbursement-retiree', 'child-education-allowance'],
      title: { th: 'รับเงินอย่างไร', en: 'How the money is paid' },
      answer: {
        th: 'เวลาในคู่มือเป็นเวลาที่จุดบริการ เมื่อตรวจเอกสารแล้ว เจ้าหน้าที่จะแจ้งวิธีและวันรับเงิน',
        en: 'The minutes in the manual are time at the counter. Once the papers are checked, the officer tells how and when you are paid.',
      },
      source: manual,
      checkedOn: CHECKED,
      signs: ['paid-out'],
    },
  ],
}
