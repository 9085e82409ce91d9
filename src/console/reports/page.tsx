import { z } from 'zod'
import type { Office } from '../../flows/office.ts'
import { presentSet, setOf, type SurveySet } from '../../flows/surveySets.ts'
import { Problem } from '../../lib/errors.ts'
import { dayOf, fiscalYearOf, monthsOfFiscalYear } from '../../lib/time.ts'
import type { MemberVisit, Reply } from '../visit.ts'
import { reportModel } from './model.ts'
import { ReportView } from './view.tsx'

/** How many past fiscal years the page offers beside the present one. */
const PAST_YEARS = 3
const yearIn = z.object({ year: z.coerce.number().int().min(2500).max(2700).optional() })
const versionIn = z.object({ version: z.coerce.number().int().optional().catch(undefined) }).catch({})

function yearOf(query: unknown, present: number): number {
  const read = yearIn.safeParse(query)
  if (read.success) return read.data.year ?? present
  throw new Problem('invalid', 'The fiscal year in the address must be a Buddhist-era year, such as 2570')
}

/** The version asked for; else the latest that was answered in the year; else the present one. */
function setIn(query: unknown, answers: readonly { version: number }[], office: Office): SurveySet {
  const present = presentSet(office)
  const { version } = versionIn.parse(query)
  const answered = answers.length === 0 ? present.version : Math.max(...answers.map((each) => each.version))
  return setOf(office, version ?? answered) ?? present
}

/** Management's figures of one fiscal year. */
export async function reportsPage({ deps, now, office, speak, query }: MemberVisit): Promise<Reply> {
  const present = fiscalYearOf(dayOf(now))
  const year = yearOf(query, present)
  const months = monthsOfFiscalYear(year)
  const [answers, served] = await Promise.all([
    deps.models.surveys.answersIn(months),
    deps.models.requests.served(months),
  ])
  const model = reportModel({ answers, served }, year, speak, office, setIn(query, answers, office))
  const years = Array.from({ length: PAST_YEARS + 1 }, (_, ago) => present - ago)
  return {
    kind: 'page',
    title: speak.t('reports.title-of', { year }),
    body: <ReportView model={model} years={years} speak={speak} />,
  }
}
