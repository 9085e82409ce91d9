import { CHECKED, manual, type Subject } from './guidance.ts'

const services = ['child-education-allowance'] as const

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
      answer: {
        th: 'ระเบียบให้ข้าราชการ ลูกจ้างประจำ และผู้รับบำนาญ เบิกให้บุตรชอบด้วยกฎหมาย อายุ 3–25 ปี คนที่ 1–3 ตามลำดับการเกิด ไม่รวมบุตรบุญธรรม โดยบิดาหรือมารดาฝ่ายเดียวเป็นผู้เบิก',
        en: 'The rules name civil servants, permanent employees and pensioners, for lawful children of 3 to 25 years, the first three in order of birth, not adopted ones. Only one of the parents claims.',
      },
      source: {
        th: 'พ.ร.ฎ.เงินสวัสดิการเกี่ยวกับการศึกษาของบุตร พ.ศ. 2562 และหน้าสวัสดิการ มทร.สุวรรณภูมิ (rmutsb.ac.th)',
        en: 'Royal Decree of B.E. 2562 (2019) on education welfare, and RMUTSB welfare page (rmutsb.ac.th)',
      },
      checkedOn: CHECKED,
      signs: ['who', 'child-age', 'lifespan', 'entitlement', 'retired', 'employee', 'for-whom'],
    },
    {
      id: 'education-level',
      services,
      title: { th: 'ระดับการศึกษาที่เบิกได้', en: 'Which levels count' },
      answer: {
        th: 'ตั้งแต่อนุบาลถึงปริญญาตรี ทั้งสถานศึกษาของรัฐและเอกชน อัตราต่างกันตามระดับและประเภทสถานศึกษา',
        en: 'From kindergarten to the bachelor’s degree, state and private. The rates differ by level and kind of school.',
      },
      source: {
        th: 'ระเบียบกระทรวงการคลังว่าด้วยสวัสดิการการศึกษาของบุตร พ.ศ. 2560',
        en: 'Ministry of Finance regulation on education welfare, B.E. 2560 (2017)',
      },
      checkedOn: CHECKED,
      signs: ['grade'],
    },
    {
      id: 'education-amount',
      services,
      title: { th: 'เบิกค่าการศึกษาบุตรได้เท่าใด', en: 'How much can be claimed' },
      answer: {
        th: 'มีอัตราเพดานตามระดับชั้นและประเภทสถานศึกษา ไม่ใช่เบิกได้ตามจ่ายจริงทั้งหมด โปรดนำใบเสร็จมาให้เจ้าหน้าที่ตรวจสอบ',
        en: 'There are ceilings by level and kind of school; not everything that was paid can be claimed. Please bring the receipt for the officer to check.',
      },
      source: {
        th: 'หนังสือกรมบัญชีกลาง ที่ กค 0422.3/ว 257 ลงวันที่ 28 มิถุนายน 2559',
        en: "Comptroller General's Department letter กค 0422.3/ว 257 of 28 June 2016",
      },
      checkedOn: CHECKED,
      signs: ['amount', 'amount grade'],
    },
    {
      id: 'education-deadline',
      services,
      title: { th: 'ต้องเบิกค่าการศึกษาบุตรภายในเมื่อใด', en: 'By when to claim' },
      answer: {
        th: 'สำนักงานยังไม่ได้ยืนยันกำหนดเวลาในระบบนี้ โปรดยื่นโดยเร็วหลังเปิดเทอม และสอบถามเจ้าหน้าที่',
        en: 'The office has not confirmed the time limit for this chat yet. Please claim soon after the term begins, and ask the officer.',
      },
      source: {
        th: 'ระเบียบกระทรวงการคลังว่าด้วยสวัสดิการการศึกษาของบุตร พ.ศ. 2560',
        en: 'Ministry of Finance regulation on education welfare, B.E. 2560 (2017)',
      },
      checkedOn: CHECKED,
      signs: ['deadline', 'deadline receipt'],
    },
    {
      id: 'education-not-covered',
      services,
      title: { th: 'รายการที่มักเบิกไม่ได้', en: 'What usually cannot be claimed' },
      answer: {
        th: 'โดยทั่วไป ได้แก่ ค่าปรับพื้นฐาน ค่าปฐมนิเทศ เงินบริจาค ค่าจ้างบุคลากร ค่าซ่อมแซม และค่าอุปกรณ์สำนักงาน เจ้าหน้าที่จะตรวจใบเสร็จให้อีกครั้ง',
        en: 'Usually foundation courses, orientation, donations, wages, repairs and office equipment. The officer checks the receipt again.',
      },
      source: {
        th: 'หนังสือ ที่ กค 0409.5/ว 182 ลงวันที่ 24 พฤษภาคม 2550 (home.kku.ac.th)',
        en: 'Letter กค 0409.5/ว 182 of 24 May 2007 (home.kku.ac.th)',
      },
      checkedOn: CHECKED,
      signs: ['not-covered'],
    },
    {
      id: 'education-form',
      services,
      title: { th: 'แบบที่ใช้เบิก', en: 'Which form to use' },
      answer: {
        th: 'แบบ 7223 ใช้เบิกค่าการศึกษาบุตร ส่วนแบบ 7131 ใช้เบิกค่ารักษาพยาบาล ขอรับแบบได้จากเจ้าหน้าที่',
        en: 'Form 7223 is for the education of children, form 7131 for medical expenses. The officer has both.',
      },
      source: manual,
      checkedOn: CHECKED,
      signs: ['form-number', 'form-7131'],
    },
  ],
}
