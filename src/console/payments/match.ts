import { transferDayOf } from '../../domain/requests/paymentOf.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Office } from '../../domain/settings/office.ts'
import { say, type Text } from '../../domain/text.ts'
import { formatMoney } from '../../lib/typed/money.ts'
import type { Day } from '../../lib/time.ts'
import { isSameName } from '../../requests/finding/letters.ts'
import { isPayable, transferStanding } from '../../requests/transfers.ts'
import type { PastedLine } from './readList.ts'

/**
 * What becomes of a line: `pays`: the applicant will be told; `asks`: only when the officer ticks it; `told`: was told
 * before; `wrong`: cannot be told.
 */
export type LineKind = 'pays' | 'asks' | 'wrong' | 'told'

/** A line of the list with the request that it means. */
export interface MatchedLine {
  readonly line: PastedLine
  readonly kind: LineKind
  readonly request: Request | null
  readonly why: readonly Text[]
}

/** What the lines are compared with. */
interface Known {
  /** By reference, those that the list names. */
  readonly named: ReadonlyMap<string, Request>
  /** Claims that a name may mean. */
  readonly claims: readonly Request[]
  readonly now: Date
  readonly office: Office
}

const nameOf = ({ answers }: Request) => answers?.['name'] ?? null

/** Claims of this name that wait for money, or that were told of a transfer of the same day. */
function claimsOf({ name, day, services }: PastedLine, { claims }: Known): Request[] {
  if (name === null) return []
  return claims.filter((claim) => {
    const own = nameOf(claim)
    const isMeant = services.length === 0 || services.includes(claim.service)
    const isOfThisDay = claim.state !== 'completed' || (day !== null && transferDayOf(claim) === day)
    return own !== null && isMeant && isOfThisDay && isSameName(own, name)
  })
}

/** Why an officer has to look before this claim is told of this line. */
function doubts({ name, amount }: PastedLine, request: Request, isByName: boolean): Text[] {
  const own = nameOf(request)
  const claimed = request.answers?.['receipt-total']
  return [
    ...(isByName ? [say('payments.why.by-name')] : []),
    ...(request.state === 'accepted' ? [say('payments.why.unchecked')] : []),
    ...(name !== null && own !== null && !isSameName(own, name)
      ? [say('payments.why.other-name', { name })]
      : []),
    ...(amount !== null && claimed !== undefined && Number(amount) > Number(claimed)
      ? [say('payments.why.more', { claimed: formatMoney(claimed) })]
      : []),
  ]
}

function toldText(request: Request): Text {
  const day = transferDayOf(request)
  return day === null ? say('payments.why.told') : say('payments.why.told-on', { day: { shortDay: day } })
}

function withRequest(
  line: PastedLine,
  request: Request,
  isByName: boolean,
  known: Known,
): Omit<MatchedLine, 'line'> {
  const day: Day | null = line.day
  const standing = transferStanding(request, day ?? '', known.now, known.office)
  if (standing === 'told') return { kind: 'told', request, why: [toldText(request)] }
  if (day === null) return { kind: 'wrong', request, why: [say('payments.why.no-day')] }
  if (!isPayable(standing)) return { kind: 'wrong', request, why: [say(`payments.why.${standing}`)] }
  const why = doubts(line, request, isByName)
  return { kind: why.length === 0 ? 'pays' : 'asks', request, why }
}

function matched(line: PastedLine, known: Known): Omit<MatchedLine, 'line'> {
  const { reference, name } = line
  const whole = reference === null ? undefined : known.named.get(reference)
  if (whole !== undefined) return withRequest(line, whole, false, known)
  const [only, ...others] = claimsOf(line, known)
  if (only !== undefined && others.length === 0) return withRequest(line, only, true, known)
  if (only !== undefined) {
    const references = [only, ...others].map((each) => each.reference).join(', ')
    return { kind: 'wrong', request: null, why: [say('payments.why.several', { references })] }
  }
  if (line.isAmbiguous) return { kind: 'wrong', request: null, why: [say('payments.why.ambiguous')] }
  const why = reference !== null ? 'no-such-reference' : name !== null ? 'no-such-name' : 'unread'
  return { kind: 'wrong', request: null, why: [say(`payments.why.${why}`)] }
}

/** Each line with the request that it means. A request is told by the first of its lines. */
export function matchLines(lines: readonly PastedLine[], known: Known): MatchedLine[] {
  const first = new Map<string, number>()
  return lines.map((line) => {
    const found = matched(line, known)
    const { request } = found
    const before = request === null ? undefined : first.get(request.id)
    if (before !== undefined && found.kind !== 'told') {
      return { line, kind: 'wrong', request, why: [say('payments.why.repeated', { number: before })] }
    }
    if (request !== null && found.kind !== 'wrong') first.set(request.id, line.number)
    return { line, ...found }
  })
}
