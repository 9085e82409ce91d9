/**
 * The office's manual of 11 March 2559 (คู่มือ One Stop Service, สพป.เชียงราย เขต 1) as the catalogue must have it, copied
 * from the manual and not from the code. What the manual leaves open is marked: `inferred`, `rule`, `manual-silent`.
 */
export interface InManual {
  readonly id: string
  readonly scopeNo: number
  readonly variantOf?: string
  readonly standardsRow: number
  readonly name: readonly [th: string, en: string]
  readonly shortName: readonly [th: string, en: string]
  readonly outcome: readonly [kind: string, th: string, en: string]
  /** Promised and usual minutes. */
  readonly minutes: readonly [target: number, usual: number]
  /** Minutes on each arrow of the flow chart; they add up to the target. */
  readonly arrows: readonly number[]
  readonly steps: readonly string[]
  readonly desk: string
  readonly audiences: readonly string[]
  readonly basis: string
  readonly papers: readonly PaperInManual[]
}

interface PaperInManual {
  readonly id: string
  readonly kind: string
  readonly name: readonly [th: string, en: string]
  readonly formNo?: string
  readonly atCounter?: boolean
  readonly quantity?: readonly [count: number, unit: string]
  /** Where its condition stands; a paper without one is always needed. */
  readonly byCase?: string
  readonly parts?: readonly string[]
}

