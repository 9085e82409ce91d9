import { say } from '../../domain/text.ts'
import type { Request } from '../../domain/requests/request.ts'
import { dayOf } from '../../lib/time.ts'
import { annotate, mayDo } from '../../requests/annotate.ts'
import { askingMessages, changeRequest, type Decision, type Finding } from '../../requests/changeRequest.ts'
import { takeHandoverTry } from '../../requests/handoverCode.ts'
import { undoLast } from '../../requests/undo.ts'
import { corrected } from '../../outbox/corrected.ts'
import { accepted, type FieldError } from '../forms/checked.ts'
import { done } from '../forms/done.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { type Act, type DecisionName, type DeedName, type DoneName, isOffered } from './acts.ts'
import { checkAsking, checkDecision } from './checkDecision.ts'
import { checkDeed } from './checkDeed.ts'
import { findingsIn, newFindings, wrongAfter } from './findings.ts'
import { formOf, type SentForm, sentForm } from './form.ts'
import { happenedSince } from './history.ts'
import { colleaguesOf } from './people.ts'
import { PreviewView } from './preview.tsx'
import { requestOf } from '../pipeline/requestOf.ts'
import { showRequest } from './show.tsx'
import { write } from './writeFirst.ts'

/** One press of a button on one request. */
interface Press {
  readonly context: MemberContext
  readonly request: Request
  readonly form: SentForm
}

async function stale({ context, form }: Press): Promise<Reply> {
  const request = await requestOf(context)
  const latest = happenedSince(form.revision, request, context.office, context.speak)
  return showRequest(context, request, { kind: 'stale', entered: form, latest })
}

async function wrong({ context, form }: Press, errors: readonly FieldError[]): Promise<Reply> {
  return showRequest(context, await requestOf(context), { kind: 'wrong', entered: form, errors })
}

const isDone = ({ request }: Press, name: DoneName): Reply =>
  done(`/console/requests/${request.reference}`, name)

const officerOf = ({ member }: MemberContext) => ({ staffId: member.id, name: member.name })

/** Whether the server may check the hand-over code. Forms without a code use up no try. */
async function mayTryCode({ context: { deps, now }, request, form: { fields } }: Press): Promise<boolean> {
  if (fields['without-code'] === 'yes' || (fields['code'] ?? '').trim() === '') return true
  return takeHandoverTry(deps.models, request.id, now)
}

async function change(press: Press, decision: Decision, name: DoneName): Promise<Reply> {
  const { context, request } = press
  const { deps, now, office } = context
  const by = { kind: 'officer', ...officerOf(context) } as const
  const stored = await changeRequest(deps, request, decision, by, now, office)
  return stored ? isDone(press, name) : stale(press)
}

async function decide(press: Press, name: DecisionName): Promise<Reply> {
  const { context, request, form } = press
  const { deps, office } = context
  if (name === 'complete' && !(await mayTryCode(press))) {
    return wrong(press, [{ field: 'code', text: say('case.field.code-too-often') }])
  }
  const checked = checkDecision(request, name, form.fields, office, deps.vault)
  return checked.ok ? change(press, checked.value, name) : wrong(press, checked.errors)
}

/** Whether an accepted request has, with these findings, every paper that it waits for. */
function papersAreThere(request: Request, findings: Findings): boolean {
  const { state, timing, missingPapers, checks } = request
  if (state !== 'papers_missing' || timing.acceptedAt === null || missingPapers.length === 0) return false
  const wrong = wrongAfter(request, findings)
  const found = new Set([...checks, ...findings].map(({ paper }) => paper))
  return missingPapers.every((id) => found.has(id) && wrong[id] === undefined)
}

async function doDeed(press: Press, name: DeedName): Promise<Reply> {
  const { context, request, form } = press
  const { deps, now, office } = context
  const checked = checkDeed(name, form.fields, {
    colleagues: await colleaguesOf(context, request),
    service: office.serviceOf(request),
    answers: request.answers ?? {},
    today: dayOf(now),
  })
  if (!checked.ok) return wrong(press, checked.errors)
  const deed = checked.value
  if (deed.deed === 'check' && papersAreThere(request, deed.findings))
    return change(press, { change: 'resume', findings: deed.findings }, 'resume')
  const stored = await annotate(deps, request, deed, officerOf(context), now, office)
  if (!stored) return stale(press)
  const { userId, reference } = request
  if (deed.deed === 'correct' && userId !== null)
    await deps.models.talks.endCorrections(userId, reference, officerOf(context), now)
  return isDone(press, name)
}

