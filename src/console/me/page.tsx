import { z } from 'zod'
import type { Office } from '../../domain/settings/office.ts'
import type { Role } from '../../models/staff/staff.ts'
import { mayEnter } from '../access.ts'
import { done, doneIsSaid, doneText } from '../forms/done.ts'
import { readForm } from '../forms/readForm.ts'
import type { Speak } from '../speak.ts'
import { alertsOf } from '../live/alerts.tsx'
import { Sessions } from '../views/sessions.tsx'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import { errorsIn, type FormState, opened, statusOf } from '../forms/formState.ts'
import { dayOf } from '../../lib/time.ts'
import {
  absenceEntered,
  absenceFields,
  AbsenceForm,
  absenceIdOf,
  absenceIn,
  checkAbsence,
  standInsOf,
} from '../views/absence.tsx'
import { AlertChoice } from './alertChoice.tsx'

const wants = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')

const Form = z.discriminatedUnion('act', [
  z.object({ act: z.literal('summary'), wants }),
  z.object({ act: z.literal('month'), wants }),
  z.object({ act: z.literal('unaccepted'), wants }),
  z.object({ act: z.literal('absence'), revision: z.coerce.number().int(), ...absenceFields }),
  z.object({ act: z.literal('no-absence'), revision: z.coerce.number().int() }),
  z.object({ act: z.literal('alerts'), sound: wants, desktop: wants }),
  z.object({ act: z.literal('end'), session: z.string() }),
  z.object({ act: z.literal('end-all') }),
])

const doneTexts = {
  'my-summary': 'staff.done.summary',
  'my-alerts': 'staff.done.alerts',
  'my-absence': 'staff.done.absence',
  'my-end': 'staff.done.end',
} as const
type Done = keyof typeof doneTexts

const choices = {
  summary: { title: 'staff.me.summary', label: 'staff.me.wants' },
  month: { title: 'summary.month.heading', label: 'summary.month.wants' },
} as const

/** A switch for one of the chat's summaries. */
function Choice({ act, wants, speak }: { act: keyof typeof choices; wants: boolean; speak: Speak }) {
  const { title, label } = choices[act]
  return (
    <section aria-labelledby={act}>
      <h2 id={act}>{speak.t(title)}</h2>
      <form method="post" action="/console/me">
        <label class="tick">
          <input type="checkbox" name="wants" value="yes" checked={wants} />
          <span>{speak.t(label)}</span>
        </label>
        <button name="act" value={act}>
          {speak.t('staff.me.save')}
        </button>
      </form>
    </section>
  )
}

interface UnacceptedShown {
  readonly wants: boolean
  readonly office: Office
  readonly role: Role
  readonly speak: Speak
}

/** A switch for the message that nobody has accepted a request; managers are told after twice the minutes. */
function UnacceptedChoice({ wants, office: { notices }, role, speak: { t } }: UnacceptedShown) {
  const minutes = notices.unacceptedMinutes * (role === 'manager' ? 2 : 1)
  return (
    <section aria-labelledby="unaccepted">
      <h2 id="unaccepted">{t('summary.unaccepted.heading')}</h2>
      <form method="post" action="/console/me">
        <label class="tick">
          <input type="checkbox" name="wants" value="yes" checked={wants} />
          <span>
            {minutes === 0 ? t('summary.unaccepted.wants-off') : t('summary.unaccepted.wants', { minutes })}
          </span>
        </label>
        <p class="small">{t(`summary.unaccepted.${notices.unacceptedByPush ? 'push' : 'free'}`)}</p>
        <button name="act" value="unaccepted">
          {t('staff.me.save')}
        </button>
      </form>
    </section>
  )
}

