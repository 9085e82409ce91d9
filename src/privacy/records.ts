import { say } from '../domain/text.ts'
import { NOTICE_RECORD_DAYS, REPLY_RECORD_DAYS } from '../domain/settings/retention.ts'
import type { PrivacyRequest } from '../models/privacy/privacyRequests.ts'
import type { Keeper } from './person.ts'

/** States that survey answers and sending records exist; they cannot be found by person, or have no content. */
export const statementKeeper: Keeper = {
  async heldData() {
    return Promise.resolve([
      {
        title: say('privacy.held.survey'),
        brief: say('privacy.held.survey-brief'),
        rows: [],
        stays: say('privacy.held.survey-stays'),
      },
      {
        title: say('privacy.held.records'),
        brief: say('privacy.held.records-brief'),
        rows: [],
        stays: say('privacy.held.records-stays', { days: REPLY_RECORD_DAYS, notices: NOTICE_RECORD_DAYS }),
      },
    ])
  },
}

const privacyRequestBrief = ({ kind, askedAt }: PrivacyRequest) =>
  say(`privacy.held.wish-${kind}`, { at: { at: askedAt.toISOString() } })

/** The person's earlier requests about their data. */
export const privacyRequestKeeper: Keeper = {
  async heldData({ userId, models }) {
    const privacyRequests = await models.privacyRequests.ofPerson(userId)
    return privacyRequests.map((privacyRequest) => ({
      title: say('privacy.held.wish'),
      brief: privacyRequestBrief(privacyRequest),
      rows: [],
      stays: say('privacy.held.wish-stays'),
    }))
  },
}

/** The person's record as a member of staff. */
export const staffKeeper: Keeper = {
  async heldData({ userId, models }) {
    const member = await models.staff.byLineAccount(userId)
    if (!member) return []
    const { name } = member
    return [
      {
        title: say('privacy.held.staff'),
        brief: { typed: name },
        rows: [],
        stays: say('privacy.held.staff-stays'),
      },
    ]
  },
}
