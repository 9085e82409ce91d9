import type { Vocabulary } from './vocabulary.ts'

export const childEducationAllowanceWords: Vocabulary = {
  words: {
    tuition: `ค่าเทอม, ค่าเทิม, ค่าเตอม, ก้าเตอม, ค่าเล่าเรียน, ค่าเล่าเรียนบุตร, ค่าเรียน, ค่าการศึกษา, ค่าบำรุงการศึกษา, ค่าหน่วยกิต,
      ค่าธรรมเนียมการเรียน, ค่าธรรมเนียมการศึกษา, ค่าลงทะเบียนเรียน, เงินค่าเทอม, ค่าศึกษา, ค่าเล่าเฮียน, tuition, tuition fee, school fee,
      school fees, term fee, university fee, university fees, college fee, college fees, education fee`,
    'tuition child': `การศึกษาบุตร, การศึกษาบุด, การศึกษาลูก, การศึกษาของบุตร, การศึกษาของลูก, เงินการศึกษาบุตร, ค่าการศึกษาบุตร,
      ค่าเทอมลูก, ค่าเทอมบุตร, ค่าเรียนลูก, ค่าเล่าเรียนลูก, ทุนการศึกษาบุตร, เงินค่าการศึกษาบุตร, child education, education allowance`,
    'form-7223': `7223, แบบ 7223, แบบฟอร์ม 7223, ฟอร์ม 7223, ใบ 7223`,
    schooling: `เรียน, เข้าเรียน, เปิดเทอม, เทอม, เทอมนี้, เทอม 1, เทอม 2, มหาลัย, มหาวิทยาลัย, อนุบาล, ประถม, มัธยม, ปวช, ปวส, ป1, ป2,
      ป3, ป4, ป5, ป6, ม1, ม2, ม3, ม4, ม5, ม6, โรงเรียนเอกชน, โรงเรียน, โฮงเฮียน, การศึกษา, ปริญญาตรี, วิทยาลัย, ราชภัฏ, เอกชน,
      สามัญ, นักศึกษา, school, university, college, kindergarten, education, ปอ1`,
    'own-study': `ปโท, ปริญญาโท, ปริญญาเอก, ปเอก, ลาศึกษาต่อ, ลาเรียน`,
  },
  signs: [
    'tuition child|claim|receipt|paid|welfare|deadline|form-number -own-study -pupil',
    'form-7223',
    'claim|receipt|paid|welfare child schooling -treatment -cost',
  ],
}
