import type { Connection } from 'mongoose'
import type { Officer } from '../../domain/requests/actor.ts'
import type { Vault } from '../../lib/seal.ts'
import type { Day } from '../../lib/time.ts'
import { type Carrier, carried, type NewEntry } from '../auditTrail/entry.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

interface StoredCallBack {
  /** Keyed digest of the request's reference. */
  id: string
  /** The reference, and the LINE id of the person. */
  sealed: Buffer
  /** The staff id of the officer who has contacted the person. */
  contactedBy?: string
}

/**
 * The people who asked on one day. One document a day, its list in the order of the keyed digests and never of the
 * presses: with a document for each person, their order beside that of the survey's answers would join the two.
 */
interface CallBackDocument extends Carrier {
  _id: Day
  revision: number
  asked: StoredCallBack[]
}

const context = (day: string, id: string) => `call-back ${day} ${id}`

export const callBackCollection = collection<CallBackDocument>('callBacks', {
  indexes: [],
  sealed: { 'asked.sealed': (day, { id }) => context(day, String(id)) },
  carriesTrail: true,
})

/** Somebody who has asked after the survey that the office contacts them. No mark and no moment is kept with it. */
interface CallBack {
  readonly id: string
  readonly day: Day
  readonly reference: string
  readonly userId: string
  readonly contacted: boolean
}

interface Kept {
  readonly reference: string
  readonly userId: string
}

/** What may change in the list of a day: the list after it, or null to leave it as it is. */
type Change = (asked: readonly StoredCallBack[]) => readonly StoredCallBack[] | null

export function callBackModel(connection: Connection, vault: Vault) {
  const days = callBackCollection.on(connection)
  const idOf = (reference: string) => vault.digest(reference, 'call-back')

  const toCallBacks = ({ _id: day, asked }: CallBackDocument): CallBack[] =>
    asked.map(({ id, sealed, contactedBy }) => {
      const { reference, userId } = vault.open(sealed, context(day, id)) as Kept
      return { id, day, reference, userId, contacted: contactedBy !== undefined }
    })

  async function all(): Promise<CallBack[]> {
    return (await days.find({}).sort({ _id: 1 }).toArray()).flatMap(toCallBacks)
  }

  /** Changes the list of a day as it stands; somebody else's change in between is read first. */
  async function change(
    day: Day,
    { to, entry }: { to: Change; entry?: (revision: number) => NewEntry },
  ): Promise<boolean> {
    const found = await days.findOne({ _id: day })
    const after = to(found?.asked ?? [])
    if (after === null) return false
    const asked = [...after].sort((one, other) => (one.id < other.id ? -1 : 1))
    if (!found) {
      try {
        await days.insertOne({ _id: day, revision: 0, asked })
        return true
      } catch (error) {
        if (!isDuplicate(error)) throw error
        return change(day, { to, ...(entry && { entry }) })
      }
    }
    const { revision } = found
    const trail = entry && { $push: { trail: carried(entry(revision)) } }
    const result = await days.updateOne(
      { _id: day, revision },
      { $set: { asked }, $inc: { revision: 1 }, ...trail },
    )
    return result.modifiedCount === 1 || change(day, { to, ...(entry && { entry }) })
  }

  /** Takes away those of a person, or of one request, that match. */
  async function remove(which: (callBack: CallBack) => boolean): Promise<void> {
    for (const { day, id } of (await all()).filter(which)) {
      await change(day, { to: (asked) => asked.filter((each) => each.id !== id) })
    }
  }

  return {
    /** All of them, those of the earliest day first and of one day in no order that tells anything. */
    all,

    /** Keeps that a person asks to be contacted about a request. Asked again, it stays as it is. */
    async ask({ reference, userId }: Kept, day: Day): Promise<void> {
      const id = idOf(reference)
      if ((await all()).some((each) => each.id === id)) return
      const sealed = vault.seal({ reference, userId }, context(day, id))
      await change(day, {
        to: (asked) => (asked.some((each) => each.id === id) ? null : [...asked, { id, sealed }]),
      })
    },

    /** The person does not want it any more; what an officer has done about it stays in the audit trail. */
    async withdraw({ reference, userId }: Kept): Promise<void> {
      await remove((each) => each.reference === reference && each.userId === userId)
    },

    /**
     * Notes that an officer has contacted the person, or takes that back. The audit trail hears who and when, but never
     * of which request.
     * @returns false when a colleague was faster
     */
    async note(
      { day, id }: Pick<CallBack, 'day' | 'id'>,
      contacted: boolean,
      by: Officer,
      at: Date,
    ): Promise<boolean> {
      const to: Change = (asked) => {
        const found = asked.find((each) => each.id === id)
        if (!found || (found.contactedBy !== undefined) === contacted) return null
        const rest = { id: found.id, sealed: found.sealed }
        const noted = { ...rest, ...(contacted && { contactedBy: by.staffId }) }
        return asked.map((each) => (each.id === id ? noted : each))
      }
      const entry = (revision: number): NewEntry => ({
        ...{ id: `call-back ${day} ${revision}`, at, by: { staffId: by.staffId, name: by.name } },
        ...{ what: 'call-back', subject: day, before: { contacted: !contacted }, after: { contacted } },
      })
      return change(day, { to, entry })
    },

    /** What a person has asked for, of their own requests. */
    async ofPerson(userId: string): Promise<CallBack[]> {
      return (await all()).filter((each) => each.userId === userId)
    },

    /** Deletes everything of a person. */
    async forgetOf(userId: string): Promise<void> {
      await remove((each) => each.userId === userId)
    },

    /** Deletes what was asked before a day. @returns how many days */
    async forget(before: Day): Promise<number> {
      return (await days.deleteMany({ _id: { $lt: before } })).deletedCount
    },
  }
}
