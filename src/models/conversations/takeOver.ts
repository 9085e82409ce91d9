import type { Connection } from 'mongoose'
import { MINUTE } from '../../lib/time.ts'
import type { Filter } from '../collection.ts'
import { withdrawalCollection } from '../photos/withdrawals.ts'
import { type ConversationDocument, conversationCollection } from './conversationDocument.ts'
import type { Inbox } from './inbox.ts'
import { knownEventCollection } from './knownEvents.ts'
import { REMEMBERED } from './laneStages.ts'

/** An event of the releases before, in which each was a document of its own. */
interface FormerEvent {
  _id: string
  userId: string
  at: Date
  deliveredAt: Date
  state: 'waiting' | 'done' | 'failed'
  sealed: Buffer
}

/** The fields that were the lane in the releases before. */
interface FormerLane {
  holder?: string | null
  heldUntil?: Date
}

type FormerConversation = ConversationDocument & FormerLane

const NEVER = new Date(0)
/** By how much LINE's clock may be ahead of ours. */
const AHEAD = 5 * MINUTE

/**
 * Takes over what a release before has stored: open turns, events that wait, and which messages were unsent. It may be
 * repeated, and done by several processes at once. A process of that release must not run any more.
 */
export function takeOverFormer(connection: Connection, inbox: Pick<Inbox, 'arriveSealed'>) {
  const conversations = connection.collection<FormerConversation>(conversationCollection.name)
  const events = connection.collection<FormerEvent>(knownEventCollection.name)
  const withdrawals = withdrawalCollection.on(connection)

  /** The ids of events that were handled stay where they are, so they are looked up there. */
  async function lanes(now: Date): Promise<void> {
    const former: Filter<FormerConversation> = { heldUntil: { $exists: true } }
    const mark = {
      ...{ holder: '$$REMOVE', heldUntil: '$$REMOVE' },
      knownFrom: { $max: ['$knownFrom', new Date(+now + AHEAD)] },
    }
    const open = {
      lane: { holder: null, until: '$heldUntil' },
      known: [{ id: '$turn.eventId', at: now }],
    }
    await conversations.updateMany({ ...former, turn: { $exists: true } }, [{ $set: { ...mark, ...open } }])
    await conversations.updateMany(former, [{ $set: mark }])
  }

  async function unsentMessages(): Promise<void> {
    for await (const { _id, expiresAt } of withdrawals.find()) {
      const [userId = '', message = ''] = _id.split(' ')
      await conversations.updateOne(
        { _id: userId, 'unsent.message': { $ne: message } },
        { $push: { unsent: { message, at: new Date(+expiresAt - REMEMBERED) } } },
      )
    }
  }

  /** Their sealed content stays as it is, because it is bound to the event's id alone. */
  async function waitingEvents(now: Date): Promise<void> {
    const waiting = events.find({ state: 'waiting' }).sort({ at: 1, _id: 1 })
    for await (const { _id: id, userId, at, deliveredAt, sealed } of waiting) {
      const arriving = { events: [{ id, at, deliveredAt, sealed }], since: NEVER, unsent: [] }
      await inbox.arriveSealed(userId, arriving, null, now)
      await events.updateOne({ _id: id }, { $set: { state: 'done' }, $unset: { sealed: 1 } })
    }
  }

  return async (now: Date): Promise<void> => {
    const isFormer = await conversations.findOne({ heldUntil: { $exists: true } }, { projection: { _id: 1 } })
    if (isFormer) {
      await unsentMessages()
      await lanes(now)
    }
    await waitingEvents(now)
  }
}
