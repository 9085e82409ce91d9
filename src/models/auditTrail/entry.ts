import type { Officer } from '../../domain/requests/actor.ts'
import type { Json } from '../../lib/differences.ts'

/** Who changed something: a member signed in at the console, or the person who runs commands on the server. */
export type Author = Officer | typeof COMMAND_LINE
export const COMMAND_LINE = 'command line'

/** The kinds of changes. */
export const trailKinds = [
  'settings',
  'first-day',
  'staff',
  'session',
  'catalogue',
  'sentences',
  'words',
  'reports',
  'export',
  'person',
  'payments',
  'call-back',
] as const
export type TrailKind = (typeof trailKinds)[number]

/** One change by its author. It holds no LINE id, no code, no secret and of an applicant the reference at most. */
export interface NewEntry {
  /** The id of the change; adding the same id again does nothing. */
  readonly id: string
  readonly at: Date
  readonly by: Author
  readonly what: TrailKind
  /** Which setting, member or other item was changed. */
  readonly subject: string
  /** The values that differ, before and after. */
  readonly before: Json
  readonly after: Json
}

/** An entry as it is stored. Before and after are JSON texts, so that exactly the hashed text is read again. */
export interface StoredEntry extends Omit<NewEntry, 'before' | 'after'> {
  readonly before: string
  readonly after: string
}

/** An entry in the form in which a changed document carries it until it is in the chain. */
export function carried(entry: NewEntry): StoredEntry {
  return { ...entry, before: JSON.stringify(entry.before), after: JSON.stringify(entry.after) }
}

/**
 * What documents of an audited collection have besides their own fields: entries for the chain, added by `$push: {
 * trail: carried(…) }` in the same update as the change. Such a collection has `carriesTrail` in its description, so
 * that `collect` finds it. Field and collection are named `trail` since the first release; another name would need a
 * migration.
 */
export interface Carrier {
  trail?: StoredEntry[]
}
