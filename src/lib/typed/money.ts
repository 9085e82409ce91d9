import { readable } from '../cleanText.ts'
import { isDoubtful } from './doubt.ts'
import { readNumber } from './numberWords.ts'
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

function satangIn(text: string): number | null {
  const [, sum, words] = BESIDE.exec(text) ?? []
  if (sum === undefined || words === undefined) return fromDigits(text) ?? fromWords(text)
  // A sum in figures and in words counts where both agree, or where the words are no sum.
  const [inFigures, told] = [satangIn(sum), fromDigits(words) ?? fromWords(words)]
  return told === null || told === inFigures ? inFigures : null
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

const inBaht = (satang: number) => `${Math.floor(satang / 100)}.${String(satang % 100).padStart(2, '0')}`

function satangTyped(text: string): number | null {
  let plain = withoutParticles(readable(text)).replace(/[๏฿]$/, '')
  for (let rest = ''; rest !== plain; plain = plain.replace(LEAD, '')) rest = plain
  return satangIn(plain) ?? onlySumIn(plain)
}

/** `1250.50` as “1,250.50”; a sum without satang is shown in whole baht. */
export function formatMoney(amount: string): string {
  const [baht = '', satang] = amount.split('.')
  const grouped = baht.replace(/\B(?=(\d{3})+$)/g, ',')
  return satang === undefined || satang === '00' ? grouped : `${grouped}.${satang}`
}
