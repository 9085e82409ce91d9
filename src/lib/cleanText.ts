/** Invisible characters that change how a line reads: controls, bidirectional marks, zero widths. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Thai letters that look the same when typed in two ways and that NFC does not unify: อํา and อำ, เเ and แ. */
function oneThaiForm(text: string): string {
  return text.replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33').replace(/\u0e40\u0e40/g, '\u0e41')
}

/** A typed text in the form that is stored and compared: NFC, no invisible characters, single spaces, trimmed. */
export function cleanText(text: string): string {
  return oneThaiForm(text.replace(INVISIBLE, '').normalize('NFC')).replace(/\s+/g, ' ').trim()
}

/** `cleanText` for each line of a text; keeps at most one empty line in a row. */
export function cleanLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map(cleanText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Replaces every dash, hyphen and minus sign (Unicode Pd and U+2212), which copied numbers may contain, by “-”. */
export function plainDashes(text: string): string {
  return text.replace(/[\p{Pd}\u2212]/gu, '-')
}

/** `cleanText` for comparing with fixed words: lower case, without closing punctuation. */
export function comparable(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[.!?…"'“”]+$/u, '')
    .trim()
}
