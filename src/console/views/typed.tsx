/**
 * Characters that reverse or hide the text around them (Unicode Technical Report 36, “bidirectional text spoofing”).
 */
const TURNING = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

const codeOf = (character: string) =>
  `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`

/** A text with its invisible characters made visible. */
export const visible = (text: string) => text.replace(TURNING, codeOf)

/** Text that a person typed: isolated from the text around it, with invisible characters made visible. */
export function Typed({ text }: { text: string }) {
  return <bdi>{visible(text)}</bdi>
}
