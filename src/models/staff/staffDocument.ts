import type { Absence } from './absence.ts'
import type { Settings } from '../../domain/settings/settings.ts'
import type { Desk } from '../../domain/services/desks.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { type Author, carried, type Carrier, type StoredEntry } from '../auditTrail/entry.ts'
import { collection } from '../collection.ts'

export const roles = ['officer', 'manager', 'admin'] as const
export type Role = (typeof roles)[number]

/** The roles that work on cases and talks. */
export const caseRoles: readonly Role[] = ['officer', 'admin']

/** How a member wants the board. */
export interface BoardView {
  /** All open requests in one list, late ones first; or group by group. */
  readonly order: 'late' | 'groups'
  /** Whether a request opens beside the list, where the screen is wide enough. */
  readonly pane: boolean
}

/** How a member hears that something new waits, while a page of the console is open. */
export interface Alerts {
  /** A short sound. */
  readonly sound: boolean
  /** A notice of the operating system, where the browser allows it. */
  readonly desktop: boolean
}

export interface StaffMember {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** Absent while the member has chosen nothing. */
  readonly board?: BoardView
  /** Absent while the member has chosen nothing. */
  readonly alerts?: Alerts
  /** The desks at which the member works: lists begin with their services; absent: all. */
  readonly desks?: readonly Desk[]
  /** The restricted services that the member may see; absent: none. It says nothing about others, and of administrators. */
  readonly namedFor?: readonly ServiceId[]
}

/** A member as administrators see them. */
export interface StaffRow extends StaffMember {
  /** Counts the changes; a change applies only to the revision that its author saw. */
  readonly revision: number
  /** Whether a LINE account is linked. */
  readonly linked: boolean
  /** Until when an unused link code is valid; null without one. */
  readonly codeUntil: Date | null
  readonly lastSignInAt: Date | null
  /** See the document's field. */
  readonly links: number
  readonly wantsSummary: boolean
  readonly wantsMonth: boolean
  readonly wantsUnaccepted: boolean
  /** Present, past or to come; null without one. */
  readonly absence: Absence | null
}

export interface StaffDocument extends Carrier {
  _id: string
  name: string
  role: Role
  /** Missing in a database from before changes were counted. */
  revision?: number
  userId?: string
  /**
   * How many LINE accounts have been linked by a code so far. Sign-in links and sessions are valid only under the link
   * under which they began. Missing in a document of an earlier release; then it is 0.
   */
  links?: number
  /** Keyed digest of the link code; the code itself is not stored. */
  invite?: string
  inviteExpiresAt?: Date
  createdAt: Date
  lastSignInAt: Date | null
  /** Whether the member wants the summary of each day. */
  wantsSummary?: boolean
  /** Whether the member wants the summary of each month in the chat. */
  wantsMonth?: boolean
  /**
   * Whether the member wants to be told in the chat that nobody has accepted a request. Missing until they choose, and in
   * a document of an earlier release: then managers want it, and others do not.
   */
  wantsUnaccepted?: boolean
  /** When the member is away, and who stands in; missing without an absence, and in a document of an earlier release. */
  absence?: Absence
  /** When a request was last given to the member in turn; missing before, and in a document of an earlier release. */
  lastTurnAt?: Date
  /** See `StaffMember.desks`; missing where nobody has said, and in a document of an earlier release. */
  desks?: Desk[]
  /** See `StaffMember.namedFor`; missing without one, and in a document of an earlier release. */
  namedFor?: ServiceId[]
  /** How the member wants the board; missing until they choose, and in a document of an earlier release. */
  board?: BoardView
  /** How the member hears of what is new; missing until they choose, and in a document of an earlier release. */
  alerts?: Alerts
  /** When their access ended; the document is deleted 30 days later. */
  revokedAt?: Date
}

/**
 * The services whose requests a member may not see: those that the office has restricted, apart from those for which the
 * member is named. Administrators see all.
 */
export function closedServices(
  { role, namedFor = [] }: Pick<StaffMember, 'role' | 'namedFor'>,
  { access }: Pick<Settings, 'access'>,
): readonly ServiceId[] {
  return role === 'admin' ? [] : access.restricted.filter((id) => !namedFor.includes(id))
}

export const staffCollection = collection<StaffDocument>('staff', {
  indexes: [
    { key: { userId: 1 }, unique: true, sparse: true },
    { key: { invite: 1 }, unique: true, sparse: true },
    { key: { revokedAt: 1 }, expireAfterSeconds: 30 * 24 * 3600 },
  ],
  carriesTrail: true,
})

export const toMember = ({
  _id,
  name,
  role,
  board,
  alerts,
  desks,
  namedFor,
}: StaffDocument): StaffMember => ({
  id: _id,
  name,
  role,
  ...(board && { board }),
  ...(alerts && { alerts }),
  ...(desks && { desks }),
  ...(namedFor && { namedFor }),
})

/** See the document's field. */
export const wantsUnaccepted = ({ role, wantsUnaccepted: wants }: StaffDocument): boolean =>
  wants ?? role === 'manager'

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
    links: document.links ?? 0,
    wantsSummary: document.wantsSummary ?? false,
    wantsMonth: document.wantsMonth ?? false,
    absence: document.absence ?? null,
    wantsUnaccepted: wantsUnaccepted(document),
  }
}

/** The filter for a revision that was read; a document without a revision counts as 0. */
export const atRevision = (revision: number) => (revision === 0 ? { $not: { $gt: 0 } } : revision)

/** A member's name for the audit trail, with enough of the id to tell two members of the same name apart. */
export function trailSubject({ id, name }: { readonly id: string; readonly name: string }): string {
  return `${name} (${id.slice(0, 8)})`
}

type StoredValues = Readonly<Record<string, string | boolean | null>>

/** The values that differ, before and after. */
export interface Differing {
  readonly before: StoredValues
  readonly after: StoredValues
}

/** The audit trail's entry for the change that leads to a revision. */
export function staffEntry(
  member: { readonly id: string; readonly name: string; readonly revision: number },
  { before, after }: Differing,
  by: Author,
  at: Date,
): StoredEntry {
  const id = `staff ${member.id} ${member.revision}`
  return carried({ id, at, by, what: 'staff', subject: trailSubject(member), before, after })
}
