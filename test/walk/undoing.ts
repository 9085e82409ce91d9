import { isDeepStrictEqual } from 'node:util'
import type { Doc } from '../../sandbox/mongo/values/value.ts'
import type { RequestDocument } from '../../src/models/requests/requestDocument.ts'

/** The request before an officer's last decision, and what others have changed in it since. */
export interface Undoing {
  readonly before: Doc
  readonly touched: readonly string[]
}

/** Fields that an undo does not restore: they count, remember or carry notices, which have invariants of their own. */
const NOT_RESTORED = new Set([
  'revision',
  'changedAt',
  'notes',
  'last',
  'recount',
  'counted',
  'counting',
  'menuWaits',
  'notices',
  'noticesWait',
  'leaving',
  // To undo is a sign of life.
  'expiryTold',
  'touches',
  // When the end that is undone or restored gives back what it holds.
  'givesBackAt',
])

const fieldsOf = (...docs: readonly Doc[]) => [...new Set(docs.flatMap((doc) => Object.keys(doc)))]

const isNothing = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

const same = (a: unknown, b: unknown) => (isNothing(a) && isNothing(b)) || isDeepStrictEqual(a, b)

const differing = (a: Doc, b: Doc) => fieldsOf(a, b).filter((name) => !same(a[name], b[name]))

const changesIn = (doc: Doc) => (doc as unknown as RequestDocument).history.length

/** What can be undone after a request was written, and the fields that an undo has just failed to restore. */
export function undoingAfter(
  undoing: Undoing | null,
  before: Doc,
  after: Doc,
): { undoing: Undoing | null; unrestored: readonly string[] } {
  const changes = changesIn(after) - changesIn(before)
  if (changes > 0) return { undoing: { before, touched: [] }, unrestored: [] }
  if (changes === 0) {
    const touched = [...(undoing?.touched ?? []), ...differing(before, after)]
    return { undoing: undoing && { ...undoing, touched }, unrestored: [] }
  }
  const lost = undoing ? differing(undoing.before, after) : []
  const unrestored = lost.filter((name) => !NOT_RESTORED.has(name) && !undoing?.touched.includes(name))
  return { undoing: null, unrestored }
}
