import type { Connection } from 'mongoose'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import { conversationCollection, type KnownEvent } from './conversationDocument.ts'
import { REMEMBERED } from './laneStages.ts'

/** The id of an event that was handled, of somebody who has sent more than their own document keeps. */
interface KnownEventDocument {
  _id: string
  expiresAt: Date
  /** In a document of a release before: `waiting` until the event is taken over. */
  state?: string
}

/** Named in the first release, in which the waiting events stood here too, see `takeOver.ts`. */
export const knownEventCollection = collection<KnownEventDocument>('inbox', {
  indexes: [{ key: { state: 1, userId: 1, at: 1 } }, { key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
})

/** How many ids of handled events a person's document keeps, and how many of them leave it together. */
export const MOST_KNOWN = 128
const LEAVING = 64

/** Ids of handled events that a person's own document has no room for, so that a flood pushes none out. */
export function knownEventModel(connection: Connection) {
  const knownEvents = knownEventCollection.on(connection)
  const conversations = conversationCollection.on(connection)

  async function insert(ids: readonly KnownEvent[]): Promise<void> {
    try {
      const documents = ids.map(({ id, at }) => ({ _id: id, expiresAt: new Date(+at + REMEMBERED) }))
      await knownEvents.insertMany(documents, { ordered: false })
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  }

  return {
    /** Which of these ids are known. */
    async among(ids: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await knownEvents
        .find({ _id: { $in: [...ids] }, state: { $ne: 'waiting' } }, { projection: { _id: 1 } })
        .toArray()
      return new Set(rows.map(({ _id }) => _id))
    },

    /** Makes room in the document of a person whose lane is held: the oldest ids are stored here and then taken out. */
    async makeRoom(userId: string, holder: string): Promise<void> {
      const mine = { _id: userId, 'lane.holder': holder }
      const found = await conversations.findOne(mine, { projection: { known: 1 } })
      const leaving = [...(found?.known ?? [])].sort((a, b) => +a.at - +b.at).slice(0, LEAVING)
      const last = leaving.at(-1)
      if (!last) return
      await insert(leaving)
      await conversations.updateOne(mine, {
        $pull: { known: { id: { $in: leaving.map(({ id }) => id) } } },
        $max: { knownFrom: last.at },
        $inc: { knownCount: -leaving.length, knownMoved: 1 },
      })
    },
  }
}
