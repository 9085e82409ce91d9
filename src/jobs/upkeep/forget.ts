import { randomUUID } from 'node:crypto'
import type { Office } from '../../domain/settings/office.ts'
import { daysBefore, forgetBefore, LEFT_MESSAGE_DAYS } from '../../domain/settings/retention.ts'
import type { Models } from '../../models/index.ts'

/** Most people handled in one run; the next run, an hour later, handles more. */
const MOST = 200

/** Asks the lanes of people with an old draft to delete it. */
export async function tidyDrafts(
  models: Pick<Models, 'conversations' | 'inbox'>,
  now: Date,
  { retention }: Office,
): Promise<string[]> {
  const people = await models.conversations.staleDrafts(daysBefore(now, retention.draftDays), MOST)
  for (const userId of people) {
    await models.inbox.tell(userId, { id: `tidy-${randomUUID()}`, at: +now, kind: 'tidy' }, now)
  }
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
  for (const userId of await models.conversations.silent(before, now, MOST)) {
    if (await models.requests.hasOpen(userId)) await models.conversations.stillNeeded(userId, now)
    else if (await models.conversations.forget(userId, before, now)) deleted += 1
  }
  return deleted
}

/**
 * Deletes personal data that is no longer needed (PDPA B.E. 2562, s.37(3)): names and answers of requests, privacy
 * requests, talks, conversations; expires messages left for the counter.
 * @returns how many of each
 */
export async function forget(
  models: Pick<Models, 'conversations' | 'privacyRequests' | 'requests' | 'talks'>,
  now: Date,
  office: Office,
) {
  const ended = forgetBefore(now, office.retention)
  return {
    forgotten: await models.requests.forget(ended),
    privacyRequests: await models.privacyRequests.forget(ended),
    messagesExpired: await models.talks.expireLeft(daysBefore(now, LEFT_MESSAGE_DAYS), now),
    talks: await models.talks.forget(daysBefore(now, office.retention.talkDays)),
    conversations: await forgetSilent(models, now, office),
  }
}
