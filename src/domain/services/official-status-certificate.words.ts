import type { Vocabulary } from './vocabulary.ts'

/** How people write about a certificate that somebody is a civil servant. */
export const officialStatusCertificateWords: Vocabulary = {
  words: {
    'certificate official-status': `รับรองข้าราชการ, หนังสือรับรองข้าราชการ, ใบรับรองข้าราชการ, รับรองการเป็นข้าราชการ, รับรองว่าเป็นข้าราชการ,
      รับรองความเป็นข้าราชการ, รับรองการเป็นครู, รับรองว่าเป็นครู, รับรองสถานะข้าราชการ, รับรองสถานภาพข้าราชการ, รับรองสถานะ, รับรองสถานภาพ,
      รับรองการรับราชการ, ใบฮับฮองข้าราชการ, รับรองตำแหน่ง, รับรองการเป็นเจ้าหน้าที่ของรัฐ, รับรองการเป็นบุคลากร, รับรองสังกัด,
      civil servant certificate, official status certificate, certificate of employment, employment certificate, proof of employment`,
  },
  signs: [
    'official-status -retired -salary -conduct -discipline',
    'certificate+civil-servant|teacher -retired -salary -conduct -discipline -ghb -welfare -loan -home-loan -bail -card',
    'certificate civil-servant|teacher visa -retired -salary -conduct',
    'certificate serving -retired -salary -conduct -discipline -ghb -home-loan -loan -bail -card',
    'certificate serving visa|civil-servant|teacher|work -retired -salary -conduct -discipline',
  ],
}
