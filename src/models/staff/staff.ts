import { randomBytes } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import type { Day } from '../../lib/time.ts'
import { exists, type Filter } from '../collection.ts'
import { type Absence, actingFor } from './absence.ts'
import { staffChanges } from './staffChanges.ts'
import { staffLock } from './staffLock.ts'
import {
  type Alerts,
  atRevision,
  type BoardView,
  staffCollection,
  type StaffDocument,
  staffEntry,
  type StaffMember,
  type StaffRow,
  toMember,
  toRow,
  wantsUnaccepted,
} from './staffDocument.ts'

export {
  type Alerts,
  type BoardView,
  caseRoles,
  closedServices,
  type Role,
  roles,
  type StaffMember,
} from './staffDocument.ts'

/** A member with the number of the LINE link, to which sign-ins are bound. */
interface LinkedMember extends StaffMember {
  readonly links: number
}

/** The result of a link code. `lastAdmin`: the LINE account is the only administrator's and stays with that member. */
interface Linking {
  readonly member: StaffMember | null
  readonly lastAdmin?: true
}

/** A member with the LINE account to which messages go. */
interface Reachable extends StaffMember {
  readonly userId: string
  readonly absence: Absence | null
  readonly wantsUnaccepted: boolean
}

/** Digits and letters without look-alikes: no I, L, O, U, 0, 1. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 8

function newCode(): string {
  // 240 = 8 × 30; greater bytes are skipped, because they would make the first letters more likely.
  let letters = ''
  while (letters.length < CODE_LENGTH) {
    const [byte] = randomBytes(1)
    if (byte! < 240) letters += CODE_LETTERS[byte! % CODE_LETTERS.length]
  }
  return `CW-${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** The members of the staff and their LINE accounts. */
