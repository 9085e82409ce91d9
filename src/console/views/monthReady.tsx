import { formatMonthInFull, type Month } from '../../lib/time.ts'
import { mayEnter } from '../access.ts'
import type { Speak } from '../speak.ts'
import { Notice } from './message.tsx'
import type { MemberContext } from '../pageContext.ts'

/** The month whose summary this member has not opened yet; null if none, or if the member may not see figures. */
export async function unseenMonth({ deps, member }: MemberContext): Promise<Month | null> {
  if (!mayEnter('manager', member.role)) return null
  return deps.models.monthSummaries.latestUnseen(member.id)
}

/** Records that this member has opened a month's report. */
export async function seeMonth({ deps, member }: MemberContext, month: Month): Promise<void> {
  await deps.models.monthSummaries.see(month, member.id)
}

/** Says that a month's summary is ready, with a link; nothing when `month` is null. */
export function MonthReady({ month, speak }: { month: Month | null; speak: Speak }) {
  if (month === null) return null
  return (
    <Notice kind="done">
      {speak.t('summary.month.ready', { month: formatMonthInFull(month, speak.language) })}{' '}
      <a href={`/console/reports?period=${month}`}>{speak.t('summary.month.open')}</a>
    </Notice>
  )
}
