import type { Alerts, StaffMember } from '../../models/staff/staff.ts'
import type { Speak } from '../speak.ts'

const usual: Alerts = { sound: true, desktop: false }

/** How a member wants to hear of what is new. */
export const alertsOf = ({ alerts }: Pick<StaffMember, 'alerts'>): Alerts => alerts ?? usual

interface Shown {
  readonly alerts: Alerts
  /** What comes after this is new, also when it comes before the page's script has asked for the first time. */
  readonly since: Date
  readonly speak: Speak
}

/** What alerts.js does for this member, and the words of its notices, which name nobody; “#” stands for a number. */
export function AlertWords({ alerts, since, speak: { t } }: Shown) {
  return (
    <div
      id="alerts"
      hidden
      data-since={+since}
      {...(alerts.sound && { 'data-sound': 'on' })}
      {...(alerts.desktop && { 'data-desktop': 'on' })}
      data-title={t('board.alerts.title')}
      data-requests={t('board.alerts.requests', { count: '#' })}
      data-photos={t('board.alerts.photos', { count: '#' })}
      data-talks={t('board.alerts.talks', { count: '#' })}
    />
  )
}
