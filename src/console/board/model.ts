import type { RequestLine } from '../../models/requests/requestLines.ts'
import type { TalkOutline } from '../../models/talks/talks.ts'
import { waitingTalkOf } from '../../talks/waits.ts'
import { type PapersStanding, papersStanding } from '../../requests/papersStanding.ts'
import type { Speak } from '../speak.ts'
import type { Gathered } from './gather.ts'
import type { ListId } from './groups.ts'
import type { ListPage } from '../views/listPage.ts'
import { type Ticking, tickingOf } from './ticking.ts'
import { type Row, rowOf } from '../views/requestRow.ts'

/** A request as a line of the board. */
export interface BoardRow extends Row {
  /** Whether the reader stands in for its handler, who is away. */
  readonly standsIn: boolean
  readonly papers: PapersStanding | null
  /** How many photos of papers were sent. */
  readonly photos: number
  /** The talk in which the applicant waits for an answer; null: none. */
  readonly talk: TalkOutline | null
  /** Null where its time stands still. */
  readonly ticking: Ticking | null
}

/** A list of the board as the page shows it. */
export interface BoardList extends ListPage<BoardRow> {
  readonly id: ListId
}

/**
 * The board as the page shows it.
 * @param lookedAt when the reader last opened the board; null: never
 */
export function boardModel(gathered: Gathered, lookedAt: Date | null, speak: Speak): readonly BoardList[] {
  const { photosCame, lists, appointments, standsInFor, calls, talks, photos, now, office } = gathered
  const boardRow = (line: RequestLine): BoardRow => ({
    ...rowOf(line, {
      now,
      office,
      speak,
      lookedAt,
      appointment: appointments.get(line.id) ?? null,
      call: calls.has(line.id),
      photos: photos.has(line.id),
      photoCame: photosCame.has(line.id),
    }),
    standsIn: line.handler !== null && standsInFor.has(line.handler.staffId),
    papers: papersStanding(line, office),
    photos: photos.get(line.id) ?? 0,
    talk: waitingTalkOf(talks, line),
    ticking: tickingOf(line, now, office),
  })
  return lists.map((list) => ({ ...list, rows: list.rows.map(boardRow) }))
}
