import type { Vocabulary } from './vocabulary.ts'

export const pensionCertificateWords: Vocabulary = {
  words: {
    'certificate retired pension-money': `รับรองบำนาญ, รับรองเงินบำนาญ, รับรองบำนาน, รับรองเงินบำนาน, ใบบำนาญ, หนังสือบำนาญ,
      หนังสือรับรองบำนาญ, หนังสือรับรองเงินบำนาญ, ใบรับรองบำนาญ, ใบรับรองเงินบำนาญ, รับรองบำเหน็จบำนาญ, รับรองเงินบำเหน็จ,
      pension certificate, pension letter, certificate of pension, pension cert`,
    'month-sum': `เดือนละเท่าไร, เดือนละเท่าไหร่, ได้เดือนละ, เดือนละ,
        เดือนหนึ่งได้, เดือนนึงได้, เดือนหนึ่งได้เงิน, เดือนนึงได้เงิน, ต่อเดือนเท่าไหร่, แต่ละเดือนได้, ทุกเดือนได้, a month, per month, every month`,
  },
  signs: [
    'certificate retired -salary -conduct',
    'certificate income retired|old-teacher -conduct',
    'certificate pension-money -conduct',
    'certificate retired month-sum',
    'retired month-sum visa|loan',
    'retired month-sum certificate visa|loan',
  ],
}
