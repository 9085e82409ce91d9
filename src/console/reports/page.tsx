import { dayOf } from '../../lib/time.ts'
import { writePeriod } from '../../reports/period.ts'
import type { FilterField } from '../../reports/select.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { FilterForm } from './filterForm.tsx'
import { makeReport, type ReportKind } from './made.ts'
import { ReportPlaces } from './places.tsx'
import { TakeAlong } from './takeAlong.tsx'
import { ReportView } from './view.tsx'

const narrowedBy: Readonly<Record<ReportKind, readonly FilterField[]>> = {
  satisfaction: ['service', 'channel', 'status'],
  'service-time': ['service', 'channel'],
  disclosure: [],
}

async function reportPage(kind: ReportKind, context: MemberContext): Promise<Reply> {
  const { deps, now, query, speak } = context
  const { asked, document, versions } = await makeReport(kind, query, context)
  return {
    kind: 'page',
    title: document.title,
    body: (
      <ReportView document={document} speak={speak}>
        <ReportPlaces here={`/${kind}`} period={writePeriod(asked.period)} speak={speak} />
        <FilterForm
          path={`/${kind}`}
          asked={asked}
          by={narrowedBy[kind]}
          versions={versions}
          today={dayOf(now)}
          since={await deps.models.counts.firstMonth()}
          speak={speak}
        />
        <TakeAlong kind={kind} asked={asked} speak={speak} />
      </ReportView>
    ),
  }
}

/** Satisfaction, in the seven tables that Thai offices file. */
export const satisfactionPage = (context: MemberContext) => reportPage('satisfaction', context)

/** Service times, numbers of requests, missing papers. */
export const serviceTimePage = (context: MemberContext) => reportPage('service-time', context)

/** A fiscal year's totals for the page on which the office discloses its statistics. */
export const disclosurePage = (context: MemberContext) => reportPage('disclosure', context)
