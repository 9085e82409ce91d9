import { say } from '../domain/text.ts'
import type { Keeper } from './person.ts'

/** That the person has asked after a survey to be contacted. */
export const callBackKeeper: Keeper = {
  async heldData({ userId, models }) {
    const asked = await models.callBacks.ofPerson(userId)
    return asked.map(({ reference, day }) => ({
      title: say('privacy.held.call-back'),
      brief: say('privacy.held.call-back-brief', { reference, day: { day } }),
      rows: [],
      stays: null,
    }))
  },
  erase: ({ userId, models }) => models.callBacks.forgetOf(userId),
}
