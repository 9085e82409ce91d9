import { randomUUID } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { Absence } from './absence.ts'
import type { Desk } from '../../domain/services/desks.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { DAY } from '../../lib/time.ts'
import { type Collection, exists } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import {
  atRevision,
  type Differing,
  type Role,
  type StaffDocument,
  staffEntry,
  type StaffRow,
  toRow,
} from './staffDocument.ts'
import { type Author, COMMAND_LINE } from '../auditTrail/entry.ts'
import { staffLock } from './staffLock.ts'

/** How long a link code is valid. */
export const INVITE_LIFE = DAY

/**
 * The outcome of a change. `stale`: the member has changed since the author read them, or somebody else is changing
 * staff now. `self`: nobody may demote or revoke themselves. `last-admin`: one linked administrator must remain.
 */
export type StaffOutcome = 'done' | 'stale' | 'self' | 'last-admin'

/** What a member works on. */
interface Duties {
  readonly desks: readonly Desk[]
  readonly namedFor: readonly ServiceId[]
}

const dutiesTold = ({ desks = [], namedFor = [] }: Partial<Duties>) => ({
  desks: desks.join(', '),
  'named for': namedFor.join(', '),
})

interface Tools {
  readonly newCode: () => string
  readonly digest: (code: string) => string
}

interface Change extends Differing {
  readonly set?: Partial<StaffDocument>
  readonly unset?: readonly (keyof StaffDocument)[]
}

/** Changes of staff by administrators, each with its entry for the audit trail. */
export function staffChanges(
  connection: Connection,
  staff: Collection<StaffDocument>,
  { newCode, digest }: Tools,
) {
  const alone = staffLock(connection)

  async function write(row: StaffRow, change: Change, by: Author, now: Date): Promise<StaffOutcome> {
    const revision = row.revision + 1
    const unset = Object.fromEntries((change.unset ?? []).map((field) => [field, 1 as const]))
    const result = await staff.updateOne(
      { _id: row.id, revision: atRevision(row.revision), revokedAt: { $exists: false } },
      {
        $set: { ...change.set, revision },
        ...(change.unset && { $unset: unset }),
        $push: { trail: staffEntry({ ...row, revision }, change, by, now) },
      },
    )
    return result.modifiedCount === 1 ? 'done' : 'stale'
  }

  const isAuthor = ({ id }: StaffRow, by: Author) => by !== COMMAND_LINE && by.staffId === id

  /** A change that may take administrator rights away. */
  async function weaken(row: StaffRow, change: Change, by: Author, now: Date): Promise<StaffOutcome> {
    if (isAuthor(row, by)) return 'self'
    if (row.role !== 'admin') return write(row, change, by, now)
    return alone(now, async () => {
      const others = { role: 'admin', userId: { $exists: true }, _id: { $ne: row.id } } as const
      return (await exists(staff, others)) ? write(row, change, by, now) : 'last-admin'
    })
  }

  /**
   * @param desks at which the new member works; none: nobody has said
   * @returns the code for the chat; null when this id has been used for an invitation before
   */
  async function inviteAs(
    id: string,
    name: string,
    role: Role,
    now: Date,
    by: Author,
    desks: readonly Desk[] = [],
  ): Promise<string | null> {
    const code = newCode()
    const inviteExpiresAt = new Date(+now + INVITE_LIFE)
    const told = desks.length > 0 ? { desks: dutiesTold({ desks }).desks } : {}
    const after = { name, role, 'code until': inviteExpiresAt.toISOString(), ...told }
    const before = { name: null, role: null, 'code until': null, ...(desks.length > 0 && { desks: null }) }
    const change = { before, after }
    try {
      await staff.insertOne({
        _id: id,
        name,
        role,
        revision: 1,
        invite: digest(code),
        inviteExpiresAt,
        createdAt: now,
        lastSignInAt: null,
        ...(desks.length > 0 && { desks: [...desks] }),
        trail: [staffEntry({ id, name, revision: 1 }, change, by, now)],
      })
      return code
    } catch (error) {
      if (isDuplicate(error)) return null
      throw error
    }
  }

  return {
    inviteAs,

    /** Invites somebody. @returns the code for the chat; it is valid for 24 hours and works once */
    async invite(name: string, role: Role, now: Date, by: Author): Promise<string> {
      const code = await inviteAs(randomUUID(), name, role, now, by)
      if (code === null) throw new Error('Two new members were given the same id; invite once more')
      return code
    },

    /**
     * Makes a new link code. The former code no longer works and the LINE account is unlinked; the caller ends its
     * sessions.
     * @returns the code; null when nothing was done
     */
    async renewCode(
      row: StaffRow,
      by: Author,
      now: Date,
    ): Promise<{ outcome: StaffOutcome; code: string | null }> {
      const code = newCode()
      const inviteExpiresAt = new Date(+now + INVITE_LIFE)
      const change = {
        before: { linked: row.linked, 'code until': row.codeUntil?.toISOString() ?? null },
        after: { linked: false, 'code until': inviteExpiresAt.toISOString() },
        set: { invite: digest(code), inviteExpiresAt },
        unset: ['userId'] as const,
      }
      const outcome = await weaken(row, change, by, now)
      return { outcome, code: outcome === 'done' ? code : null }
    },

    rename: (row: StaffRow, name: string, by: Author, now: Date): Promise<StaffOutcome> =>
      write(row, { before: { name: row.name }, after: { name }, set: { name } }, by, now),

    /** Stores when a member is away and who stands in; null: the member is not away. */
    setAbsence(
      row: StaffRow,
      absence: Absence | null,
      standIn: string | null,
      by: Author,
      now: Date,
    ): Promise<StaffOutcome> {
      const told = (away: Absence | null, name: string | null) => ({
        'away from': away?.from ?? null,
        'away until': away?.until ?? null,
        'stand-in': name,
      })
      const change = {
        before: told(row.absence, row.absence?.standIn ?? null),
        after: told(absence, standIn),
      }
      return write(
        row,
        absence === null ? { ...change, unset: ['absence'] } : { ...change, set: { absence } },
        by,
        now,
      )
    },

    /** Stores at which desks a member works and which restricted services the member may see. */
    setDuties: (row: StaffRow, duties: Duties, by: Author, now: Date): Promise<StaffOutcome> =>
      write(
        row,
        {
          before: dutiesTold(row),
          after: dutiesTold(duties),
          set: { desks: [...duties.desks], namedFor: [...duties.namedFor] },
        },
        by,
        now,
      ),

    /** Changes a member's role. It takes effect at once, because each page reads it. */
    setRole: (row: StaffRow, role: Role, by: Author, now: Date): Promise<StaffOutcome> =>
      weaken(row, { before: { role: row.role }, after: { role }, set: { role } }, by, now),

    /** Ends a member's access: the LINE account, the link code and the summaries are removed. */
    revoke: (row: StaffRow, by: Author, now: Date): Promise<StaffOutcome> =>
      weaken(
        row,
        {
          before: { name: row.name, role: row.role, linked: row.linked },
          after: { name: null, role: null, linked: false },
          set: { revokedAt: now },
          unset: [
            'userId',
            'invite',
            'inviteExpiresAt',
            'wantsSummary',
            'wantsMonth',
            'wantsUnaccepted',
            'absence',
            'desks',
            'namedFor',
          ],
        },
        by,
        now,
      ),

    /** A member as administrators see them; null when there is none or their access has ended. */
    async row(id: string, now: Date): Promise<StaffRow | null> {
      const found = await staff.findOne({ _id: id, revokedAt: { $exists: false } })
      return found && toRow(found, now)
    },
  }
}
