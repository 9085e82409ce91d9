import { CHECKED, manual, officeToConfirm, type Subject } from './guidance.ts'

export const certificates: Subject = {
  words: {
    'loan-result': `กู้ได้เท่าไร, กู้ได้กี่บาท, ดอกเบี้ย, กู้ผ่าน, ผ่อนกี่ปี, interest`,
    'what-is-it': `คืออะไร, คืออะหยัง, แปลว่าอะไร, what is`,
  },
  guidance: [
    {
      id: 'certificate-validity',
      services: [
        'salary-certificate',
        'pension-certificate',
        'official-status-certificate',
        'conduct-certificate',
      ],
      title: { th: 'หนังสือรับรองใช้ได้นานเท่าใด', en: 'How long a certificate is good for' },
      answer: {
        th: 'คู่มือไม่ได้กำหนดอายุ หน่วยงานที่รับหนังสือเป็นผู้กำหนด\nโปรดสอบถามธนาคาร สถานทูต หรือหน่วยงานที่จะนำไปยื่นก่อน',
        en: 'The manual sets no period; the receiving office decides.\nPlease ask the bank, embassy or office first.',
      },
      source: manual,
      checkedOn: CHECKED,
      signs: ['lifespan', 'expired'],
    },
    {
      id: 'housing-scheme',
      services: ['housing-welfare-certificate'],
      title: { th: 'โครงการสวัสดิการไม่มีเงินฝาก', en: 'The no-deposit scheme' },
      brief: {
        th: 'เป็นเงินกู้ซื้อบ้านของ ธอส. สำหรับหน่วยงานที่มีข้อตกลง',
        en: 'A GH Bank housing loan for agencies with an agreement',
      },
      answer: {
        th: 'เป็นเงินกู้ซื้อบ้านของ ธอส. สำหรับบุคลากรของหน่วยงานที่มีข้อตกลงกับธนาคาร\nสำนักงานออกหนังสือรับรอง ธนาคารเป็นผู้พิจารณาเงินกู้และเงื่อนไข',
        en: 'A GH Bank housing loan for staff of agencies that have an agreement with the bank.\nThe office issues the letter; the bank decides the loan and its terms.',
      },
      source: officeToConfirm,
      toConfirm: {
        th: 'ข้อตกลง สพฐ.–ธอส. ที่ใช้อยู่ และผู้หักเงินเดือนส่งธนาคาร',
        en: 'The present OBEC–GH Bank agreement, and who deducts the instalments',
      },
      checkedOn: CHECKED,
      signs: ['amount', 'loan-result', 'what-is-it', 'who', 'entitlement who'],
    },
  ],
}
