import { CHECKED, manual, type Subject } from './guidance.ts'

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
        th: 'คู่มือไม่ได้กำหนดอายุ ผู้รับหนังสือเป็นผู้กำหนด โปรดสอบถามธนาคาร สถานทูต หรือหน่วยงานที่จะนำไปยื่นก่อน',
        en: 'The manual sets no period; whoever receives the certificate does. Please ask the bank, embassy or office first.',
      },
      source: manual,
      checkedOn: CHECKED,
      signs: ['lifespan', 'expired'],
    },
    {
      id: 'housing-scheme',
      services: ['housing-welfare-certificate'],
      title: { th: 'โครงการสวัสดิการไม่มีเงินฝาก', en: 'The no-deposit scheme' },
      answer: {
        th: 'เป็นสินเชื่อที่อยู่อาศัยของ ธอส. สำหรับบุคลากรของหน่วยงานที่มีข้อตกลงกับธนาคาร สำนักงานรับรองสิทธิและหักเงินเดือนส่ง ธนาคารเป็นผู้พิจารณาเงินกู้และเงื่อนไข',
        en: 'A housing loan of the GH Bank for staff of agencies that have an agreement with it. The office certifies and deducts instalments; the bank decides the loan and its terms.',
      },
      source: {
        th: 'ธนาคารอาคารสงเคราะห์ กู้โครงการสวัสดิการไม่มีเงินฝาก (ghb.co.th)',
        en: 'Government Housing Bank, no-deposit welfare scheme (ghb.co.th)',
      },
      checkedOn: CHECKED,
      signs: ['amount', 'loan-result', 'what-is-it', 'who', 'entitlement who'],
    },
  ],
}
