import type { Connection } from 'mongoose'
import type { LendingEnd } from '../../chat/event.ts'
import { type Draft, DraftSchema } from '../../chat/state.ts'
import { HELP_MINUTES } from '../../chat/lending/lending.ts'
import { parseReference } from '../../lib/reference.ts'
import type { Vault } from '../../lib/seal.ts'
import { DAY, MINUTE } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

/** How long a helper may use the code, in milliseconds. */
export const CODE_LIFE = 15 * MINUTE
/** How long a helper has the draft, in milliseconds. */
const HELP_LIFE = HELP_MINUTES * MINUTE
/** How long a record outlives its end, so that work that is repeated finds it. */
const REMEMBERED = 7 * DAY
const CODE_DIGITS = 8

interface LendingDocument {
  /** The id of the event by which the person lent the draft. */
  _id: string
  /** Their LINE id: the draft goes back to it. */
  lender: string
  /** The helper's LINE id; null before the code was used, and again once the draft is back with the lender. */
  helper: string | null
  /**
   * `offered`: the code can be used. `seen`: a helper has used it and not confirmed yet. `held`: the helper fills in the
   * draft. `over`: the draft goes back to the lender.
   */
  state: 'offered' | 'seen' | 'held' | 'over'
  /** Keyed digest of the code; only while the code can be used. */
  code?: string
  /** Which of the codes of this lending it is: others may have had the first one. */
  codeNo: number
  /** The effect that used the code, so that a repetition finds it. */
  seenBy?: string
  heldBy?: string
  endedBy?: string
  why?: LendingEnd
  /** When the present state ends by itself. */
  until: Date
  /** Counts the helper's turns, so that an earlier one cannot overwrite a later one. */
  version: number
  /** The draft; removed once the lender's conversation has it again. */
  sealed?: Buffer
  expiresAt: Date
}

const context = (id: string) => `lending ${id}`

