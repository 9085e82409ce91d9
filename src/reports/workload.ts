import type { Cell } from '../counting/cell.ts'
import { divideHalfUp, shareHundredths } from './exact.ts'
import { total, totalsOf } from './select.ts'

/** Requests filed and ended in a period. A request that ended in it may have been filed earlier. */
export interface Volumes {
  readonly filed: number
  readonly completed: number
  readonly cancelled: number
  readonly rejected: number
  readonly expired: number
  /** Of the filed requests: how many were asked for papers, once or more often. */
  readonly asked: number
  readonly askedAgain: number
  readonly askedShareHundredths: number | null
  /** Cancelled, rejected or expired requests as a share of all that ended. */
  readonly lostShareHundredths: number | null
}

/** Takes cells of `requests`. */
export function volumesOf(cells: readonly Cell[]): Volumes {
  const [completed, cancelled, rejected, expired] = ['completed', 'cancelled', 'rejected', 'expired'].map(
    (name) => total(cells, name),
  ) as [number, number, number, number]
  const filed = total(cells, 'filed')
  const asked = total(cells, 'asked')
  const lost = cancelled + rejected + expired
  return {
    filed,
    completed,
    cancelled,
    rejected,
    expired,
    asked,
    askedAgain: total(cells, 'asked-again'),
    askedShareHundredths: shareHundredths(asked, filed),
    lostShareHundredths: shareHundredths(lost, lost + completed),
  }
}

/** How many filed requests of one service missed this paper. */
interface MissingPaper {
  readonly service: string
  readonly paper: string
  readonly count: number
  /** Share of all filed requests of that service. */
  readonly shareHundredths: number | null
}

/** The papers that were missing most often, most first; takes cells of `requests`. */
export function missingPapers(cells: readonly Cell[]): MissingPaper[] {
  const services = [...new Set(cells.map(({ by }) => by['service'] ?? ''))]
  return services
    .flatMap((service) => {
      const own = cells.filter(({ by }) => by['service'] === service)
      const filed = total(own, 'filed')
      return [...totalsOf(own, 'paper-')].map(([paper, count]) => ({
        service,
        paper,
        count,
        shareHundredths: shareHundredths(count, filed),
      }))
    })
    .sort((a, b) => b.count - a.count || (`${a.service} ${a.paper}` < `${b.service} ${b.paper}` ? -1 : 1))
}

interface PauseReason {
  /** A usual reason's id, or `other`. */
  readonly reason: string
  readonly count: number
  /** Mean in hundredths of an office minute. */
  readonly meanHundredths: number | null
}

/** Pauses of requests handed over, by reason, most frequent first; takes cells of `pauses`. */
export function pausesOf(cells: readonly Cell[]): {
  readonly requests: number
  readonly pauses: number
  readonly reasons: readonly PauseReason[]
} {
  const seconds = totalsOf(cells, 'seconds-')
  const reasons = [...totalsOf(cells, 'reason-')].map(([reason, count]) => ({
    reason,
    count,
    meanHundredths:
      count === 0 ? null : divideHalfUp(100n * BigInt(seconds.get(reason) ?? 0), 60n * BigInt(count)),
  }))
  return {
    requests: total(cells, 'requests'),
    pauses: total(cells, 'pauses'),
    reasons: reasons.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  }
}

/** Claims that transfer lists have completed, with the mean days from filing to transfer; takes cells of `requests`. */
export function transfersOf(cells: readonly Cell[]) {
  const transferred = total(cells, 'transferred')
  const days = total(cells, 'transfer-days')
  return {
    transferred,
    meanDaysHundredths: transferred === 0 ? null : divideHalfUp(100n * BigInt(days), BigInt(transferred)),
  }
}

/** Appointments whose day has passed, and how many people came; takes cells of `visits`. */
export function appointmentsOf(cells: readonly Cell[]) {
  const past = total(cells, 'past')
  const came = total(cells, 'came')
  return { past, came, cameShareHundredths: shareHundredths(came, past) }
}

/** The results of notices, in the order of a table. */
export const noticeFates = [
  'pushed',
  'saved',
  'refused',
  'unreachable',
  'failed',
  'unsent',
  'no-chat',
] as const
type NoticeFate = (typeof noticeFates)[number]

/** Outbox states of a notice that was deliberately not sent, or whose result nobody knows. */
const unsent = ['unknown', 'dropped', 'withheld', 'overtaken']

/** Notices in a final state, by result; takes cells of `notices`. */
export function noticesOf(cells: readonly Cell[]): Readonly<Record<NoticeFate, number>> {
  const one = (fate: string) => total(cells, fate)
  return {
    pushed: one('pushed'),
    saved: one('saved'),
    refused: one('refused'),
    unreachable: one('unreachable'),
    failed: one('failed'),
    unsent: unsent.reduce((sum, state) => sum + one(state), 0),
    'no-chat': one('no-chat'),
  }
}
