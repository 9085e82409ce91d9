import type { Vocabulary } from './vocabulary.ts'

/**
 * How people write about a salary certificate. When the text also names retirement or a home loan, the bot
 * asks: `ambiguities.ts`.
 */
export const salaryCertificateWords: Vocabulary = {
  words: {
    'certificate salary': `รับรองเงินเดือน, ใบรับรองเงินเดือน, หนังสือรับรองเงินเดือน, หนังสือเงินเดือน, ใบเงินเดือน, salary cert,
      salary certificate, certificate of salary, salary letter`,
    'certificate salary income': `หนังสือรับรองรายได้, ใบรับรองรายได้, รับรองรายได้, income certificate`,
  },
  signs: ['certificate salary -retired -ghb -old-teacher'],
}
