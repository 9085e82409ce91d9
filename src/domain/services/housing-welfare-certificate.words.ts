import type { Vocabulary } from './vocabulary.ts'

/**
 * How people write about the certificate for the GH Bank's loan without deposit. The rent allowance is
 * another office's: `notOurs.ts`.
 */
export const housingWelfareCertificateWords: Vocabulary = {
  words: {
    ghb: `ธอส, ทอส, ธนาคารอาคารสงเคราะห์, อาคารสงเคราะห์, ธนาคารอาคารสงเคาะ, อาคารสงเคาะห์, ธนาคารอาคาร, ไม่มีเงินฝาก, สวัสดิการไม่มีเงินฝาก, ไม่ต้องฝาก, ที่อยู่อาศัย, ที่อยู่อาสัย,
      สวัสดิการเพื่อที่อยู่อาศัย, สวัสดิการที่อยู่อาศัย, เพื่อที่อยู่อาศัย, สวัสดิการบ้าน, สวัสดิการกู้บ้าน, gh bank, ghb, housing welfare, government housing bank, housing loan`,
    'home-loan': `แป๋งเฮือน, แป๋งบ้าน, สร้างเฮือน, ปลูกเฮือน, ซื้อเฮือน, กู้เฮือน, กู้บ้าน, กู้ซื้อบ้าน, ซื้อบ้าน, สร้างบ้าน, ปลูกบ้าน, ผ่อนบ้าน, สินเชื่อบ้าน, กู้สร้างบ้าน, รีไฟแนนซ์บ้าน, รีบ้าน, ต่อเติมบ้าน, กู้เงินซื้อบ้าน, home loan, house loan,
      mortgage, buy a house`,
  },
  signs: [
    'ghb',
    'ghb home-loan|loan|certificate|welfare -salary',
    'ghb home-loan loan|certificate|welfare -salary',
    'home-loan welfare',
  ],
}
