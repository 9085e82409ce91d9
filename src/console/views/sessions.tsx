import { HOUR } from '../../lib/time.ts'
import { IDLE_LIFE, SESSION_LIFE, type SessionRow } from '../../models/staff/sessions.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'

interface SessionsShown {
  readonly sessions: readonly SessionRow[]
  /** The session that shows this page. */
  readonly current: string | null
  /** The address to which the forms are sent. */
  readonly action: string
  readonly speak: Speak
}

function Session({
  session,
  current,
  action,
  speak,
}: Omit<SessionsShown, 'sessions'> & { session: SessionRow }) {
  const { t } = speak
  const { id, startedAt, seenAt, browser } = session
  return (
    <li>
      <p>
        <strong>
          {t(`staff.browser.${browser.family}`)} {t(`staff.device.${browser.device}`)}
        </strong>
        {id === current && ` · ${t('staff.sessions.this')}`}
        <br />
        <span class="small">
          {t('staff.sessions.begun', { moment: momentWords(startedAt, speak) })} ·{' '}
          {t('staff.sessions.seen', { moment: momentWords(seenAt, speak) })}
        </span>
      </p>
      <form method="post" action={action}>
        <input type="hidden" name="act" value="end" />
        <button name="session" value={id}>
          {t('staff.sessions.end')}
        </button>
      </form>
    </li>
  )
}

/** The member's sessions, each with a button that ends it. */
export function Sessions({ sessions, ...rest }: SessionsShown) {
  const { t } = rest.speak
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('staff.sessions.title')}</h2>
      <p class="small">{t('staff.sessions.limits', { idle: IDLE_LIFE / HOUR, most: SESSION_LIFE / HOUR })}</p>
      {sessions.length === 0 ? (
        <p class="none">{t('staff.sessions.none')}</p>
      ) : (
        <>
          <ul class="sessions">
            {sessions.map((session) => (
              <Session session={session} {...rest} />
            ))}
          </ul>
          <form method="post" action={rest.action}>
            <input type="hidden" name="act" value="end-all" />
            <button class="grave">{t('staff.sessions.everywhere')}</button>
          </form>
        </>
      )}
    </section>
  )
}
