import { z } from 'zod'
import { done, doneIsSaid } from '../forms/done.ts'
import { readForm } from '../forms/readForm.ts'
import { allowanceModel } from '../views/allowance.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { callsInFull } from '../../requests/calls.ts'
import { pageOf, readPage } from '../views/listPage.ts'
import { callRows } from './model.ts'
import { CallsView } from './view.tsx'

const DONE = 'called'
const PER_PAGE = 50
const querySchema = z.object({ page: z.unknown() }).partial().catch({})
const formSchema = z.object({
  request: z.string().max(60),
  notice: z.string().max(80),
  /** The page of the list on which the officer pressed. */
  page: z.unknown().optional(),
})

const addressOf = (page: number) => (page > 1 ? `/console/calls?page=${page}` : '/console/calls')

/** People to telephone, because LINE did not accept the message. */
export async function callsPage(context: MemberContext): Promise<Reply> {
  const { deps, calls, office, query, speak } = context
  const page = pageOf(calls, readPage(querySchema.parse(query).page), PER_PAGE)
  const rows = callRows(await callsInFull(deps.models, page.rows), office, speak)
  const allowance = allowanceModel(await deps.allowance(), office, speak)
  return {
    kind: 'page',
    title: speak.t('notices.calls.title'),
    body: <CallsView {...{ rows, page, addressOf, allowance, speak }} done={context.done === DONE} />,
    cookies: doneIsSaid(context),
  }
}

/** Records who telephoned; if two officers record it, the first one counts. */
export async function noteCallPage({ deps, now, member, form }: MemberContext): Promise<Reply> {
  const { request, notice, page } = readForm(formSchema, form, 'the call list')
  const by = { kind: 'officer', staffId: member.id, name: member.name } as const
  await deps.models.requests.noteCall(request, { notice, at: now, by })
  return done(addressOf(readPage(page)), DONE)
}
