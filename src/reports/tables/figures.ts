import { levelWords } from '../../domain/survey/surveyItems.ts'
import type { Say } from '../say.ts'
import type { Statistics } from '../statistics.ts'
import { type Column, countValue, figureValue, HIDDEN, NONE, textValue, type Value } from '../table.ts'

/** The columns for one line of satisfaction figures. */
export function figureColumns({ t }: Say): Column[] {
  return [
    { id: 'n', head: t('reports.n') },
    { id: 'mean', head: t('reports.mean') },
    { id: 'sd', head: t('reports.sd') },
    { id: 'percent', head: t('reports.percent-satisfied') },
    { id: 'level', head: t('reports.level'), words: true },
  ]
}

/** The values for these columns. */
export function figureValues(statistics: Statistics, say: Say): Value[] {
  const { n, meanCents, sdCents, percentHundredths, level } = statistics
  return [
    countValue(n),
    figureValue(meanCents),
    figureValue(sdCents),
    figureValue(percentHundredths),
    level === null ? NONE : textValue(say.of(levelWords[level].report)),
  ]
}

export const hiddenValues = (count: number): Value[] => Array.from({ length: count }, () => HIDDEN)

export const rankValue = (rank: number | null): Value => (rank === null ? NONE : countValue(rank))
