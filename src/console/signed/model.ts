import { SIGNATURE } from '../../domain/requests/cannedReasons.ts'
import type { Request } from '../../domain/requests/request.ts'
import { dayOf, momentOf } from '../../lib/time.ts'
import { mayUndo } from '../../requests/undo.ts'
import { momentWords } from '../format.ts'
import type { MemberContext } from '../pageContext.ts'
import { type Row, rowOf } from '../views/requestRow.ts'

/** More than a pile has; the page says where more are in progress. */
const MOST_ROWS = 300
/** More than an office has in progress at once. */
const MOST_WORKING = 5000

/** A case that can be marked ready. */
export interface WorkingRow extends Row {
  readonly ticked: boolean
}

/** A case that this member has marked ready today. */
export interface ReadyRow extends Pick<Row, 'reference' | 'revision' | 'service' | 'applicant'> {
  readonly at: string
  readonly canUndo: boolean
}

/** A case that somebody has changed before the press. */
export interface ChangedRow extends Pick<Row, 'reference' | 'applicant' | 'state' | 'payment'> {
  readonly at: string
}

export interface SignedModel {
  readonly working: readonly WorkingRow[]
  /** How many cases in progress the list leaves out. */
  readonly leftOut: number
  readonly ready: readonly ReadyRow[]
  /** Those of the last press that can be taken back. */
  readonly pile: readonly Pick<ReadyRow, 'reference' | 'revision'>[]
}

/** Whether a case stands still until its result is signed. */
export function waitsForSignature({ state, timing }: Pick<Request, 'state' | 'timing'>): boolean {
  const pause = timing.pauses.at(-1)
  return state === 'paused' && pause?.to === null && pause.why === SIGNATURE
}

/** Whether a case can come back signed: it is in progress, or was paused to be signed. */
export const maybeSigned = (request: Pick<Request, 'state' | 'timing'>): boolean =>
  request.state === 'accepted' || waitsForSignature(request)

/** The cases that can come back signed: those paused for it first, then those in progress, as they were filed. */
export async function workingRequests({ deps }: Pick<MemberContext, 'deps'>): Promise<Request[]> {
  const { requests } = deps.models
  const [paused, accepted] = await Promise.all([
    requests.inState('paused', MOST_WORKING),
    requests.inState('accepted', MOST_WORKING),
  ])
  return [...paused.filter(waitsForSignature), ...accepted]
}

const rowsOf = ({ now, office, speak }: MemberContext, requests: readonly Request[]) => {
  const about = { now, office, speak, appointment: null, call: false, photos: false, lookedAt: null }
  return requests.map((request) => rowOf(request, about))
}

/** What this member has marked ready today and nobody has changed since, latest first. */
function readyToday({ deps, member, now }: MemberContext): Promise<Request[]> {
  return deps.models.requests.decidedBy(member.id, 'ready', momentOf(dayOf(now)))
}

/** @param ticked the references of the cases that are ticked; they stand first */
export async function signedModel(
  context: MemberContext,
  working: readonly Request[],
  ticked: ReadonlySet<string>,
): Promise<SignedModel> {
  const { now, speak } = context
  const ready = await readyToday(context)
  const isTicked = ({ reference }: Request) => ticked.has(reference)
  const inOrder = [...working.filter(isTicked), ...working.filter((each) => !isTicked(each))]
  const shown = inOrder.slice(0, MOST_ROWS)
  const lastPress = ready[0]?.last?.at.getTime()
  return {
    working: rowsOf(context, shown).map((row) => ({ ...row, ticked: ticked.has(row.reference) })),
    leftOut: working.length - shown.length,
    ready: rowsOf(context, ready).map((row, at) => ({
      ...row,
      at: momentWords(ready[at]?.last?.at ?? now, speak),
      canUndo: ready[at] !== undefined && mayUndo(ready[at], now),
    })),
    // One press marks all of its cases in the same moment.
    pile: ready.filter((each) => each.last?.at.getTime() === lastPress && mayUndo(each, now)),
  }
}

/** These cases as they are now, in the order of the references. */
export async function changedRows(
  context: MemberContext,
  references: readonly string[],
): Promise<ChangedRow[]> {
  const found = await context.deps.models.requests.byReferences(references)
  const byReference = new Map(found.map((each) => [each.reference, each]))
  const inOrder = references.flatMap((each) => byReference.get(each) ?? [])
  return rowsOf(context, inOrder).map((row, at) => ({
    ...row,
    at: momentWords(inOrder[at]?.changedAt ?? context.now, context.speak),
  }))
}
