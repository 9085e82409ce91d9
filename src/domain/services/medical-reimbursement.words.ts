import type { Vocabulary } from './vocabulary.ts'

/** How people write about a medical claim. For retired right holders: `medical-reimbursement-retiree.words.ts`. */
export const medicalReimbursementWords: Vocabulary = {
  words: {
    cost: `ค่ารักษา, ค่ารักษาพยาบาล, ค่าพยาบาล, ค่ายา, ค่าหมอ, ค่าโรงพยาบาล, ค่าโรงบาล, ค่ารพ, ค่าผ่าตัด, ค่าทำฟัน, ค่าฟัน,
      ค่าถอนฟัน, ค่าคลอด, ค่าฟอกไต, ค่าตรวจ, ค่าแพทย์, ค่าห้องพิเศษ, ค่าห้องพยาบาล, ค่ากายภาพ, ค่าคลินิก, ค่าวัคซีน, ค่าหมอฟัน, ค่าตรวจสุขภาพ, ค่ารถพยาบาล, ค่าเอกซเรย์, ค่านอนโรงพยาบาล,
      ค่าหยูกยา, ค่ารักสา, ค่าฮักษา, medical expense, medical expenses, medical bill, hospital bill, doctor fee, medical fee,
      treatment cost,
        ค่าห้อง, ค่าล้างไต, ค่าผ่า, ค่าฉีดยา, ค่าฝากครรภ์, ค่าฝากท้อง, ค่านอนรพ, ค่านอนโรงบาล, ก้าผ่า, ก้ายา, ก้าหมอ, ค่าโฮงยา, ก้าโฮงยา, hospital cost, hospital costs, doctor bill,
        doctor's bill, hospital fees`,
    treatment: `รักษา, รักสา, ฮักษา, รักษาพยาบาล, รักษาพยาบาน, รักษาพยาล, รักษาตัว, พยาบาล, พยาบาน, พยาล, โรงพยาบาล,
      โรงพยาบาน, โรงบาล, โรงบาน, รพ, โฮงยา, โฮงพยาบาล, หาหมอ, หาหมอมา, พบแพทย์, หมอ, แพทย์, คุณหมอ, ยา, กินยา, ซื้อยา,
      ผ่าตัด, ทำฟัน, ถอนฟัน, อุดฟัน, ทันตกรรม, ฟัน, ฟันปลอม, คลินิก, คลีนิค, แอดมิท, แอดมิด, ป่วย, เจ็บป่วย, ไม่สบาย, บ่สบาย,
      เข้าโรงพยาบาล, นอนโรงพยาบาล, นอนโรงบาล, นอนรพ, ฉุกเฉิน, อุบัติเหตุ, ฟอกไต, คลอด, คลอดลูก, ตรวจสุขภาพ, กายภาพ, ต้อกระจก,
      เข่าเทียม, คีโม, ฉายแสง, ไอซียู, วัคซีน, เอกซเรย์, ตรวจเลือด, ผ่าตา, กระดูกหัก, เข้าเฝือก, ห้องพิเศษ, หมอฟัน, icu, medical, hospital, doctor, medicine, treatment, surgery, dental, dentist, clinic, sick, health,
        ผ่าเข่า, ผ่าไส้ติ่ง, ผ่าหัวใจ, ผ่าสะโพก, ทำบอลลูน, บอลลูนหัวใจ, ล้างไต, มะเร็ง, เบาหวาน, ไส้ติ่ง, หัวใจวาย, เส้นเลือด, ไปหาหมอ, นอนรักษา, ทำคลอด, ฝากท้อง, ฝากครรภ์, เข้าไอซียู,
        ล้มขาหัก, ขาหัก, แขนหัก, เจ็บขา, เจ็บไข้, ไข้เลือดออก, operation, operated, broke her, broke his, broken leg`,
    'form-7131': `7131, แบบ 7131, แบบฟอร์ม 7131, ฟอร์ม 7131, ใบ 7131`,
    'direct-billing': `เบิกจ่ายตรง, จ่ายตรง, เบิกตรง, สิทธิจ่ายตรง, direct billing, หนังสือรับรองสิทธิรักษาพยาบาล`,
  },
  signs: [
    'cost -retired -death -chatter',
    'claim|receipt|paid|welfare|entitlement treatment -retired -death -leave -pupil',
    'form-7131 claim|receipt|treatment|cost -retired',
  ],
}
