/** LINE's limits for messages (Messaging API reference, message objects), and ways to keep within them. */
export const limits = {
  /** Messages in one send. */
  messages: 5,
  /** UTF-16 units of a text message. */
  text: 5000,
  /** UTF-16 units of an alternative text. */
  altText: 1500,
  /** Graphemes of a quick-reply label. */
  quickReplyLabel: 20,
  /** Graphemes of an action's label inside a Flex message. */
  flexLabel: 40,
  /** Graphemes of the words shown as the person's own after a tap. */
  displayText: 300,
  quickReplies: 13,
  /** Bytes of a bubble's JSON. */
  bubble: 30_000,
} as const

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** The first `most` characters as people count them (a Thai consonant with its marks is one), with “…” where cut. */
export function cutLabel(label: string, most: number): string {
  // A person never counts more characters than a string has units.
  if (label.length <= most) return label
  const letters = [...graphemes.segment(label)].map(({ segment }) => segment)
  return letters.length <= most ? label : `${letters.slice(0, most - 1).join('')}…`
}

/** At most `most` UTF-16 units, never cut inside a character. */
export function cutText(words: string, most: number): string {
  if (words.length <= most) return words
  let cut = ''
  for (const { segment } of graphemes.segment(words)) {
    if (cut.length + segment.length > most - 1) break
    cut += segment
  }
  return `${cut}…`
}