export const manual: readonly InManual[] = [
  {
    id: 'medical-reimbursement',
    scopeNo: 1,
    standardsRow: 1,
    name: ['การเบิกจ่ายค่ารักษาพยาบาล', 'Medical expense reimbursement'],
    shortName: ['เบิกค่ารักษาพยาบาล', 'Medical claim'],
    outcome: ['payment', 'เงินค่ารักษาพยาบาล', 'Medical reimbursement payment'],
    minutes: [9, 7],
    arrows: [2, 7],
    steps: ['ยื่นแบบคำขอรับเงินค่ารักษาพยาบาล', 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', 'รับเงินค่ารักษาพยาบาล'],
    desk: 'finance',
    audiences: ['teacher', 'education-personnel', 'permanent-employee'],
    basis: 'rule',
    papers: [
      {
        id: 'form-7131',
        kind: 'form',
        name: ['ใบเบิกเงินสวัสดิการเกี่ยวกับค่ารักษาพยาบาล (แบบ 7131)', 'Medical welfare claim form (Form 7131)'],
        formNo: '7131',
      },
      { id: 'medical-receipt', kind: 'receipt', name: ['ใบเสร็จค่ารักษาพยาบาล', 'Medical receipt'] },
      {
        id: 'medical-supporting-evidence',
        kind: 'evidence-set',
        name: [
          'หลักฐานประกอบการเบิกจ่าย (สำเนาทะเบียนบ้าน, สำเนาทะเบียนสมรส, สำเนาบัตรประจำตัว)',
          'Supporting evidence (copies of house registration, marriage registration, identity card)',
        ],
        byCase: 'manual-silent',
        parts: ['house-registration-copy', 'marriage-certificate-copy', 'id-card-copy'],
      },
    ],
  },
  {
    id: 'medical-reimbursement-retiree',
    scopeNo: 2,
    standardsRow: 2,
    name: ['การเบิกจ่ายค่ารักษาพยาบาลสำหรับผู้เกษียณอายุราชการ', 'Medical expense reimbursement for retirees'],
    shortName: ['เบิกค่ารักษา (ผู้เกษียณ)', 'Medical claim (retiree)'],
    outcome: ['payment', 'เงินค่ารักษาพยาบาล', 'Medical reimbursement payment'],
    minutes: [9, 7],
    arrows: [2, 7],
    steps: ['ยื่นแบบคำขอรับเงินค่ารักษาพยาบาล', 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', 'รับเงินค่ารักษาพยาบาล'],
    desk: 'finance',
    audiences: ['pensioner'],
    basis: 'manual+rule',
    papers: [
      {
        id: 'form-7131',
        kind: 'form',
        name: ['ใบเบิกเงินสวัสดิการเกี่ยวกับค่ารักษาพยาบาล (แบบ 7131)', 'Medical welfare claim form (Form 7131)'],
        formNo: '7131',
      },
      { id: 'medical-receipt', kind: 'receipt', name: ['ใบเสร็จค่ารักษาพยาบาล', 'Medical receipt'] },
      {
        id: 'medical-supporting-evidence',
        kind: 'evidence-set',
        name: [
          'หลักฐานประกอบการเบิกจ่าย (สำเนาทะเบียนบ้าน, สำเนาทะเบียนสมรส, สำเนาบัตรประจำตัว)',
          'Supporting evidence (copies of house registration, marriage registration, identity card)',
        ],
        byCase: 'manual-silent',
        parts: ['house-registration-copy', 'marriage-certificate-copy', 'id-card-copy'],
      },
    ],
  },
  {
    id: 'child-education-allowance',
    scopeNo: 3,
    standardsRow: 3,
    name: ['การเบิกจ่ายเงินการศึกษาบุตร', 'Child education allowance claim'],
    shortName: ['เบิกค่าการศึกษาบุตร', 'Child education claim'],
    outcome: ['payment', 'เงินค่าการศึกษาบุตร', 'Child education payment'],
    minutes: [9, 7],
    arrows: [2, 7],
    steps: ['ยื่นแบบคำขอรับเงินค่าการศึกษาบุตร', 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', 'รับเงินค่าการศึกษาบุตร'],
    desk: 'finance',
    audiences: ['teacher', 'education-personnel', 'permanent-employee', 'pensioner'],
    basis: 'rule',
    papers: [
      {
        id: 'form-7223',
        kind: 'form',
        name: [
          'ใบเบิกเงินสวัสดิการเกี่ยวกับการศึกษาบุตร (แบบ 7223)',
          'Child education welfare claim form (Form 7223)',
        ],
        formNo: '7223',
      },
      {
        id: 'education-receipt',
        kind: 'receipt',
        name: ['ใบเสร็จรับเงินการศึกษาบุตร', "Receipt for the child's education fees"],
      },
      {
        id: 'education-supporting-evidence',
        kind: 'evidence-set',
        name: [
          'หลักฐานประกอบการเบิกจ่าย (สำเนาทะเบียนบ้านบุตร)',
          "Supporting evidence (copy of the child's house registration)",
        ],
        parts: ['child-house-registration-copy'],
      },
    ],
  },
  {
    id: 'salary-certificate',
    scopeNo: 4,
    standardsRow: 4,
    name: ['การออกหนังสือรับรองเงินเดือนข้าราชการครู/บุคลากรทางการศึกษาอื่น', 'Salary certificate'],
    shortName: ['หนังสือรับรองเงินเดือน', 'Salary certificate'],
    outcome: ['certificate', 'หนังสือรับรองเงินเดือน', 'Salary certificate'],
    minutes: [5, 4],
    arrows: [1, 2, 2],
    steps: [
      'ยื่นบันทึกเสนอขอหนังสือรับรองเงินเดือน',
      'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน',
      'เจ้าหน้าที่จัดทำหนังสือรับรองเงินเดือน',
      'รับหนังสือรับรองเงินเดือน',
    ],
    desk: 'one-stop',
    audiences: [
      'teacher',
      'education-personnel',
      'permanent-employee',
      'government-employee',
      'contract-staff',
    ],
    basis: 'manual',
    papers: [
      {
        id: 'salary-certificate-memo',
        kind: 'form',
        name: [
          'แบบบันทึกขอหนังสือรับรองเงินเดือน (ขอได้จาก One Stop Service)',
          'Memo form requesting a salary certificate (available at the One Stop Service counter)',
        ],
        atCounter: true,
      },
      { id: 'current-payslip', kind: 'slip', name: ['สลิปเงินเดือน (ปัจจุบัน)', 'Payslip (current)'] },
    ],
  },
  {
    id: 'pension-certificate',
    scopeNo: 5,
    standardsRow: 5,
    name: ['การออกหนังสือรับรองเงินบำนาญ', 'Pension certificate'],
    shortName: ['หนังสือรับรองเงินบำนาญ', 'Pension certificate'],
    outcome: ['certificate', 'หนังสือรับรองเงินบำนาญ', 'Pension certificate'],
    minutes: [5, 4],
    arrows: [1, 2, 2],
    steps: [
      'ยื่นบันทึกเสนอขอหนังสือรับรองเงินบำนาญ',
      'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน',
      'เจ้าหน้าที่จัดทำหนังสือรับรองเงินบำนาญ',
      'รับหนังสือรับรองเงินบำนาญ',
    ],
    desk: 'one-stop',
    audiences: ['pensioner'],
    basis: 'manual',
    papers: [
      {
        id: 'pension-certificate-memo',
        kind: 'form',
        name: [
          'แบบบันทึกขอหนังสือรับรองเงินบำนาญ (ขอได้จาก One Stop Service)',
          'Memo form requesting a pension certificate (available at the One Stop Service counter)',
        ],
        atCounter: true,
      },
    ],
  },
  {
    id: 'staff-id-card',
    scopeNo: 6,
    standardsRow: 6,
    name: ['การจัดทำบัตรประจำตัวเจ้าหน้าที่ของรัฐ', 'State official identity card'],
    shortName: ['บัตรประจำตัวเจ้าหน้าที่', 'Staff ID card'],
    outcome: ['card', 'บัตรประจำตัวเจ้าหน้าที่ของรัฐ', 'State official identity card'],
    minutes: [10, 8],
    arrows: [2, 3, 5],
    steps: [
      'ขอรับแบบคำร้อง / กรอกแบบคำร้อง',
      'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน',
      'เจ้าหน้าที่จัดทำบัตรประจำตัว',
      'รับบัตรประจำตัวเจ้าหน้าที่ของรัฐ',
    ],
    desk: 'one-stop',
    audiences: [
      'teacher',
      'education-personnel',
      'permanent-employee',
      'government-employee',
      'contract-staff',
      'retired-permanent-employee',
    ],
    basis: 'manual',
    papers: [
      {
        id: 'card-request-form',
        kind: 'form',
        name: [
          'แบบคำขอมีบัตรประจำตัว (ขอรับได้จาก One Stop Service)',
          'Identity-card request form (available at the One Stop Service counter)',
        ],
        atCounter: true,
      },
      {
        id: 'photo-1-inch',
        kind: 'photo',
        name: ['รูปถ่ายหน้าตรง ไม่สวมหมวก 1 นิ้ว จำนวน 2 รูป', 'Front-facing photo without hat, 1 inch, 2 photos'],
        quantity: [2, 'รูป'],
      },
      {
        id: 'old-card',
        kind: 'original',
        name: [
          'บัตรเดิม (กรณีบัตรหายต้องมีสำเนาใบแจ้งความมาแสดง)',
          'Old card (if the card is lost, a copy of the police report must be shown)',
        ],
        byCase: 'manual',
        parts: ['old-card-original', 'police-report-copy'],
      },
      {
        id: 'house-registration-or-id-copy',
        kind: 'copy',
        name: ['สำเนาทะเบียนบ้าน/สำเนาบัตรประชาชน', 'Copy of house registration / copy of national ID card'],
        parts: ['house-registration-copy', 'national-id-copy'],
      },
    ],
  },
  {
    id: 'pensioner-id-card',
    scopeNo: 6,
    variantOf: 'staff-id-card',
    standardsRow: 7,
    name: ['การทำบัตรประจำตัวผู้รับบำเหน็จบำนาญ', 'Pensioner identity card'],
    shortName: ['บัตรผู้รับบำนาญ', 'Pensioner ID card'],
    outcome: ['card', 'บัตรประจำตัวผู้รับบำเหน็จบำนาญ', 'Pensioner identity card'],
    minutes: [10, 8],
    arrows: [2, 3, 5],
    steps: [
      'ขอรับแบบคำร้อง / กรอกแบบคำร้อง',
      'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน',
      'เจ้าหน้าที่จัดทำบัตรประจำตัว',
      'รับบัตรประจำตัวผู้รับบำเหน็จบำนาญ',
    ],
    desk: 'one-stop',
    audiences: ['pensioner'],
    basis: 'manual',
    papers: [
      {
        id: 'card-request-form',
        kind: 'form',
        name: [
          'แบบคำขอมีบัตรประจำตัว (ขอรับได้จาก One Stop Service)',
          'Identity-card request form (available at the One Stop Service counter)',
        ],
        atCounter: true,
      },
      {
        id: 'photo-1-inch',
        kind: 'photo',
        name: ['รูปถ่ายหน้าตรง ไม่สวมหมวก 1 นิ้ว จำนวน 2 รูป', 'Front-facing photo without hat, 1 inch, 2 photos'],
        quantity: [2, 'รูป'],
      },
      {
        id: 'old-card',
        kind: 'original',
        name: [
          'บัตรเดิม (กรณีบัตรหายต้องมีสำเนาใบแจ้งความมาแสดง)',
          'Old card (if the card is lost, a copy of the police report must be shown)',
        ],
        byCase: 'manual',
        parts: ['old-card-original', 'police-report-copy'],
      },
      {
        id: 'house-registration-or-id-copy',
        kind: 'copy',
        name: ['สำเนาทะเบียนบ้าน/สำเนาบัตรประชาชน', 'Copy of house registration / copy of national ID card'],
        parts: ['house-registration-copy', 'national-id-copy'],
      },
    ],
  },
  {
    id: 'official-status-certificate',
    scopeNo: 7,
    standardsRow: 8,
    name: ['การจัดทำหนังสือรับรองข้าราชการ', 'Certificate of civil-servant status'],
    shortName: ['หนังสือรับรองข้าราชการ', 'Official status certificate'],
    outcome: ['certificate', 'หนังสือรับรองข้าราชการ', 'Certificate of civil-servant status'],
    minutes: [10, 7],
    arrows: [2, 3, 5],
    steps: [
      'ยื่นคำขอพร้อมเอกสารหลักฐาน',
      'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน',
      'เจ้าหน้าที่จัดทำหนังสือรับรองข้าราชการ',
      'รับหนังสือรับรองข้าราชการ',
    ],
    desk: 'one-stop',
    audiences: ['teacher', 'education-personnel'],
    basis: 'inferred',
    papers: [
      {
        id: 'official-certificate-memo',
        kind: 'form',
        name: [
          'แบบบันทึกขอจัดทำหนังสือรับรองข้าราชการ (รับได้จาก One Stop Service)',
          'Memo form requesting a certificate of civil-servant status (available at the One Stop Service counter)',
        ],
        atCounter: true,
      },
      { id: 'current-payslip', kind: 'slip', name: ['สลิปเงินเดือน (ปัจจุบัน)', 'Payslip (current)'] },
      {
        id: 'photo-1-inch',
        kind: 'photo',
        name: ['รูปถ่าย 1 นิ้ว จำนวน 1 รูป', '1-inch photo, 1 photo'],
        quantity: [1, 'รูป'],
      },
      {
        id: 'official-id-copy',
        kind: 'copy',
        name: ['สำเนาบัตรประจำตัวเจ้าหน้าที่ของรัฐ 1 ฉบับ', 'Copy of state official ID card, 1 copy'],
        quantity: [1, 'ฉบับ'],
      },
    ],
  },
  {
    id: 'conduct-certificate',
    scopeNo: 8,
    standardsRow: 9,
    name: ['การออกหนังสือรับรองความประพฤติ', 'Certificate of good conduct'],
    shortName: ['หนังสือรับรองความประพฤติ', 'Conduct certificate'],
    outcome: ['certificate', 'หนังสือรับรองความประพฤติ', 'Certificate of good conduct'],
    minutes: [10, 8],
    arrows: [2, 5, 3],
    steps: [
      'ยื่นบันทึกเสนอขอหนังสือรับรองความประพฤติ',
      'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน',
      'เจ้าหน้าที่จัดทำหนังสือรับรองความประพฤติ',
      'รับหนังสือรับรองความประพฤติ',
    ],
    desk: 'one-stop',
    audiences: [
      'teacher',
      'education-personnel',
      'permanent-employee',
      'government-employee',
      'contract-staff',
    ],
    basis: 'inferred',
    papers: [
      {
        id: 'conduct-certificate-memo',
        kind: 'form',
        name: [
          'แบบบันทึกขอหนังสือรับรองความประพฤติ (รับได้จาก One Stop Service)',
          'Memo form requesting a conduct certificate (available at the One Stop Service counter)',
        ],
        atCounter: true,
      },
      { id: 'current-payslip', kind: 'slip', name: ['สลิปเงินเดือน (ปัจจุบัน)', 'Payslip (current)'] },
      {
        id: 'official-id-copy',
        kind: 'copy',
        name: ['สำเนาบัตรประจำตัวเจ้าหน้าที่ของรัฐ 1 ฉบับ', 'Copy of state official ID card, 1 copy'],
        quantity: [1, 'ฉบับ'],
      },
    ],
  },
  {
    id: 'bail-guarantee-letter',
    scopeNo: 9,
    standardsRow: 10,
    name: ['การออกหนังสือค้ำประกันบุคคล (ผู้ต้องหา)', 'Letter for standing surety for a person (accused)'],
    shortName: ['หนังสือค้ำประกันบุคคล', 'Surety letter'],
    outcome: ['letter', 'หนังสือค้ำประกันบุคคล (ผู้ต้องหา)', 'Letter for standing surety (accused)'],
    minutes: [10, 10],
    arrows: [2, 5, 3],
    steps: [
      'ยื่นบันทึกเสนอขอหนังสือค้ำประกันบุคคล',
      'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน',
      'เจ้าหน้าที่จัดทำหนังสือค้ำประกันบุคคล',
      'รับหนังสือค้ำประกันบุคคล (ผู้ต้องหา)',
    ],
    desk: 'one-stop',
    audiences: ['teacher', 'education-personnel'],
    basis: 'inferred',
    papers: [
      {
        id: 'surety-memo',
        kind: 'form',
        name: [
          'แบบบันทึกขอหนังสือค้ำประกันบุคคล (รับได้จาก One Stop Service)',
          'Memo form requesting a surety letter (available at the One Stop Service counter)',
        ],
        atCounter: true,
      },
      { id: 'current-payslip', kind: 'slip', name: ['สลิปเงินเดือน (ปัจจุบัน)', 'Payslip (current)'] },
      {
        id: 'guarantor-house-registration-copy',
        kind: 'copy',
        name: ['สำเนาทะเบียนบ้านผู้ค้ำประกัน', "Copy of the guarantor's house registration"],
      },
      { id: 'guarantor-card-copy', kind: 'copy', name: ['สำเนาบัตรผู้ค้ำประกัน', "Copy of the guarantor's card"] },
      {
        id: 'accused-house-registration-copy',
        kind: 'copy',
        name: ['สำเนาทะเบียนบ้านผู้ต้องหา', "Copy of the accused person's house registration"],
      },
      {
        id: 'accused-card-copy',
        kind: 'copy',
        name: ['สำเนาบัตรผู้ต้องหา', "Copy of the accused person's card"],
      },
    ],
  },
  {
    id: 'royal-cremation-letter',
    scopeNo: 10,
    standardsRow: 11,
    name: ['การออกหนังสือขอพระราชทานเพลิงศพ', 'Letter requesting a royally sponsored cremation'],
    shortName: ['ขอพระราชทานเพลิงศพ', 'Royal cremation letter'],
    outcome: ['letter', 'หนังสือขอพระราชทานเพลิงศพ', 'Letter requesting a royal cremation'],
    minutes: [10, 10],
    arrows: [2, 3, 5],
    steps: [
      'ยื่นคำขอพร้อมเอกสารหลักฐาน',
      'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน',
      'เจ้าหน้าที่จัดทำหนังสือขอพระราชทานเพลิงศพ',
      'รับหนังสือขอพระราชทานเพลิงศพ',
    ],
    desk: 'one-stop',
    audiences: ['heir'],
    basis: 'inferred',
    papers: [
      {
        id: 'official-id-copy',
        kind: 'copy',
        name: ['สำเนาบัตรประจำตัวข้าราชการ', 'Copy of civil-servant ID card'],
      },
      { id: 'house-registration-copy', kind: 'copy', name: ['สำเนาทะเบียนบ้าน', 'Copy of house registration'] },
      {
        id: 'kp7-copy',
        kind: 'copy',
        name: ['สำเนา ก.พ. 7', 'Copy of the K.P. 7 personnel record'],
        formNo: 'ก.พ. 7',
      },
      {
        id: 'death-certificate-copy',
        kind: 'copy',
        name: ['สำเนาใบมรณบัตร', 'Copy of the death certificate'],
      },
      {
        id: 'decoration-certificate-copy',
        kind: 'copy',
        name: [
          'สำเนาประกาศนียบัตรกำกับเครื่องราชอิสริยาภรณ์ดิเรกคุณาภรณ์',
          'Copy of the certificate of the Order of the Direkgunabhorn',
        ],
      },
      {
        id: 'cemetery-plan-and-programme',
        kind: 'plan',
        name: ['แผนผังสุสาน / กำหนดการพระราชทานเพลิงศพ', 'Cemetery plan / programme of the royal cremation'],
        parts: ['cemetery-plan', 'cremation-programme'],
      },
    ],
  },
  {
    id: 'housing-welfare-certificate',
    scopeNo: 11,
    standardsRow: 12,
    name: [
      'การขอหนังสือรับรองสวัสดิการเพื่อที่อยู่อาศัย (สวัสดิการไม่มีเงินฝาก)',
      'Housing welfare certificate (no-deposit scheme)',
    ],
    shortName: ['หนังสือรับรองกู้บ้าน (ธอส.)', 'Housing welfare letter'],
    outcome: ['certificate', 'หนังสือรับรองสิทธิสวัสดิการเพื่อที่อยู่อาศัย', 'Housing welfare entitlement certificate'],
    minutes: [5, 5],
    arrows: [1, 2, 2],
    steps: [
      'ยื่นคำขอพร้อมเอกสารหลักฐาน',
      'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน',
      'เจ้าหน้าที่จัดทำหนังสือรับรองสวัสดิการฯ',
      'รับหนังสือรับรองสิทธิสวัสดิการเพื่อที่อยู่อาศัย',
    ],
    desk: 'one-stop',
    audiences: ['teacher', 'education-personnel', 'permanent-employee', 'government-employee'],
    basis: 'rule',
    papers: [
      {
        id: 'school-request-letter',
        kind: 'letter',
        name: [
          'หนังสือขอรับรองเงินเดือน การขอกู้เงินสวัสดิการฯ จากโรงเรียน',
          'Letter from the school requesting salary certification for the welfare loan',
        ],
        atCounter: false,
      },
      { id: 'current-payslip', kind: 'slip', name: ['สลิปเงินเดือน (ปัจจุบัน)', 'Payslip (current)'] },
    ],
  },
]
