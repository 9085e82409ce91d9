import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { MINUTE } from '../../lib/time.ts'
import type { TextKey } from '../../locales/text.ts'
import type { StaffRow } from '../../models/staff/staffDocument.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed as TypedWords } from '../views/typed.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { codeReply } from './code.tsx'
import { NameField, RoleField, WrongNotice } from './fields.tsx'
import { Name, RoleName, Typed, type WrongField } from './form.ts'

function lineWords({ linked, codeUntil }: StaffRow, speak: Speak): string {
  if (linked) return speak.t('staff.linked')
  if (codeUntil) return speak.t('staff.code-open', { moment: momentWords(codeUntil, speak) })
  return speak.t('staff.not-linked')
}

function StaffTable({ staff, speak }: { staff: readonly StaffRow[]; speak: Speak }) {
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
              <a href={`/console/staff/${member.id}`}>
                <TypedWords text={member.name} />
              </a>
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

interface Tried {
  readonly status: 200 | 409 | 422
  readonly typed: z.infer<typeof Typed>
  readonly wrong: readonly WrongField[]
  readonly trouble: TextKey | null
}

const nothingTried: Tried = { status: 200, typed: { name: '', role: 'officer' }, wrong: [], trouble: null }

async function showStaff(context: MemberContext, { status, typed, wrong, trouble }: Tried): Promise<Reply> {
  const { deps, now, speak, done } = context
  const { t } = speak
  const body = (
    <>
      <h1>{t('staff.title')}</h1>
      {done === 'staff-revoke' && <Notice kind="done">{t('staff.done.revoke')}</Notice>}
      {trouble !== null && <Notice kind="trouble">{t(trouble)}</Notice>}
      <WrongNotice wrong={wrong} speak={speak} />
      <section>
        <StaffTable staff={await deps.models.staff.list(now)} speak={speak} />
      </section>
      <section aria-labelledby="add">
        <h2 id="add">{t('staff.add')}</h2>
        <p>{t('staff.add-text')}</p>
        <form method="post" action="/console/staff">
          <input type="hidden" name="id" value={randomUUID()} />
          <NameField value={typed.name} wrong={wrong} speak={speak} />
          <RoleField value={typed.role} wrong={wrong} speak={speak} />
          <button class="primary">{t('staff.add-button')}</button>
        </form>
      </section>
    </>
  )
  const cookies = done === null ? [] : [{ name: 'done', value: null } as const]
  return { kind: 'page', status, title: t('staff.title'), body, cookies }
}

/** Who works here, who has linked LINE, and the form for somebody new. */
export function staffPage(context: MemberContext): Promise<Reply> {
  return showStaff(context, nothingTried)
}

/** Adds somebody and shows the link code, once. The same form again adds nobody. */
export async function addMember(context: MemberContext): Promise<Reply> {
  const { deps, form, member, now } = context
  const typed = Typed.catch({ name: '', role: '' }).parse(form)
  const [name, role] = [Name.safeParse(typed.name).data, RoleName.safeParse(typed.role).data]
  const id = z.object({ id: z.uuid() }).safeParse(form).data?.id ?? randomUUID()
  if (name === undefined || role === undefined) {
    const wrong = [
      ...(name === undefined ? ['name' as const] : []),
      ...(role === undefined ? ['role' as const] : []),
    ]
    return showStaff(context, { status: 422, typed, wrong, trouble: null })
  }
  const by = { staffId: member.id, name: member.name }
  const code = await deps.models.staff.inviteAs(id, name, role, now, by)
  if (code !== null) return codeReply(context, name, code)
  return showStaff(context, { ...nothingTried, status: 409, trouble: 'staff.added-before' })
}

/** Back to the list of staff, which says that somebody's access has ended. */
export const revoked: Reply = {
  kind: 'redirect',
  to: '/console/staff',
  cookies: [{ name: 'done', value: 'staff-revoke', life: MINUTE }],
}
