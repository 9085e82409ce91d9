import type { Effect } from '../../chat/effect.ts'
import {
  deletedCard,
  deletionCard,
  deletionListCard,
  heldDataCard,
  myDataCard,
  myDataFileCard,
} from '../../chat/privacy/myDataMessages.ts'
import { PRIVACY_REQUEST_TERM_DAYS } from '../../domain/settings/retention.ts'
import { addDays, dayOf, MINUTE } from '../../lib/time.ts'
import { DATA_FILE_LIFE } from '../../models/privacy/dataFiles.ts'
import { erase, heldDataOf } from '../../privacy/index.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain } from './occasion.ts'

const person = ({ models, clock }: EffectDeps, { userId, office }: EffectContext) => ({
  models,
  userId,
  office,
  now: clock(),
})

type Shown = Extract<Effect, { kind: 'show-my-data' | 'show-deletion' }>

export async function showMyData(
  deps: EffectDeps,
  { part }: Shown,
  context: EffectContext,
): Promise<Outcome> {
  const held = await heldDataOf(person(deps, context))
  return plain(part ? heldDataCard(held) : myDataCard(held))
}

/** Link and code for the data file. Asking for it counts as a privacy request for a copy, which officers see. */
export async function issueDataFile(deps: EffectDeps, { userId, id }: EffectContext): Promise<Outcome> {
  const now = deps.clock()
  const { token, code } = await deps.models.dataFiles.issue(userId, id, now)
  await deps.models.privacyRequests.ask(id, 'copy', userId, now)
  const uri = `${deps.baseUrl}/my-data?token=${token}`
  return plain(myDataFileCard({ uri, code, minutes: DATA_FILE_LIFE / MINUTE }))
}

export async function showDeletion(
  deps: EffectDeps,
  { part }: Shown,
  context: EffectContext,
): Promise<Outcome> {
  const held = await heldDataOf(person(deps, context))
  return plain(part ? deletionListCard(held) : deletionCard(held, dayOf(deps.clock())))
}

/** Deletes what may be deleted, and opens a privacy request so that an officer checks the rest. */
export async function eraseData(deps: EffectDeps, context: EffectContext): Promise<Outcome> {
  await erase(person(deps, context))
  const askedAt = await deps.models.privacyRequests.ask(context.id, 'deletion', context.userId, deps.clock())
  const left = await heldDataOf(person(deps, context))
  return plain(deletedCard(left, addDays(dayOf(askedAt), PRIVACY_REQUEST_TERM_DAYS)))
}
