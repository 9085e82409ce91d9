import type { Words } from '../words.ts'

/** A theme of suggestions, and the words by which a suggestion belongs to it. */
export interface Theme {
  readonly id: string
  readonly name: Words
  /** Words in any language. A longer word is also found inside a sentence without spaces. */
  readonly words: readonly string[]
}

/** The theme of suggestions that contain no theme's word. */
export const OTHER_THEME = 'other'

/** The default themes (setting `reports.themes`), in the order of the four aspects, then the rest. */
export const usualThemes: readonly Theme[] = [
  {
    id: 'waiting-time',
    name: { th: 'ระยะเวลารอคอย', en: 'Waiting time' },
    words: [
      ...['รอนาน', 'รอคิว', 'รอคอย', 'คิว', 'ล่าช้า', 'ช้า', 'นานเกิน', 'ใช้เวลา', 'เสียเวลา', 'หลายวัน', 'หลายเดือน'],
      ...['รวดเร็ว', 'เร็วขึ้น', 'ทันใจ', 'พักเที่ยง', 'wait', 'slow', 'queue', 'delay', 'faster'],
    ],
  },
  {
    id: 'papers',
    name: { th: 'เอกสารและแบบฟอร์ม', en: 'Papers and forms' },
    words: [
      ...['เอกสาร', 'แบบฟอร์ม', 'ฟอร์ม', 'สำเนา', 'ถ่ายเอกสาร', 'หลักฐาน', 'กรอก', 'ลายเซ็น', 'ขั้นตอน', 'ใบเสร็จ'],
      ...['document', 'paper', 'form', 'copies', 'photocop', 'steps'],
    ],
  },
  {
    id: 'staff',
    name: { th: 'การให้บริการของเจ้าหน้าที่', en: 'Service by the staff' },
    words: [
      ...['เจ้าหน้าที่', 'จนท', 'พนักงาน', 'พูดจา', 'กิริยา', 'มารยาท', 'สุภาพ', 'ยิ้ม', 'ต้อนรับ', 'เต็มใจ', 'เอาใจใส่'],
      ...['หน้าบึ้ง', 'น้ำเสียง', 'staff', 'officer', 'polite', 'rude', 'friendly', 'manner'],
    ],
  },
  {
    id: 'place',
    name: { th: 'สถานที่และที่จอดรถ', en: 'Place and parking' },
    words: [
      ...['สถานที่', 'ที่จอดรถ', 'จอดรถ', 'ห้องน้ำ', 'เก้าอี้', 'ที่นั่ง', 'แอร์', 'ร้อน', 'น้ำดื่ม', 'ป้าย', 'ทางลาด'],
      ...[
        'รถเข็น',
        'เคาน์เตอร์',
        'สะอาด',
        'parking',
        'toilet',
        'chair',
        'seat',
        'wheelchair',
        'ramp',
        'air con',
      ],
    ],
  },
  {
    id: 'system',
    name: { th: 'ระบบและ LINE', en: 'LINE and the system' },
    words: [
      ...['ไลน์', 'ระบบ', 'แชท', 'แชต', 'เมนู', 'แอป', 'ออนไลน์', 'เว็บ', 'คิวอาร์', 'ปุ่ม', 'บอท', 'อินเทอร์เน็ต'],
      ...['line', 'chat', 'app', 'online', 'website', 'qr', 'bot'],
    ],
  },
  {
    id: 'information',
    name: { th: 'ข้อมูลและการแจ้งเตือน', en: 'Information and notices' },
    words: [
      ...['ข้อมูล', 'แจ้ง', 'ประชาสัมพันธ์', 'คำแนะนำ', 'ชี้แจง', 'อธิบาย', 'ไม่ชัดเจน', 'ติดต่อไม่ได้', 'โทรไม่ติด'],
      ...['ไม่รับสาย', 'สถานะ', 'ติดตาม', 'information', 'notify', 'notice', 'unclear', 'explain', 'phone'],
    ],
  },
  {
    id: 'praise',
    name: { th: 'คำชม', en: 'Praise' },
    words: [
      ...['ขอบคุณ', 'ขอบพระคุณ', 'ชื่นชม', 'ขอชม', 'ดีมาก', 'ดีเยี่ยม', 'ยอดเยี่ยม', 'เยี่ยมมาก', 'สุดยอด', 'ประทับใจมาก'],
      ...['พอใจมาก', 'น่ารัก', 'thank', 'excellent', 'very good', 'great', 'well done'],
    ],
  },
]
