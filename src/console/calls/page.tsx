import { z } from 'zod'
import { Problem } from '../../lib/errors.ts'
import { MINUTE } from '../../lib/time.ts'
import { allowanceModel } from '../views/allowance.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { callRows } from './model.ts'
import { CallsView } from './view.tsx'

const DONE = 'called'
const formSchema = z.object({ request: z.string().max(60), notice: z.string().max(80) })

/** Whom to telephone, because LINE has not taken the message. */
export async function callsPage({ deps, calls, office, speak, done }: MemberContext): Promise<Reply> {
  const rows = callRows(calls, office, speak)
  const allowance = allowanceModel(await deps.allowance(), office, speak)
  return {
    kind: 'page',
    title: speak.t('notices.calls.title'),
    body: <CallsView rows={rows} allowance={allowance} done={done === DONE} speak={speak} />,
    ...(done !== null && { cookies: [{ name: 'done', value: null }] }),
  }
}

/** Notes who has telephoned; noted twice, the first counts. */
export async function noteCallPage({ deps, now, member, form }: MemberContext): Promise<Reply> {
  const read = formSchema.safeParse(form)
  if (!read.success) throw new Problem('invalid', 'The form of the call list names a request and a notice')
  const { request, notice } = read.data
  const by = { kind: 'officer', staffId: member.id, name: member.name } as const
  await deps.models.requests.noteCall(request, { notice, at: now, by })
  return {
    kind: 'redirect',
    to: '/console/calls',
    cookies: [{ name: 'done', value: DONE, life: MINUTE }],
  }
}