export function staffModel(connection: Connection, vault: Vault) {
  const staff = staffCollection.on(connection)
  const digest = (code: string) => vault.digest(code, 'staff invite')
  const alone = staffLock(connection)
  const present = { revokedAt: { $exists: false } }

  /** Links or unlinks a LINE account when the member asks for it. @returns null when no member matches the filter */
  async function relink(filter: Filter<StaffDocument>, userId: string | null, now: Date) {
    for (;;) {
      const found = await staff.findOne(filter)
      if (!found) return null
      const { revision: seen = 0, _id: staffId, name } = found
      const member = { id: staffId, name, revision: seen + 1 }
      const change = { before: { linked: userId === null }, after: { linked: userId !== null } }
      const changed = await staff.findOneAndUpdate(
        { ...filter, _id: staffId, revision: atRevision(seen) },
        {
          $set: { revision: seen + 1, ...(userId !== null && { userId }) },
          ...(userId !== null && { $inc: { links: 1 } }),
          ...(userId === null && { $unset: { userId: 1 as const, invite: 1 as const } }),
          $push: { trail: staffEntry(member, change, { staffId, name }, now) },
        },
        { returnDocument: 'after' },
      )
      if (changed) return changed
    }
  }

  /** Links the account to the member of an open code, and unlinks it from the member that had it. */
  async function moveTo(open: Filter<StaffDocument>, userId: string, now: Date): Promise<Linking> {
    await relink({ userId }, null, now)
    const member = await relink(open, userId, now)
    return { member: member && toMember(member) }
  }

  /** Members with a LINE account. */
  async function reachable(filter: Filter<StaffDocument>): Promise<Reachable[]> {
    const documents = await staff.find({ ...filter, userId: { $exists: true } }).toArray()
    return documents.flatMap((each) =>
      each.userId
        ? [
            {
              ...toMember(each),
              userId: each.userId,
              absence: each.absence ?? null,
              wantsUnaccepted: wantsUnaccepted(each),
            },
          ]
        : [],
    )
  }

  return {
    ...staffChanges(connection, staff, { newCode, digest }),

    /**
     * Links a LINE account by a code. The same account with the same code (a repeated effect) stays linked; an
     * account that another member had is moved to this one, unless that would leave the office without administrator.
     * @returns no member when the code is wrong, used by another account or expired
     */
    async link(code: string, userId: string, now: Date): Promise<Linking> {
      const invite = digest(code)
      const linked = await staff.findOne({ invite, userId })
      if (linked) return { member: toMember(linked) }
      const open = { invite, userId: { $exists: false }, inviteExpiresAt: { $gt: now } }
      const invited = await staff.findOne(open)
      if (!invited) return { member: null }
      const move = () => moveTo(open, userId, now)
      if (invited.role === 'admin' || !(await exists(staff, { userId, role: 'admin' }))) return move()
      const moved = await alone(now, async () => {
        const others = { role: 'admin', userId: { $exists: true, $ne: userId } } as const
        return (await exists(staff, others)) ? move() : ({ member: null, lastAdmin: true } as const)
      })
      // The person's turn fails and is repeated.
      if (moved === 'stale') throw new Error('Somebody else changes staff at the moment; try again')
      return moved
    },

    /** The LINE account of a member; null: none is linked. */
    async lineAccountOf(id: string): Promise<string | null> {
      return (await staff.findOne({ _id: id }, { projection: { userId: 1 } }))?.userId ?? null
    },

    async byLineAccount(userId: string): Promise<LinkedMember | null> {
      const member = await staff.findOne({ userId })
      return member && { ...toMember(member), links: member.links ?? 0 }
    },

    /** The member, if the LINE account is still the one under which they signed in; see `StaffDocument.links`. */
    async byLink(id: string, links: number): Promise<StaffMember | null> {
      const member = await staff.findOne({ _id: id, userId: { $exists: true } })
      return member && (member.links ?? 0) === links ? toMember(member) : null
    },

    async signedIn(id: string, now: Date): Promise<void> {
      await staff.updateOne({ _id: id }, { $set: { lastSignInAt: now } })
    },

    /** All members with a LINE account or an open invitation. */
    async list(now: Date): Promise<StaffRow[]> {
      const documents = await staff.find(present).sort({ createdAt: 1 }).toArray()
      return documents.map((document) => toRow(document, now))
    },

    /** The members for whom this member stands in on a day, by id. */
    async standsInFor(id: string, day: Day): Promise<ReadonlyMap<string, string>> {
      const away = await staff
        .find({ 'absence.from': { $lte: day }, 'absence.until': { $gte: day }, ...present })
        .toArray()
      const absent = away.map((document) => ({
        id: document._id,
        name: document.name,
        absence: document.absence ?? null,
      }))
      // The member is here: whoever uses the console works.
      const all = [...absent.filter((each) => each.id !== id), { id, name: '', absence: null }]
      return new Map(
        all
          .filter((each) => each.id !== id && actingFor(each, all, day)?.id === id)
          .map((each) => [each.id, each.name]),
      )
    },

    /**
     * Takes the turn of whoever of these members has waited longest for one.
     * @returns the member, and how to give the turn back; null when none of them is there any more
     */
    async takeTurn(
      ids: readonly string[],
      now: Date,
    ): Promise<{ readonly id: string; readonly name: string; giveBack(): Promise<void> } | null> {
      const before = await staff.findOneAndUpdate(
        { _id: { $in: ids }, ...present },
        { $set: { lastTurnAt: now } },
        { sort: { lastTurnAt: 1, _id: 1 }, returnDocument: 'before' },
      )
      if (!before) return null
      const { _id: id, name, lastTurnAt } = before
      return {
        id,
        name,
        async giveBack() {
          const back = lastTurnAt ? { $set: { lastTurnAt } } : { $unset: { lastTurnAt: 1 as const } }
          await staff.updateOne({ _id: id, lastTurnAt: now }, back)
        },
      }
    },

    /** Stores whether a member wants the summary of each day. */
    async wantSummary(id: string, wants: boolean): Promise<void> {
      await staff.updateOne({ _id: id, ...present }, { $set: { wantsSummary: wants } })
    },

    /** Stores how a member wants the board. */
    async arrangeBoard(id: string, board: BoardView): Promise<void> {
      await staff.updateOne({ _id: id, ...present }, { $set: { board } })
    },

    /** Stores whether a member wants to be told that nobody has accepted a request. */
    async wantUnaccepted(id: string, wants: boolean): Promise<void> {
      await staff.updateOne({ _id: id, ...present }, { $set: { wantsUnaccepted: wants } })
    },

    /**
     * Members to whom it is told on a day that nobody has accepted a request, with their LINE accounts: those who want it,
     * and instead of whoever is away the stand-in.
     */
    async toldOfUnaccepted(day: Day): Promise<Reachable[]> {
      const members = await reachable({})
      const told = members
        .filter(({ wantsUnaccepted }) => wantsUnaccepted)
        .flatMap((member) => actingFor(member, members, day) ?? [])
      return [...new Set(told)]
    },

    /** Stores how a member hears of what is new. */
    async setAlerts(id: string, alerts: Alerts): Promise<void> {
      await staff.updateOne({ _id: id, ...present }, { $set: { alerts } })
    },

    /** Members who want the summary of each day, with their LINE accounts. */
    wantingSummary: () => reachable({ wantsSummary: true }),

    /** Stores whether a member wants the summary of each month in the chat. */
    async wantMonth(id: string, wants: boolean): Promise<void> {
      await staff.updateOne({ _id: id, ...present }, { $set: { wantsMonth: wants } })
    },

    /** Members who may see figures and want the summary of each month in the chat, with their LINE accounts. */
    wantingMonth: () => reachable({ wantsMonth: true, role: { $in: ['manager', 'admin'] } }),
  }
}
