import type { ComponentChildren } from 'preact'
import type { Settings } from '../../domain/settings/settings.ts'
import type { Day } from '../../lib/time.ts'
import type { SessionRow } from '../../models/staff/sessions.ts'
import type { StaffRow } from '../../models/staff/staffDocument.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import type { FilledForm } from '../forms/textInput.tsx'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import { AbsenceForm, absenceIdOf } from '../views/absence.tsx'
import { DutiesForm } from './duties.tsx'
import { NameField, RoleField } from './fields.tsx'
import { Sessions } from '../views/sessions.tsx'

interface MemberShown {
  readonly row: StaffRow
  /** Whether the reader is this administrator. */
  readonly self: boolean
  /** All members, of whom some can stand in. */
  readonly staff: readonly StaffRow[]
  readonly settings: Pick<Settings, 'access'>
  readonly today: Day
  readonly sessions: readonly SessionRow[]
  readonly current: string | null
  readonly done: string | null
  readonly trouble: string | null
  /** The member's name and role, or the refused entries. */
  readonly form: FilledForm
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

/** Changes that reduce rights, so another administrator must make them. */
function Weakening({ row, form }: MemberShown) {
  const { t } = form.speak
  return (
    <>
      <Form row={row} act="role" title={t('staff.set-role')} button={t('staff.set-role-button')}>
        <p>{t('staff.set-role-text')}</p>
        <RoleField {...form} />
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

/** One member of staff, and the changes that an administrator can make. */
export function MemberView(props: MemberShown) {
  const { row, self, staff, settings, today, sessions, current, done, trouble, form } = props
  const action = `/console/staff/${row.id}`
  const { errors, speak } = form
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
      <ErrorSummary title={t('staff.wrong')} errors={errors} idOf={absenceIdOf} speak={speak} />
      <Sessions sessions={sessions} current={current} action={`/console/staff/${row.id}`} speak={speak} />
      <Form row={row} act="rename" title={t('staff.rename')} button={t('staff.rename-button')}>
        <NameField {...form} />
      </Form>
      {row.role !== 'manager' && <DutiesForm row={row} settings={settings} speak={speak} />}
      <AbsenceForm row={row} staff={staff} today={today} action={action} form={form} speak={speak} />
      {self ? <p class="small">{t('staff.yourself')}</p> : <Weakening {...props} />}
    </>
  )
}
