import type { LendingEnd } from '../chat/event.ts'
import type { Models } from '../models/index.ts'
import type { Lending } from '../models/lendings/lendings.ts'

/** The reply token with which the lender's answer can go. */
interface Token {
  readonly token: string
  readonly deliveredAt: Date
}

interface Ending {
  readonly lending: string
  readonly why: LendingEnd
  /** The id of what ends it, which may be repeated. */
  readonly by: string
  readonly now: Date
  /** The lender waits for the answer. */
  readonly answers?: Token | null
}

/**
 * Ends a lending and puts the draft, as the helper had it last, into its lender's lane. The events have the lending's id,
 * so that whoever ends it, however often, brings the draft back once.
 * @returns the lending as it stands now; null when there is none
 */
export async function endLending(
  models: Pick<Models, 'inbox' | 'lendings'>,
  { lending: id, why, by, now, answers = null }: Ending,
): Promise<Lending | null> {
  const lending = await models.lendings.end(id, why, by)
  if (!lending) return null
  await tellLender(models, lending, now, answers)
  if (lending.helper !== null)
    await models.inbox.tell(
      lending.helper,
      { id: `help-over-${id}`, at: +now, kind: 'help-over', lending: id },
      now,
    )
  return lending
}

/** Brings the draft back to its lender; null: the copy that the lender's conversation has. */
export async function tellLender(
  { inbox }: Pick<Models, 'inbox'>,
  { id, lender, draft, why }: Pick<Lending, 'id' | 'lender' | 'draft' | 'why'>,
  now: Date,
  answers: Token | null,
): Promise<void> {
  const event = { kind: 'lending-over', lending: id, draft, why, answers: answers !== null } as const
  await inbox.tell(lender, { id: `lending-over-${id}`, at: +now, ...event }, now, answers)
}
