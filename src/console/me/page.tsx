import { z } from 'zod'
import { Problem } from '../../lib/errors.ts'
import { MINUTE } from '../../lib/time.ts'
import { Sessions } from '../staff/sessions.tsx'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import type { MemberVisit, Reply } from '../visit.ts'

const Form = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('summary'),
    wants: z
      .literal('yes')
      .optional()
      .transform((value) => value === 'yes'),
  }),
  z.object({ act: z.literal('end'), session: z.string() }),
  z.object({ act: z.literal('end-all') }),
])

const doneTexts = { 'my-summary': 'staff.done.summary', 'my-end': 'staff.done.end' } as const
type Done = keyof typeof doneTexts
const isDone = (done: string | null): done is Done => done !== null && done in doneTexts

/** One's own name, summary and sessions. */
export async function myPage({ deps, member, now, speak, session, done }: MemberVisit): Promise<Reply> {
  const { t } = speak
  const { staff, sessions } = deps.models
  const row = await staff.row(member.id, now)
  const body = (
    <>
      <h1>{t('staff.me.title')}</h1>
      {isDone(done) && <Notice kind="done">{t(doneTexts[done])}</Notice>}
      <p>
        <strong>
          <Typed text={member.name} />
        </strong>{' '}
        · {t(`console.role.${member.role}`)}
        <br />
        <span class="small">{t('staff.me.who')}</span>
      </p>
      <section aria-labelledby="summary">
        <h2 id="summary">{t('staff.me.summary')}</h2>
        <form method="post" action="/console/me">
          <label class="tick">
            <input type="checkbox" name="wants" value="yes" checked={row?.wantsSummary ?? false} />
            <span>{t('staff.me.wants')}</span>
          </label>
          <button name="act" value="summary">
            {t('staff.me.save')}
          </button>
        </form>
      </section>
      <Sessions
        sessions={await sessions.ofMember(member.id, now)}
        current={session === null ? null : sessions.idOf(session)}
        action="/console/me"
        speak={speak}
      />
    </>
  )
  const cookies = done === null ? [] : [{ name: 'done', value: null } as const]
  return { kind: 'page', title: t('staff.me.title'), body, cookies }
}

const stay = (done: Done): Reply => ({
  kind: 'redirect',
  to: '/console/me',
  cookies: [{ name: 'done', value: done, life: MINUTE }],
})

/** Changes what members decide for themselves. Whoever ends the session at hand is led to the way in. */
export async function changeMine(visit: MemberVisit): Promise<Reply> {
  const { deps, member, now } = visit
  const form = Form.safeParse(visit.form).data
  if (!form) throw new Problem('invalid', 'A form of “my settings” was wrong. Send the form of the page')
  if (form.act === 'summary') {
    await deps.models.staff.wantSummary(member.id, form.wants)
    return stay('my-summary')
  }
  const by = { staffId: member.id, name: member.name }
  await deps.models.sessions.end(member, form.act === 'end' ? form.session : null, by, now)
  return stay('my-end')
}
