/**
 * Characters that show nothing and separate nothing: controls, marks of direction, zero widths, fillers, tags and
 * variation selectors. The joiners U+200C and U+200D and the selectors U+FE0E and U+FE0F are kept where they shape
 * what is seen (`shaping`).
 */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001b\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffc]/g

/** Lines, pages and columns of other programs (Word, old Macs, mainframes), and the braille blank. */
const BLANK = /[\u0085\u001c\u001d\u2800]/g
/** Word's dash that does not break. */
const WORD_DASH = /\u001e/g

/** The end of a line, as any program writes it. */
export const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/

const isShapedLetter = (letter: string | undefined) =>
  letter !== undefined && /[\p{L}\p{M}]/u.test(letter) && !/[\p{Script=Thai}\p{Script=Latin}]/u.test(letter)
const isPicture = (letter: string | undefined) =>
  letter !== undefined && /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u.test(letter)

/** Removes joiners and selectors, but not in joined emoji, keycaps and scripts that need them (Persian, Sinhala). */
function shaping(text: string): string {
  if (!/[\u200c\u200d\ufe0e\ufe0f\u{e0000}-\u{e007f}]/u.test(text)) return text
  const letters = [...text]
  return letters
    .filter((letter, at) => {
      const [before, after] = [letters[at - 1], letters[at + 1]]
      if (letter === '\u200d' || letter === '\u200c') {
        return (isPicture(before) && isPicture(after)) || (isShapedLetter(before) && isShapedLetter(after))
      }
      if (letter === '\ufe0e' || letter === '\ufe0f') return isPicture(before) || /[\d#*]/.test(before ?? '')
      // Flags of parts of a country.
      if (/[\u{e0000}-\u{e007f}]/u.test(letter)) return /[\u{1f3f4}\u{e0000}-\u{e007f}]/u.test(before ?? '')
      return true
    })
    .join('')
}

/** Thai fonts of the nineties put raised and shifted marks at these private places, in this order from U+F700 on. */
const PRIVATE = 'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู'

const MARKS = '\u0e31\u0e34-\u0e3a\u0e47-\u0e4e'
const TONES = '\u0e48-\u0e4b'

/** What stands behind a consonant: its marks once each, vowels before tone and silencer, then ะ, า and ำ. */
function inOrder(run: string): string {
  const marks = [...new Set(run.replace(/[\u0e30\u0e32\u0e33]/g, ''))]
  const isLast = (mark: string) => /[\u0e48-\u0e4c]/.test(mark)
  const vowels = run.replace(/[^\u0e30\u0e32\u0e33]/g, '')
  return [...marks.filter((mark) => !isLast(mark)), ...marks.filter(isLast), vowels].join('')
}

const fixes: readonly (readonly [RegExp, string | ((found: string, ...groups: string[]) => string)])[] = [
  // A mark never begins a word: documents put a blank before it. A row of blanks is read from its beginning only.
  [new RegExp(`(?<!\\s)\\s+(?=[${MARKS}])`, 'g'), ''],
  [/\u0e4d\s+\u0e32/g, '\u0e4d\u0e32'],
  // The long ๅ stands behind ฤ and ฦ only.
  [/(?<![\u0e24\u0e26])\u0e45/g, '\u0e32'],
  // เเ and แ, and vowels in front typed twice.
  [/\u0e40\u0e40/g, '\u0e41'],
  [/([\u0e41-\u0e44])\1+/g, '$1'],
  // Sara am in two parts, also with its tone between them.
  [new RegExp(`\\u0e4d([${TONES}]*)\\u0e32`, 'g'), '$1\u0e33'],
  // A mark between the vowel in front and its consonant.
  [new RegExp(`([\\u0e40-\\u0e44])([${MARKS}]+)([ก-ฮ])`, 'g'), '$1$3$2'],
  [new RegExp(`[${MARKS}\\u0e30\\u0e32\\u0e33]{2,}`, 'g'), inOrder],
]

/** Thai letters that look the same when typed in several ways and that NFC does not unify. */
function oneThaiForm(text: string): string {
  const known = text.replace(/[\uf700-\uf71a]/g, (letter) => PRIVATE[letter.charCodeAt(0) - 0xf700] ?? letter)
  if (!/[\u0e30-\u0e4e]/.test(known)) return known
  return fixes.reduce(
    (sum, [wrong, right]) =>
      typeof right === 'string' ? sum.replace(wrong, right) : sum.replace(wrong, right),
    known,
  )
}

/**
 * Repeats a pass until it changes nothing: one may bring together what the next one unites. Each must remove or order,
 * so that it ends.
 */
export function settled(text: string, pass: (text: string) => string): string {
  const next = pass(text)
  return next === text ? text : settled(next, pass)
}

function cleanedOnce(text: string): string {
  const seen = shaping(text.replace(BLANK, ' ').replace(WORD_DASH, '-').replace(INVISIBLE, ''))
  return oneThaiForm(seen.normalize('NFC')).replace(/\s+/g, ' ').trim()
}

/**
 * A typed text in the form that is stored: NFC, one form for Thai letters and marks, no invisible characters, single
 * spaces instead of line breaks, trimmed. Digits, dashes and capitals stay as they were typed.
 */
export function cleanText(text: string): string {
  return settled(text, cleanedOnce)
}

/** `cleanText` for each line of a text; keeps at most one empty line in a row. */
export function cleanLines(text: string): string {
  return text
    .split(LINE_BREAK)
    .map(cleanText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Replaces every dash, hyphen and minus sign (Unicode Pd, and signs drawn like them), which copied numbers may contain, by “-”. */
export function plainDashes(text: string): string {
  return text.replace(/[\p{Pd}\u2212\u02d7\u2043\u2500\u2501]/gu, '-')
}

/** Circled digits that Unicode does not unify: the first of each row is 1. */
const CIRCLED = [0x24f5, 0x2776, 0x2780, 0x278a]
const CIRCLED_DIGIT = /[\u2776-\u2793\u24f5-\u24fe]/g

function circledDigit(sign: string): string {
  const code = sign.charCodeAt(0)
  const first = CIRCLED.findLast((each) => each <= code) ?? code
  return String(code - first + 1)
}

/**
 * A typed text in the form in which its value is read: `cleanText` with Arabic digits for Thai, full-width, keycap and
 * circled ones, ASCII forms of full-width letters and signs, and one dash. Doing it twice changes nothing.
 */
export function readable(text: string): string {
  const digits = cleanText(text)
    .replace(/([0-9#*])\ufe0f?\u20e3/g, '$1')
    .replace(/\u{1f51f}/gu, '10')
    .replace(CIRCLED_DIGIT, circledDigit)
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
  return plainDashes(cleanText(digits.normalize('NFKC')))
}

/** `readable` for comparing with fixed words: lower case, without closing punctuation. */
export function comparable(text: string): string {
  return readable(text)
    .toLowerCase()
    .replace(/(?<![.!?…"'“”])[.!?…"'“”]+$/u, '')
    .trim()
}
