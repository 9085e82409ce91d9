import { summaryFor } from '../../summary/figures.ts'
import type { MemberVisit, Reply } from '../visit.ts'
import { DaySummary } from './view.tsx'

/** The day for whoever asks: what waits at the counter, or management's figures. */
export async function summaryPage({ deps, member, now, office, speak }: MemberVisit): Promise<Reply> {
  const summary = await summaryFor(member.role, deps.models, now, office)
  const title = speak.t('summary.day.title')
  const body = (
    <>
      <h1>{title}</h1>
      <section aria-label={title}>
        <DaySummary summary={summary} role={member.role} speak={speak} />
      </section>
    </>
  )
  return { kind: 'page', title, body }
}
