import type { Alerts, StaffMember } from '../../models/staff/staff.ts'
import type { Speak } from '../speak.ts'

const usual: Alerts = { sound: true, desktop: false }

/** How a member wants to hear of what is new. */
export const alertsOf = ({ alerts }: Pick<StaffMember, 'alerts'>): Alerts => alerts ?? usual

/** What alerts.js does for this member, and the words of its notices, which name nobody; “#” stands for a number. */
export function AlertWords({ alerts, speak: { t } }: { alerts: Alerts; speak: Speak }) {
  return (
    <div
      id="alerts"
      hidden
      {...(alerts.sound && { 'data-sound': 'on' })}
      {...(alerts.desktop && { 'data-desktop': 'on' })}
      data-title={t('board.alerts.title')}
      data-requests={t('board.alerts.requests', { count: '#' })}
      data-talks={t('board.alerts.talks', { count: '#' })}
    />
  )
}
