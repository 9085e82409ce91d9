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
import type { RequestClock } from '../../models/requests/requestLines.ts'
import { type AskedPage, type ListPage, listPageValue, pageOf, readListPage } from '../views/listPage.ts'
import { type DeskScope, deskScope, isInScope, scopedAddress } from '../views/deskScope.tsx'
import { type Case, groupOf, type OverdueGroup, overdueGroups, overdueModel } from './model.ts'
import { manyDone, type ManyState, nothingTicked } from './manyState.ts'
import { type OverdueState, OverdueView } from './view.tsx'

const PER_PAGE = 50
const querySchema = z.object({ page: z.unknown() }).partial().catch({})

export const OWN_WORDS = 'own'
const LEAST = 2
const MOST = 500

const Form = z.object({
  reference: z.string(),
  /** The revision that the officer saw. */
  revision: z.coerce.number().int(),
  /** The id of a ready-made reason, `own` for the officer's own words, `undo` to take the last notice back. */
  reason: z.string().min(1),
  text: z.string().default(''),
  /** The page on which the officer pressed. */
  page: z
    .unknown()
    .optional()
    .transform((given) => readListPage(given, overdueGroups)),
})
type Form = z.infer<typeof Form>

async function languageOf({ deps }: MemberContext, { userId }: Request) {
  if (userId === null) return 'th'
  return (await deps.models.conversations.reach(userId)).language ?? 'th'
}

type Asked = AskedPage<OverdueGroup> | null

export const addressIn =
  (scope: DeskScope) =>
  (asked: Asked): string =>
    scopedAddress('/console/late', scope, asked && asked.page > 1 ? { page: listPageValue(asked) } : {})

/** One page of each group, those filed first at the top. Only the cases of the pages are read in full. */
async function groupsOf(context: MemberContext, clocks: readonly RequestClock[], asked: Asked) {
  const { deps, now, office } = context
  const { requests } = deps.models
  const pageOfGroup = (group: OverdueGroup) =>
    pageOf(
      clocks.filter((clock) => groupOf(clock, now, office) === group),
      asked?.list === group ? asked.page : 1,
      PER_PAGE,
    )
  const pages = { due: pageOfGroup('due'), told: pageOfGroup('told'), atRisk: pageOfGroup('atRisk') }
  const shown = Object.values(pages).flatMap(({ rows }) => rows.map(({ id }) => id))
  const found = await requests.byIds(shown)
  const cases = await Promise.all(
    found.map(async (request) => ({ request, language: await languageOf(context, request) })),
  )
  const known = new Map(cases.map((each) => [each.request.id, each]))
  const inFull = (page: ListPage<RequestClock>): ListPage<Case> => ({
    ...page,
    rows: page.rows.flatMap(({ id }) => known.get(id) ?? []),
  })
  return { due: inFull(pages.due), told: inFull(pages.told), atRisk: inFull(pages.atRisk) }
}

export async function showOverdue(
  context: MemberContext,
  state: OverdueState,
  asked: Asked,
  many: ManyState = nothingTicked,
) {
  const { now, office, speak } = context
  const { requests } = context.deps.models
  const scope = deskScope(context)
  const [clocks, told] = await Promise.all([
    requests.clocksInStates(['accepted', 'paused']),
    requests.toldToExpire(),
  ])
  const shown = (each: Pick<Request, 'service'>) => isInScope(each, scope)
  const groups = await groupsOf(context, clocks.filter(shown), asked)
  const expiring = told.filter(shown)
  const all = [...clocks.filter((clock) => groupOf(clock, now, office) !== null), ...told]
  const counts = {
    own: all.filter((each) => isInScope(each, { ...scope, isAll: false })).length,
    all: all.length,
  }
  const model = overdueModel(groups, expiring, now, office, speak)
  return {
    kind: 'page',
    status: many.errors.length > 0 ? 422 : statusOf(state),
    title: speak.t('summary.late.title'),
    body: (
      <OverdueView
        {...{ model, state, many, scope, counts, speak }}
        addressOf={addressIn(scope)}
        page={asked ? listPageValue(asked) : ''}
      />
    ),
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

/** Late cases of the reader's desks, or all; first those whose applicants must be told the reason now. */
export async function overduePage(context: MemberContext): Promise<Reply> {
  const { page } = querySchema.parse(context.query)
  const asked = readListPage(page, overdueGroups)
  const [state, many] = await Promise.all([stateOf(context), manyDone(context)])
  return { ...(await showOverdue(context, state, asked, many)), cookies: doneIsSaid(context) }
}

type Given = Pick<Form, 'reason' | 'text'>

/** Whether it is one of the ready-made reasons, or words of a possible length. */
export function isReason({ reason, text }: Given): boolean {
  if (reason !== OWN_WORDS) return delayReasons.some(({ id }) => id === reason)
  const { length } = cleanText(text)
  return length >= LEAST && length <= MOST
}

/** The reason as the applicant reads it. */
export async function reasonFor(context: MemberContext, request: Request, { reason, text }: Given) {
  if (reason === OWN_WORDS) return cleanText(text)
  const language = await languageOf(context, request)
  return delayReasons.find(({ id }) => id === reason)?.[language] ?? ''
}

const stale = (context: MemberContext, { reference, text, page }: Form) =>
  showOverdue(context, { kind: 'stale', entered: { reference, text }, latest: null }, page)

const isDone = (context: MemberContext, what: 'told' | 'undone', { reference, page }: Form) =>
  done(addressIn(deskScope(context))(page), `${what}.${reference}`)

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
      ? isDone(context, 'undone', { ...form, reference: request.reference })
      : stale(context, form)
  }
  if (!wordIsDue(request, now, office)) return stale(context, form)
  if (!isReason(form)) {
    const { reference, text } = form
    const errors = [{ field: reference, text: say('summary.late.wrong', { reference }) }]
    return showOverdue(context, { kind: 'wrong', entered: { reference, text }, errors }, form.page)
  }
  const reason = await reasonFor(context, request, form)
  const told = await annotate(deps, request, { deed: 'explain-delay', reason }, by, now, office)
  return told ? isDone(context, 'told', { ...form, reference: request.reference }) : stale(context, form)
}
