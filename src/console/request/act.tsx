import { MINUTE } from '../../lib/time.ts'
import type { Request } from '../../domain/request/request.ts'
import { annotate } from '../../requests/annotate.ts'
import { askingMessages, changeRequest } from '../../requests/changeRequest.ts'
import { takeHandoverTry } from '../../requests/handoverCode.ts'
import { undoLast } from '../../requests/undo.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { type DecisionName, type DeedName, type DoneName, isOffered } from './acts.ts'
import { judgeAsking, judgeDecision } from './decision.ts'
import { judgeDeed } from './deed.ts'
import { findingsIn, newFindings, wrongAfter } from './findings.ts'
import { type FieldErrors, readForm, type SentForm } from './form.ts'
import { happenedSince } from './history.ts'
import { colleaguesOf } from './people.ts'
import { PreviewView } from './preview.tsx'
import { requestOf } from '../pipeline/requestOf.ts'
import { showRequest } from './show.tsx'

/** One press on one request. */
interface Press {
  readonly context: MemberContext
  readonly request: Request
  readonly form: SentForm
}

async function sayStale({ context, form }: Press): Promise<Reply> {
  const request = await requestOf(context)
  const since = happenedSince(form.revision, request, context.office, context.speak)
  return showRequest(context, request, { status: 409, attempt: { kind: 'stale', form, since } })
}

async function sayWrong({ context, form }: Press, errors: FieldErrors): Promise<Reply> {
  return showRequest(context, await requestOf(context), {
    status: 422,
    attempt: { kind: 'wrong', form, errors },
  })
}

function done({ request }: Press, name: DoneName): Reply {
  return {
    kind: 'redirect',
    to: `/console/requests/${request.reference}`,
    cookies: [{ name: 'done', value: name, life: MINUTE }],
  }
}

const officerOf = ({ member }: MemberContext) => ({ staffId: member.id, name: member.name })

/** Whether the form's code may be looked at; one without a code needs no try. */
async function mayTryCode({ context: { deps, now }, request, form: { fields } }: Press): Promise<boolean> {
  if (fields['without-code'] === 'yes' || (fields['code'] ?? '').trim() === '') return true
  return takeHandoverTry(deps.models, request.id, now)
}

async function decide(press: Press, name: DecisionName): Promise<Reply> {
  const { context, request, form } = press
  const { deps, now, office } = context
  if (name === 'complete' && !(await mayTryCode(press))) {
    return sayWrong(press, { code: 'case.field.code-too-often' })
  }
  const judged = judgeDecision(request, name, form, office, deps.vault)
  if (!judged.ok) return sayWrong(press, judged.errors)
  const by = { kind: 'officer', ...officerOf(context) } as const
  const stored = await changeRequest(deps, request, judged.value, by, now, office)
  return stored ? done(press, name) : sayStale(press)
}

async function doDeed(press: Press, name: DeedName): Promise<Reply> {
  const { context, request, form } = press
  const { deps, member, now, office } = context
  const judged = judgeDeed(name, form, {
    colleagues: await colleaguesOf(deps.models.staff, member, now),
    service: office.serviceAt(request.service, request.serviceVersion),
  })
  if (!judged.ok) return sayWrong(press, judged.errors)
  const stored = await annotate(deps, request, judged.value, officerOf(context), now, office)
  return stored ? done(press, name) : sayStale(press)
}

async function undo(press: Press): Promise<Reply> {
  const { context, request } = press
  const { deps, now } = context
  if (await undoLast(deps, request, officerOf(context), now)) return done(press, 'undo')
  const latest = await requestOf(context)
  if (latest.revision !== request.revision) return sayStale(press)
  return showRequest(context, latest, { status: 409, attempt: { kind: 'too-late' } })
}

type Findings = Parameters<typeof newFindings>[1]

/** What the form found and what would be asked for; nothing is stored yet. */
function judgePreview({ context, request, form }: Press) {
  const { office } = context
  const found = findingsIn(form, office.serviceAt(request.service, request.serviceVersion))
  if (!found.ok) return found
  const asking = judgeAsking(request, form, wrongAfter(request, found.findings), office)
  return asking.ok ? ({ ...asking, findings: found.findings } as const) : asking
}

/** Keeps what was found. @returns the revision after it; null when somebody was faster */
async function keepFindings({ context, request }: Press, findings: Findings): Promise<number | null> {
  const news = newFindings(request, findings)
  if (news.length === 0) return request.revision
  const { deps, now, office } = context
  const deed = { deed: 'check', findings: news } as const
  const stored = await annotate(deps, request, deed, officerOf(context), now, office)
  return stored ? request.revision + 1 : null
}

/** Shows what would be sent, in the applicant's language; what was found of the papers is kept meanwhile. */
async function preview(press: Press): Promise<Reply> {
  const { context, request, form } = press
  const { deps, office, speak } = context
  const judged = judgePreview(press)
  if (!judged.ok) return sayWrong(press, judged.errors)
  const revision = await keepFindings(press, judged.findings)
  if (revision === null) return sayStale(press)
  const { reference, userId } = request
  const reach = userId === null ? null : await deps.models.conversations.reach(userId)
  const model = {
    reference,
    revision,
    messages: askingMessages(request, judged.value, office),
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

/**
 * What an officer does on a request's page. The form names the revision that the officer saw: when the request has
 * moved on, nothing is done and the page says what happened in between.
 */
export async function actPage(context: MemberContext): Promise<Reply> {
  const request = await requestOf(context)
  const form = readForm(context.form)
  const press: Press = { context, request, form }
  if (form.revision !== request.revision || !isOffered(request, form.act, context.now)) return sayStale(press)
  const { act } = form
  switch (act) {
    case 'undo':
      return undo(press)
    case 'preview':
      return preview(press)
    case 'edit':
      return showRequest(context, request, { attempt: { kind: 'edit', form } })
    case 'take':
    case 'hand':
    case 'release':
    case 'note':
    case 'check':
    case 'explain-delay':
      return doDeed(press, act)
    default:
      return decide(press, act)
  }
}
