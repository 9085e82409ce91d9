import { type Author, carried, type Carrier, type StoredEntry } from '../auditTrail/entry.ts'
import { collection } from '../collection.ts'

export const roles = ['officer', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]

export interface StaffMember {
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** A member as administrators see them. */
export interface StaffRow extends StaffMember {
  /** Counts the changes; a change names the revision that its author saw. */
  readonly revision: number
  /** Whether a LINE account is linked. */
  readonly linked: boolean
  /** Until when an open link code works; null without one. */
  readonly codeUntil: Date | null
  readonly lastSignInAt: Date | null
  readonly wantsSummary: boolean
  readonly wantsMonth: boolean
}

export interface StaffDocument extends Carrier {
  _id: string
  name: string
  role: Role
  /** Missing in a database of before changes were counted. */
  revision?: number
  userId?: string
  /** Keyed digest of the link code; the code itself is not kept. */
  invite?: string
  inviteExpiresAt?: Date
  createdAt: Date
  lastSignInAt: Date | null
  /** Wants the summary of each day. */
  wantsSummary?: boolean
  /** Wants the summary of each month in the chat. */
  wantsMonth?: boolean
  /** Their access has ended; the document goes 30 days later. */
  revokedAt?: Date
}

export const staffCollection = collection<StaffDocument>('staff', {
  indexes: [
    { key: { userId: 1 }, unique: true, sparse: true },
    { key: { invite: 1 }, unique: true, sparse: true },
    { key: { revokedAt: 1 }, expireAfterSeconds: 30 * 24 * 3600 },
  ],
  carriesTrail: true,
})

export const toMember = ({ _id, name, role }: StaffDocument): StaffMember => ({ id: _id, name, role })

export function toRow(document: StaffDocument, now: Date): StaffRow {
  const { revision = 0, userId, invite, inviteExpiresAt = null, lastSignInAt } = document
  const open =
    invite !== undefined && userId === undefined && inviteExpiresAt !== null && inviteExpiresAt > now
  return {
    ...toMember(document),
    revision,
    linked: userId !== undefined,
    codeUntil: open ? inviteExpiresAt : null,
    lastSignInAt,
    wantsSummary: document.wantsSummary ?? false,
    wantsMonth: document.wantsMonth ?? false,
  }
}

/** The filter of a revision that was seen; a document of before they were counted is at 0. */
export const atRevision = (revision: number) => (revision === 0 ? { $not: { $gt: 0 } } : revision)

/** A member in the trail: the name, and enough of the id to tell two of one name apart. */
export function trailSubject({ id, name }: { readonly id: string; readonly name: string }): string {
  return `${name} (${id.slice(0, 8)})`
}

type StoredValues = Readonly<Record<string, string | boolean | null>>

/** What differs, before and after. */
export interface Differing {
  readonly before: StoredValues
  readonly after: StoredValues
}

/** The entry of a change that leads a member to a revision. */
export function staffEntry(
  member: { readonly id: string; readonly name: string; readonly revision: number },
  { before, after }: Differing,
  by: Author,
  at: Date,
): StoredEntry {
  const id = `staff ${member.id} ${member.revision}`
  return carried({ id, at, by, what: 'staff', subject: trailSubject(member), before, after })
}
