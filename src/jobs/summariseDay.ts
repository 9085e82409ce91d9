import type { Office } from '../domain/settings/office.ts'
import { officeDayAt } from '../lib/officeMinutes.ts'
import { type Clock, dayOf } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { newNotice } from '../models/outbox/outboxDocument.ts'
import { summaryCard } from '../staffSummaries/card.ts'
import { summaryFor, type SummaryModels } from '../staffSummaries/figures.ts'

interface MorningDeps {
  readonly models: SummaryModels & Pick<Models, 'outbox' | 'staff'>
  readonly clock: Clock
  readonly office: () => Promise<Office>
}

/**
 * Prepares the day's summary for every member who wants one, once per office day, between opening and closing; for
 * managers as soon as all of the month is counted. The message goes out with the next reply to that member, at no cost.
 * It may run again, or in several processes, because day and member make the id.
 */
export async function summariseDay({ models, clock, office }: MorningDeps): Promise<void> {
  const now = clock()
  const current = await office()
  const closes = officeDayAt(now, current.calendar)?.to
  if (!closes) return
  const day = dayOf(now)
  for (const { id: member, role, userId } of await models.staff.wantingSummary()) {
    const id = `summary-${day}-${member}`
    if (await models.outbox.fateOf(id)) continue
    if (role === 'manager' && !(await models.counts.bringUpToDate(clock))) continue
    const messages = [summaryCard(await summaryFor(role, models, now, current))]
    const terms = { dueAt: closes, waitsUntil: closes, endsAt: closes }
    await models.outbox.hold(newNotice({ id, to: userId, messages, summary: true }), now, terms)
  }
}
