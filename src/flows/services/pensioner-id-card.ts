import { cardReason } from './questions.ts'
import type { Service } from './service.ts'

export const pensionerIdCard = {
  id: 'pensioner-id-card',
  scopeNo: 6,
  variantOf: 'staff-id-card',
  standardsRow: 7,
  name: { th: 'การทำบัตรประจำตัวผู้รับบำเหน็จบำนาญ', en: 'Pensioner identity card' },
  shortName: { th: 'บัตรผู้รับบำนาญ', en: 'Pensioner ID card' },
  namesInManual: { standards: 'การทำบัตรประจำตัวผู้รับบำเหน็จบำนาญ' },
  outcome: { kind: 'card', name: { th: 'บัตรประจำตัวผู้รับบำเหน็จบำนาญ', en: 'Pensioner identity card' } },
  minutes: { target: 10, usual: 8 },
  desk: 'one-stop',
  audiences: ['pensioner'],
  audienceNote: {
    text: { th: 'ข้าราชการผู้รับบำเหน็จบำนาญ', en: 'Retired officials receiving gratuity/pension' },
    basis: 'manual',
  },
  steps: [
    {
      actor: 'applicant',
      label: { th: 'ขอรับแบบคำร้อง / กรอกแบบคำร้อง', en: 'Get and fill in the request form' },
      minutesToNext: 2,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่ตรวจสอบเอกสารหลักฐาน', en: 'Officer checks the supporting documents' },
      minutesToNext: 3,
    },
    {
      actor: 'officer',
      label: { th: 'เจ้าหน้าที่จัดทำบัตรประจำตัว', en: 'Officer makes the card' },
      minutesToNext: 5,
    },
    {
      actor: 'applicant',
      label: { th: 'รับบัตรประจำตัวผู้รับบำเหน็จบำนาญ', en: 'Receive the pensioner identity card' },
    },
  ],
  papers: [
    {
      id: 'card-request-form',
      kind: 'form',
      name: {
        th: 'แบบคำขอมีบัตรประจำตัว (ขอรับได้จาก One Stop Service)',
        en: 'Identity-card request form (available at the One Stop Service counter)',
      },
      availableAtCounter: true,
      requirement: 'always',
    },
    {
      id: 'photo-1-inch',
      kind: 'photo',
      name: {
        th: 'รูปถ่ายหน้าตรง ไม่สวมหมวก 1 นิ้ว จำนวน 2 รูป',
        en: 'Front-facing photo without hat, 1 inch, 2 photos',
      },
      quantity: { count: 2, unit: { th: 'รูป', en: 'photo' } },
      requirement: 'always',
    },
    {
      id: 'old-card',
      kind: 'original',
      name: {
        th: 'บัตรเดิม (กรณีบัตรหายต้องมีสำเนาใบแจ้งความมาแสดง)',
        en: 'Old card (if the card is lost, a copy of the police report must be shown)',
      },
      requirement: 'by-case',
      condition: {
        text: {
          th: 'มีบัตรเดิม: นำบัตรเดิมมา / บัตรหาย: ใช้สำเนาใบแจ้งความแทน',
          en: 'Old card at hand: bring it / lost card: bring a copy of the police report instead',
        },
        source: 'manual',
      },
      parts: [
        {
          id: 'old-card-original',
          kind: 'original',
          name: { th: 'บัตรเดิม', en: 'Old card' },
          condition: { text: { th: 'กรณีมีบัตรเดิม', en: 'When the old card exists' }, source: 'manual' },
        },
        {
          id: 'police-report-copy',
          kind: 'copy',
          name: { th: 'สำเนาใบแจ้งความ', en: 'Copy of the police report' },
          condition: { text: { th: 'กรณีบัตรหาย', en: 'When the card is lost' }, source: 'manual' },
        },
      ],
      note: {
        th: 'คู่มือไม่ได้ระบุกรณีทำบัตรครั้งแรก โปรดสอบถามเจ้าหน้าที่',
        en: 'The manual is silent on a first-time card',
      },
    },
    {
      id: 'house-registration-or-id-copy',
      kind: 'copy',
      name: {
        th: 'สำเนาทะเบียนบ้าน/สำเนาบัตรประชาชน',
        en: 'Copy of house registration / copy of national ID card',
      },
      requirement: 'always',
      parts: [
        {
          id: 'house-registration-copy',
          kind: 'copy',
          name: { th: 'สำเนาทะเบียนบ้าน', en: 'Copy of house registration' },
        },
        {
          id: 'national-id-copy',
          kind: 'copy',
          name: { th: 'สำเนาบัตรประชาชน', en: 'Copy of national ID card' },
        },
      ],
      note: {
        th: 'โปรดสอบถามเจ้าหน้าที่ว่าใช้ทั้งสองอย่างหรืออย่างใดอย่างหนึ่ง',
        en: 'Please ask the officer whether both are needed or one of them',
      },
    },
  ],
  questions: cardReason,
  caution: {
    th: 'บัตรหาย: ใช้สำเนาใบแจ้งความ ทำบัตรครั้งแรก: โปรดสอบถามเจ้าหน้าที่เรื่องเอกสาร',
    en: 'Lost card: a copy of the police report is needed for this card. First card: please ask the officer about the papers.',
  },
} as const satisfies Service
