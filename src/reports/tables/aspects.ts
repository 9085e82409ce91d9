import { aspectNames } from '../../domain/survey/surveyItems.ts'
import type { SatisfactionFigures } from '../satisfaction.ts'
import type { Say } from '../say.ts'
import { type Chart, NONE, type Table } from '../table.ts'
import { figureColumns, figureValues, rankValue } from './figures.ts'

function chartOf(figures: SatisfactionFigures, target: number, say: Say): Chart {
  return {
    kind: 'bars',
    summary: say.t('reports.chart.aspects'),
    labels: [...figures.aspects.map(({ id }) => say.of(aspectNames[id])), say.t('reports.overall')],
    series: [
      {
        name: say.t('reports.percent-satisfied'),
        values: [...figures.aspects, figures.overall].map(({ percentHundredths }) => percentHundredths),
      },
    ],
    from: 0,
    to: 100_00,
    target: { name: say.t('reports.target.name'), value: 100 * target },
    unit: '%',
  }
}

/** Table 3: each aspect, all aspects pooled, and O1 separately. @param target the office's, in percent */
export function aspectsTable(figures: SatisfactionFigures, target: number, say: Say): Table {
  return {
    id: 'aspects',
    title: say.t('reports.table.aspects'),
    head: say.t('reports.aspect'),
    columns: [...figureColumns(say), { id: 'rank', head: say.t('reports.rank') }],
    rows: [
      ...figures.aspects.map((aspect) => ({
        label: say.of(aspectNames[aspect.id]),
        values: [...figureValues(aspect, say), rankValue(aspect.rank)],
      })),
      { label: say.t('reports.overall'), values: [...figureValues(figures.overall, say), NONE], kind: 'sum' },
      { label: say.of(aspectNames.overall), values: [...figureValues(figures.single, say), NONE] },
    ],
    notes: [say.t('reports.note.pooled')],
    chart: chartOf(figures, target, say),
  }
}
