import { Schema } from 'mongoose'
import type { Officer } from '../../domain/request/actor.ts'
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

/** The fields of an entry, in whichever document it stands. */
export const entryFields = {
  id: { type: String, required: true },
  at: { type: Date, required: true },
  by: { type: Schema.Types.Mixed, required: true },
  what: { type: String, required: true },
  subject: { type: String, required: true },
  before: { type: String, required: true },
  after: { type: String, required: true },
} as const

/** What the documents of an audited collection hold beside their own fields. */
export interface Carrier {
  trail?: StoredEntry[]
}

/**
 * The field of an audited collection in which a document carries its entries to the chain: `$push: { trail: carried(…) }`
 * in the very update that makes the change. `collect` finds every collection that has it.
 */
export const carrierField = {
  trail: { type: [new Schema<StoredEntry>(entryFields, { _id: false, id: false })], default: undefined },
} as const
