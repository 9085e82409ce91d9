import type { Vocabulary } from './vocabulary.ts'

/** How people write about the card of those in service. */
export const staffIdCardWords: Vocabulary = {
  words: {
    'card staff': `บัตรข้าราชการ, บัดข้าราชการ, บัตข้าราชการ, บัตรราชการ, บัตร ขรก, บัด ขรก, บัต ขรก, บัตรข้าราชการครู, บัตรครู, บัดครู, บัตครู, บัตรคู,
      บัตรเจ้าหน้าที่, บัดเจ้าหน้าที่, บัตเจ้าหน้าที่, บัตรเจ้าหน้าที่ของรัฐ, บัตรเจ้าหน้าที่รัฐ, บัตรจนท, บัตรประจำตัวข้าราชการ,
      บัตรประจำตัวเจ้าหน้าที่, บัตรประจำตัวเจ้าหน้าที่ของรัฐ, บัตรประจำตัวราชการ, บัตรประจำตัวครู, บัตรพนักงานราชการ, บัตรพนักงาน,
      บัตรประจำตัวพนักงานราชการ, บัตรลูกจ้าง, บัตรลูกจ้างประจำ, บัตรประจำตัวลูกจ้าง, บัตรอัตราจ้าง, บัตรประจำตัวบุคลากร, บัตรผอ,
      staff card, staff id, official card, official id, government card, government id, teacher card, civil servant card, officer card,
      employee card, government officer id card, civil servant id card, teacher id card, staff id card,
        บัดข้าราชกาน, บัตรข้าราชกาน, บัตข้าราชกาน, บัตรห้อยคอ, ที่ห้อยคอ, ห้อยคอ, บัตรตราครุฑ, บัดคู, staff badge, teacher badge, work badge, work id, government badge, official badge,
        teacher id, employee id, officer id, my work card`,
  },
  signs: [
    'staff -retired -certificate -coop',
    'card civil-servant|employee|teacher -retired -certificate -treatment -cost -visa -conduct -coop',
    'make civil-servant|employee|teacher -retired -old-teacher -certificate -treatment -cost -coop',
    'card renew -retired -certificate',
  ],
}
