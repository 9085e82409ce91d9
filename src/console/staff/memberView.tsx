import type { ComponentChildren } from 'preact'
import type { SessionRow } from '../../models/staff/sessions.ts'
import type { StaffRow } from '../../models/staff/staffDocument.ts'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import { NameField, RoleField, WrongNotice } from './fields.tsx'
import type { WrongField } from './form.ts'
import { Sessions } from '../views/sessions.tsx'

export interface MemberShown {
  readonly row: StaffRow
  /** Whether this is the administrator who looks. */
  readonly self: boolean
  readonly sessions: readonly SessionRow[]
  readonly current: string | null
  readonly done: string | null
  readonly trouble: string | null
  readonly wrong: readonly WrongField[]
  /** A name that was refused, to be corrected. */
  readonly typedName: string | null
  readonly speak: Speak
}

type Act = 'rename' | 'role' | 'code' | 'revoke'

function Form(props: {
  row: StaffRow
  act: Act
  title: string
  button: string
  grave?: true
  children: ComponentChildren
}) {
  const { row, act, title, button, grave, children } = props
  return (
    <section aria-labelledby={`${act}-title`}>
      <h2 id={`${act}-title`}>{title}</h2>
      <form method="post" action={`/console/staff/${row.id}`}>
        <input type="hidden" name="revision" value={row.revision} />
        {children}
        <button name="act" value={act} {...(grave && { class: 'grave' })}>
          {button}
        </button>
      </form>
    </section>
  )
}

/** What takes power away, and so is done by somebody else. */
function Weakening({ row, wrong, speak }: MemberShown) {
  const { t } = speak
  return (
    <>
      <Form row={row} act="role" title={t('staff.set-role')} button={t('staff.set-role-button')}>
        <p>{t('staff.set-role-text')}</p>
        <RoleField value={row.role} wrong={wrong} speak={speak} />
      </Form>
      <Form row={row} act="code" title={t('staff.new-code')} button={t('staff.new-code-button')}>
        <p>
          {t('staff.new-code-text')} {row.linked && t('staff.new-code-linked')}
        </p>
      </Form>
      <Form
        row={row}
        act="revoke"
        title={t('staff.revoke')}
        button={t('staff.revoke-button', { name: row.name })}
        grave
      >
        <p>{t('staff.revoke-text')}</p>
      </Form>
    </>
  )
}

/** One member of staff, and what an administrator can change of them. */
export function MemberView(props: MemberShown) {
  const { row, self, sessions, current, done, trouble, wrong, typedName, speak } = props
  const { t } = speak
  return (
    <>
      <p class="back">
        <a href="/console/staff">{t('staff.back')}</a>
      </p>
      <h1>
        <Typed text={row.name} />
      </h1>
      <p>
        {t(`console.role.${row.role}`)} · {t('staff.line')}:{' '}
        {t(row.linked ? 'staff.linked' : 'staff.not-linked')}
      </p>
      {done !== null && <Notice kind="done">{done}</Notice>}
      {trouble !== null && <Notice kind="trouble">{trouble}</Notice>}
      <WrongNotice wrong={wrong} speak={speak} />
      <Sessions sessions={sessions} current={current} action={`/console/staff/${row.id}`} speak={speak} />
      <Form row={row} act="rename" title={t('staff.rename')} button={t('staff.rename-button')}>
        <NameField value={typedName ?? row.name} wrong={wrong} speak={speak} />
      </Form>
      {self ? <p class="small">{t('staff.yourself')}</p> : <Weakening {...props} />}
    </>
  )
}
