import { summaryFor } from '../../staffSummaries/figures.ts'
import { MonthReady, unseenMonth } from '../views/monthReady.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { DaySummary } from './view.tsx'

/** The day's figures for the member's role: work at the counter, or management's figures. */
export async function summaryPage(context: MemberContext): Promise<Reply> {
  const { deps, member, now, office, speak } = context
  const summary = await summaryFor(member.role, deps.models, now, office)
  const title = speak.t('summary.day.title')
  const body = (
    <>
      <h1>{title}</h1>
      <MonthReady month={await unseenMonth(context)} speak={speak} />
      <section aria-label={title}>
        <DaySummary summary={summary} role={member.role} speak={speak} />
      </section>
    </>
  )
  return { kind: 'page', title, body }
}
