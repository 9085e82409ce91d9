/** Polite words at the end of what people say, which change nothing in it, and which end no name and no place. */
const clear = [
  ...['ครับ', 'ครับผม', 'คับผม', 'คร้าบ', 'คร๊าบ', 'ค้าบ', 'ค๊าบ', 'คั้บ', 'ฮ้าฟ', 'ขอรับ', 'ขอรับกระผม'],
  ...['ค่ะ', 'ค๊ะ', 'ค้ะ', 'นะคะ', 'นะค่ะ', 'นะค่า', 'นะครับ', 'นะคับ', 'นะคร้าบ', 'นะจ๊ะ', 'นะจ้ะ', 'นะเจ้า'],
  ...['จ้ะ', 'จ๊ะ', 'จ่ะ', 'ฮ่ะ', 'พ่ะย่ะค่ะ', 'พะย่ะค่ะ', 'เพคะ', 'เจ้าค่ะ', 'เจ้าคะ', 'เจ้าข้า'],
]
/** These are also ends of names (ชนะ, พระเจ้า). */
const doubtful = [
  ...[
    'คับ',
    'ครัช',
    'คัฟ',
    'คะ',
    'ค่า',
    'คร่า',
    'นะ',
    'น้า',
    'จ้า',
    'จ๋า',
    'เจ้า',
    'พ่ะ',
    'ฮะ',
    'ฮับ',
    'ฮัฟ',
    'น่ะ',
    'ล่ะ',
  ],
  ...['เน้อ', 'เนาะ', 'เนอะ', 'เด้อ'],
]
const english = [
  'krub',
  'krab',
  'krap',
  'kub',
  'kap',
  'khrap',
  'khrub',
  'khab',
  'krup',
  'please',
  'pls',
  'plz',
]
/** English spellings that are also surnames. */
const englishNames = ['ka', 'kha', 'kaa', 'na', 'ja', 'jaa', 'naka', 'nakha']
/** Thanks behind an answer. */
const thanks = [
  ...['ขอบคุณ', 'ขอบคุณมาก', 'ขอบพระคุณ', 'ขอบพระคุณมาก', 'ขอบใจ', 'ขอบคุน'],
  ...['thanks', 'thank you', 'thank you very much', 'thx'],
]

/** A source in which each letter but the first may be repeated: “ค้าบบบ”, “ค่าาา”. */
const lengthened = (word: string) =>
  [...word]
    .map((letter, at) => (letter === ' ' ? String.raw`\s+` : at === 0 ? letter : `${letter}+`))
    .join('')
const either = (all: readonly string[]) =>
  `(?:${[...all]
    .sort((a, b) => b.length - a.length)
    .map(lengthened)
    .join('|')})`

/** A word of its own: behind a blank, a sign or a digit. */
const ALONE = String.raw`(?<=[\s\d\p{P}\p{S}])`
const SIGN = String.raw`[\s.,!?…~"'“”^\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f]`
/** Begins where a row of signs begins, so that a long row is read once. */
const SIGNS = new RegExp(`(?<!${SIGN})${SIGN}+$`, 'u')

const BEHIND_A_VALUE = new RegExp(
  `(?:${either([...clear, ...doubtful, 'ๆ'])}|${ALONE}${either([...english, ...englishNames, ...thanks])})$`,
  'iu',
)
const BEHIND_A_NAME = new RegExp(
  `(?:${either(clear)}|${ALONE}${either([...doubtful, ...english, ...thanks])}|(?<=\\S\\s+\\S+\\s+)${either(englishNames)})$`,
  'iu',
)

/** In UTF-16 units. No answer is longer, and a row of particles is read again for each of them. */
const LONGEST = 500

/** Removes particles as long as something is left before them. A longer text stays as it is. */
function without(text: string, particle: RegExp): string {
  if (text.length > LONGEST) return text
  const plain = text.replace(SIGNS, '')
  const at = plain.search(particle)
  const before = at > 0 ? plain.slice(0, at).trim() : ''
  return /[\p{L}\p{N}]/u.test(before) ? without(before, particle) : text
}

/**
 * A typed value without particles, thanks, emoji and punctuation behind it: “3 ใบค่ะ 🙏” is “3 ใบ”. What is nothing
 * but a particle stays. A word that ends like one loses its end (ชนะ), so compare the whole words too.
 * @param text clean (`cleanText`)
 */
export function withoutParticles(text: string): string {
  const bare = without(text, BEHIND_A_VALUE)
  const plain = bare.replace(SIGNS, '')
  return plain === '' ? bare : plain
}

/**
 * A typed name, or free words, without particles behind it: “สมชาย ใจดีครับ” is “สมชาย ใจดี”. What may belong to a
 * name stays.
 * @param text clean (`cleanText`)
 */
export function withoutCertainParticles(text: string): string {
  return without(text, BEHIND_A_NAME)
}
