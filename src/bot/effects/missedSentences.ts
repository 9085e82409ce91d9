import type { Effect } from '../../chat/effect.ts'
import { comparable, readable } from '../../lib/cleanText.ts'
import { masked } from '../../reports/suggestions/mask.ts'
import { type EffectContext, type EffectDeps, type Outcome, silent } from './occasion.ts'

/** Letters kept of a sentence. */
const LONGEST = 300
const MARK = /\[[^\]]*\]/g

/** With the person, so that nobody takes back another person's message. */
const causeOf = (userId: string, message: string) => `${userId} ${message}`

/** Takes back what was kept of a message that was unsent. */
export async function withdrawMissed(
  { models }: Pick<EffectDeps, 'models'>,
  message: string,
  userId: string,
): Promise<void> {
  await models.missedSentences.uncount(causeOf(userId, message))
}

/**
 * Keeps a sentence that was not understood, without personal data and without the person. Nothing is kept when no word
 * is left.
 */
export async function noteMissed(
  { models, clock }: EffectDeps,
  { text, missed: kind, choices, message }: Extract<Effect, { kind: 'note-missed' }>,
  { id, userId }: EffectContext,
): Promise<Outcome> {
  const now = clock()
  const staff = await models.staff.list(now)
  // Masked as it was written, because capitals tell names, and whole, because half a number would not be known for one.
  const safe = masked(
    readable(text),
    staff.map(({ name }) => name),
  )
  const kept = comparable(safe).slice(0, LONGEST)
  if (!/\p{L}/u.test(kept.replace(MARK, ''))) return silent
  const cause = message === undefined ? id : causeOf(userId, message)
  await models.missedSentences.note({ text: kept, kind, choices }, cause, now)
  // Another process may have worked the withdrawal of the message meanwhile.
  if (message !== undefined && (await models.withdrawals.has(userId, message)))
    await models.missedSentences.uncount(cause)
  return silent
}
