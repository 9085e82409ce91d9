import { services } from '../../flows/services/index.ts'
import { serviceIds } from '../../flows/services/ids.ts'
import type { Service } from '../../flows/services/service.ts'
import {
  aspectIds,
  aspectNames,
  type ItemId,
  levelWords,
  surveyItem,
  surveyItems,
} from '../../flows/surveyItems.ts'
import { type Office, usualOffice } from '../../flows/office.ts'
import { presentSet, type SurveySet } from '../../flows/surveySets.ts'
import { formatMonth, type Month, monthsOfFiscalYear } from '../../lib/time.ts'
import { shareHundredths } from '../../reports/exact.ts'
import { type SatisfactionFigures, summariseSatisfaction } from '../../reports/satisfaction.ts'
import { type ServedRow, type ServiceTimes, summariseServiceTime } from '../../reports/serviceTime.ts'
import type { Statistics } from '../../reports/statistics.ts'
import type { SurveyAnswerRow } from '../../reports/tally.ts'
import { figure, NO_FIGURE } from '../format.ts'
import type { Speak } from '../speak.ts'

/** One line of a satisfaction table, ready to print. */
export interface SatisfactionLine {
  readonly label: string
  readonly n: string
  readonly mean: string
  readonly sd: string
  readonly percent: string
  readonly level: string
}

export interface GroupLine extends SatisfactionLine {
  readonly respondents: string
}

export interface TimeLine {
  readonly label: string
  readonly promised: string
  readonly usual: string
  readonly served: string
  readonly median: string
  readonly ninetieth: string
  readonly within: string
  readonly withinPercent: string
}

export interface ReportModel {
  readonly office: string
  /** How the figures were worked out, as the office has decided. */
  readonly method: Pick<Office['reports'], 'bands' | 'sdForm'>
  readonly fiscalYear: number
  readonly version: number
  /** Every version that was answered in the year, and this one. */
  readonly versions: readonly number[]
  readonly itemCounts: { readonly asked: number; readonly bank: number }
  readonly respondents: number
  readonly served: number
  /** Respondents of every hundred people served. */
  readonly responsePercent: string
  /** The sentence that a report begins with; null while nobody has answered. */
  readonly finding: string | null
  /** Whether the office's target is reached; null while nobody has answered. */
  readonly target: string | null
  readonly aspects: readonly SatisfactionLine[]
  readonly overall: SatisfactionLine
  readonly items: readonly { readonly title: string; readonly lines: readonly SatisfactionLine[] }[]
  readonly byService: readonly GroupLine[]
  readonly byMonth: readonly GroupLine[]
  readonly times: readonly TimeLine[]
  readonly allTimes: TimeLine
  /** Surveys asked under another version, which are in none of the figures. */
  readonly leftOut: number
}

export interface ReportRows {
  readonly answers: readonly SurveyAnswerRow[]
  readonly served: readonly ServedRow[]
}

function satisfactionLine(label: string, statistics: Statistics, speak: Speak): SatisfactionLine {
  return {
    label,
    n: String(statistics.n),
    mean: figure(statistics.meanCents),
    sd: figure(statistics.sdCents),
    percent: figure(statistics.percentHundredths),
    level: statistics.level === null ? NO_FIGURE : speak.of(levelWords[statistics.level].report),
  }
}

function groupLine(label: string, figures: SatisfactionFigures, speak: Speak): GroupLine {
  return {
    ...satisfactionLine(label, figures.overall, speak),
    respondents: String(figures.respondents),
  }
}

/** What the chat asks, and whatever else somebody has answered: a full bank of empty lines tells nothing. */
function isPrinted({ id, n }: { id: ItemId; n: number }, set: SurveySet): boolean {
  return n > 0 || set.items.includes(id)
}

function itemGroups(figures: SatisfactionFigures, set: SurveySet, speak: Speak): ReportModel['items'] {
  return ([...aspectIds, 'overall'] as const).map((aspect) => ({
    title: speak.of(aspectNames[aspect]),
    lines: figures.items
      .filter((item) => surveyItem(item.id).aspect === aspect && isPrinted(item, set))
      .map((item) => satisfactionLine(speak.of(set.wordsOf(item.id)), item, speak)),
  }))
}

function timeLine(label: string, usual: string, promised: string, times: ServiceTimes): TimeLine {
  return {
    label,
    usual,
    promised,
    served: String(times.served),
    median: figure(times.medianHundredths),
    ninetieth: figure(times.ninetiethHundredths),
    within: String(times.withinPromise),
    withinPercent: figure(times.withinShareHundredths),
  }
}

/** The promises that were in force for those served; today's where nobody was. */
function promisedWords({ minutes }: Service, { promised }: ServiceTimes): string {
  return (promised.length === 0 ? [minutes.target] : promised).join(', ')
}

function serviceName(id: string, speak: Speak): string {
  const known = serviceIds.find((each) => each === id)
  return known === undefined ? id : speak.of(services[known].shortName)
}

function findingOf(overall: SatisfactionLine, n: number, speak: Speak): string | null {
  return n === 0 ? null : speak.t('reports.finding', { ...overall })
}

function targetOf({ percentHundredths }: Statistics, target: number, speak: Speak): string | null {
  if (percentHundredths === null) return null
  return speak.t(percentHundredths >= 100 * target ? 'reports.target.reached' : 'reports.target.missed', {
    target,
  })
}

/** Everything that the report of one fiscal year prints. */
export function reportModel(
  rows: ReportRows,
  fiscalYear: number,
  speak: Speak,
  office: Office = usualOffice,
  set: SurveySet = presentSet(office),
): ReportModel {
  const { bands, sdForm, targetPercent } = office.reports
  const period = monthsOfFiscalYear(fiscalYear)
  const figures = summariseSatisfaction(rows.answers, {
    period,
    services: serviceIds,
    version: set.version,
    bands,
    deviation: sdForm,
  })
  const times = summariseServiceTime(rows.served, { period, services: serviceIds })
  const overall = satisfactionLine(speak.t('reports.overall'), figures.overall, speak)
  const month = (of: Month) => formatMonth(of, speak.language)
  return {
    office: speak.of(office.profile.name),
    method: { bands, sdForm },
    fiscalYear,
    version: figures.version,
    versions: [...new Set([figures.version, ...figures.otherVersions.map(({ version }) => version)])].sort(
      (a, b) => a - b,
    ),
    itemCounts: { asked: set.items.length, bank: surveyItems.length },
    respondents: figures.respondents,
    served: times.served,
    responsePercent: figure(shareHundredths(figures.respondents, times.served)),
    finding: findingOf(overall, figures.overall.n, speak),
    target: targetOf(figures.overall, targetPercent, speak),
    aspects: figures.aspects.map((each) => satisfactionLine(speak.of(aspectNames[each.id]), each, speak)),
    overall,
    items: itemGroups(figures, set, speak),
    byService: figures.byService.map((each) => groupLine(serviceName(each.service, speak), each, speak)),
    byMonth: figures.byMonth.map((each) => groupLine(month(each.month), each, speak)),
    times: serviceIds.flatMap((id) => {
      const found = times.byService.find(({ service }) => service === id)
      if (!found) return []
      const service = office.service(id)
      const { usual } = service.minutes
      return [timeLine(serviceName(id, speak), String(usual), promisedWords(service, found), found)]
    }),
    allTimes: timeLine(speak.t('reports.all-services'), '', '', times),
    leftOut: figures.otherVersions.reduce((sum, { respondents }) => sum + respondents, 0),
  }
}
