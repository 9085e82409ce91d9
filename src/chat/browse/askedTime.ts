const HOUR_WORDS: readonly string[] = [
  '',
  'หนึ่ง',
  'สอง',
  'สาม',
  'สี่',
  'ห้า',
  'หก',
  'เจ็ด',
  'แปด',
  'เก้า',
  'สิบ',
  'สิบเอ็ด',
]
const HOURS = String.raw`(\d{1,2}|${[...HOUR_WORDS]
  .filter(Boolean)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`
const HALF = String.raw`\s*(ครึ่ง)?`

const NOON = 12
const MORNING_HOURS = 6

const forms: readonly (readonly [form: RegExp, hour: (said: number) => number])[] = [
  [new RegExp(String.raw`บ่าย\s*(?:โมง|${HOURS})(?:\s*โมง)?${HALF}`, 'iu'), (said) => NOON + (said || 1)],
  [new RegExp(String.raw`${HOURS}\s*โมง\s*เย็น${HALF}`, 'iu'), (said) => NOON + said],
  [
    new RegExp(String.raw`${HOURS}\s*โมง(?:\s*เช้า)?${HALF}`, 'iu'),
    (said) => (said < MORNING_HOURS ? NOON + said : said),
  ],
  [new RegExp(String.raw`${HOURS}\s*ทุ่ม${HALF}`, 'iu'), (said) => NOON + MORNING_HOURS + said],
  [new RegExp(String.raw`\b(\d{1,2})(?::\d\d)?\s*p\.?m\b()`, 'iu'), (said) => (said % NOON) + NOON],
  [new RegExp(String.raw`\b(\d{1,2})(?::\d\d)?\s*a\.?m\b()`, 'iu'), (said) => said % NOON],
]
const CLOCK = /(?<![\d/.])(\d{1,2})[.:](\d{2})(?![\d/.])/u
const LUNCH = /พักเที่ยง|ช่วงพัก|ตอนพัก|พักกลางวัน|เที่ยง|\b(?:noon|midday|lunch(?:time)?)\b/iu
const EVENING = /ตอนเย็น|เย็น(?:\s?ๆ|ๆ)|หลังเลิกงาน|\bin the evening\b|\bafter work\b/iu
const NIGHT = /กลางคืน|ตอนค่ำ|ค่ำ(?:\s?ๆ|ๆ)|\bat night\b/iu

/** The time of day, in minutes from midnight, of which a text asks whether the office is open then; null where it names none. */
export function timeAsked(text: string): number | null {
  const [, hours, minutes] = CLOCK.exec(text) ?? []
  if (hours !== undefined && minutes !== undefined && Number(hours) < 24 && Number(minutes) < 60)
    return Number(hours) * 60 + Number(minutes)
  for (const [form, hour] of forms) {
    const found = form.exec(text)
    if (!found) continue
    const [, said, half] = found
    const word = HOUR_WORDS.indexOf(said ?? '')
    const number = said === undefined ? 0 : word > 0 ? word : Number(said)
    const at = hour(number) * 60 + (half ? 30 : 0)
    return at < 24 * 60 ? at : null
  }
  if (LUNCH.test(text)) return NOON * 60 + (/เที่ยงครึ่ง/u.test(text) ? 30 : 0)
  if (NIGHT.test(text)) return 19 * 60
  return EVENING.test(text) ? 17 * 60 : null
}
