import type { Cell } from '../../counting/cell.ts'
import { shareHundredths } from '../exact.ts'
import { breakdownLabel, groupLabel, listedValues } from '../labels.ts'
import { listInWords } from '../listInWords.ts'
import type { Say } from '../say.ts'
import { type Breakdown, byValue, type Filter, inOrder, total, totalsOf } from '../select.ts'
import type { SmallGroups } from '../smallGroups.ts'
import { countValue, figureValue, HIDDEN, type Row, type Table } from '../table.ts'

/** The order of Thai reports. */
const order: readonly Breakdown[] = ['sex', 'age', 'status', 'service', 'channel']

function countsBy(cells: readonly Cell[], by: Breakdown): Map<string, number> {
  if (by === 'sex' || by === 'age') return totalsOf(cells, `${by}-`)
  return new Map([...byValue(cells, by)].map(([value, own]) => [value, total(own, 'respondents')]))
}

/**
 * Table 1 of a satisfaction report: who answered, each breakdown with its sum. It leaves out breakdowns that the filter
 * fixes.
 */
export function respondentsTable(
  cells: readonly Cell[],
  filter: Filter,
  groups: SmallGroups,
  say: Say,
): Table {
  const all = total(cells, 'respondents')
  const sum: Row = {
    label: say.t('reports.total'),
    values: [countValue(all), figureValue(shareHundredths(all, all))],
    kind: 'sum',
  }
  const rowsBy = (by: Breakdown): Row[] => {
    const counts = countsBy(cells, by)
    return [
      { label: breakdownLabel(by, say), values: [], kind: 'part' },
      ...inOrder(counts.keys(), listedValues(by)).map((value) => {
        const count = counts.get(value) ?? 0
        const shown = groups.mayShowGroup(filter, by, value)
        return {
          label: groupLabel(by, value, say),
          values: shown ? [countValue(count), figureValue(shareHundredths(count, all))] : [HIDDEN, HIDDEN],
        }
      }),
      sum,
    ]
  }
  const narrowed: Readonly<Partial<Record<Breakdown, string>>> = filter
  const parts = order.filter((by) => narrowed[by] === undefined)
  return {
    id: 'respondents',
    title: say.t('reports.table.respondents', {
      by: listInWords(
        parts.map((by) => breakdownLabel(by, say)),
        say,
      ),
    }),
    head: say.t('reports.respondent-group'),
    columns: [
      { id: 'count', head: say.t('reports.count') },
      { id: 'percent', head: say.t('reports.percent') },
    ],
    rows: parts.flatMap(rowsBy),
    notes: [],
  }
}
