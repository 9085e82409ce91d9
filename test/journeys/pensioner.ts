import { type Journey, madeReady } from './journey.ts'

/** A pensioner, five in the morning, a lost card: every tap is a large button, and what she types may be misspelt. */
export async function pensioner({ phone, look, office, person }: Journey): Promise<void> {
  const journey = { phone, look, office, person }
  await phone.taps('เพิ่มเพื่อน')
  await phone.taps('ภาษาไทย')
  await phone.types('บัดบำนานหายเจ้า ยะจะใด')
  await phone.reads('โปรดแจ้งความก่อน')
  await look('pensioner-fact', phone)
  await phone.taps('บัตรผู้รับบำนาญ')
  await phone.reads('แล้วเสร็จภายใน 10 นาที')
  await look('pensioner-service', phone)
  await phone.taps('กรอกคำขอล่วงหน้า')
  await phone.taps('รับทราบและเริ่มกรอก')
  await phone.reads('คำนำหน้า ชื่อ และนามสกุล')
  await phone.types('นางสมศรี ใจดี')
  await phone.reads('ชื่อโรงเรียนหรือหน่วยงาน')
  await phone.types('โรงเรียนบ้านปงเคียน')
  await phone.reads('หมายเลขโทรศัพท์')
  await phone.types('๐๘๑ ๒๓๔ ๕๖๗๘')
  await phone.reads('ท่านมีเอกสารครบแล้วหรือยัง')
  await phone.reads('สำเนาใบแจ้งความ')
  await look('pensioner-papers', phone)
  await phone.taps('1. มีครบทุกรายการ')
  await phone.taps('ส่งคำขอ')
  await phone.reads('ได้รับคำขอแล้ว')
  await look('pensioner-receipt', phone)
  await phone.taps('นัดหมาย (ไม่บังคับ)')
  await phone.reads('เลือกเวลานัดหมาย')
  await phone.screen
    .getByRole('button', { name: /08\.30 น\./ })
    .last()
    .click()
  await phone.reads('นัดหมายแล้ว')
  await look('pensioner-appointment', phone)

  office.clock.advance(4 * 3_600_000)
  await madeReady(journey, 6)
  await phone.reads('บัตรพร้อมรับแล้ว')
  await phone.types('ติดตามสถานะ')
  await phone.taps('รับเอกสารแล้ว')
  await phone.taps('ใช่ ได้รับแล้ว')
  await phone.reads('แบบสอบถาม ข้อ 1 จาก 5')
  await look('pensioner-survey', phone)
  for (const [index, level] of ['5 มากที่สุด', '4 มาก', '5 มากที่สุด', '5 มากที่สุด', '4 มาก'].entries()) {
    await phone.reads(`แบบสอบถาม ข้อ ${index + 1} จาก 5`)
    await phone.taps(level)
  }
  await phone.taps('ไม่มีข้อเสนอแนะ')
  await phone.reads('ขอบคุณสำหรับคำตอบ')
}
