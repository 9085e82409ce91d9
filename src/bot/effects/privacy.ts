import { deletedCard, deletionCard, myDataCard, myDataFileCard } from '../../chat/privacy/myDataMessages.ts'
import { WISH_TERM_DAYS } from '../../domain/settings/retention.ts'
import { addDays, dayOf, MINUTE } from '../../lib/time.ts'
import { DATA_FILE_LIFE } from '../../models/privacy/dataFiles.ts'
import { erase, holdingsOf } from '../../privacy/index.ts'
import { type EffectDeps, type Occasion, type Outcome, plain } from './occasion.ts'

const person = ({ models, clock }: EffectDeps, { userId, office }: Occasion) => ({
  models,
  userId,
  office,
  now: clock(),
})

export async function showMyData(deps: EffectDeps, occasion: Occasion): Promise<Outcome> {
  return plain(myDataCard(await holdingsOf(person(deps, occasion))))
}

/** Link and code for the file; asking for it is the wish for a copy, which an officer sees. */
export async function issueDataFile(deps: EffectDeps, { userId, id }: Occasion): Promise<Outcome> {
  const now = deps.clock()
  const { token, code } = await deps.models.dataFiles.issue(userId, id, now)
  await deps.models.privacyWishes.ask(id, 'copy', userId, now)
  const uri = `${deps.baseUrl}/my-data?token=${token}`
  return plain(myDataFileCard({ uri, code, minutes: DATA_FILE_LIFE / MINUTE }))
}

export async function showDeletion(deps: EffectDeps, occasion: Occasion): Promise<Outcome> {
  return plain(deletionCard(await holdingsOf(person(deps, occasion)), dayOf(deps.clock())))
}

/** Deletes what may be deleted and puts the wish before an officer, who looks whether anything else should go. */
export async function eraseData(deps: EffectDeps, occasion: Occasion): Promise<Outcome> {
  await erase(person(deps, occasion))
  const askedAt = await deps.models.privacyWishes.ask(occasion.id, 'deletion', occasion.userId, deps.clock())
  const left = await holdingsOf(person(deps, occasion))
  return plain(deletedCard(left, addDays(dayOf(askedAt), WISH_TERM_DAYS)))
}
