/** Invisible characters that change how a line reads without being seen: controls, bidirectional marks, zero widths. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Thai letters that look the same typed in two ways, which NFC leaves apart: อํา and อำ, เเ and แ. */
function oneThaiForm(text: string): string {
  return text.replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33').replace(/\u0e40\u0e40/g, '\u0e41')
}

/** What a person typed, as it is stored and compared: NFC, no invisible characters, single spaces, trimmed. */
export function cleanText(text: string): string {
  return oneThaiForm(text.replace(INVISIBLE, '').normalize('NFC')).replace(/\s+/g, ' ').trim()
}

/** `cleanText` line by line, for a letter of several lines: at most one empty line between two others. */
export function cleanLines(text: string): string {
  return text
    .split(/\r?\n/)
    .map(cleanText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Every dash, hyphen and minus sign (Unicode Pd and U+2212), as copied numbers carry them, as “-”. */
export function plainDashes(text: string): string {
  return text.replace(/[\p{Pd}\u2212]/gu, '-')
}

/** `cleanText` for comparing with fixed words: lower case, Thai and Latin closing punctuation dropped. */
export function comparable(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[.!?…"'“”]+$/u, '')
    .trim()
}
