import type { Cell } from '../../counting/cell.ts'
import { serviceIds } from '../../domain/services/ids.ts'
import { serviceLabel, shortServiceLabel } from '../labels.ts'
import { type SatisfactionFigures, satisfactionOf } from '../satisfaction.ts'
import type { Say } from '../say.ts'
import { type Filter, byValue, inOrder } from '../select.ts'
import type { SmallGroups } from '../smallGroups.ts'
import type { StatisticsOptions } from '../statistics.ts'
import { type Column, countValue, NONE, type Row, type Table, textValue, type Value } from '../table.ts'
import { figureColumns, figureValues, hiddenValues } from './figures.ts'

function againstTarget(percentHundredths: number | null, target: number, say: Say): Value {
  if (percentHundredths === null) return NONE
  return textValue(say.t(percentHundredths >= 100 * target ? 'reports.target.yes' : 'reports.target.no'))
}

interface Line {
  readonly service: string
  /** Null: hidden. */
  readonly figures: SatisfactionFigures | null
}

/** Table 4: every request type compared with the office's target. @param target in percent */
export function servicesTable(
  cells: readonly Cell[],
  all: SatisfactionFigures,
  filter: Filter,
  groups: SmallGroups,
  options: StatisticsOptions,
  target: number,
  say: Say,
): Table {
  const found = byValue(cells, 'service')
  const listed = filter.service === undefined ? serviceIds : [filter.service]
  const lines: Line[] = inOrder(found.keys(), listed).map((service) => ({
    service,
    figures:
      filter.service !== undefined || groups.mayShowGroup(filter, 'service', service)
        ? satisfactionOf(found.get(service) ?? [], options)
        : null,
  }))
  const columns: Column[] = [
    { id: 'respondents', head: say.t('reports.respondents') },
    ...figureColumns(say),
    { id: 'target', head: say.t('reports.target.column', { target }), words: true },
  ]
  const values = ({ respondents, overall }: SatisfactionFigures) => [
    countValue(respondents),
    ...figureValues(overall, say),
    againstTarget(overall.percentHundredths, target, say),
  ]
  const rows: Row[] = lines.map(({ service, figures }) => ({
    label: serviceLabel(service, say),
    values: figures ? values(figures) : hiddenValues(columns.length),
  }))
  const drawn = lines.filter(({ figures }) => figures !== null && figures.overall.n > 0)
  return {
    id: 'services',
    title: say.t('reports.table.services'),
    head: say.t('reports.service'),
    columns,
    rows: [...rows, { label: say.t('reports.all-services'), values: values(all), kind: 'sum' }],
    notes: [],
    ...(drawn.length > 0 && {
      chart: {
        kind: 'bars',
        summary: say.t('reports.chart.services'),
        labels: drawn.map(({ service }) => shortServiceLabel(service, say)),
        series: [
          {
            name: say.t('reports.percent-satisfied'),
            values: drawn.map(({ figures }) => figures?.overall.percentHundredths ?? null),
          },
        ],
        from: 0,
        to: 100_00,
        target: { name: say.t('reports.target.name'), value: 100 * target },
        unit: '%',
      },
    }),
  }
}
