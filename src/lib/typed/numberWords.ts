const UNITS: Readonly<Record<string, number>> = {
  ...{ ศูนย์: 0, หนึ่ง: 1, นึง: 1, เอ็ด: 1, สอง: 2, ยี่: 2, สาม: 3, สี่: 4, ห้า: 5, หก: 6, เจ็ด: 7, แปด: 8, เก้า: 9 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17 },
  ...{ eighteen: 18, nineteen: 19, a: 1, an: 1 },
}
const TENS: Readonly<Record<string, number>> = {
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
}
const PLACES: Readonly<Record<string, number>> = {
  ...{ สิบ: 10, ร้อย: 100, พัน: 1000, หมื่น: 10_000, แสน: 100_000 },
  ...{ hundred: 100, thousand: 1000 },
}
/** Groups that things are counted in. */
const GROUPS: Readonly<Record<string, number>> = { โหล: 12, คู่: 2, กุรุส: 144, dozen: 12, pair: 2 }
const MILLION = ['ล้าน', 'million']

const either = (all: readonly string[]) => [...all].sort((a, b) => b.length - a.length).join('|')
const KNOWN = either([
  ...[UNITS, TENS, PLACES, GROUPS].flatMap((each) => Object.keys(each)),
  ...[...MILLION, 'ครึ่ง', 'half'],
])
const TOKEN = new RegExp(String.raw`\s*(\d{1,3}(?:,\d{3})+|\d{1,8}|${KNOWN})\s*`, 'iy')

/** The numbers and number words of which a text wholly consists; null when it has anything else. */
function tokensOf(text: string): string[] | null {
  const tokens: string[] = []
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)?.[1]
    if (found === undefined) return null
    tokens.push(found.toLowerCase())
  }
  return tokens
}

/**
 * “สองพันห้า” may mean 2,500 or 2,005, and “ล้านสอง” 1,200,000 or 1,000,002, so they are no numbers here; `readClipped` reads
 * them as people say sums.
 */
const isClipped = (tokens: readonly string[]) => {
  const [place = '', last = ''] = tokens.slice(-2)
  const isLarge = (PLACES[place] ?? 0) >= 100 || MILLION.includes(place)
  const isUnit = last in UNITS || /^[1-9]$/.test(last)
  return tokens.length > 1 && isLarge && last !== 'เอ็ด' && last !== 'นึง' && isUnit
}

/** “a” counts before a place or a group only: “a hundred”, “a dozen”. */
const isArticle = (tokens: readonly string[]) => tokens.length === 1 && /^an?$/.test(tokens[0] ?? '')

/** “ครึ่งโหล”, “สองโหล”, “โหลหนึ่ง”. */
function grouped(tokens: readonly string[]): number | null {
  const at = tokens.findIndex((token) => token in GROUPS)
  const size = GROUPS[tokens[at] ?? ''] ?? 0
  const before = tokens.slice(0, at).filter((token) => token !== 'a')
  const after = tokens.slice(at + 1)
  if (before.length === 1 && ['ครึ่ง', 'half'].includes(before[0] ?? '') && after.length === 0) return size / 2
  if (before.length === 0 && (after.length === 0 || UNITS[after[0] ?? ''] === 1) && after.length < 2)
    return size
  if (after.length === 1 && ['ครึ่ง', 'half'].includes(after[0] ?? '')) {
    const whole = before.length === 0 ? 1 : placed(before)
    return whole === null ? null : whole * size + size / 2
  }
  const count = after.length === 0 ? placed(before) : null
  return count === null ? null : count * size
}

/** Units and places: “2 ร้อย 5 สิบ”, “หนึ่งหมื่นสองพัน”. */
function placed(tokens: readonly string[]): number | null {
  let total = 0
  let millions = 0
  let digit: number | null = null
  let last = Infinity
  for (const token of tokens) {
    const place = PLACES[token]
    if (place !== undefined) {
      if (place >= last) return null
      total += (digit ?? 1) * place
      digit = null
      last = place
    } else if (MILLION.includes(token)) {
      if (millions > 0) return null
      millions = (total + (digit ?? (total === 0 ? 1 : 0))) * 1_000_000
      ;[total, digit, last] = [0, null, Infinity]
    } else {
      const unit: number = UNITS[token] ?? TENS[token] ?? Number(token.replaceAll(',', ''))
      if (digit !== null && digit >= 20 && digit % 10 === 0 && unit < 10 && /^[a-z]/.test(token)) {
        digit += unit
        continue
      }
      if (digit !== null || Number.isNaN(unit) || unit >= last) return null
      // “ร้อยนึง” is one hundred.
      if (token === 'นึง' && total > 0) continue
      digit = unit
    }
  }
  return millions + total + (digit ?? 0)
}

/**
 * A whole number in digits, in Thai or English words, or in both: “3”, “สามสิบเอ็ด”, “1 ร้อย”, “2 โหล”. Null for
 * anything else, and for words with two meanings (“สองสาม”, “พันห้า”).
 * @param text readable (`readable`)
 */
export function readNumber(text: string): number | null {
  const tokens = tokensOf(text)
  if (!tokens || tokens.length === 0 || isClipped(tokens) || isArticle(tokens)) return null
  return tokens.some((token) => token in GROUPS) ? grouped(tokens) : placed(tokens)
}

/**
 * A number whose last place is left unsaid, as people say sums: “หมื่นสอง” is 12,000, “พันห้า” 1,500, “สองแสนห้า” 250,000. Null
 * for any other text. `isCertain`: the full number would hardly be said so; “ร้อยห้า” may be 105 as well as 150.
 * @param text readable (`readable`)
 */
export function readClipped(text: string): { readonly number: number; readonly isCertain: boolean } | null {
  const tokens = tokensOf(text)
  if (!tokens || !isClipped(tokens)) return null
  const [place = '', last = ''] = tokens.slice(-2)
  // Nobody says “a thousand five” for 1,500.
  if (/[a-z]/.test(place + last)) return null
  const unit = UNITS[last] ?? Number(last)
  const whole = placed(tokens.slice(0, -1))
  if (whole === null || unit < 1 || unit > 9) return null
  const size = PLACES[place] ?? 1_000_000
  return { number: whole + (unit * size) / 10, isCertain: size >= 1000 && size < 1_000_000 }
}
