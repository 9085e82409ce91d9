import type { RequestLine } from '../../models/requests/requestLines.ts'
import type { Speak } from '../speak.ts'
import type { Filter } from './filter.ts'
import type { Gathered } from './gather.ts'
import { type GroupId, groupIds, MOST_ROWS } from './groups.ts'
import { byUrgency, urgencyOf } from './order.ts'
import { type Row, rowOf } from '../views/requestRow.ts'

export interface Group {
  readonly id: GroupId
  readonly rows: readonly Row[]
  /** “12”, or “200+” if there are more than the page shows. */
  readonly count: string
  readonly cut: boolean
}

/** The lines of a group in the order of work; finished ones latest first. */
function ordered(id: GroupId, { lines, appointments, now, office }: Gathered, filter: Filter): RequestLine[] {
  const shown = lines[id].slice(0, MOST_ROWS)
  if (id === 'done') return filter.on.includes('late') ? [] : shown
  const compare = byUrgency(now)
  return shown
    .map((line) => ({ line, urgency: urgencyOf(line, appointments.get(line.id) ?? null, now, office) }))
    .filter(({ urgency }) => !filter.on.includes('late') || urgency.promise !== 'on-time')
    .sort((a, b) => compare(a.urgency, b.urgency))
    .map(({ line }) => line)
}

/**
 * The board as the page shows it: each group ordered, and cut at the page's limit.
 * @param lookedAt when the reader last opened the board; null: never
 */
export function boardModel(
  gathered: Gathered,
  filter: Filter,
  lookedAt: Date | null,
  speak: Speak,
): readonly Group[] {
  const { lines, appointments, calls, photos, now, office } = gathered
  return groupIds.map((id) => {
    const cut = lines[id].length > MOST_ROWS
    const rows = ordered(id, gathered, filter).map((line) =>
      rowOf(line, {
        now,
        office,
        speak,
        lookedAt,
        appointment: appointments.get(line.id) ?? null,
        call: calls.has(line.id),
        photos: photos.has(line.id),
      }),
    )
    return { id, rows, cut, count: cut ? `${rows.length}+` : String(rows.length) }
  })
}
