import type { TextKey } from './text.ts'

/**
 * Texts that nothing says any more, kept for notices that an earlier release has stored: a message waits in the outbox
 * for weeks with the keys of its texts, and one key without words would stop it.
 */
export const keptTexts: readonly TextKey[] = [
  'chat.payment.bring-id',
  'notices.completed.thanks',
  'notices.completed.transferred-on',
]
