import { randomBytes, randomUUID } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import { exists, type Filter } from '../collection.ts'
import { staffChanges } from './staffChanges.ts'
import {
  atRevision,
  type Role,
  staffCollection,
  type StaffDocument,
  staffEntry,
  type StaffMember,
  type StaffRow,
  toMember,
  toRow,
} from './staffDocument.ts'

export { type Role, roles, type StaffMember } from './staffDocument.ts'

/** A member, and the LINE account to be told. */
interface Reachable extends StaffMember {
  readonly userId: string
}

/** Without look-alikes: no I, L, O, U, 0, 1. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 8

function newCode(): string {
  // 240 = 8 × 30: bytes above it would favour the first letters
  let letters = ''
  while (letters.length < CODE_LENGTH) {
    const [byte] = randomBytes(1)
    if (byte! < 240) letters += CODE_LETTERS[byte! % CODE_LETTERS.length]
  }
  return `CW-${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** Who works here, and which LINE account is whose. */
export function staffModel(connection: Connection, vault: Vault) {
  const staff = staffCollection.on(connection)
  const digest = (code: string) => vault.digest(code, 'staff invite')
  const present = { revokedAt: { $exists: false } }

  /** Links or unlinks, as the member's own doing. @returns null when the filter fits nobody */
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
          ...(userId === null && { $unset: { userId: 1 as const, invite: 1 as const } }),
          $push: { trail: staffEntry(member, change, { staffId, name }, now) },
        },
        { returnDocument: 'after' },
      )
      if (changed) return changed
    }
  }

  /** Members with a LINE account. */
  async function reachable(filter: Filter<StaffDocument>): Promise<Reachable[]> {
    const documents = await staff.find({ ...filter, userId: { $exists: true } }).toArray()
    return documents.flatMap((each) => (each.userId ? [{ ...toMember(each), userId: each.userId }] : []))
  }

  return {
    ...staffChanges(connection, staff, { newCode, digest }),

    /**
     * Links a LINE account by a code. The same account with the same code again (a repeated effect) stays linked;
     * an account that was somebody else's moves to the new name.
     * @returns null when the code is wrong, used by another or expired
     */
    async link(code: string, userId: string, now: Date): Promise<StaffMember | null> {
      const invite = digest(code)
      const linked = await staff.findOne({ invite, userId })
      if (linked) return toMember(linked)
      const open = { invite, userId: { $exists: false }, inviteExpiresAt: { $gt: now } }
      if (!(await exists(staff, open))) return null
      await relink({ userId }, null, now)
      const member = await relink(open, userId, now)
      return member && toMember(member)
    },

    async byLineAccount(userId: string): Promise<StaffMember | null> {
      const member = await staff.findOne({ userId })
      return member && toMember(member)
    },

    async byId(id: string): Promise<StaffMember | null> {
      const member = await staff.findOne({ _id: id, userId: { $exists: true } })
      return member && toMember(member)
    },

    async signedIn(id: string, now: Date): Promise<void> {
      await staff.updateOne({ _id: id }, { $set: { lastSignInAt: now } })
    },

    /** Everybody with an account or an open invitation. */
    async list(now: Date): Promise<StaffRow[]> {
      const documents = await staff.find(present).sort({ createdAt: 1 }).toArray()
      return documents.map((document) => toRow(document, now))
    },

    /** Whether a member wants the summary of each day. */
    async wantSummary(id: string, wants: boolean): Promise<void> {
      await staff.updateOne({ _id: id, ...present }, { $set: { wantsSummary: wants } })
    },

    /** Who wants the summary of each day, with the LINE account to be told. */
    wantingSummary: () => reachable({ wantsSummary: true }),

    /** Whether a member wants the summary of each month in the chat. */
    async wantMonth(id: string, wants: boolean): Promise<void> {
      await staff.updateOne({ _id: id, ...present }, { $set: { wantsMonth: wants } })
    },

    /** Who sees figures and wants the summary of each month in the chat, with the LINE account to be told. */
    wantingMonth: () => reachable({ wantsMonth: true, role: { $in: ['manager', 'admin'] } }),

    /** Puts a sample member straight onto a LINE account, for the sandbox's demo office. */
    async addLinked(member: { name: string; role: Role; userId: string }, now: Date): Promise<void> {
      await staff.updateOne(
        { userId: member.userId },
        {
          $setOnInsert: {
            _id: randomUUID(),
            name: member.name,
            role: member.role,
            createdAt: now,
            lastSignInAt: null,
          },
        },
        { upsert: true },
      )
    },
  }
}

export type Staff = ReturnType<typeof staffModel>
