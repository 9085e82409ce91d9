import type { Vocabulary } from './vocabulary.ts'

/** How people write about the card of the retired. */
export const pensionerIdCardWords: Vocabulary = {
  words: {
    'card retired pensioner': `บัตรบำนาญ, บัตรบำนาน, บัดบำนาญ, บัดบำนาน, บัตบำนาญ, บัตรบำเหน็จบำนาญ, บัดบำเหน็จบำนาญ, บัตรผู้รับบำนาญ,
      บัตรผู้รับบำนาน, บัตรข้าราชการบำนาญ, บัตรข้าราชการบำนาน, บัตรเกษียณ, บัตรคนเกษียณ, บัตรผู้เกษียณ, บัตรข้าราชการเกษียณ,
      บัตรผู้รับบำเหน็จบำนาญ, บัตรประจำตัวผู้รับบำเหน็จบำนาญ, บัตรประจำตัวผู้รับบำนาญ, บัตรประจำตัวบำนาญ, บัตรครูบำนาญ,
      บัตรครูเกษียณ, บัตรประจำตัวข้าราชการบำนาญ, pensioner card, pensioner id card, retired card, retiree card, pension card,
      pensioner id, retirement card`,
  },
  signs: [
    'card|make retired|old-teacher -certificate -treatment -cost -conduct -employee',
    'pensioner -certificate',
  ],
}
