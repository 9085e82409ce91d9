import type { Officer } from '../../domain/requests/actor.ts'
import type { Json } from '../../lib/differences.ts'

/** Who changed something: somebody signed in at the console, or whoever runs commands on the server. */
export type Author = Officer | typeof COMMAND_LINE
export const COMMAND_LINE = 'command line'

/** What a change was about. */
export const trailKinds = ['settings', 'staff', 'session', 'catalogue', 'reports', 'export'] as const
export type TrailKind = (typeof trailKinds)[number]

/** One change as its author made it. It holds no LINE id, no code, no secret and nothing about an applicant. */
export interface NewEntry {
  /** Of the change: the same id again adds nothing. */
  readonly id: string
  readonly at: Date
  readonly by: Author
  readonly what: TrailKind
  /** Which of its kind. */
  readonly subject: string
  /** What differs, before and after. */
  readonly before: Json
  readonly after: Json
}

/** An entry as it rests. Before and after are JSON texts, so that what was hashed is read again letter by letter. */
export interface StoredEntry extends Omit<NewEntry, 'before' | 'after'> {
  readonly before: string
  readonly after: string
}

/** An entry as a changed document carries it until the chain has it. */
export function carried(entry: NewEntry): StoredEntry {
  return { ...entry, before: JSON.stringify(entry.before), after: JSON.stringify(entry.after) }
}

/**
 * What the documents of an audited collection hold beside their own fields: entries on their way to the chain, put there
 * by `$push: { trail: carried(…) }` in the very update that makes the change. A collection whose documents have this
 * field says `carriesTrail` in its description, and so `collect` finds it. Field and collection are named `trail` since the
 * first release; another name would need a migration.
 */
export interface Carrier {
  trail?: StoredEntry[]
}