async function undo(press: Press): Promise<Reply> {
  const { context, request } = press
  const { deps, now } = context
  if (await undoLast(deps, request, officerOf(context), now)) return isDone(press, 'undo')
  const latest = await requestOf(context)
  if (latest.revision !== request.revision) return stale(press)
  return showRequest(context, latest, { kind: 'stale', entered: press.form, latest: 'too-late' })
}

type Findings = readonly Finding[]

/** Checks the form before the preview; nothing is stored yet. */
function checkPreview({ context, request, form: { fields } }: Press) {
  const { office } = context
  const asking = checkAsking(request, fields, office)
  return asking.ok ? accepted({ asking: asking.value, findings: asking.value.findings ?? [] }) : asking
}

/** Stores the findings. @returns the new revision; null when somebody else was faster */
async function keepFindings({ context, request }: Press, findings: Findings): Promise<number | null> {
  if (findings.length === 0) return request.revision
  const { deps, now, office } = context
  const deed = { deed: 'check', findings } as const
  const stored = await annotate(deps, request, deed, officerOf(context), now, office)
  return stored ? request.revision + 1 : null
}

/** Shows the message in the applicant's language before it is sent; it also stores the findings about papers. */
async function preview(press: Press): Promise<Reply> {
  const { context, request, form } = press
  const { deps, office, speak } = context
  const checked = checkPreview(press)
  if (!checked.ok) return wrong(press, checked.errors)
  const revision = await keepFindings(press, checked.value.findings)
  if (revision === null) return stale(press)
  const { reference, userId } = request
  const reach = userId === null ? null : await deps.models.conversations.reach(userId)
  const model = {
    reference,
    revision,
    messages: corrected(askingMessages(request, checked.value.asking, office), office.sentences),
    language: reach?.language ?? ('th' as const),
    hasChat: userId !== null,
    fields: form.fields,
  }
  return {
    kind: 'page',
    title: speak.t('case.preview.title'),
    body: <PreviewView model={model} speak={speak} />,
  }
}

async function writes(press: Press): Promise<Reply> {
  const { context, request, form } = press
  const { userId } = request
  if (userId === null) return stale(press)
  const written = await write(context, { ...request, userId }, form.fields)
  return written.ok ? isDone(press, 'write') : wrong(press, written.errors)
}

/** Presses that say that the papers are there. */
const completing: readonly Act[] = ['accept-complete', 'papers-complete', 'resume']

/**
 * What was marked about papers and not kept yet comes along with a press of another form: it is kept first. A press that
 * says that the papers are there does nothing while one of them is marked as wrong.
 */
async function withMarks(press: Press): Promise<Press | Reply> {
  const { context, request, form } = press
  const { act, fields } = form
  if (formOf(act) === 'papers' || act === 'undo' || !mayDo(request, 'check')) return press
  const found = findingsIn(fields, context.office.serviceOf(request))
  const marking: Press = { ...press, form: { ...form, act: 'check' } }
  if (!found.ok) return wrong(marking, found.errors)
  if (completing.includes(act) && found.value.some(({ right }) => !right))
    return wrong(marking, [{ field: 'papers', text: say('case.field.marked-wrong') }])
  const findings = newFindings(request, found.value)
  if (findings.length === 0) return press
  const revision = await keepFindings(press, findings)
  const latest = await requestOf(context)
  return latest.revision === revision ? { ...press, request: latest } : stale(press)
}

/**
 * Handles an officer's press on a request's page. The form sends the revision that the officer saw. If the request has
 * changed since, nothing is stored and the page shows what happened.
 */
export async function actPage(context: MemberContext): Promise<Reply> {
  const request = await requestOf(context)
  const form = sentForm(context.form)
  const pressed: Press = { context, request, form }
  if (form.revision !== request.revision || !isOffered(request, form.act, context.now)) return stale(pressed)
  const press = await withMarks(pressed)
  if ('kind' in press) return press
  const { act } = form
  switch (act) {
    case 'undo':
      return undo(press)
    case 'accept-complete':
      return change(press, { change: 'accept', complete: true }, act)
    case 'preview':
      return preview(press)
    case 'write':
      return writes(press)
    case 'edit':
      return showRequest(context, press.request, { kind: 'edited', entered: form })
    case 'take':
    case 'hand':
    case 'release':
    case 'note':
    case 'check':
    case 'explain-delay':
    case 'correct':
    case 'unlink':
      return doDeed(press, act)
    default:
      return decide(press, act)
  }
}
