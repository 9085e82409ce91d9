import { readable } from '../cleanText.ts'
import { isDoubtful } from './doubt.ts'
import { readClipped, readNumber } from './numberWords.ts'
import { withoutParticles } from './particles.ts'

/** The upper limit, in baht. The counter never pays so much, so a larger sum is a typing error. */
const MOST = 10_000_000

const LEAD =
  /^(?:ยอดรวม|ยอดเงิน|ยอด|รวมทั้งสิ้น|รวมทั้งหมด|รวมเป็นเงิน|รวมเงิน|รวม|ทั้งหมด|ทั้งสิ้น|จำนวนเงิน|จำนวน|เป็นเงิน|เป็นจำนวน|คิดเป็น|ราคา|เงิน|คือ|จ่าย|total|sum|amount)\s*[:=]?\s*/iu
/** The letter alone is no unit where it ends “สิบ”. */
const BAHT = String.raw`(?:บาท|(?<!สิ)บ\.?|฿|baht|thb|bht)\.?`
const SATANG = String.raw`(?:สตางค์|สต\.?|ส\.?ต\.?|satangs?)`
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+|\d{1,8}`
/** What receipts draw behind a round sum: “.-”, “/-”, “.=”. */
const STROKE = String.raw`(?:\s*[.,]?\s*[-/=]{1,2})`
const AMOUNT = new RegExp(
  String.raw`^(?:฿|thb|บาท)?\s*(${DIGITS})(?:\.(\d{1,2}))?${STROKE}?\s*(?:${BAHT}(?:\s*(\d{1,2})\s*${SATANG})?)?\s*(?:ถ้วน|only)?$`,
  'i',
)
const SATANG_ALONE = new RegExp(String.raw`^(\d{1,2})\s*${SATANG}$`, 'i')
/** “ห้าพันบาทถ้วน”, “1 พัน 2 ร้อยบาท”, “สองร้อยบาทห้าสิบสตางค์”. */
const IN_WORDS = new RegExp(String.raw`^(.+?)\s*(?:${BAHT})?(?:\s*ถ้วน)?$`, 'iu')
const COINS_IN_WORDS = new RegExp(String.raw`^(.+?)\s*บาท\s*(.+?)\s*${SATANG}$`, 'iu')
/** A sum said short: “หมื่นสอง”, “สองพันห้าบาท”. */
const SAID_SHORT = new RegExp(String.raw`^(.+?)\s*(?:${BAHT})?$`, 'iu')
/** Words that leave a sum open: it is read, and asked about before it is kept. */
const ABOUT =
  /(?:ก็|คง|น่าจะ|โดย|คร่าวๆ)*(?:ประมาณ|ราว(?:\s?ๆ|ๆ)?|แถว(?:\s?ๆ|ๆ)|เกือบ(?:\s?ๆ)?|น่าจะ|คงจะ|สัก|ซัก)(?:ว่า|จะ|ได้|เป็น|สัก|ซัก|\s)*|(?:กว่า|นิด|เศษ)(?:\s?ๆ)?(?=\s*(?:บาท|$))|(?:ได้)?(?:มั้ง|มัง)$|\b(?:about|around|approx(?:imately|\.)?|roughly|almost|nearly|maybe)\b/giu
/** How many receipts make a total: “สองใบรวม 3500”, “3,500 จาก 2 ใบ”. */
const RECEIPTS = String.raw`(?<![\d,.])(?:\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|หลาย|ทั้ง(?:สอง|สาม|สี่|ห้า)?|two|three|four|five|six)\s*(?:ใบ(?:เสร็จ)?|บิล|ฉบับ|รายการ|ครั้ง|receipts?|bills?)(?!\s*ละ)`
const TOTAL = String.raw`(?:(?:รวม|ยอด|ทั้งหมด|ทั้งสิ้น|เบ็ดเสร็จ|เป็นเงิน|เป็น|เงิน|กัน|แล้ว|ได้|ก็|คือ|ที่|total(?:s|ling)?|altogether|in all|together|comes? to|of|is|are|[:,]|\s)+)`
const BEFORE_TOTAL = new RegExp(
  String.raw`^(?:มี|ใบเสร็จ|รวม|ทั้งหมด|ยอด|all|my|the|\s)*${RECEIPTS}\s*${TOTAL}?`,
  'iu',
)
const BEHIND_TOTAL = new RegExp(
  String.raw`(?:\s*(?:จาก|สำหรับ|for|from|,|\()?\s*${RECEIPTS}\)?)?\s*(?:รวมกัน|ทั้งหมด|ทั้งสิ้น|altogether|in all|together)?$`,
  'iu',
)

/** “1,250.00 (หนึ่งพันสองร้อยห้าสิบบาทถ้วน)”. */
const BESIDE = /^(.*\S)\s*\(([^()]+)\)$/u

/** One sum with its unit in other words: “จ่ายค่ารักษาไป 1,250 บาท”. */
const INSIDE = new RegExp(
  String.raw`(?<![\d.,-]\s?)(?:${DIGITS})(?:\.\d{1,2})?\s*(?:บาท|baht|thb)(?:\s*\d{1,2}\s*${SATANG})?`,
  'giu',
)

const inSatang = (baht: number, coins: number) => baht * 100 + coins

function fromDigits(plain: string): number | null {
  const [, alone] = SATANG_ALONE.exec(plain) ?? []
  if (alone !== undefined) return Number(alone)
  const found = AMOUNT.exec(plain)
  if (!found) return null
  const [, baht = '', decimals, coins] = found
  if (decimals !== undefined && coins !== undefined) return null
  return inSatang(Number(baht.replaceAll(',', '')), Number(decimals?.padEnd(2, '0') ?? coins ?? '0'))
}

function fromWords(plain: string): number | null {
  const [, baht, coins] = COINS_IN_WORDS.exec(plain) ?? []
  if (baht !== undefined && coins !== undefined) {
    const [whole, part] = [readNumber(baht), readNumber(coins)]
    return whole === null || part === null || part > 99 ? null : inSatang(whole, part)
  }
  const [, number] = IN_WORDS.exec(plain) ?? []
  const whole = number === undefined ? null : readNumber(number)
  return whole === null ? null : inSatang(whole, 0)
}

/** “3.5 พัน”, “12k”. */
const IN_PLACES = new RegExp(String.raw`^(\d{1,4}(?:\.\d{1,2})?)\s*(พัน|หมื่น|แสน|k)\s*(?:${BAHT})?$`, 'iu')
const SIZES: Readonly<Record<string, number>> = { พัน: 1000, หมื่น: 10_000, แสน: 100_000, k: 1000 }

/** A sum in words whose last place is left unsaid; null where it may well be another one. */
function fromShort(plain: string): number | null {
  const [, figure, place = ''] = IN_PLACES.exec(plain) ?? []
  if (figure !== undefined) return Math.round(Number(figure) * (SIZES[place.toLowerCase()] ?? 0) * 100)
  const [, number] = SAID_SHORT.exec(plain) ?? []
  const read = number === undefined ? null : readClipped(number)
  return read?.isCertain ? inSatang(read.number, 0) : null
}

function satangIn(text: string): number | null {
  const [, sum, words] = BESIDE.exec(text) ?? []
  if (sum === undefined || words === undefined) return fromDigits(text) ?? fromWords(text) ?? fromShort(text)
  // A sum in figures and in words counts where both agree, or where the words are no sum.
  const [inFigures, told] = [satangIn(sum), fromDigits(words) ?? fromWords(words)]
  return told === null || told === inFigures ? inFigures : null
}

/** The sum beside how many receipts it is the total of. */
function totalIn(text: string): number | null {
  const bare = text.replace(BEFORE_TOTAL, '').replace(BEHIND_TOTAL, '').trim()
  return bare === text || bare === '' ? null : satangIn(bare)
}

/** The only sum of a text whose other words have no number and do not make it doubtful. */
function onlySumIn(text: string): number | null {
  const [only, other] = [...text.matchAll(INSIDE)]
  if (!only || other !== undefined || /\d/.test(text.replace(only[0], ''))) return null
  return /[()]/.test(text) || isDoubtful(text, only[0]) ? null : fromDigits(only[0])
}

/**
 * Reads baht and satang as people and receipts write them, as `1250.50`: “1,250.-”, “1250 บ.”, “1250 บาท 50 สต.”,
 * “ห้าพันบาทถ้วน”. Null for any other text, for zero, and for a sum over the limit.
 */
export function parseMoney(text: string): string | null {
  const satang = satangTyped(text)
  return satang === null || satang <= 0 || satang >= MOST * 100 ? null : inBaht(satang)
}

/** The sum of a text that `parseMoney` refuses for its size; null when no sum can be read. */
export function sumOutOfBounds(text: string): string | null {
  const satang = satangTyped(text)
  return satang === null ? null : inBaht(satang)
}

/**
 * The sum of a text that `parseMoney` refuses because its words leave it open: “ประมาณสามพัน”, “เกือบ 1,250 บาท”, “ร้อยห้า”. In the
 * form of `parseMoney`, to ask about; null when no sum can be read.
 */
export function sumGuessed(text: string): string | null {
  const plain = plainSum(text)
  const bare = plain.replace(ABOUT, ' ').replace(/\s+/g, ' ').trim()
  const [, short = ''] = SAID_SHORT.exec(bare.replace(/\s*ถ้วน$/u, '')) ?? []
  const clipped = readClipped(short)
  const satang = clipped ? inSatang(clipped.number, 0) : bare === plain ? null : satangTyped(bare)
  return satang === null || satang <= 0 || satang >= MOST * 100 ? null : inBaht(satang)
}

const inBaht = (satang: number) => `${Math.floor(satang / 100)}.${String(satang % 100).padStart(2, '0')}`

function plainSum(text: string): string {
  let plain = withoutParticles(readable(text)).replace(/[๏฿]$/, '')
  for (let rest = ''; rest !== plain; plain = plain.replace(LEAD, '')) rest = plain
  return plain
}

function satangTyped(text: string): number | null {
  const plain = plainSum(text)
  return satangIn(plain) ?? totalIn(plain) ?? onlySumIn(plain)
}

/** `1250.50` as “1,250.50”; a sum without satang is shown in whole baht. */
export function formatMoney(amount: string): string {
  const [baht = '', satang] = amount.split('.')
  const grouped = baht.replace(/\B(?=(\d{3})+$)/g, ',')
  return satang === undefined || satang === '00' ? grouped : `${grouped}.${satang}`
}
