import { aspectNames, levelWords } from '../domain/survey/surveyItems.ts'
import { formatHundredths } from './format.ts'
import type { SatisfactionFigures } from './satisfaction.ts'
import { listInWords } from './listInWords.ts'
import type { Say } from './say.ts'

interface Level {
  readonly names: readonly string[]
  readonly meanCents: number
}

/** Groups the aspects by their printed means, highest first; equal means form one group. */
function levelsOf({ aspects }: SatisfactionFigures, say: Say): Level[] {
  const found = new Map<number, string[]>()
  for (const { id, meanCents } of aspects) {
    if (meanCents === null) continue
    const name = say.t('reports.finding.aspect', { name: say.of(aspectNames[id]) })
    found.set(meanCents, [...(found.get(meanCents) ?? []), name])
  }
  return [...found].sort(([a], [b]) => b - a).map(([meanCents, names]) => ({ names, meanCents }))
}

/** What follows the highest: those between in their order, and the lowest. */
function belowHighest(others: readonly string[], say: Say): string[] {
  const lowest = others.at(-1) ?? ''
  const between = others.slice(0, -1)
  if (between.length === 0) return [say.t('reports.finding.next-only', { aspects: lowest })]
  return [
    say.t(between.length > 1 ? 'reports.finding.next-many' : 'reports.finding.next', {
      aspects: listInWords(between, say),
    }),
    say.t('reports.finding.lowest', { aspects: lowest }),
  ]
}

/**
 * The finding of a satisfaction report in one paragraph, as Thai offices write it: overall, then the aspects from the
 * highest mean to the lowest. Null when nobody answered an item of the four aspects.
 */
export function findingOf(figures: SatisfactionFigures, say: Say): string | null {
  const { overall } = figures
  if (overall.level === null) return null
  const whole = say.t('reports.finding.whole', {
    level: say.of(levelWords[overall.level].report),
    mean: formatHundredths(overall.meanCents),
    sd: formatHundredths(overall.sdCents),
    percent: formatHundredths(overall.percentHundredths),
  })
  const [highest, ...others] = levelsOf(figures, say)
  if (!highest || others.length === 0) return whole
  const words = ({ names, meanCents }: Level) =>
    say.t('reports.finding.with-mean', { names: listInWords(names, say), mean: formatHundredths(meanCents) })
  return [
    whole,
    say.t('reports.finding.highest', { aspects: words(highest) }),
    ...belowHighest(others.map(words), say),
  ].join(' ')
}
