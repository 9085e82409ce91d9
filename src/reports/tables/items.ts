import { aspectIds, aspectNames, levels, levelWords } from '../../domain/survey/surveyItems.ts'
import type { SurveySet } from '../../domain/survey/surveySets.ts'
import { isPrinted, type ItemFigures, type SatisfactionFigures } from '../satisfaction.ts'
import type { Say } from '../say.ts'
import { type Column, countValue, figureValue, type Row, type Table } from '../table.ts'
import { figureColumns, figureValues, rankValue } from './figures.ts'

function levelColumns(say: Say): Column[] {
  return levels.flatMap((level) => {
    const name = say.of(levelWords[level].report)
    return [
      { id: `level-${level}-count`, under: name, head: say.t('reports.people') },
      { id: `level-${level}-percent`, under: name, head: say.t('reports.percent') },
    ]
  })
}

function itemRow(item: ItemFigures, set: SurveySet, say: Say): Row {
  const shares = levels.flatMap((level) => [countValue(item.counts[level]), figureValue(item.shares[level])])
  return {
    label: say.of(set.wordsOf(item.id)),
    values: [...shares, ...figureValues(item, say), rankValue(item.rank)],
  }
}

/** Table 2: each item with its levels, below its aspect; O1 in its own part. */
export function itemsTable(figures: SatisfactionFigures, set: SurveySet, say: Say): Table {
  const parts = [...aspectIds, 'overall'] as const
  return {
    id: 'items',
    title: say.t('reports.table.items'),
    head: say.t('reports.item'),
    columns: [...levelColumns(say), ...figureColumns(say), { id: 'rank', head: say.t('reports.rank') }],
    rows: parts.flatMap((aspect) => [
      { label: say.of(aspectNames[aspect]), values: [], kind: 'part' as const },
      ...figures.items
        .filter((item) => item.aspect === aspect && isPrinted(item, set.items))
        .map((item) => itemRow(item, set, say)),
    ]),
    notes: [],
  }
}
