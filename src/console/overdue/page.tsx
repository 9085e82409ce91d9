import { z } from 'zod'
import { delayReasons } from '../../domain/request/delayReasons.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { Problem } from '../../lib/errors.ts'
import { parseReference } from '../../lib/reference.ts'
import { MINUTE } from '../../lib/time.ts'
import type { Request } from '../../domain/request/request.ts'
import { annotate } from '../../requests/annotate.ts'
import { wordIsDue } from '../../requests/promise.ts'
import { takeWordBack, wordToTakeBack } from '../../requests/undo.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { overdueModel } from './model.ts'
import { type OverdueAttempt, OverdueView } from './view.tsx'

const OWN_WORDS = 'own'
const LEAST = 2
const MOST = 500

const Form = z.object({
  reference: z.string(),
  /** The revision that the officer saw. */
  revision: z.coerce.number().int(),
  /** The id of a ready-made reason, `own` for the officer's own words, `undo` to take the last word back. */
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

async function showOverdue(context: MemberContext, attempt: OverdueAttempt | null, status = 200) {
  const { now, office, speak } = context
  const model = overdueModel(await casesOf(context), now, office, speak)
  return {
    kind: 'page',
    status,
    title: speak.t('summary.late.title'),
    body: <OverdueView model={model} attempt={attempt} speak={speak} />,
  } as const
}

/** What was just done, from the cookie that the page before left: “told.70-0042-7”, “undone.70-0042-7”. */
async function attemptOf(context: MemberContext): Promise<OverdueAttempt | null> {
  const [, what, reference] = /^(told|undone)\.([\d-]+)$/.exec(context.done ?? '') ?? []
  if (reference === undefined) return null
  if (what === 'undone') return { kind: 'undone', reference }
  const request = await context.deps.models.requests.byReference(reference)
  const last = request && wordToTakeBack(request, context.now, context.office)
  return { kind: 'told', reference, undo: last ? request.revision : null }
}

/** Cases that take longer than promised, and those whose applicant should be told now why. */
export async function overduePage(context: MemberContext): Promise<Reply> {
  const page = await showOverdue(context, await attemptOf(context))
  return context.done === null ? page : { ...page, cookies: [{ name: 'done', value: null }] }
}

function readForm(given: unknown): Form {
  const read = Form.safeParse(given)
  if (read.success) return read.data
  const fields = read.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new Problem('invalid', `The form of a late case was wrong in: ${fields}. Send the form of its page`)
}

async function reasonFor(context: MemberContext, request: Request, { reason, text }: Form) {
  if (reason === OWN_WORDS) return cleanText(text)
  const language = await languageOf(context, request)
  return delayReasons.find(({ id }) => id === reason)?.[language] ?? ''
}

const stale = (context: MemberContext, { reference, text }: Form) =>
  showOverdue(context, { kind: 'stale', reference, typed: text }, 409)

function done(what: 'told' | 'undone', reference: string): Reply {
  const cookie = { name: 'done', value: `${what}.${reference}`, life: MINUTE } as const
  return { kind: 'redirect', to: '/console/late', cookies: [cookie] }
}

/** An officer gives the reason for a delay, or takes back the one just given. */
export async function tellDelay(context: MemberContext): Promise<Reply> {
  const { deps, member, now, office } = context
  const form = readForm(context.form)
  const request = await deps.models.requests.byReference(parseReference(form.reference) ?? '')
  if (!request) throw new Problem('not-found', 'No request has the reference of the form')
  if (request.revision !== form.revision) return stale(context, form)
  if (form.reason === 'undo') {
    return (await takeWordBack(deps, request, now)) ? done('undone', request.reference) : stale(context, form)
  }
  if (!wordIsDue(request, now, office)) return stale(context, form)
  const reason = await reasonFor(context, request, form)
  if (reason.length < LEAST || reason.length > MOST) {
    const { reference, text } = form
    return showOverdue(context, { kind: 'wrong', reference, typed: text }, 422)
  }
  const by = { staffId: member.id, name: member.name }
  const told = await annotate(deps, request, { deed: 'explain-delay', reason }, by, now, office)
  return told ? done('told', request.reference) : stale(context, form)
}
