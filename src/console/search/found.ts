import type { RequestLine } from '../../models/requests/requestLines.ts'
import { knownQuestions } from '../../domain/questions/questions.ts'
import { services } from '../../domain/services/index.ts'
import { formatPhone } from '../../lib/typed/phone.ts'
import { isMarked, markedName, markedNumber, markedPlace, type Piece } from '../../requests/finding/marks.ts'
import { onOtherKeys, type Query, queryOf } from '../../requests/finding/query.ts'
import type { Hit } from '../../requests/finding/requestIndex.ts'
import type { MemberContext } from '../pageContext.ts'
import { type ListPage, pageOf } from '../views/listPage.ts'
import { type Row, rowOf } from '../views/requestRow.ts'

const PER_PAGE = 20

/** A request that was found, with what was looked for in it. */
export interface FoundRow {
  readonly row: Row
  readonly reference: readonly Piece[]
  /** Null after the applicant's data were deleted. */
  readonly name: readonly Piece[] | null
  readonly place: readonly Piece[] | null
  /** Others that the answers name; only where they were looked for. */
  readonly others: readonly (readonly Piece[])[]
  readonly phone: readonly Piece[] | null
  readonly isNearly: boolean
}

export type Result =
  | { readonly kind: 'short' }
  | {
      readonly kind: 'found'
      readonly list: ListPage<FoundRow>
      /** More fit than are told. */
      readonly more: boolean
      /** What was looked for instead, where the keyboard was not switched. */
      readonly instead: string | null
    }

function foundRow(line: RequestLine, { isNearly }: Hit, query: Query, row: Row): FoundRow {
  const { answers } = line
  const of = (kind: 'name' | 'phone') =>
    knownQuestions(services[line.service]).flatMap((question) =>
      question.kind === kind && question.id !== 'name' ? (answers?.[question.id] ?? []) : [],
    )
  const { name, workplace } = answers ?? {}
  return {
    row,
    isNearly,
    reference: markedNumber(line.reference, query),
    name: name === undefined ? null : markedName(name, query),
    place: workplace === undefined ? null : markedPlace(workplace, query),
    others: of('name')
      .map((other) => markedName(other, query))
      .filter(isMarked),
    phone:
      of('phone')
        .map((phone) => markedNumber(formatPhone(phone), query))
        .find(isMarked) ?? null,
  }
}

/** Looks for what was typed, in everything by which a request is found. */
export async function look(context: MemberContext, wanted: string, asked: number): Promise<Result> {
  const { deps, office, now, speak, calls } = context
  const typed = queryOf(wanted, office.ownWords)
  const other = onOtherKeys(wanted)
  const otherQuery = other === null ? null : queryOf(other, office.ownWords)
  if (typed === null && otherQuery === null) return { kind: 'short' }
  const first = typed === null ? { hits: [], more: false } : await deps.index.find(typed)
  const isOther = first.hits.length === 0 && otherQuery !== null
  const second = isOther ? await deps.index.find(otherQuery) : first
  const query = isOther ? otherQuery : typed
  const page = pageOf(second.hits, asked, PER_PAGE)
  const lines = new Map(
    (await deps.models.requests.linesByIds(page.rows.map(({ id }) => id))).map((line) => [line.id, line]),
  )
  const called = new Set(calls.map(({ request }) => request.id))
  const about = { now, office, speak, appointment: null, photos: false, lookedAt: null }
  const rows = page.rows.flatMap((hit) => {
    const line = lines.get(hit.id)
    return line && query
      ? [foundRow(line, hit, query, rowOf(line, { ...about, call: called.has(line.id) }))]
      : []
  })
  return {
    kind: 'found',
    list: { ...page, rows },
    more: second.more,
    instead: isOther && second.hits.length > 0 ? other : null,
  }
}
