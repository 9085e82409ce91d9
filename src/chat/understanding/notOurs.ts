import type { Vocabulary } from '../../domain/services/vocabulary.ts'

/** The office that can help with what this one does not do. */
export const referrals = [
  'finance',
  'personnel',
  'cooperative',
  'teachers-welfare',
  'licence',
  'elsewhere',
] as const
export type Referral = (typeof referrals)[number]

/**
 * Topics outside the 11 services that people ask about. The bot opens no service, and names the office that
 * may help.
 */
export const notOurs: Readonly<Record<Referral, Vocabulary>> = {
  finance: {
    words: {
      rent: `ค่าเช่าบ้าน, เช่าบ้าน, ค่าเช่า, 6006, แบบ 6006, แบบ 6005, ค่าเช่าซื้อ, house rent, rent allowance, rent`,
      travel: `ค่ารถ, ค่าน้ำมันรถ, ค่าตั๋ว, ไปประชุม, ค่าเดินทาง, ค่าเดินทางไปราชการ, ไปราชการ, เบี้ยเลี้ยง, เบี้ยเลี้ยงเดินทาง, ค่าที่พัก, ค่าน้ำมัน, ค่าพาหนะ, ไปอบรม, ค่าอบรม, travel expense, per diem`,
      payday: `เปลี่ยนบัญชีเงินเดือน, บัญชีเงินเดือน, เปลี่ยนบัญชีรับเงิน, เงินเดือนออก, เงินเดือนเข้า, เงินเดือนออกวันไหน, เงินเดือนเดือนนี้, ตกเบิก, เงินวิทยฐานะ, บำนาญออก, บำนาญเข้า, เงินบำนาญเข้า, เงินบำนาญออก, เงินเดือนยังไม่ออก, ขึ้นเงินเดือน, เลื่อนเงินเดือน, เลื่อนขั้น, โบนัส, payday`,
      tax: `ภาษี, ลดหย่อน, 50ทวิ, ทวิ50, tax`,
      survivor: `บำเหน็จตกทอด, บำนาญตกทอด, ตกทอด, บำเหน็จดำรงชีพ, ดำรงชีพ, เงินช่วยพิเศษ, กบข, เงินช่วยเหลือพิเศษ`,
      'retire-apply': `ขอรับบำนาญ, ยื่นขอรับบำนาญ, ขอรับบำเหน็จ, คำนวณบำนาญ, คำนวนบำนาญ, เกษียณก่อนกำหนด, ขอเออรี่, ยื่นเกษียณ, หนี้ครู, แก้หนี้, พักชำระหนี้, พัสดุ, จัดซื้อ`,
      overtime: `ค่าสอนเกิน, ค่าล่วงเวลา, โอที, อาหารกลางวัน, งบประมาณ`,
    },
    signs: [
      'rent',
      'travel',
      'payday',
      'salary waiting -filed -certificate',
      'retired waiting -filed -certificate -card -cost',
      'tax',
      'survivor',
      'survivor death',
      'retire-apply',
      'retire-apply retired',
      'payslip',
      'payslip deadline',
      'overtime',
    ],
  },
  personnel: {
    words: {
      transfer: `ขอย้าย, ย้ายโรงเรียน, ย้ายเขต, ย้ายกลับ, ย้ายมา, ย้ายมาใหม่, ย้ายครู, คำร้องย้าย, ทำเรื่องย้าย, ยื่นย้าย, ผลย้าย, การย้าย, เขียนย้าย, คำร้องขอย้าย, ช่วยราชการ, โอนย้าย, สับเปลี่ยน, ย้ายไป, transfer`,
      standing: `วิทยฐานะ, วิทยะฐานะ, ทำผลงาน, ผลงานวิชาการ, วpa, pa, ว9, ว21, ชำนาญการ, ชำนาญการพิเศษ, เชี่ยวชาญ, ประเมินครู`,
      recruit: `สมัครสอบ, สอบแข่งขัน, เปิดสอบ, สอบครูผู้ช่วย, สอบบรรจุ, รับสมัคร, สมัครงาน, สมัครครู, เรียกบรรจุ, บรรจุเมื่อไหร่, ผลสอบ, ประกาศผล, ขึ้นบัญชี, ตำแหน่งว่าง, recruitment, job, vacancy`,
      record: `กพ7, ก พ 7, กคศ16, แฟ้มประวัติ, ทะเบียนประวัติ, ก พ เจ็ด`,
      decoration: `เครื่องราช, เครื่องราชอิสริยาภรณ์, เหรียญจักรพรรดิ, เหรียญจักรพรรดิมาลา`,
      leave: `ลาคลอด, ลาป่วย, ลากิจ, ลาพักผ่อน, ลาออก, ใบลา, วันลา, ลาบวช, leave`,
    },
    signs: [
      'transfer -card -make',
      'standing',
      'standing payday',
      'recruit',
      'recruit teacher|employee',
      'record',
      'decoration',
      'leave',
      'own-study',
    ],
  },
  /** The teachers' savings cooperative. */
  cooperative: {
    words: { 'coop-business': `หุ้นสหกรณ์, ปันผล` },
    signs: ['coop', 'coop loan', 'coop-business'],
  },
  /** The Office of the Welfare Promotion Commission for Teachers and Educational Personnel (สกสค.). */
  'teachers-welfare': {
    words: { chapoko: `ชพค, ชพส, สกสค, ฌาปนกิจสงเคราะห์, ชาปนกิจสงเคราะห์` },
    signs: ['chapoko'],
  },
  /** The Teachers' Council of Thailand. */
  licence: {
    words: { licence: `ใบประกอบวิชาชีพ, ใบประกอบ, คุรุสภา, ใบอนุญาตสอน` },
    signs: ['licence'],
  },
  elsewhere: {
    words: {
      'national-id': `บัตรประชาชน, บัตรปชช, ปชช, บัตร ปชช, บัดประชาชน, บัตรประจำตัวประชาชน, บัตประชาชน, ทะเบียนบ้าน, ย้ายทะเบียนบ้าน, national id, id ประชาชน, บัดปะชาชน, บัตรปะชาชน,
        ใบอนุญาตก่อสร้าง, ใบอนุญาตก่อสร้างบ้าน, ก่อสร้างบ้าน, ขออนุญาตก่อสร้าง`,
      'national-id visa': `ต่อพาสปอร์ต, ทำพาสปอร์ต, ทำหนังสือเดินทาง, ต่อหนังสือเดินทาง, renew passport, renew my passport, new passport`,
      driving: `ใบขับขี่, ใบขับขี, ใบอนุญาตขับรถ, ทะเบียนรถ, ต่อภาษีรถ, driving licence, driver license,
        ภาษีรถ, ใบสั่ง, พรบรถ, โอนรถ`,
      'other-card': `บัตรทอง, บัตรเครดิต, บัตรเอทีเอ็ม, บัตร atm, บัตรสวัสดิการแห่งรัฐ, บัตรคนจน, บัตรนักเรียน, บัตรผู้สูงอายุ, บัตรผู้พิการ, บัตรคนพิการ, บัตรเข้าสอบ, บัตรคนไข้, credit card, atm card`,
      pupils: `คะแนน, คะแนนสอบ, ข้อสอบ, onet, o net, สอบเข้า, โรงเรียนไหนดี, ทุนการศึกษา, ใบเกรด, ทรานสคริป, เกียรติบัตร, วุฒิบัตร, โอเน็ต, รับสมัครนักเรียน, รับนักเรียน, สมัครเรียน, ปพ1, ย้ายโรงเรียนลูก, มอบตัว,
        ใบเกรดลูก, เสื้อกีฬา, นมโรงเรียน, ชุดนักเรียน, ตารางสอน, ตารางเรียน, ปิดเทอม, เปิดเทอมวันไหน, รถรับส่งนักเรียน, ลูกโดนแกล้ง, บูลลี่`,
      pupil: `นักเรียน, เด็กนักเรียน, นร`,
      'elder-benefit': `เบี้ยผู้สูงอายุ, เบี้ยยังชีพ, เบี้ยคนชรา, คนละครึ่ง, เงินหมื่น, ประกันสังคม, ประกันชีวิต, ประกันรถ`,
      chatter: `ร้านถ่ายเอกสาร, ร้านอาหาร, ร้านกาแฟ, ร้าน, กินอะไร, กินข้าว, กินข้าวยัง, กินข้าวหรือยัง, หมอหมา, สัตวแพทย์, หมาแมว, หวย, ราคาทอง, ลอตเตอรี่, อากาศ, ฝนตก, พยากรณ์อากาศ,
        ค่าไฟ, ค่าน้ำประปา, ค่าน้ำ, ค่าโทรศัพท์, ค่าเน็ต, แจ้งเกิด, ใบเกิด, โฉนด, ที่ดิน, เกณฑ์ทหาร, ผ่อนผันทหาร, เลือกตั้ง, ตั๋วเครื่องบิน, รถเมล์, จดทะเบียนสมรส, จดทะเบียนหย่า,
        electricity bill, water bill, birth certificate, marriage certificate, land deed, work permit, flight,
        จองห้อง, จองห้องประชุม, จองตั๋ว, จองโรงแรม, น้ำประปา, ไฟดับ, ไฟฟ้าดับ, น้ำไม่ไหล,
        ถนนหน้าบ้าน, ถนนพัง, ซ่อมถนน, ถนนเป็นหลุม, ไฟถนน, ขยะ, ข้างบ้าน, เพื่อนบ้าน, หมาเห่า`,
      'doctor-note': `ใบรับรองแพทย์`,
    },
    signs: [
      'national-id',
      'national-id lost',
      'national-id lost police-report',
      'driving',
      'other-card',
      'pupils',
      'pupil card|certificate|treatment|tuition',
      'pupil card make',
      'pupils schooling|child',
      'elder-benefit',
      'chatter',
      'doctor-note',
    ],
  },
}
