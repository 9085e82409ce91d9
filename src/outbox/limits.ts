import { graphemes } from '../lib/cutLabel.ts'

/** LINE's limits for messages (Messaging API reference, message objects), and ways to keep within them. */
export const limits = {
  /** Most messages in one send. */
  messages: 5,
  /** Most UTF-16 units in a text message. */
  text: 5000,
  /** Most UTF-16 units in an alternative text. */
  altText: 1500,
  /** Most graphemes in a quick-reply label. */
  quickReplyLabel: 20,
  /** Most graphemes in the label of an action inside a Flex message. */
  flexLabel: 40,
  /** Most graphemes in the words that LINE shows as the person's own after a tap. */
  displayText: 300,
  quickReplies: 13,
  /** Most bytes in a bubble's JSON. */
  bubble: 30_000,
} as const

/** At most `most` UTF-16 units; a character is never split. */
export function cutText(words: string, most: number): string {
  if (words.length <= most) return words
  let cut = ''
  for (const { segment } of graphemes.segment(words)) {
    if (cut.length + segment.length > most - 1) break
    cut += segment
  }
  return `${cut}…`
}
