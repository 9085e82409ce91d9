import { z } from 'zod'
import { Problem } from '../../lib/errors.ts'
import { MINUTE } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { StaffOutcome } from '../../models/staff/staffChanges.ts'
import type { StaffRow } from '../../models/staff/staffDocument.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { codeReply } from './code.tsx'
import { Name, RoleName, type WrongField } from './form.ts'
import { MemberView } from './memberView.tsx'
import { revoked } from './page.tsx'

const Form = z.discriminatedUnion('act', [
  z.object({ act: z.literal('rename'), revision: z.coerce.number().int(), name: z.string().catch('') }),
  z.object({ act: z.literal('role'), revision: z.coerce.number().int(), role: z.string().catch('') }),
  z.object({ act: z.literal('code'), revision: z.coerce.number().int() }),
  z.object({ act: z.literal('revoke'), revision: z.coerce.number().int() }),
  z.object({ act: z.literal('end'), session: z.string() }),
  z.object({ act: z.literal('end-all') }),
])
type Form = z.infer<typeof Form>

function readForm(given: unknown): Form {
  const read = Form.safeParse(given)
  if (read.success) return read.data
  const fields = read.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new Problem(
    'invalid',
    `A form about staff was wrong in: ${fields}. Send the form of the member's page`,
  )
}

async function rowOf({ deps, params, now }: MemberContext): Promise<StaffRow> {
  const row = await deps.models.staff.row(params['id'] ?? '', now)
  if (row === null) throw new Problem('not-found', 'No member of staff has this id, or not any more')
  return row
}

const doneTexts = {
  'staff-rename': 'staff.done.rename',
  'staff-role': 'staff.done.role',
  'staff-end': 'staff.done.end',
} as const
const isDone = (done: string | null): done is keyof typeof doneTexts => done !== null && done in doneTexts

interface Tried {
  readonly status?: 409 | 422
  readonly outcome?: Exclude<StaffOutcome, 'done'>
  readonly wrong?: WrongField
  readonly typedName?: string
}

async function showMember(context: MemberContext, tried: Tried = {}): Promise<Reply> {
  const { deps, member, now, speak, session, done } = context
  const { sessions } = deps.models
  const row = await rowOf(context)
  const body = (
    <MemberView
      row={row}
      self={row.id === member.id}
      sessions={await sessions.ofMember(row.id, now)}
      current={session === null ? null : sessions.idOf(session)}
      done={isDone(done) ? speak.t(doneTexts[done]) : null}
      trouble={tried.outcome ? speak.t(`staff.refused.${tried.outcome}`) : null}
      wrong={tried.wrong ? [tried.wrong] : []}
      typedName={tried.typedName ?? null}
      speak={speak}
    />
  )
  const cookies = done === null ? [] : [{ name: 'done', value: null } as const]
  return { kind: 'page', status: tried.status ?? 200, title: speak.t('staff.title'), body, cookies }
}

/** One member: sessions, name, role, link code, access. */
export function memberPage(context: MemberContext): Promise<Reply> {
  return showMember(context)
}

const stay = (row: StaffRow, done: keyof typeof doneTexts): Reply => ({
  kind: 'redirect',
  to: `/console/staff/${row.id}`,
  cookies: [{ name: 'done', value: done, life: MINUTE }],
})

/**
 * Changes somebody's name, role, code or access, or ends their sessions. Each form names the revision that was seen;
 * when the member has changed since, nothing is done.
 */
export async function actOnMember(context: MemberContext): Promise<Reply> {
  const { deps, member, now } = context
  const { staff, sessions } = deps.models
  const row = await rowOf(context)
  const form = readForm(context.form)
  const by = { staffId: member.id, name: member.name }

  const refused = (outcome: Exclude<StaffOutcome, 'done'>) =>
    showMember(context, { status: outcome === 'stale' ? 409 : 422, outcome })

  if ('revision' in form && form.revision !== row.revision) return refused('stale')
  switch (form.act) {
    case 'rename': {
      const name = Name.safeParse(form.name).data
      if (name === undefined) return showMember(context, { status: 422, wrong: 'name', typedName: form.name })
      const outcome = await staff.rename(row, name, by, now)
      return outcome === 'done' ? stay(row, 'staff-rename') : refused(outcome)
    }
    case 'role': {
      const role = RoleName.safeParse(form.role).data
      if (role === undefined) return showMember(context, { status: 422, wrong: 'role' })
      const outcome = await staff.setRole(row, role, by, now)
      return outcome === 'done' ? stay(row, 'staff-role') : refused(outcome)
    }
    case 'code': {
      const { outcome, code } = await staff.renewCode(row, by, now)
      if (outcome !== 'done' || code === null) return refused(outcome === 'done' ? 'stale' : outcome)
      if (row.linked) await sessions.end(row, null, by, now)
      return codeReply(context, row.name, code)
    }
    case 'revoke': {
      const outcome = await staff.revoke(row, by, now)
      if (outcome !== 'done') return refused(outcome)
      await sessions.end(row, null, by, now)
      return revoked
    }
    case 'end':
    case 'end-all':
      await sessions.end(row, form.act === 'end' ? form.session : null, by, now)
      return stay(row, 'staff-end')
    default:
      return unreachable(form)
  }
}
