import { yearsBetween } from '../../lib/time.ts'
import { notes } from './questions.ts'
import type { Service } from './service.ts'

export const childEducationAllowance = {
  id: 'child-education-allowance',
  scopeNo: 3,
  standardsRow: 3,
  name: { th: 'การเบิกจ่ายเงินการศึกษาบุตร', en: 'Child education allowance claim' },
  shortName: { th: 'เบิกค่าการศึกษาบุตร', en: 'Child education claim' },
  namesInManual: {
    scope: 'การเบิกเงินค่าการศึกษาบุตร',
    standards: 'การเบิกจ่ายเงินการศึกษาบุตร',
    section: 'การเบิกจ่ายเงินการศึกษาบุตร',
  },
  outcome: { kind: 'payment', name: { th: 'เงินค่าการศึกษาบุตร', en: 'Child education payment' } },
  minutes: { target: 9, usual: 7 },
  desk: 'finance',
  audiences: ['teacher', 'education-personnel', 'permanent-employee', 'pensioner'],
  audienceNote: {
    text: {
      th: 'ผู้มีสิทธิตามระเบียบ: ข้าราชการ ลูกจ้างประจำ และผู้รับบำนาญ',
      en: 'Entitled by the rules: civil servants, permanent employees and pensioners.',
    },
    basis: 'rule',
  },
  steps: [
    {
      actor: 'applicant',
      label: { th: 'ยื่นแบบคำขอรับเงินค่าการศึกษาบุตร', en: 'Submit the claim for child education expenses' },
      minutesToNext: 2,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', en: 'Officer checks the supporting documents' },
      minutesToNext: 7,
    },
    { actor: 'applicant', label: { th: 'รับเงินค่าการศึกษาบุตร', en: 'Receive the child education payment' } },
  ],
  papers: [
    {
      id: 'form-7223',
      kind: 'form',
      name: {
        th: 'ใบเบิกเงินสวัสดิการเกี่ยวกับการศึกษาบุตร (แบบ 7223)',
        en: 'Child education welfare claim form (Form 7223)',
      },
      formNo: '7223',
      requirement: 'always',
      // The applicant signs it: the payment needs the form itself.
      shownAtCounter: true,
    },
    {
      id: 'education-receipt',
      kind: 'receipt',
      name: { th: 'ใบเสร็จรับเงินการศึกษาบุตร', en: "Receipt for the child's education fees" },
      requirement: 'always',
      sensitive: true,
      shownAtCounter: true,
    },
    {
      id: 'education-supporting-evidence',
      kind: 'evidence-set',
      name: {
        th: 'หลักฐานประกอบการเบิกจ่าย (สำเนาทะเบียนบ้านบุตร)',
        en: "Supporting evidence (copy of the child's house registration)",
      },
      requirement: 'always',
      parts: [
        {
          id: 'child-house-registration-copy',
          kind: 'copy',
          name: { th: 'สำเนาทะเบียนบ้านบุตร', en: "Copy of the child's house registration" },
          sensitive: true,
          officeCopies: true,
        },
      ],
    },
  ],
  questions: [
    {
      id: 'child-order',
      kind: 'choice',
      ask: { th: 'บุตรคนที่เท่าใด (เรียงตามลำดับการเกิด)', en: 'Which child is it, in order of birth?' },
      label: { th: 'บุตรคนที่', en: 'Child' },
      options: [
        { id: 'first', label: { th: 'คนที่ 1', en: 'First' } },
        { id: 'second', label: { th: 'คนที่ 2', en: 'Second' } },
        { id: 'third', label: { th: 'คนที่ 3', en: 'Third' } },
        {
          id: 'other',
          label: { th: 'กรณีอื่น (เจ้าหน้าที่ตรวจสอบ)', en: 'Another case (the officer checks)' },
          short: { th: 'กรณีอื่น', en: 'Other' },
        },
      ],
    },
    {
      id: 'child-birth',
      kind: 'day',
      ask: { th: 'บุตรเกิดวัน เดือน ปีใด', en: 'When was the child born?' },
      hint: { th: 'เช่น 1 พ.ค. 2559', en: 'For example: 1 May 2016' },
      label: { th: 'วันเกิดบุตร', en: 'Born' },
      earliest: -40 * 365,
      latest: 0,
      initial: -10 * 365,
      warn: (born, today) => {
        const age = yearsBetween(born, today)
        return age < 3 || age > 25 ? notes.childAge : null
      },
    },
    {
      id: 'level',
      kind: 'choice',
      ask: { th: 'บุตรศึกษาอยู่ระดับใด', en: 'Which level does the child study at?' },
      label: { th: 'ระดับการศึกษา', en: 'Level' },
      options: [
        { id: 'kindergarten', label: { th: 'อนุบาล', en: 'Kindergarten' } },
        {
          id: 'primary',
          label: { th: 'ประถมศึกษา', en: 'Primary' },
          short: { th: 'ประถม', en: 'Primary' },
        },
        {
          id: 'lower-secondary',
          label: { th: 'มัธยมศึกษาตอนต้น', en: 'Lower secondary' },
          short: { th: 'มัธยมต้น', en: 'Lower sec.' },
        },
        {
          id: 'upper-secondary',
          label: { th: 'มัธยมศึกษาตอนปลาย/ปวช.', en: 'Upper secondary or vocational' },
          short: { th: 'มัธยมปลาย/ปวช.', en: 'Upper sec.' },
        },
        {
          id: 'diploma',
          label: { th: 'อนุปริญญา/ปวส.', en: 'Diploma' },
          short: { th: 'อนุปริญญา ปวส.', en: 'Diploma' },
        },
        {
          id: 'bachelor',
          label: { th: 'ปริญญาตรี', en: "Bachelor's degree" },
          short: { th: 'ปริญญาตรี', en: "Bachelor's" },
        },
      ],
    },
    {
      id: 'school-kind',
      kind: 'choice',
      ask: { th: 'สถานศึกษาของรัฐหรือเอกชน', en: 'Is the school state or private?' },
      label: { th: 'สถานศึกษา', en: 'School' },
      options: [
        { id: 'state', label: { th: 'ของรัฐ', en: 'State' } },
        { id: 'private', label: { th: 'เอกชน', en: 'Private' } },
      ],
    },
    {
      id: 'term',
      kind: 'choice',
      ask: { th: 'เบิกของภาคเรียนใด', en: 'Which term is it for?' },
      label: { th: 'ภาคเรียน', en: 'Term' },
      options: [
        { id: 'first', label: { th: 'ภาคเรียนที่ 1', en: 'Term 1' }, synonyms: ['เทอม 1', 'เทอมหนึ่ง'] },
        { id: 'second', label: { th: 'ภาคเรียนที่ 2', en: 'Term 2' }, synonyms: ['เทอม 2', 'เทอมสอง'] },
        { id: 'both', label: { th: 'ทั้งปีการศึกษา', en: 'The whole year' }, synonyms: ['ทั้งปี'] },
      ],
    },
    {
      id: 'school-year',
      kind: 'year',
      ask: { th: 'ปีการศึกษาใด', en: 'Which school year?' },
      label: { th: 'ปีการศึกษา', en: 'School year' },
      earliest: -2,
    },
  ],
  caution: {
    th: 'โปรดยื่นโดยเร็วหลังเปิดภาคเรียน\nเจ้าหน้าที่จะตรวจสอบสิทธิ และแจ้งวิธีและวันรับเงิน',
    en: 'Please claim soon after the term begins.\nThe officer checks the entitlement and tells you how and when you will be paid.',
  },
  ownRight: true,
} as const satisfies Service