/** @param state of the form of the absence, the only one that can be refused */
async function showMine(context: MemberContext, state: FormState): Promise<Reply> {
  const { deps, member, now, office, speak, session } = context
  const { t } = speak
  const { staff, sessions } = deps.models
  const all = await staff.list(now)
  const row = all.find(({ id }) => id === member.id)
  const errors = errorsIn(state)
  const said = doneText(context, doneTexts)
  const body = (
    <>
      <h1>{t('staff.me.title')}</h1>
      {said !== null && <Notice kind="done">{t(said)}</Notice>}
      {state.kind === 'stale' && <Notice kind="trouble">{t('staff.refused.stale')}</Notice>}
      <ErrorSummary title={t('staff.wrong')} errors={errors} idOf={absenceIdOf} speak={speak} />
      <p>
        <strong>
          <Typed text={member.name} />
        </strong>{' '}
        · {t(`console.role.${member.role}`)}
        <br />
        <span class="small">{t('staff.me.who')}</span>
      </p>
      <Choice act="summary" wants={row?.wantsSummary ?? false} speak={speak} />
      {mayEnter('manager', member.role) && (
        <Choice act="month" wants={row?.wantsMonth ?? false} speak={speak} />
      )}
      {row && (
        <AbsenceForm
          row={row}
          staff={all}
          today={dayOf(now)}
          action="/console/me"
          form={{
            entered: state.kind === 'wrong' ? state.entered : absenceEntered(row, speak.language),
            errors,
            speak,
          }}
          speak={speak}
        />
      )}
      <UnacceptedChoice
        wants={row?.wantsUnaccepted ?? false}
        office={office}
        role={member.role}
        speak={speak}
      />
      {mayEnter('officer', member.role) && <AlertChoice alerts={alertsOf(member)} speak={speak} />}
      <Sessions
        sessions={row ? await sessions.ofMember(row, now) : []}
        current={session === null ? null : sessions.idOf(session)}
        action="/console/me"
        speak={speak}
      />
    </>
  )
  return {
    kind: 'page',
    status: statusOf(state),
    title: t('staff.me.title'),
    body,
    scripts: ['me.js'],
    cookies: doneIsSaid(context),
  }
}

/** A member's own name, absence, summaries, alerts and sessions. */
export function myPage(context: MemberContext): Promise<Reply> {
  return showMine(context, opened)
}

const stay = (what: Done) => done('/console/me', what)

type Away = Extract<z.infer<typeof Form>, { act: 'absence' | 'no-absence' }>

async function changeAbsence(context: MemberContext, form: Away): Promise<Reply> {
  const { deps, member, now } = context
  const { staff } = deps.models
  const all = await staff.list(now)
  const row = all.find(({ id }) => id === member.id)
  const by = { staffId: member.id, name: member.name }
  const entered = form.act === 'absence' ? absenceIn(form) : {}
  const stale = () => showMine(context, { kind: 'stale', entered, latest: null })
  if (row?.revision !== form.revision) return stale()
  if (form.act === 'no-absence') {
    return (await staff.setAbsence(row, null, null, by, now)) === 'done' ? stay('my-absence') : stale()
  }
  const checked = checkAbsence(entered, standInsOf(row, all), now)
  if (!checked.ok) return showMine(context, { kind: 'wrong', entered, errors: checked.errors })
  const { absence, standIn } = checked.value
  const outcome = await staff.setAbsence(row, absence, standIn?.name ?? null, by, now)
  return outcome === 'done' ? stay('my-absence') : stale()
}

/** Changes a member's own settings. If members end the session that they use, they go to the sign-in page. */
export async function changeMine(context: MemberContext): Promise<Reply> {
  const { deps, member, now } = context
  const form = readForm(Form, context.form, '“my settings”')
  if (form.act === 'summary') {
    await deps.models.staff.wantSummary(member.id, form.wants)
    return stay('my-summary')
  }
  if (form.act === 'month') {
    await deps.models.staff.wantMonth(member.id, form.wants)
    return stay('my-summary')
  }
  if (form.act === 'unaccepted') {
    await deps.models.staff.wantUnaccepted(member.id, form.wants)
    return stay('my-summary')
  }
  if (form.act === 'alerts') {
    await deps.models.staff.setAlerts(member.id, { sound: form.sound, desktop: form.desktop })
    return stay('my-alerts')
  }
  const by = { staffId: member.id, name: member.name }
  if (form.act === 'absence' || form.act === 'no-absence') return changeAbsence(context, form)
  await deps.models.sessions.end(member, form.act === 'end' ? form.session : null, by, now)
  return stay('my-end')
}
