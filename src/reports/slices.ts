import type { Cell } from '../counting/cell.ts'
import type { Office } from '../domain/settings/office.ts'
import type { Day } from '../lib/time.ts'
import type { ReportCells } from './load.ts'
import { type Period, writePeriod, yearOf } from './period.ts'
import { type SatisfactionFigures, satisfactionOf } from './satisfaction.ts'
import { type Filter, select } from './select.ts'
import { type SmallGroups, smallGroups, type YearGroups, yearGroups } from './smallGroups.ts'
import type { StatisticsOptions } from './statistics.ts'

/** The answers of one period for a report. */
export interface Slice {
  /** Those that match the filter. */
  readonly cells: readonly Cell[]
  readonly groups: SmallGroups
  /** Null if so few people match the filter that the report must hide their figures. */
  readonly figures: SatisfactionFigures | null
}

/** The office's settings for computing figures. */
export function optionsOf({ reports: { bands, sdForm } }: Pick<Office, 'reports'>): StatisticsOptions {
  return { bands, deviation: sdForm }
}

/** Gives a function that selects a loaded period's answers by version and filter, and hides too small groups. */
export function slicer(
  cells: ReportCells,
  version: number,
  filter: Filter,
  options: StatisticsOptions,
  today: Day,
): (period: Period) => Slice {
  const years = new Map<number, YearGroups>()
  const slices = new Map<string, Slice>()

  function groupsOf(year: number): YearGroups {
    const groups =
      years.get(year) ??
      yearGroups(year, select(cells.of({ kind: 'year', year }), 'survey', { version }), today)
    years.set(year, groups)
    return groups
  }

  function cut(period: Period): Slice {
    const all = select(cells.of(period), 'survey', { version })
    const groups = smallGroups(period, all, groupsOf(yearOf(period)))
    const own = select(all, 'survey', filter)
    return { cells: own, groups, figures: groups.mayShow(filter) ? satisfactionOf(own, options) : null }
  }

  return (period) => {
    const name = writePeriod(period)
    const slice = slices.get(name) ?? cut(period)
    slices.set(name, slice)
    return slice
  }
}
