import { currentPayslip } from './papers.ts'
import type { Service } from './service.ts'

export const housingWelfareCertificate = {
  id: 'housing-welfare-certificate',
  scopeNo: 11,
  standardsRow: 12,
  name: {
    th: 'การขอหนังสือรับรองสวัสดิการเพื่อที่อยู่อาศัย (สวัสดิการไม่มีเงินฝาก)',
    en: 'Housing welfare certificate (no-deposit scheme)',
  },
  shortName: { th: 'หนังสือรับรองกู้บ้าน (ธอส.)', en: 'Housing welfare letter' },
  namesInManual: {
    scope: 'การจัดทำหนังสือรับรองสวัสดิการเพื่อที่อยู่อาศัย(สวัสดิการไม่มีเงินฝาก)',
    standards: 'การขอหนังสือรับรองสวัสดิการเพื่อที่อยู่อาศัย(สวัสดิการไม่มีเงินฝาก)',
    section: 'การขอหนังสือรับรองสวัสดิการเพื่อที่อยู่อาศัย',
  },
  outcome: {
    kind: 'certificate',
    name: { th: 'หนังสือรับรองสิทธิสวัสดิการเพื่อที่อยู่อาศัย', en: 'Housing welfare entitlement certificate' },
  },
  minutes: { target: 5, usual: 5 },
  desk: 'one-stop',
  audiences: ['teacher', 'education-personnel', 'permanent-employee', 'government-employee'],
  audienceNote: {
    text: {
      th: 'ข้าราชการ พนักงานราชการ และลูกจ้างประจำ (ตามข้อตกลง สพฐ.–ธอส.)',
      en: 'Civil servants, government employees and permanent employees (OBEC–GH Bank agreement)',
    },
    basis: 'rule',
  },
  steps: [
    {
      actor: 'applicant',
      label: { th: 'ยื่นคำขอพร้อมเอกสารหลักฐาน', en: 'Submit the request with the documents' },
      minutesToNext: 1,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', en: 'Officer checks the supporting documents' },
      minutesToNext: 2,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่จัดทำหนังสือรับรองสวัสดิการฯ', en: 'Officer prepares the welfare certificate' },
      minutesToNext: 2,
    },
    {
      actor: 'applicant',
      label: {
        th: 'รับหนังสือรับรองสิทธิสวัสดิการเพื่อที่อยู่อาศัย',
        en: 'Receive the housing welfare entitlement certificate',
      },
    },
  ],
  papers: [
    {
      id: 'school-request-letter',
      kind: 'letter',
      name: {
        th: 'หนังสือขอรับรองเงินเดือน การขอกู้เงินสวัสดิการฯ จากโรงเรียน',
        en: 'Letter from the school requesting salary certification for the welfare loan',
      },
      availableAtCounter: false,
      requirement: 'always',
      shownAtCounter: true,
      note: { th: 'ออกโดยโรงเรียนของผู้ขอ', en: "Issued by the applicant's school" },
    },
    currentPayslip,
  ],
  questions: [
    {
      id: 'bank',
      kind: 'text',
      ask: { th: 'ขอกู้กับธนาคารใด', en: 'Which bank is the loan from?' },
      hint: { th: 'กดปุ่ม หรือพิมพ์ชื่อธนาคาร', en: 'Tap the button or type the name of the bank' },
      label: { th: 'ธนาคาร', en: 'Bank' },
      maxLength: 80,
      place: true,
      suggestions: [
        { id: 'gh-bank', label: { th: 'ธนาคารอาคารสงเคราะห์ (ธอส.)', en: 'Government Housing Bank' } },
      ],
    },
    {
      id: 'loan-purpose',
      kind: 'choice',
      ask: { th: 'ขอกู้เพื่อทำอะไร', en: 'What is the loan for?' },
      label: { th: 'วัตถุประสงค์การกู้', en: 'Loan purpose' },
      options: [
        { id: 'buy', label: { th: 'ซื้อที่อยู่อาศัย', en: 'Buying a home' }, synonyms: ['ซื้อบ้าน', 'ซื้อ'] },
        { id: 'build', label: { th: 'ปลูกสร้าง', en: 'Building' }, synonyms: ['สร้างบ้าน', 'ปลูกบ้าน'] },
        {
          id: 'repair',
          label: { th: 'ต่อเติม/ซ่อมแซม', en: 'Extension or repair' },
          synonyms: ['ต่อเติม', 'ซ่อมแซม', 'ซ่อมบ้าน'],
        },
        {
          id: 'refinance',
          label: { th: 'ไถ่ถอนจำนอง (รีไฟแนนซ์)', en: 'Refinancing' },
          synonyms: ['รีไฟแนนซ์', 'ไถ่ถอน', 'ไถ่ถอนจำนอง'],
        },
      ],
    },
  ],
  caution: {
    th: 'หนังสือนี้รับรองสิทธิเท่านั้น ธนาคารเป็นผู้พิจารณาเงินกู้',
    en: 'The certificate states the entitlement only; the bank decides the loan.',
  },
} as const satisfies Service
