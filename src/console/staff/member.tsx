import { z } from 'zod'
import { Problem } from '../../lib/errors.ts'
import { dayOf } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { StaffOutcome } from '../../models/staff/staffChanges.ts'
import type { StaffRow } from '../../models/staff/staffDocument.ts'
import { done, doneIsSaid, doneText } from '../forms/done.ts'
import { errorsIn, type FormState, opened, statusOf } from '../forms/formState.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { returnWork } from '../../requests/returnWork.ts'
import { absenceEntered, absenceFields, absenceIn, checkAbsence, standInsOf } from '../views/absence.tsx'
import { codeReply } from './code.tsx'
import { dutyFields } from './duties.tsx'
import { checkName, checkRole } from './form.ts'
import { MemberView } from './memberView.tsx'
import { revoked } from './page.tsx'

const Form = z.discriminatedUnion('act', [
  z.object({ act: z.literal('rename'), revision: z.coerce.number().int(), name: z.string().catch('') }),
  z.object({ act: z.literal('role'), revision: z.coerce.number().int(), role: z.string().catch('') }),
  z.object({ act: z.literal('absence'), revision: z.coerce.number().int(), ...absenceFields }),
  z.object({ act: z.literal('no-absence'), revision: z.coerce.number().int() }),
  z.object({ act: z.literal('duties'), revision: z.coerce.number().int(), ...dutyFields }),
  z.object({ act: z.literal('code'), revision: z.coerce.number().int() }),
  z.object({ act: z.literal('revoke'), revision: z.coerce.number().int() }),
  z.object({ act: z.literal('end'), session: z.string() }),
  z.object({ act: z.literal('end-all') }),
])
async function rowOf({ deps, params, now }: MemberContext): Promise<StaffRow> {
  const row = await deps.models.staff.row(params['id'] ?? '', now)
  if (row === null) throw new Problem('not-found', 'No member of staff has this id, or not any more')
  return row
}

const doneTexts = {
  'staff-rename': 'staff.done.rename',
  'staff-role': 'staff.done.role',
  'staff-duties': 'staff.done.duties',
  'staff-absence': 'staff.done.absence',
  'staff-end': 'staff.done.end',
} as const
/** Result of the last press; `latest`: the reason why the change was refused. */
type MemberState = FormState<{ latest: Exclude<StaffOutcome, 'done'> }>

async function showMember(context: MemberContext, state: MemberState): Promise<Reply> {
  const { deps, member, now, office, speak, session } = context
  const { sessions, staff } = deps.models
  const row = await rowOf(context)
  const said = doneText(context, doneTexts)
  const body = (
    <MemberView
      row={row}
      self={row.id === member.id}
      staff={await staff.list(now)}
      settings={office}
      today={dayOf(now)}
      sessions={await sessions.ofMember(row, now)}
      current={session === null ? null : sessions.idOf(session)}
      done={said && speak.t(said)}
      trouble={state.kind === 'stale' ? speak.t(`staff.refused.${state.latest}`) : null}
      form={{
        entered: {
          name: row.name,
          role: row.role,
          ...absenceEntered(row, speak.language),
          ...(state.kind === 'wrong' && state.entered),
        },
        errors: errorsIn(state),
        speak,
      }}
    />
  )
  // 409 if the page is out of date, 422 if the change is never allowed.
  const status = state.kind === 'stale' && state.latest !== 'stale' ? 422 : statusOf(state)
  return { kind: 'page', status, title: speak.t('staff.title'), body, cookies: doneIsSaid(context) }
}

/** One member: sessions, name, role, link code, access. */
export function memberPage(context: MemberContext): Promise<Reply> {
  return showMember(context, opened)
}

const stay = (row: StaffRow, what: keyof typeof doneTexts) => done(`/console/staff/${row.id}`, what)

/**
 * Changes a member's name, role, code or access, or ends their sessions. Each form sends the revision that the
 * administrator saw; if the member has changed since, nothing is stored.
 */
export async function actOnMember(context: MemberContext): Promise<Reply> {
  const reply = await act(context)
  await returnWork(context.deps.models, context.now)
  return reply
}

async function act(context: MemberContext): Promise<Reply> {
  const { deps, member, now } = context
  const { staff, sessions } = deps.models
  const row = await rowOf(context)
  const form = readForm(Form, context.form, 'a member of staff')
  const by = { staffId: member.id, name: member.name }

  const refused = (latest: Exclude<StaffOutcome, 'done'>) =>
    showMember(context, { kind: 'stale', entered: {}, latest })

  if ('revision' in form && form.revision !== row.revision) return refused('stale')
  switch (form.act) {
    case 'rename': {
      const entered = { name: form.name }
      const name = checkName(entered)
      if (!name.ok) return showMember(context, { kind: 'wrong', entered, errors: name.errors })
      const outcome = await staff.rename(row, name.value, by, now)
      return outcome === 'done' ? stay(row, 'staff-rename') : refused(outcome)
    }
    case 'role': {
      const role = checkRole({ role: form.role })
      if (!role.ok) return showMember(context, { kind: 'wrong', entered: {}, errors: role.errors })
      const outcome = await staff.setRole(row, role.value, by, now)
      return outcome === 'done' ? stay(row, 'staff-role') : refused(outcome)
    }
    case 'absence': {
      const entered = absenceIn(form)
      const absence = checkAbsence(entered, standInsOf(row, await staff.list(now)), now)
      if (!absence.ok) return showMember(context, { kind: 'wrong', entered, errors: absence.errors })
      const { value } = absence
      const outcome = await staff.setAbsence(row, value.absence, value.standIn?.name ?? null, by, now)
      return outcome === 'done' ? stay(row, 'staff-absence') : refused(outcome)
    }
    case 'no-absence': {
      const outcome = await staff.setAbsence(row, null, null, by, now)
      return outcome === 'done' ? stay(row, 'staff-absence') : refused(outcome)
    }
    case 'duties': {
      const outcome = await staff.setDuties(row, { desks: form.desks, namedFor: form.named }, by, now)
      return outcome === 'done' ? stay(row, 'staff-duties') : refused(outcome)
    }
    case 'code': {
      const { outcome, code } = await staff.renewCode(row, by, now)
      if (outcome !== 'done' || code === null) return refused(outcome === 'done' ? 'stale' : outcome)
      await sessions.end(row, null, by, now)
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
