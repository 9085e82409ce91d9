import type { Effect } from '../../chat/effect.ts'
import { comparable, readable } from '../../lib/cleanText.ts'
import { masked } from '../../reports/suggestions/mask.ts'
import { type EffectContext, type EffectDeps, type Outcome, silent } from './occasion.ts'

/** Letters kept of a sentence. */
const LONGEST = 300
const MARK = /\[[^\]]*\]/g

/**
 * Keeps a sentence that was not understood, without personal data and without the person. Nothing is kept when no word
 * is left.
 */
export async function noteMissed(
  { models, clock }: EffectDeps,
  { text, missed: kind, choices }: Extract<Effect, { kind: 'note-missed' }>,
  { id }: EffectContext,
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
  await models.missedSentences.note({ text: kept, kind, choices }, id, now)
  return silent
}
