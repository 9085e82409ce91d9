import type { Speak } from '../speak.ts'
import type { Gathered } from './gather.ts'
import { type GroupId, groupIds } from './groups.ts'
import type { ListPage } from '../views/listPage.ts'
import { type Row, rowOf } from '../views/requestRow.ts'

export interface Group extends ListPage<Row> {
  readonly id: GroupId
}

/**
 * The board as the page shows it.
 * @param lookedAt when the reader last opened the board; null: never
 */
export function boardModel(gathered: Gathered, lookedAt: Date | null, speak: Speak): readonly Group[] {
  const { groups, appointments, calls, photos, now, office } = gathered
  return groupIds.map((id) => ({
    ...groups[id],
    id,
    rows: groups[id].rows.map((line) =>
      rowOf(line, {
        now,
        office,
        speak,
        lookedAt,
        appointment: appointments.get(line.id) ?? null,
        call: calls.has(line.id),
        photos: photos.has(line.id),
      }),
    ),
  }))
}
