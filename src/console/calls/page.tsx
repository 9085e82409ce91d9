import { z } from 'zod'
import { done, doneIsSaid } from '../forms/done.ts'
import { readForm } from '../forms/readForm.ts'
import { allowanceModel } from '../views/allowance.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { callRows } from './model.ts'
import { CallsView } from './view.tsx'

const DONE = 'called'
const formSchema = z.object({ request: z.string().max(60), notice: z.string().max(80) })

/** People to telephone, because LINE did not accept the message. */
export async function callsPage(context: MemberContext): Promise<Reply> {
  const { deps, calls, office, speak } = context
  const rows = callRows(calls, office, speak)
  const allowance = allowanceModel(await deps.allowance(), office, speak)
  return {
    kind: 'page',
    title: speak.t('notices.calls.title'),
    body: <CallsView rows={rows} allowance={allowance} done={context.done === DONE} speak={speak} />,
    cookies: doneIsSaid(context),
  }
}

/** Records who telephoned; if two officers record it, the first one counts. */
export async function noteCallPage({ deps, now, member, form }: MemberContext): Promise<Reply> {
  const { request, notice } = readForm(formSchema, form, 'the call list')
  const by = { kind: 'officer', staffId: member.id, name: member.name } as const
  await deps.models.requests.noteCall(request, { notice, at: now, by })
  return done('/console/calls', DONE)
}
