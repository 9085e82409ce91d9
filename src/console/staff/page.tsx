import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Day, dayOf } from '../../lib/time.ts'
import type { StaffRow } from '../../models/staff/staffDocument.ts'
import { errorsOf } from '../forms/checked.ts'
import { done, doneIsSaid, doneText } from '../forms/done.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import { type FormState, errorsIn, opened, statusOf } from '../forms/formState.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { AbsenceLine } from '../views/absence.tsx'
import { codeReply } from './code.tsx'
import { NameField, RoleField } from './fields.tsx'
import { checkName, checkRole } from './form.ts'

function lineWords({ linked, codeUntil }: StaffRow, speak: Speak): string {
  if (linked) return speak.t('staff.linked')
  if (codeUntil) return speak.t('staff.code-open', { moment: momentWords(codeUntil, speak) })
  return speak.t('staff.not-linked')
}

function StaffTable({ staff, today, speak }: { staff: readonly StaffRow[]; today: Day; speak: Speak }) {
  const { t } = speak
  return (
    <table class="list staff">
      <thead>
        <tr>
          <th scope="col">{t('staff.name')}</th>
          <th scope="col">{t('staff.role')}</th>
          <th scope="col">{t('staff.line')}</th>
          <th scope="col">{t('staff.last-sign-in')}</th>
        </tr>
      </thead>
      <tbody>
        {staff.map((member) => (
          <tr>
            <th scope="row" data-label={t('staff.name')}>
              <div>
                <a href={`/console/staff/${member.id}`}>
                  <Typed text={member.name} />
                </a>
                <AbsenceLine row={member} staff={staff} today={today} speak={speak} />
              </div>
            </th>
            <td data-label={t('staff.role')}>{t(`console.role.${member.role}`)}</td>
            <td data-label={t('staff.line')}>{lineWords(member, speak)}</td>
            <td data-label={t('staff.last-sign-in')}>
              {member.lastSignInAt ? momentWords(member.lastSignInAt, speak) : t('staff.never')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const doneTexts = { 'staff-revoke': 'staff.done.revoke' } as const

/** @param state “stale”: the same form has already added a member */
async function showStaff(context: MemberContext, state: FormState): Promise<Reply> {
  const { deps, now, speak } = context
  const { t } = speak
  const said = doneText(context, doneTexts)
  const errors = errorsIn(state)
  const form = { entered: state.kind === 'wrong' ? state.entered : { role: 'officer' }, errors, speak }
  const body = (
    <>
      <h1>{t('staff.title')}</h1>
      {said !== null && <Notice kind="done">{t(said)}</Notice>}
      {state.kind === 'stale' && <Notice kind="trouble">{t('staff.added-before')}</Notice>}
      <ErrorSummary title={t('staff.wrong')} errors={errors} speak={speak} />
      <section>
        <StaffTable staff={await deps.models.staff.list(now)} today={dayOf(now)} speak={speak} />
      </section>
      <section aria-labelledby="add">
        <h2 id="add">{t('staff.add')}</h2>
        <p>{t('staff.add-text')}</p>
        <p>
          <a href="/console/staff/list">{t('staff.list.link')}</a>
        </p>
        <form method="post" action="/console/staff">
          <input type="hidden" name="id" value={randomUUID()} />
          <NameField {...form} />
          <RoleField {...form} />
          <button class="primary">{t('staff.add-button')}</button>
        </form>
      </section>
    </>
  )
  return {
    kind: 'page',
    status: statusOf(state),
    title: t('staff.title'),
    body,
    cookies: doneIsSaid(context),
  }
}

/** All members of staff, whether they have linked LINE, and the form for a new member. */
export function staffPage(context: MemberContext): Promise<Reply> {
  return showStaff(context, opened)
}

/** The entered values, to show them again. */
const Entered = z
  .object({ name: z.string().catch(''), role: z.string().catch('') })
  .catch({ name: '', role: '' })

/** Adds a member and shows the link code once. Sending the same form again adds nobody. */
export async function addMember(context: MemberContext): Promise<Reply> {
  const { deps, form, member, now } = context
  const entered = Entered.parse(form)
  const [name, role] = [checkName(entered), checkRole(entered)]
  if (!name.ok || !role.ok) {
    return showStaff(context, { kind: 'wrong', entered, errors: errorsOf(name, role) })
  }
  const id = z.object({ id: z.uuid() }).safeParse(form).data?.id ?? randomUUID()
  const by = { staffId: member.id, name: member.name }
  const code = await deps.models.staff.inviteAs(id, name.value, role.value, now, by)
  if (code !== null) return codeReply(context, name.value, code)
  return showStaff(context, { kind: 'stale', entered, latest: null })
}

/** Redirects to the list of staff, which says that the member's access has ended. */
export const revoked = done('/console/staff', 'staff-revoke')
