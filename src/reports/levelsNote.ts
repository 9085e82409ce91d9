import { ordersBetween } from '../domain/survey/levelOrder.ts'
import type { Settings } from '../domain/settings/settings.ts'
import { formatDay } from '../lib/time.ts'
import { listInWords } from './listInWords.ts'
import { type Period, spanOf } from './period.ts'
import type { Say } from './say.ts'

/** In which order people saw the levels in a period; where it has changed, each order with the day of the change. */
export function levelsNote(period: Period, office: Pick<Settings, 'survey'>, say: Say): string {
  const { from: first, to: last } = spanOf(period)
  const orders = ordersBetween(office, first, last).map(({ from, order }) => {
    const words = say.t(`reports.note.levels-${order}`)
    if (from === null || from <= first) return words
    return say.t('reports.note.levels-from', { day: formatDay(from, say.language), order: words })
  })
  return say.t('reports.note.levels', { orders: listInWords(orders, say) })
}
