import { z } from 'zod'
import { Problem } from '../../lib/errors.ts'
import { dayOf, fiscalYearOf, monthsOfFiscalYear } from '../../lib/time.ts'
import type { MemberVisit, Reply } from '../visit.ts'
import { reportModel } from './model.ts'
import { ReportView } from './view.tsx'

/** How many past fiscal years the page offers beside the present one. */
const PAST_YEARS = 3
const yearIn = z.object({ year: z.coerce.number().int().min(2500).max(2700).optional() })

function yearOf(query: unknown, present: number): number {
  const read = yearIn.safeParse(query)
  if (read.success) return read.data.year ?? present
  throw new Problem('invalid', 'The fiscal year in the address must be a Buddhist-era year, such as 2570')
}

/** Management's figures of one fiscal year. */
export async function reportsPage({ deps, now, speak, query }: MemberVisit): Promise<Reply> {
  const present = fiscalYearOf(dayOf(now))
  const year = yearOf(query, present)
  const months = monthsOfFiscalYear(year)
  const [answers, served] = await Promise.all([
    deps.models.surveys.answersIn(months),
    deps.models.requests.served(months),
  ])
  const model = reportModel({ answers, served }, year, speak)
  const years = Array.from({ length: PAST_YEARS + 1 }, (_, ago) => present - ago)
  return {
    kind: 'page',
    title: speak.t('reports.title-of', { year }),
    body: <ReportView model={model} years={years} speak={speak} />,
  }
}
