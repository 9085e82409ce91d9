import { z } from 'zod'
import { done, doneIsSaid } from '../forms/done.ts'
import { readForm } from '../forms/readForm.ts'
import { allowanceModel } from '../views/allowance.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { callsInFull } from '../../requests/calls.ts'
import { pageOf, readPage } from '../views/listPage.ts'
import { type DeskScope, deskScope, isInScope, scopedAddress } from '../views/deskScope.tsx'
import { callRows, type NotedCall } from './model.ts'
import { callBacksShown } from './callBacks.tsx'
import { CallsView } from './view.tsx'

const PER_PAGE = 50
const querySchema = z.object({ page: z.unknown() }).partial().catch({})
const formSchema = z.object({
  request: z.string().max(60),
  notice: z.string().max(80),
  /** The page of the list on which the officer pressed. */
  page: z.unknown().optional(),
  act: z.enum(['called', 'undo']).optional(),
})

/** What the last press has done, from the cookie of the page before: “called~request~notice”. */
const SAID = /^called(?:~([\w.-]+)~([\w.-]+))?$/

async function notedCall({ deps, done: said }: MemberContext): Promise<NotedCall | null> {
  const [, id, notice] = SAID.exec(said ?? '') ?? []
  const request = id === undefined ? null : await deps.models.requests.byId(id)
  if (request === null || notice === undefined) return null
  return {
    request: request.id,
    notice,
    reference: request.reference,
    applicant: request.answers?.['name'] ?? null,
  }
}

const addressIn = (scope: DeskScope) => (page: number) =>
  scopedAddress('/console/calls', scope, page > 1 ? { page: String(page) } : {})

/** People to telephone, because LINE did not accept the message; first those of the reader's own desks. */
export async function callsPage(context: MemberContext): Promise<Reply> {
  const { deps, calls, office, query, speak } = context
  const scope = deskScope(context)
  const callsIn = (shown: DeskScope) => calls.filter(({ request }) => isInScope(request, shown))
  const counts = { own: callsIn({ ...scope, isAll: false }).length, all: calls.length }
  const addressOf = addressIn(scope)
  const page = pageOf(callsIn(scope), readPage(querySchema.parse(query).page), PER_PAGE)
  const rows = callRows(await callsInFull(deps.models, page.rows), office, speak)
  const callBacks = callBacksShown(context, scope)
  const allowance = allowanceModel(await deps.allowance(), office, speak)
  return {
    kind: 'page',
    title: speak.t('notices.calls.title'),
    body: (
      <CallsView
        {...{ rows, callBacks, page, scope, counts, addressOf, allowance, speak }}
        done={SAID.test(context.done ?? '') ? 'called' : context.done === 'not-called' ? 'not-called' : null}
        noted={await notedCall(context)}
      />
    ),
    cookies: doneIsSaid(context),
  }
}

/** Records who telephoned, or takes back what one has recorded; if two officers record it, the first one counts. */
export async function noteCallPage(context: MemberContext): Promise<Reply> {
  const { deps, now, member, form } = context
  const { request, notice, page, act } = readForm(formSchema, form, 'the call list')
  const to = addressIn(deskScope(context))(readPage(page))
  const by = { kind: 'officer', staffId: member.id, name: member.name } as const
  if (act === 'undo') {
    const takenBack = await deps.models.requests.takeCallBack(request, { notice, by })
    return done(to, takenBack ? 'not-called' : 'called')
  }
  const stored = await deps.models.requests.noteCall(request, { notice, at: now, by })
  return done(to, stored ? `called~${request}~${notice}` : 'called')
}
