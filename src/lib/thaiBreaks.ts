/** U+2060, at which no line breaks. It has no width. */
const WORD_JOINER = '\u2060'

/**
 * Words that phones and browsers part, because their dictionary has only the pieces, or reads a piece together with the
 * word before it (แล้วก|รอก). The bar stands where they part them.
 */
const parted = ['เจ้า|หน้าที่', 'ก|รอก', 'ดิเรก|คุณา|ภ|รณ์'] as const

const joined = new Map(
  parted.map((word) => [word.replaceAll('|', ''), word.replaceAll('|', WORD_JOINER)] as const),
)

const anyOfThem = new RegExp([...joined.keys()].join('|'), 'g')

/** The text with each of these words held together. */
export function unbrokenThai(text: string): string {
  return text.replace(anyOfThem, (word) => joined.get(word) ?? word)
}
