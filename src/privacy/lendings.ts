import { say } from '../domain/text.ts'
import { services } from '../domain/services/index.ts'
import type { HeldData } from '../domain/privacy/heldData.ts'
import { endLending } from '../requests/endLending.ts'
import { answerRows } from './conversation.ts'
import type { Keeper } from './person.ts'

/**
 * Drafts that the person has lent to a helper, and that somebody else has lent to the person. Of the latter the person is
 * told only that there is one: its answers are somebody else's.
 */
export const lendingKeeper: Keeper = {
  async heldData({ userId, models, office }) {
    const lendings = await models.lendings.ofPerson(userId)
    const underWay = lendings.filter(({ state }) => state !== 'over')
    return underWay.map(({ lender, draft }): HeldData => {
      if (lender !== userId)
        return {
          title: say('privacy.held.helping'),
          brief: say('privacy.held.helping-brief'),
          rows: [],
          stays: null,
        }
      return {
        title: say('privacy.held.lent'),
        brief: draft ? { words: services[draft.service].shortName } : say('privacy.held.lent'),
        rows: draft ? answerRows(office.service(draft.service), draft.answers) : [],
        stays: null,
      }
    })
  },
  /** A draft of the person's own is deleted; one of somebody else goes back to its lender. */
  async erase({ userId, models, now }) {
    for (const { id, lender } of await models.lendings.ofPerson(userId)) {
      if (lender === userId) await models.lendings.erase(id)
      await endLending(models, { lending: id, why: 'given-back', by: `erase-${id}`, now })
    }
  },
}
