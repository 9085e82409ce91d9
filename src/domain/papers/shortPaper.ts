import { cutLabel } from '../../lib/cutLabel.ts'
import type { Words } from '../words.ts'

/** Letters of a name that the office has given. */
const MOST_LETTERS = 30

/**
 * The manual's papers on a button beside others, by the manual's Thai name; so a paper that the office has renamed keeps
 * its own name.
 */
const shortNames: Readonly<Record<string, Words>> = {
  'ใบเบิกเงินสวัสดิการเกี่ยวกับค่ารักษาพยาบาล (แบบ 7131)': { th: 'แบบ 7131', en: 'Form 7131' },
  ใบเสร็จค่ารักษาพยาบาล: { th: 'ใบเสร็จ', en: 'Receipt' },
  สำเนาทะเบียนบ้าน: { th: 'ทะเบียนบ้าน', en: 'House reg.' },
  สำเนาทะเบียนสมรส: { th: 'ทะเบียนสมรส', en: 'Marriage reg.' },
  สำเนาบัตรประจำตัว: { th: 'บัตรประจำตัว', en: 'ID card' },
  'ใบเบิกเงินสวัสดิการเกี่ยวกับการศึกษาบุตร (แบบ 7223)': { th: 'แบบ 7223', en: 'Form 7223' },
  ใบเสร็จรับเงินการศึกษาบุตร: { th: 'ใบเสร็จ', en: 'Receipt' },
  สำเนาทะเบียนบ้านบุตร: { th: 'ทะเบียนบ้านบุตร', en: "Child's house reg." },
  'แบบบันทึกขอหนังสือรับรองเงินเดือน (ขอได้จาก One Stop Service)': { th: 'แบบบันทึกขอ', en: 'Memo form' },
  'สลิปเงินเดือน (ปัจจุบัน)': { th: 'สลิปเงินเดือน', en: 'Payslip' },
  'แบบบันทึกขอหนังสือรับรองเงินบำนาญ (ขอได้จาก One Stop Service)': { th: 'แบบบันทึกขอ', en: 'Memo form' },
  'แบบคำขอมีบัตรประจำตัว (ขอรับได้จาก One Stop Service)': { th: 'แบบคำขอมีบัตร', en: 'Card form' },
  'รูปถ่ายหน้าตรง ไม่สวมหมวก 1 นิ้ว จำนวน 2 รูป': { th: 'รูป 1 นิ้ว 2 รูป', en: '2 photos, 1 inch' },
  สำเนาใบแจ้งความ: { th: 'ใบแจ้งความ', en: 'Police report' },
  สำเนาบัตรประชาชน: { th: 'บัตรประชาชน', en: 'National ID' },
  'แบบบันทึกขอจัดทำหนังสือรับรองข้าราชการ (รับได้จาก One Stop Service)': { th: 'แบบบันทึกขอ', en: 'Memo form' },
  'สำเนาบัตรประจำตัวเจ้าหน้าที่ของรัฐ 1 ฉบับ': { th: 'บัตรเจ้าหน้าที่รัฐ', en: 'Official ID card' },
  'แบบบันทึกขอหนังสือรับรองความประพฤติ (รับได้จาก One Stop Service)': { th: 'แบบบันทึกขอ', en: 'Memo form' },
  'แบบบันทึกขอหนังสือค้ำประกันบุคคล (รับได้จาก One Stop Service)': { th: 'แบบบันทึกขอ', en: 'Memo form' },
  สำเนาทะเบียนบ้านผู้ค้ำประกัน: { th: 'บ้านผู้ค้ำประกัน', en: "Guarantor's house" },
  สำเนาบัตรผู้ค้ำประกัน: { th: 'บัตรผู้ค้ำประกัน', en: "Guarantor's card" },
  สำเนาทะเบียนบ้านผู้ต้องหา: { th: 'บ้านผู้ต้องหา', en: "Accused's house" },
  สำเนาบัตรผู้ต้องหา: { th: 'บัตรผู้ต้องหา', en: "Accused's card" },
  สำเนาบัตรประจำตัวข้าราชการ: { th: 'บัตรข้าราชการ', en: 'Official ID card' },
  'สำเนา ก.พ. 7': { th: 'ก.พ. 7', en: 'K.P. 7' },
  สำเนาใบมรณบัตร: { th: 'ใบมรณบัตร', en: 'Death cert.' },
  สำเนาประกาศนียบัตรกำกับเครื่องราชอิสริยาภรณ์ดิเรกคุณาภรณ์: { th: 'ประกาศนียบัตร', en: 'Certificate' },
  กำหนดการพระราชทานเพลิงศพ: { th: 'กำหนดการ', en: 'Programme' },
  'หนังสือขอรับรองเงินเดือน การขอกู้เงินสวัสดิการฯ จากโรงเรียน': { th: 'หนังสือจากโรงเรียน', en: 'School letter' },
}

/** The name of a paper in few words, for a button; the whole name stands on the list of papers. */
export function shortPaper(name: Words): Words {
  return shortNames[name.th] ?? { th: cutLabel(name.th, MOST_LETTERS), en: cutLabel(name.en, MOST_LETTERS) }
}
