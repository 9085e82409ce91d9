import type { Vocabulary } from './vocabulary.ts'

/**
 * How people in mourning write about a royally sponsored cremation. The bot always asks for confirmation
 * before it opens the service.
 */
export const royalCremationLetterWords: Vocabulary = {
  words: {
    'royal-fire': `พระราชทานเพลิง, พระราชทานเพลิงศพ, เพลิงศพ, เพลิงพระราชทาน, ไฟพระราชทาน, ไฟหลวง, ขอพระราชทาน, พระราชทาน, พระราชทาร,
      พระราชทานเพิง, พระราชทาน เพลิง, พระราชธาน, ขอเพลิง, หีบเพลิง, น้ำหลวง, น้ำหลวงอาบศพ, เพลิงพระราชทานศพ, เพลิงสพ, royal cremation,
      royal fire, royal flame, royally sponsored cremation, cremation,
        ไฟจากในหลวง, เพลิงจากในหลวง, ขอไฟหลวง, กล่องเพลิง, ไฟจากวัง, fire from the king, royal fire box`,
    funeral: `งานศพ, ศพ, เผาศพ, งานเผา, เผาพ่อ, เผาแม่, ฌาปนกิจ, ชาปนกิจ, ฌาปนกิจศพ, เมรุ, สวดอภิธรรม, ปลงศพ, ส่งสการ, funeral,
        จะเผา, วันเผา, เผาวัน`,
    death: `เสียชีวิต, เสียแล้ว, ถึงแก่กรรม, เสียเมื่อ, ตาย, ตายแล้ว, ต๋าย, เสียไปแล้ว, ล่วงลับ, สิ้นใจ, สิ้นลม, มรณะ, มรณบัตร, ใบมรณบัตร, วายชนม์, ถึงแก่อนิจกรรม,
      ท่านเสีย, พ่อเสีย, แม่เสีย, คุณพ่อเสีย, คุณแม่เสีย, สามีเสีย, ภรรยาเสีย, ครูเสีย, พึ่งเสีย, เพิ่งเสีย, died, passed away, death, dead, deceased`,
  },
  signs: [
    'royal-fire',
    'funeral -chapoko',
    'death -chapoko -survivor -claim -cost -treatment -certificate -card',
  ],
}
