import { CHECKED, manual, officeToConfirm, type Source, type Subject } from './guidance.ts'

const services = ['child-education-allowance'] as const
const regulation: Source = {
  kind: 'law',
  name: {
    th: 'ระเบียบกระทรวงการคลังว่าด้วยการเบิกเงินสวัสดิการเกี่ยวกับการศึกษาของบุตร พ.ศ. 2560',
    en: 'Ministry of Finance regulation on claiming education welfare for children, B.E. 2560 (2017)',
  },
}

/** The education of children. The time limit and most rates are not confirmed, so the officer answers them. */
export const education: Subject = {
  words: {
    'child-age': `อายุเท่าไร, อายุเท่าไหร่, กี่ขวบ, ถึงอายุ, คนที่ 4, คนที่สี่, คนที่ 3, คนที่สาม, how old, age limit`,
    grade: `ระดับไหน, ชั้นไหนบ้าง, ถึงปริญญา, which level`,
  },
  guidance: [
    {
      id: 'education-who',
      services,
      title: { th: 'ผู้ใดเบิกค่าการศึกษาบุตรได้', en: 'Who may claim the education allowance' },
      brief: {
        th: 'ข้าราชการ ลูกจ้างประจำ ผู้รับบำนาญ เบิกให้บุตรชอบด้วยกฎหมาย',
        en: 'Civil servants, permanent staff, pensioners: lawful children',
      },
      answer: {
        th: 'ข้าราชการ ลูกจ้างประจำ และผู้รับบำนาญ เบิกให้บุตรชอบด้วยกฎหมาย\nบุตรอายุ 3–25 ปี คนที่ 1–3 ไม่รวมบุตรบุญธรรม บิดาหรือมารดาเบิกฝ่ายเดียว\nบุตรคนที่ 4 บุตรแฝด หรือผู้รับบำเหน็จรายเดือน โปรดสอบถามเจ้าหน้าที่',
        en: 'Civil servants, permanent employees and pensioners claim for lawful children.\nThe first three children of 3 to 25 years, not adopted ones; only one of the parents claims.\nA fourth child, twins or monthly gratuity: please ask the officer.',
      },
      source: {
        kind: 'law',
        name: {
          th: 'พ.ร.ฎ.เงินสวัสดิการเกี่ยวกับการศึกษาของบุตร พ.ศ. 2562',
          en: 'Royal Decree on Welfare for the Education of Children, B.E. 2562 (2019)',
        },
      },
      toConfirm: {
        th: 'สิทธิของลูกจ้างประจำผู้รับบำเหน็จรายเดือน',
        en: 'The right of retired permanent employees on monthly gratuity',
      },
      checkedOn: CHECKED,
      signs: ['who', 'child-age', 'lifespan', 'entitlement', 'retired', 'employee', 'for-whom'],
    },
    {
      id: 'education-level',
      services,
      title: { th: 'ระดับการศึกษาที่เบิกได้', en: 'Which levels count' },
      brief: {
        th: 'ตั้งแต่อนุบาลถึงปริญญาตรี ทั้งของรัฐและเอกชน',
        en: 'From kindergarten to bachelor’s degree, state and private',
      },
      answer: {
        th: 'ตั้งแต่อนุบาลถึงปริญญาตรี ทั้งสถานศึกษาของรัฐและเอกชน\nอัตราต่างกันตามระดับชั้นและประเภทสถานศึกษา',
        en: 'From kindergarten to the bachelor’s degree, state and private.\nThe rates differ by level and kind of school.',
      },
      source: regulation,
      toConfirm: {
        th: 'ชื่อระเบียบ พ.ศ. 2560 ตามราชกิจจานุเบกษา',
        en: 'The exact name of the regulation of 2017 in the Government Gazette',
      },
      checkedOn: CHECKED,
      signs: ['grade'],
    },
    {
      id: 'education-amount',
      services,
      title: { th: 'เบิกค่าการศึกษาบุตรได้เท่าใด', en: 'How much can be claimed' },
      brief: {
        th: 'ไม่เกินอัตราต่อปีการศึกษา ตามระดับชั้นและสถานศึกษา',
        en: 'There is a ceiling for each year, by level and kind of school.',
      },
      answer: {
        th: 'เบิกได้ไม่เกินอัตราต่อปีการศึกษา ตามระดับชั้นและประเภทสถานศึกษา\nโปรดนำใบเสร็จมาให้เจ้าหน้าที่ตรวจสอบ',
        en: 'There is a ceiling for each school year, by level and kind of school.\nPlease bring the receipt for the officer to check.',
      },
      source: {
        kind: 'circular',
        name: {
          th: 'หนังสือกรมบัญชีกลาง ที่ กค 0422.3/ว 257 ลงวันที่ 28 มิถุนายน 2559',
          en: "Comptroller General's Department letter กค 0422.3/ว 257 of 28 June 2016",
        },
      },
      toConfirm: { th: 'อัตราที่ใช้ในปัจจุบัน', en: 'The rates in force today' },
      checkedOn: CHECKED,
      signs: ['amount', 'amount grade'],
    },
    {
      id: 'education-deadline',
      services,
      title: { th: 'ต้องเบิกค่าการศึกษาบุตรภายในเมื่อใด', en: 'By when to claim' },
      brief: { th: 'โปรดยื่นโดยเร็วหลังเปิดภาคเรียน', en: 'Please claim soon after the term begins.' },
      answer: {
        th: 'โปรดยื่นโดยเร็วหลังเปิดภาคเรียน และสอบถามวันสุดท้ายจากเจ้าหน้าที่',
        en: 'Please claim soon after the term begins, and ask the officer for the last day.',
      },
      source: officeToConfirm,
      toConfirm: {
        th: 'กำหนดเวลายื่นตามระเบียบ พ.ศ. 2560 (ที่บอกกันทั่วไปคือ 1 ปีนับแต่วันเปิดภาคเรียน)',
        en: 'The time limit in the regulation of 2017 (1 year from the opening of the term is commonly told)',
      },
      checkedOn: CHECKED,
      signs: ['deadline', 'deadline receipt'],
    },
    {
      id: 'education-not-covered',
      services,
      title: { th: 'รายการที่มักเบิกไม่ได้', en: 'What usually cannot be claimed' },
      brief: {
        th: 'ดูจากใบเสร็จและประกาศของสถานศึกษา',
        en: 'It depends on the receipt and the school’s announcement.',
      },
      answer: {
        th: 'รายการที่เบิกได้ดูจากใบเสร็จและประกาศของสถานศึกษา\nเจ้าหน้าที่จะตรวจให้',
        en: "What counts depends on the receipt and the school's announcement.\nThe officer checks it.",
      },
      source: officeToConfirm,
      toConfirm: {
        th: 'หนังสือ ที่ กค 0409.5/ว 182 ลงวันที่ 24 พฤษภาคม 2550 ยังใช้อยู่หรือไม่',
        en: 'Whether letter กค 0409.5/ว 182 of 24 May 2007 is still in force',
      },
      checkedOn: CHECKED,
      signs: ['not-covered'],
    },
    {
      id: 'education-form',
      services,
      title: { th: 'แบบที่ใช้เบิก', en: 'Which form to use' },
      brief: { th: 'ค่าการศึกษาบุตรใช้แบบ 7223', en: 'Form 7223 for the education of children' },
      answer: {
        th: 'เบิกค่าการศึกษาบุตรใช้แบบ 7223 ค่ารักษาพยาบาลใช้แบบ 7131\nหากยังไม่มีแบบ โปรดสอบถามเจ้าหน้าที่',
        en: 'Form 7223 is for the education of children, form 7131 for medical expenses.\nIf you have no form yet, please ask the officer.',
      },
      source: manual,
      checkedOn: CHECKED,
      signs: ['form-number', 'form-7131'],
    },
  ],
}
