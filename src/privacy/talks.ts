import type { HeldData } from '../domain/privacy/heldData.ts'
import { say, type Text } from '../domain/text.ts'
import type { Talk, TalkMessage } from '../models/talks/talks.ts'
import type { Keeper } from './person.ts'

const at = (moment: Date) => say('privacy.held.at', { at: { at: moment.toISOString() } })

/** An officer has the talk, or the person waits for one in the chat. */
const isUnderWay = ({ kind, state }: Talk) => state === 'taken' || (kind === 'live' && state === 'waiting')

function saidBy({ text, withdrawn, kept }: TalkMessage): Text {
  if (text !== null) return { typed: text }
  if (withdrawn) return say('privacy.held.talk-withdrawn')
  if (kept === undefined) return say('privacy.held.talk-media')
  return say(kept === 'jpeg' ? 'privacy.held.talk-picture' : 'privacy.held.talk-voice')
}

function rowsOf({ messages }: Talk): HeldData['rows'] {
  return messages.map((message) => ({
    label: say(message.by ? 'privacy.held.talk-officer' : 'privacy.held.talk-you', {
      at: { at: message.at.toISOString() },
    }),
    value: saidBy(message),
  }))
}

/** Talks with the counter and messages left for it. */
export const talkKeeper: Keeper = {
  async heldData({ userId, models }) {
    const talks = await models.talks.ofPerson(userId)
    return talks.map((talk) => ({
      title: say(`privacy.held.talk-${talk.kind}`),
      brief: at(talk.startedAt),
      rows: rowsOf(talk),
      stays: isUnderWay(talk) ? say('privacy.held.talk-stays') : null,
    }))
  },
  erase: ({ userId, models }) => models.talks.forgetOf(userId),
}
