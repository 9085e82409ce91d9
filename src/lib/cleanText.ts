/** Invisible characters that change how a line reads without being seen: controls, bidirectional marks, zero widths. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** What a person typed, as it is stored and compared: NFC, no invisible characters, single spaces, trimmed. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

/** `cleanText` for comparing with fixed words: lower case, Thai and Latin closing punctuation dropped. */
export function comparable(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[.!?…"'“”]+$/u, '')
    .trim()
}
