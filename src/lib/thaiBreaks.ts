/** U+2060, at which no line breaks. It has no width. */
const WORD_JOINER = '\u2060'

/**
 * Browsers break Thai between the words of a dictionary that has เจ้า and หน้าที่, and so part เจ้าหน้าที่ (officer). In
 * the result it stays whole.
 */
export function unbrokenThai(text: string): string {
  return text.replaceAll('เจ้าหน้าที่', `เจ้า${WORD_JOINER}หน้าที่`)
}
