import type { Answers } from '../../domain/questions/when.ts'
import { say } from '../../domain/text.ts'
import { readable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { wrong } from '../answers/answer.ts'

/** A card that is lost is no paper to bring: that it cannot be found says nothing of the papers. */

const CARD = String.raw`(?:ตัว)?บั[ตด]ร?(?:ประจำตัว|ข้าราชการ|ลูกจ้าง|ผู้รับ|เบี้ยหวัด|บำเหน็จ|บำนาญ|ใบ|เก่า|เดิม|นั้น|นี้|จริง|ของ|ดิฉัน|ฉัน|ผม|หนู|ป้า|ยาย|ลุง|เรา|เอง|มัน|ก็|น่ะ|\s)*(?!ประชา|ประจำ|ปชช|ปปช|ผู้|เครดิต|ทอง|สวัสดิการ|เอทีเอ็ม)`
const LACKS = String.raw`(?:ยัง)?(?:ไม่มี|บ่มี|ขาด(?:แค่|แต่)?|ลืม|ยกเว้น|เว้น|นอกจาก|ไม่รวม|เหลือ(?:แค่|แต่)?)`
const NOT_FOUND = '(?:ไม่|บ่)(?:เจอ|พบ|เห็น|ได้)'
const ANYHOW = String.raw`(?:ยังไง|อย่างไร|เท่าไหร่|เท่าไร|ยัง|ก็|ได้|แล้ว|\s)*`
const TAIL = String.raw`(?:ไป|แล้ว|เลย|อยู่|อย่างเดียว|\s)*`
const CARD_EN = String.raw`(?:my|the)?\s*(?:(?:old|lost|pension(?:er)?(?:['’]s)?|staff|id|identity)\s+)*card`

/** A card beside a paper: only the card is left out. */
const BESIDE_PAPER = new RegExp(String.raw`(${LACKS})\s*${CARD}(?:กับ|และ|แล้วก็|หรือ)\s*`, 'giu')
const SAID = new RegExp(
  [
    String.raw`(?:ตาม|ค้น)?หา\s*${CARD}${ANYHOW}${NOT_FOUND}${TAIL}`,
    String.raw`(?:${LACKS}|ทำ)\s*${CARD}(?:หาย)?${TAIL}`,
    String.raw`${CARD}${ANYHOW}(?:(?:หา${ANYHOW})?(?:ไม่|บ่)(?:เจอ|พบ|มี|อยู่|เหลือ)|(?:สูญ|ทำ|ตก)?หาย|(?:ถูก|โดน)ขโมย)${TAIL}`,
    String.raw`(?:\bi\s+)?(?:still\s+)?\b(?:can(?:no|['’])?t|can not|couldn['’]t|could not|didn['’]t|did not)\s+find\s+${CARD_EN}\b`,
    String.raw`\b(?:my|the)\s+${CARD_EN.replace('(?:my|the)?', '')}\s*(?:is|was|has been|got|['’]s)?\s*(?:lost|missing|gone|stolen)\b`,
    String.raw`(?:\bi\s+)?(?:\bhave\s+)?\b(?:lost|no|do not have|don['’]t have|except|without)\s+${CARD_EN}\b`,
  ].join('|'),
  'giu',
)
/** What is lost is not named: it is the card. */
const ALONE = new RegExp(
  String.raw`^(?:มัน)?(?:หา${ANYHOW}${NOT_FOUND}|หาย)${TAIL}$|^(?:i\s+)?(?:can(?:no|['’])?t|can not) find it$|^it(?: is|['’]s) (?:lost|gone)$`,
  'iu',
)

/** What is said of papers beside the card. */
const OF_PAPERS = /ครบ|เอกสาร|รูป|ใบ|สำเนา|พร้อม|\b(?:all|papers?|photos?|report|copy|ready)\b/iu

/**
 * What is said beside the lost card, where words name it; null where the answers tell of no lost card, or the words do not
 * name it. `''`: nothing of the papers.
 */
export function besideLostCard(answers: Answers, typed: string): string | null {
  if (answers['card-reason'] !== 'lost') return null
  const text = readable(typed)
  if (ALONE.test(withoutParticles(text).trim())) return ''
  const rest = text.replace(BESIDE_PAPER, '$1').replace(SAID, ' ').trim()
  if (rest === text.trim()) return null
  return OF_PAPERS.test(rest) ? rest.replace(/^(?:[\s,]|แต่|แล้วก็|แล้ว|ส่วน|but\b|and\b)+/iu, '') : ''
}

export const lostCardNotNeeded = wrong(say('chat.paper.lost-card'), 'told')
