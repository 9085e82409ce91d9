import { isOpenState } from '../domain/requests/requestLife.ts'
import type { Request } from '../domain/requests/request.ts'
import type { Models } from '../models/index.ts'
import type { RequestLine } from '../models/requests/requestLines.ts'
import { isSameName } from './finding/letters.ts'

/** All requests of one person, as far as they may be put together. */
interface CasesOfPerson {
  /** The open ones first, then the newest; the request itself is among them. */
  readonly cases: readonly RequestLine[]
  /** When the person asked for deletion, if requests that were over by then are left out for it. */
  readonly leftOut: Date | null
}

/**
 * The requests of the same person: of the same LINE account, or, where one of the two has none, with the same telephone
 * number and the same name. Two accounts stay two people, because a family often shares a telephone. What was over when
 * the person asked for deletion is left out: the office keeps it to account for what it did, not to know the person.
 * After the retention period a request has neither account nor number, so that it is nobody's.
 */
export async function casesOfPerson(
  models: Pick<Models, 'requests' | 'privacyRequests'>,
  { id, userId, answers }: Request,
): Promise<CasesOfPerson> {
  const { requests, privacyRequests } = models
  const phone = answers?.['phone']
  const name = answers?.['name']
  const [own, sameNumber, deletions] = await Promise.all([
    userId === null ? requests.linesByIds([id]) : requests.linesOfPerson(userId),
    phone === undefined || name === undefined ? [] : requests.linesByPhone(requests.phoneKey(phone)),
    privacyRequests.deletionsAsked(),
  ])
  const others = sameNumber.filter(
    (line) =>
      (userId === null || line.userId === null) && isSameName(line.answers?.['name'] ?? '', name ?? ''),
  )
  const all = new Map<string, RequestLine>()
  for (const line of [...own.map((each) => ({ ...each, userId })), ...others]) all.set(line.id, line)

  const deletionOf = (line: RequestLine) => {
    const asked = line.userId === null ? undefined : deletions.get(line.userId)
    const isOver = asked !== undefined && !isOpenState(line.state) && line.filedAt <= asked
    return line.id !== id && isOver ? asked : null
  }
  const lines = [...all.values()]
  return {
    cases: lines
      .filter((line) => deletionOf(line) === null)
      .sort(
        (one, other) =>
          Number(isOpenState(other.state)) - Number(isOpenState(one.state)) || +other.filedAt - +one.filedAt,
      ),
    leftOut: lines.reduce<Date | null>((latest, line) => deletionOf(line) ?? latest, null),
  }
}
