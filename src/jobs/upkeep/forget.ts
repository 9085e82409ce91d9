import { randomUUID } from 'node:crypto'
import type { Office } from '../../domain/settings/office.ts'
import { daysBefore, forgetBefore, LEFT_MESSAGE_DAYS } from '../../domain/settings/retention.ts'
import { eachOf } from '../../lib/eachOf.ts'
import { dayOf } from '../../lib/time.ts'
import type { Models } from '../../models/index.ts'

/** Asks the lanes of people with an old draft to delete it. */
export async function tidyDrafts(
  models: Pick<Models, 'conversations' | 'inbox'>,
  now: Date,
  { retention }: Office,
): Promise<string[]> {
  const people = await models.conversations.staleDrafts(daysBefore(now, retention.draftDays))
  await eachOf(people, (userId) =>
    models.inbox.tell(userId, { id: `tidy-${randomUUID()}`, at: +now, kind: 'tidy' }, now),
  )
  return people
}

/** Deletes the conversations of people who have not written for a long time and have no open request. */
async function forgetSilent(
  models: Pick<Models, 'conversations' | 'requests'>,
  now: Date,
  { retention }: Office,
): Promise<number> {
  const before = daysBefore(now, retention.silentDays)
  let deleted = 0
  await eachOf(await models.conversations.silent(before, now), async (userId) => {
    if (await models.requests.hasOpen(userId)) await models.conversations.stillNeeded(userId, now)
    else if (await models.conversations.forget(userId, before, now)) deleted += 1
  })
  return deleted
}

/**
 * Deletes personal data that is no longer needed (PDPA B.E. 2562, s.37(3)): names and answers of requests, privacy
 * requests, talks, who asked to be contacted, conversations, sentences that were not
 * understood; expires messages left for the counter.
 * @returns how many of each
 */
export async function forget(
  models: Pick<
    Models,
    'callBacks' | 'conversations' | 'missedSentences' | 'privacyRequests' | 'requests' | 'talks'
  >,
  now: Date,
  office: Office,
) {
  const ended = forgetBefore(now, office.retention)
  const done = {
    forgotten: 0,
    privacyRequests: 0,
    messagesExpired: 0,
    talks: 0,
    callBackDays: 0,
    conversations: 0,
    eventIds: 0,
    missed: 0,
  }
  const parts: Readonly<Record<keyof typeof done, () => Promise<number>>> = {
    forgotten: () => models.requests.forget(ended),
    privacyRequests: () => models.privacyRequests.forget(ended),
    messagesExpired: () => models.talks.expireLeft(daysBefore(now, LEFT_MESSAGE_DAYS), now),
    talks: () => models.talks.forget(daysBefore(now, office.retention.talkDays), now),
    callBackDays: () => models.callBacks.forget(dayOf(daysBefore(now, office.retention.talkDays))),
    conversations: () => forgetSilent(models, now, office),
    eventIds: () => models.conversations.forgetKnown(now),
    missed: () => models.missedSentences.forget(now),
  }
  await eachOf(
    Object.keys(parts) as (keyof typeof done)[],
    async (part) => (done[part] = await parts[part]()),
  )
  return done
}
