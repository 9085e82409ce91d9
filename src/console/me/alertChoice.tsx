import type { Alerts } from '../../models/staff/staff.ts'
import type { Speak } from '../speak.ts'

/**
 * How a member hears of what is new. me.js asks the browser for its permission when the choice is saved; a browser
 * without script, or with another answer, shows no notices of the operating system.
 */
export function AlertChoice({ alerts, speak: { t } }: { alerts: Alerts; speak: Speak }) {
  return (
    <section aria-labelledby="alert-choice">
      <h2 id="alert-choice">{t('staff.me.alerts.title')}</h2>
      <p class="small">{t('staff.me.alerts.text')}</p>
      <form method="post" action="/console/me" data-alerts>
        <label class="tick">
          <input type="checkbox" name="sound" value="yes" checked={alerts.sound} />
          <span>{t('staff.me.alerts.sound')}</span>
        </label>
        <label class="tick">
          <input type="checkbox" name="desktop" value="yes" checked={alerts.desktop} />
          <span>{t('staff.me.alerts.desktop')}</span>
        </label>
        <p
          role="status"
          data-permission
          data-denied={t('staff.me.alerts.denied')}
          data-unasked={t('staff.me.alerts.unasked')}
          data-missing={t('staff.me.alerts.missing')}
        />
        <button name="act" value="alerts">
          {t('staff.me.save')}
        </button>{' '}
        <button type="button" class="quiet" data-try-sound hidden>
          {t('staff.me.alerts.try')}
        </button>
      </form>
    </section>
  )
}
