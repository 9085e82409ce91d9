import { z } from 'zod'
import { delayReasons } from '../../domain/requests/delayReasons.ts'
import { say } from '../../domain/text.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { Problem } from '../../lib/errors.ts'
import { parseReference } from '../../lib/reference.ts'
import type { Request } from '../../domain/requests/request.ts'
import { annotate } from '../../requests/annotate.ts'
import { wordIsDue } from '../../requests/promise.ts'
import { takeWordBack, wordToTakeBack } from '../../requests/undo.ts'
import { done, doneIsSaid } from '../forms/done.ts'
import { opened, statusOf } from '../forms/formState.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { overdueModel } from './model.ts'
import { type OverdueState, OverdueView } from './view.tsx'

const OWN_WORDS = 'own'
const LEAST = 2
const MOST = 500

const Form = z.object({
  reference: z.string(),
  /** The revision that the officer saw. */
  revision: z.coerce.number().int(),
  /** The id of a ready-made reason, `own` for the officer's own words, `undo` to take the last notice back. */
  reason: z.string().min(1),
  text: z.string().default(''),
})
type Form = z.infer<typeof Form>

async function languageOf({ deps }: MemberContext, { userId }: Request) {
  if (userId === null) return 'th'
  return (await deps.models.conversations.reach(userId)).language ?? 'th'
}

async function casesOf(context: MemberContext) {
  const { requests } = context.deps.models
  const [accepted, paused] = await Promise.all([requests.inState('accepted'), requests.inState('paused')])
  const oldestFirst = [...accepted, ...paused].sort((a, b) => +a.filedAt - +b.filedAt)
  return Promise.all(
    oldestFirst.map(async (request) => ({ request, language: await languageOf(context, request) })),
  )
}

async function showOverdue(context: MemberContext, state: OverdueState) {
  const { now, office, speak } = context
  const model = overdueModel(await casesOf(context), now, office, speak)
  return {
    kind: 'page',
    status: statusOf(state),
    title: speak.t('summary.late.title'),
    body: <OverdueView model={model} state={state} speak={speak} />,
  } as const
}

/** What the officer just did, from the cookie of the page before: “told.70-0042-7”, “undone.70-0042-7”. */
async function stateOf(context: MemberContext): Promise<OverdueState> {
  const [, what, reference] = /^(told|undone)\.([\d-]+)$/.exec(context.done ?? '') ?? []
  if (reference === undefined) return opened
  if (what === 'undone') return { kind: 'done', done: { what, reference } }
  const request = await context.deps.models.requests.byReference(reference)
  const last = request && wordToTakeBack(request, context.now, context.office)
  return { kind: 'done', done: { what: 'told', reference, undo: last ? request.revision : null } }
}

/** Late cases, first those whose applicants must be told the reason now. */
export async function overduePage(context: MemberContext): Promise<Reply> {
  return { ...(await showOverdue(context, await stateOf(context))), cookies: doneIsSaid(context) }
}

async function reasonFor(context: MemberContext, request: Request, { reason, text }: Form) {
  if (reason === OWN_WORDS) return cleanText(text)
  const language = await languageOf(context, request)
  return delayReasons.find(({ id }) => id === reason)?.[language] ?? ''
}

const stale = (context: MemberContext, { reference, text }: Form) =>
  showOverdue(context, { kind: 'stale', entered: { reference, text }, latest: null })

const isDone = (what: 'told' | 'undone', reference: string) => done('/console/late', `${what}.${reference}`)

/** Stores the reason for a delay, or takes back the one just given. */
export async function tellDelay(context: MemberContext): Promise<Reply> {
  const { deps, member, now, office } = context
  const form = readForm(Form, context.form, 'a late case')
  const request = await deps.models.requests.byReference(parseReference(form.reference) ?? '')
  if (!request) throw new Problem('not-found', 'No request has the reference of the form')
  if (request.revision !== form.revision) return stale(context, form)
  const by = { staffId: member.id, name: member.name }
  if (form.reason === 'undo') {
    return (await takeWordBack(deps, request, by, now))
      ? isDone('undone', request.reference)
      : stale(context, form)
  }
  if (!wordIsDue(request, now, office)) return stale(context, form)
  const reason = await reasonFor(context, request, form)
  if (reason.length < LEAST || reason.length > MOST) {
    const { reference, text } = form
    const errors = [{ field: reference, text: say('summary.late.wrong', { reference }) }]
    return showOverdue(context, { kind: 'wrong', entered: { reference, text }, errors })
  }
  const told = await annotate(deps, request, { deed: 'explain-delay', reason }, by, now, office)
  return told ? isDone('told', request.reference) : stale(context, form)
}
