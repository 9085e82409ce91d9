import { z } from 'zod'
import { say } from '../../domain/text.ts'
import type { Request } from '../../domain/requests/request.ts'
import { Problem } from '../../lib/errors.ts'
import { parseReference } from '../../lib/reference.ts'
import { changeRequest } from '../../requests/changeRequest.ts'
import { undoLast } from '../../requests/undo.ts'
import { done } from '../forms/done.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { type Tick, ticksSchema } from '../views/ticks.tsx'
import { maybeSigned, waitsForSignature, workingRequests } from './model.ts'
import {
  asOpened,
  type Marked,
  markedState,
  markedValue,
  pileUndoneValue,
  undoneValue,
  withUnknown,
} from './outcome.ts'
import { showSigned } from './page.tsx'
import { readScanned } from './scanned.ts'

const Form = z.discriminatedUnion('act', [
  z.object({
    act: z.enum(['find', 'ready']),
    scanned: z.string().max(20_000).default(''),
    ticked: ticksSchema,
  }),
  z.object({
    act: z.literal('undo'),
    reference: z.string().transform(parseReference).pipe(z.string()),
    revision: z.coerce.number().int(),
  }),
  z.object({ act: z.literal('undo-pile'), ticked: ticksSchema }),
])
type Form = z.infer<typeof Form>
type Chosen = Extract<Form, { act: 'find' | 'ready' }>
type Undone = Extract<Form, { act: 'undo' }>

const officerOf = ({ member }: MemberContext) => ({ staffId: member.id, name: member.name })

/** Whether this member has marked it ready before. */
const isReadyBy = ({ state, last }: Request, staffId: string) =>
  state === 'ready' && last?.change === 'ready' && last.by.staffId === staffId

/** Marks a case ready. One that was paused to be signed goes on first, so that its pause ends. */
async function becomesReady(context: MemberContext, request: Request): Promise<boolean> {
  const { deps, now, office } = context
  const by = { kind: 'officer', ...officerOf(context) } as const
  if (!waitsForSignature(request)) return changeRequest(deps, request, { change: 'ready' }, by, now, office)
  if (!(await changeRequest(deps, request, { change: 'resume' }, by, now, office))) return false
  const resumed = await deps.models.requests.byId(request.id)
  return resumed !== null && changeRequest(deps, resumed, { change: 'ready' }, by, now, office)
}

/**
 * Marks each of these cases ready, by an update of its own. One that has changed since the member saw it, or is not in
 * progress, stays as it is and does not keep the others from their turn.
 */
async function markReady(context: MemberContext, ticks: readonly Tick[]): Promise<Marked> {
  const { deps, member } = context
  const { requests } = deps.models
  const found = await requests.byReferences(ticks.map(({ reference }) => reference))
  const byReference = new Map(found.map((each) => [each.reference, each]))
  let [ready, before] = [0, 0]
  const changed: string[] = []
  for (const { reference, revision } of ticks) {
    const request = byReference.get(reference)
    if (!request) continue
    const isSeen = request.revision === revision
    if (isSeen && (await becomesReady(context, request))) {
      ready += 1
      continue
    }
    const latest = await requests.byReference(reference)
    if (latest && isReadyBy(latest, member.id)) before += 1
    else changed.push(reference)
  }
  return { ready, before, changed }
}

async function mark(context: MemberContext, { scanned, ticked }: Chosen): Promise<Reply> {
  const { requests, unknown } = await readScanned(scanned, await workingRequests(context), context.deps)
  const seen = new Set(ticked.map(({ reference }) => reference))
  const ticks = [...ticked, ...requests.filter(({ reference }) => !seen.has(reference))]
  if (ticks.length === 0 && unknown.length === 0) {
    const errors = [{ field: 'scanned', text: say('signed.nothing') }]
    return showSigned(context, { ...asOpened, errors })
  }
  const marked = await markReady(context, ticks)
  if (unknown.length === 0) return done('/console/signed', markedValue(marked))
  return showSigned(context, await markedState(context, marked, unknown))
}

/** Ticks what was scanned, beside what is ticked; stores nothing. */
async function find(context: MemberContext, { scanned, ticked }: Chosen): Promise<Reply> {
  const working = await workingRequests(context)
  const { requests, unknown } = await readScanned(scanned, working, context.deps)
  const changed = requests.filter((each) => !maybeSigned(each)).map(({ reference }) => reference)
  const ticks = new Set([...ticked, ...requests.filter(maybeSigned)].map(({ reference }) => reference))
  const state =
    changed.length === 0
      ? withUnknown(unknown)
      : await markedState(context, { ready: 0, before: 0, changed }, unknown)
  return { ...(await showSigned(context, state, ticks)), preview: true }
}

/** Takes a case back unless it has changed since it was marked, or its notice has left. */
async function takesBack(context: MemberContext, request: Request, revision: number): Promise<boolean> {
  const isSeen = request.revision === revision && request.last?.change === 'ready'
  return isSeen && undoLast(context.deps, request, officerOf(context), context.now)
}

async function undo(context: MemberContext, { reference, revision }: Undone): Promise<Reply> {
  const request = await context.deps.models.requests.byReference(reference)
  if (!request) throw new Problem('not-found', 'No request has the reference of the form')
  if (await takesBack(context, request, revision)) return done('/console/signed', undoneValue(reference))
  return showSigned(context, { ...asOpened, late: reference })
}

/** Takes back each case of a pile by an update of its own. */
async function undoPile(context: MemberContext, ticks: readonly Tick[]): Promise<Reply> {
  const found = await context.deps.models.requests.byReferences(ticks.map(({ reference }) => reference))
  const byReference = new Map(found.map((each) => [each.reference, each]))
  let undone = 0
  for (const { reference, revision } of ticks) {
    const request = byReference.get(reference)
    if (request && (await takesBack(context, request, revision))) undone += 1
  }
  return done('/console/signed', pileUndoneValue({ undone, late: ticks.length - undone }))
}

/** Marks the ticked and scanned cases ready, ticks what was scanned, or takes one case or the pile of a press back. */
export async function actOnSigned(context: MemberContext): Promise<Reply> {
  const form = readForm(Form, context.form, 'what was signed today')
  switch (form.act) {
    case 'undo':
      return undo(context, form)
    case 'undo-pile':
      return undoPile(context, form.ticked)
    case 'find':
      return find(context, form)
    case 'ready':
      return mark(context, form)
  }
}
