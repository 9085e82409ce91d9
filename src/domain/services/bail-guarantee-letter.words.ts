import type { Vocabulary } from './vocabulary.ts'

/**
 * How people in distress write about standing surety. The bot always asks for confirmation before it opens
 * the service.
 */
export const bailGuaranteeLetterWords: Vocabulary = {
  words: {
    bail: `ประกันตัว, ประกันตัวผู้ต้องหา, ค้ำประกันผู้ต้องหา, ค้ำประกันบุคคล, ค้ำประกันตัว, ค้ำประกันตัวบุคคล, ค้ำตัว, ผู้ต้องหา, ผู้ต้องหาคดี,
      ประกันผู้ต้องหา, นายประกัน, จำเลย, ใช้ตำแหน่งประกัน, ตำแหน่งประกัน, ตำแหน่งไปประกัน, ตำแหน่งครูประกัน, ประกันออกมา, ขอประกัน,
      ปล่อยตัวชั่วคราว, ประกันคน, ผุ้ต้องหา, ผู้ตองหา, หนังสือค้ำประกันบุคคล, ค้ำปะกันผู้ต้องหา, bail, bail letter, accused, suspect, surety,
        ประกันเพื่อนออก, ประกันลูกออก, ประกันหลานออก, เอาตัวออกมา, ไปเอาตัวออก, ออกจากห้องขัง, bail out, get out of jail`,
    arrest: `โดนจับ, ถูกจับ, ตำรวจจับ, โดนตำรวจจับ, โรงพัก, สถานีตำรวจ, คดี, โดนคดี, ต้องคดี, ถูกดำเนินคดี, ฝากขัง, ติดคุก, เข้าคุก, คุก, ห้องขัง, ถูกขัง, เรือนจำ,
      ศาล, ขึ้นศาล, อัยการ, พนักงานสอบสวน, โฮงพัก, arrested, arrest, jail, prison, police station, court`,
    position: `ใช้ตำแหน่ง, ตำแหน่งครู, ตำแหน่งข้าราชการ, เอาตำแหน่ง, ตำแหน่ง`,
    guarantee: `ค้ำประกัน, ค้ำ, ค้ำปะกัน, ค้ำประกัณ, คำประกัน, ไปค้ำ, คนค้ำ, ผู้ค้ำ, ประกัน, ไปประกัน, guarantee, guarantor`,
  },
  signs: ['bail', 'arrest -police-report -lost -driving', 'guarantee arrest|position'],
}