export const lendingCollection = collection<LendingDocument>('lendings', {
  indexes: [
    { key: { code: 1 }, unique: true, sparse: true },
    { key: { lender: 1 } },
    { key: { helper: 1 } },
    { key: { until: 1 } },
    { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
  sealed: { sealed: context },
})

/** A draft in the hands of a helper, or on its way there or back. */
export interface Lending extends Pick<
  LendingDocument,
  'lender' | 'helper' | 'state' | 'until' | 'version' | 'endedBy' | 'heldBy' | 'seenBy'
> {
  readonly id: string
  readonly why: LendingEnd
  /** Null once the lender has it again. */
  readonly draft: Draft | null
}

/** Drafts that people have lent to a helper. Every step is one conditional update on one document. */
export function lendingModel(connection: Connection, vault: Vault) {
  const lendings = lendingCollection.on(connection)

  const codeDigest = (code: string) => vault.digest(code, 'help code')

  /** The code is computed with the office's key and never stored. It is never the number of a request. */
  function codeOf(id: string, no: number): string {
    const digest = vault.digest(`${id} ${no}`, 'help code of')
    const code = String(parseInt(digest.slice(0, 12), 16) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0')
    return parseReference(code) === null ? code : codeOf(`${id}+`, no)
  }

  function toLending(document: LendingDocument): Lending {
    const { _id: id, lender, helper, state, until, version, why = 'time', sealed } = document
    const { endedBy, heldBy, seenBy } = document
    return {
      ...{ id, lender, helper, state, until, version, why },
      ...(endedBy !== undefined && { endedBy }),
      ...(heldBy !== undefined && { heldBy }),
      ...(seenBy !== undefined && { seenBy }),
      draft: sealed ? DraftSchema.parse(vault.open(sealed, context(id))) : null,
    }
  }

  async function byId(id: string): Promise<Lending | null> {
    const found = await lendings.findOne({ _id: id })
    return found && toLending(found)
  }

  async function offerWith(
    { id, lender, draft }: { id: string; lender: string; draft: Draft },
    now: Date,
    codeNo: number,
  ): Promise<void> {
    const until = new Date(+now + CODE_LIFE)
    try {
      await lendings.insertOne({
        ...{ _id: id, lender, helper: null, state: 'offered', codeNo, until, version: 0 },
        code: codeDigest(codeOf(id, codeNo)),
        sealed: vault.seal(draft, context(id)),
        expiresAt: new Date(+until + REMEMBERED),
      })
    } catch (error) {
      if (!isDuplicate(error)) throw error
      // Either this lending is stored already, or another one has the same code.
      if ((await byId(id)) === null) await offerWith({ id, lender, draft }, now, codeNo + 1)
    }
  }

  return {
    byId,

    /** Offers a draft to whoever types the code. The same id again changes nothing. */
    async offer(offered: { id: string; lender: string; draft: Draft }, now: Date): Promise<void> {
      await offerWith(offered, now, 0)
    },

    /** The code of a lending that nobody has used yet; null once it was used or its time is over. */
    async codeOf(id: string, now: Date): Promise<string | null> {
      const found = await lendings.findOne({ _id: id, state: 'offered', until: { $gt: now } })
      return found && codeOf(id, found.codeNo)
    },

    /** Uses a code, once. A person cannot help themselves. @param by the id of the effect, which may be repeated */
    async see(code: string, helper: string, by: string, now: Date): Promise<Lending | null> {
      await lendings.updateOne(
        { code: codeDigest(code), state: 'offered', until: { $gt: now }, lender: { $ne: helper } },
        { $set: { state: 'seen', helper, seenBy: by }, $unset: { code: 1 } },
      )
      const found = await lendings.findOne({ helper, seenBy: by })
      return found && toLending(found)
    },

    /** The lending whose code this helper has used before and which goes on; null where the code is another one. */
    async usedBy(helper: string, code: string, now: Date): Promise<Lending | null> {
      const found = await lendings
        .find({ helper, state: { $in: ['seen', 'held'] }, until: { $gt: now } })
        .toArray()
      const used = found.find(({ _id, codeNo }) => codeOf(_id, codeNo) === code)
      return used ? toLending(used) : null
    },

    /** The helper who used the code has confirmed and gets the draft. @returns the lending as it stands now */
    async hold(id: string, helper: string, by: string, now: Date): Promise<Lending | null> {
      const until = new Date(+now + HELP_LIFE)
      await lendings.updateOne(
        { _id: id, helper, state: 'seen', until: { $gt: now } },
        { $set: { state: 'held', heldBy: by, until, expiresAt: new Date(+until + REMEMBERED) } },
      )
      return byId(id)
    },

    /**
     * Stores the draft as the helper has it after a turn. An earlier version never overwrites a later one.
     * @returns whether the helper still has the draft
     */
    async keep(
      id: string,
      helper: string,
      { draft, version }: { draft: Draft; version: number },
      now: Date,
    ): Promise<boolean> {
      const held = { _id: id, helper, state: 'held' as const, until: { $gt: now } }
      await lendings.updateOne(
        { ...held, version: { $lt: version } },
        { $set: { version, sealed: vault.seal(draft, context(id)) } },
      )
      return (await lendings.findOne(held, { projection: { _id: 1 } })) !== null
    },

    /**
     * Ends a lending, once; whoever comes first decides why.
     * @param by the id of what ended it, which may be repeated
     * @returns the lending as it stands now
     */
    async end(id: string, why: LendingEnd, by: string): Promise<Lending | null> {
      await lendings.updateOne(
        { _id: id, state: { $ne: 'over' } },
        { $set: { state: 'over', why, endedBy: by }, $unset: { code: 1 } },
      )
      return byId(id)
    },

    /** The lender deletes the draft: nobody has it any more, also if it is on its way back. */
    async erase(id: string): Promise<void> {
      await lendings.updateOne(
        { _id: id, state: { $ne: 'over' } },
        { $set: { state: 'over', why: 'taken-back', endedBy: `erase-${id}` }, $unset: { code: 1 } },
      )
      await lendings.updateOne({ _id: id }, { $unset: { sealed: 1 } })
    },

    /** The lender's conversation has the draft again, or has deleted it: the record keeps neither it nor the helper. */
    async forget(id: string): Promise<void> {
      await lendings.updateOne({ _id: id, state: 'over' }, { $set: { helper: null }, $unset: { sealed: 1 } })
    },

    /** Lendings whose time is over, and those whose draft is still on its way back. */
    async due(now: Date): Promise<string[]> {
      const rows = await lendings
        .find(
          {
            until: { $lte: now },
            $or: [{ state: { $ne: 'over' } }, { sealed: { $exists: true } }],
          },
          { projection: { _id: 1 } },
        )
        .toArray()
      return rows.map(({ _id }) => _id)
    },

    /** The lendings of a person, as lender or as helper, that the lender's conversation has not settled yet. */
    async ofPerson(userId: string): Promise<Lending[]> {
      const unsettled = { $or: [{ state: { $ne: 'over' as const } }, { helper: { $ne: null } }] }
      const which = { $and: [{ $or: [{ lender: userId }, { helper: userId }] }, unsettled] }
      return (await lendings.find(which).toArray()).map(toLending)
    },
  }
}
