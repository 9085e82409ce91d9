import type { Cell } from '../counting/cell.ts'
import type { Office } from '../domain/settings/office.ts'
import { addMonths, type Month } from '../lib/time.ts'
import type { CountModel } from '../models/counts/counts.ts'
import { type SatisfactionFigures, satisfactionOf, versionsIn } from '../reports/satisfaction.ts'
import { select } from '../reports/select.ts'
import { serviceTimesOf } from '../reports/serviceTime.ts'
import { optionsOf } from '../reports/slices.ts'
import { LEAST_PEOPLE } from '../reports/suppression.ts'
import { volumesOf } from '../reports/workload.ts'

/** Satisfaction in a month, under the latest version of the survey that was answered in it. */
interface MonthSatisfaction {
  readonly version: number
  /** x̄ in hundredths. */
  readonly meanCents: number
  /** Percent of satisfaction in hundredths of a percent. */
  readonly percentHundredths: number
  /** Whether satisfaction reached the office's target (setting `reports.targetPercent`). */
  readonly targetMet: boolean
}

/** Figures of one month: counts, never data about a person. */
export interface MonthSums {
  readonly filed: number
  readonly completed: number
  /** Share handed over within the promised time, in hundredths of a percent; null when nothing was handed over. */
  readonly withinShareHundredths: number | null
  /** Respondents under the latest version of the survey that was answered in the month. */
  readonly respondents: number
  /** Null where fewer than five people answered items of the four aspects: the figure would reveal their answers. */
  readonly satisfaction: MonthSatisfaction | null
}

/** A month's figures, and those of the month before to compare with. */
export interface MonthFigures extends MonthSums {
  readonly month: Month
  readonly before: MonthSums
}

/** Pooled figures need five people who answered pooled items; respondents who answered other items do not count. */
function satisfactionIn(
  version: number,
  { items, overall }: SatisfactionFigures,
  { targetPercent }: Office['reports'],
): MonthSatisfaction | null {
  const people = Math.max(...items.filter(({ aspect }) => aspect !== 'overall').map(({ n }) => n))
  const { meanCents, percentHundredths } = overall
  if (people < LEAST_PEOPLE || meanCents === null || percentHundredths === null) return null
  return { version, meanCents, percentHundredths, targetMet: percentHundredths >= 100 * targetPercent }
}

function sumsOf(cells: readonly Cell[], reports: Office['reports']): MonthSums {
  const { filed, completed } = volumesOf(select(cells, 'requests'))
  const version = versionsIn(cells).at(-1)?.version ?? 0
  const figures = satisfactionOf(select(cells, 'survey', { version }), optionsOf({ reports }))
  return {
    filed,
    completed,
    withinShareHundredths: serviceTimesOf(select(cells, 'times')).withinShareHundredths,
    respondents: figures.respondents,
    satisfaction: satisfactionIn(version, figures, reports),
  }
}

/** Reads the figures of a month and of the month before from the counts. */
export async function monthFigures(
  counts: Pick<CountModel, 'cells'>,
  month: Month,
  { reports }: Pick<Office, 'reports'>,
): Promise<MonthFigures> {
  const before = addMonths(`${month}-01`, -1).slice(0, 7)
  const cells = await counts.cells(['survey', 'times', 'requests'], [month, before])
  const inMonth = (which: Month) => cells.filter((cell) => cell.month === which)
  return { month, ...sumsOf(inMonth(month), reports), before: sumsOf(inMonth(before), reports) }
}

/** Whether the month has no figures: nothing was filed, completed or answered, or nothing is counted yet. */
export function isEmptyMonth({ filed, completed, respondents }: MonthSums): boolean {
  return filed === 0 && completed === 0 && respondents === 0
}
