import { delayReasons } from '../../domain/requests/delayReasons.ts'
import type { Office } from '../../domain/settings/office.ts'
import { services } from '../../domain/services/index.ts'
import type { Language } from '../../lib/language.ts'
import { addDays, dayOf, formatDay } from '../../lib/time.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { RequestClock } from '../../models/requests/requestLines.ts'
import type { ListPage } from '../views/listPage.ts'
import { isOverdue, nextWordDay, promiseOf, wordIsDue } from '../../requests/promise.ts'
import { minutesOnClock } from '../../requests/timing.ts'
import { clockWords } from '../format.ts'
import type { Speak } from '../speak.ts'

/** A reason in the applicant's language, and also in the reader's if that is another one. */
interface Reason {
  readonly id: string
  readonly words: string
  readonly gloss: string | null
}

export interface OverdueRow {
  readonly reference: string
  readonly revision: number
  readonly service: string
  readonly applicant: string | null
  readonly minutes: string
  readonly overdue: string | null
  /** The applicant has no chat: the notice goes to the call list. */
  readonly byPhone: boolean
  readonly language: Language
  readonly reasons: readonly Reason[]
  /** The last reason that an officer gave, and when the next one is due; null before the first. */
  readonly told: { readonly reason: string; readonly next: string } | null
}

/** Late requests of which the applicant must be told now, other late ones, and requests at risk. */
export const overdueGroups = ['due', 'told', 'atRisk'] as const
export type OverdueGroup = (typeof overdueGroups)[number]

/** A request in which nothing happens and whose applicant was told that it will expire. */
export interface ExpiringRow extends Pick<OverdueRow, 'reference' | 'service' | 'applicant' | 'byPhone'> {
  /** The last day of the request. */
  readonly day: string
}

export type OverdueModel = Readonly<Record<OverdueGroup, ListPage<OverdueRow>>> & {
  readonly expiring: readonly ExpiringRow[]
}

const reasonsIn = (language: Language, speak: Speak): Reason[] =>
  delayReasons.map((reason) => ({
    id: reason.id,
    words: reason[language],
    gloss: language === speak.language ? null : speak.of(reason),
  }))

function toldOf(request: Request, office: Office, { language }: Speak): OverdueRow['told'] {
  const last = request.notes.findLast(({ kind }) => kind === 'delay-explained')
  const next = nextWordDay(request, office)
  return last && next !== null ? { reason: last.text ?? '', next: formatDay(next, language) } : null
}

export interface Case {
  readonly request: Request
  /** The applicant's language. */
  readonly language: Language
}

function rowOf({ request, language }: Case, now: Date, office: Office, speak: Speak): OverdueRow {
  const clock = clockWords(minutesOnClock(request.timing, now, office), request.promisedMinutes, speak)
  return {
    reference: request.reference,
    revision: request.revision,
    service: speak.of(services[request.service].shortName),
    applicant: request.answers?.['name'] ?? null,
    ...clock,
    byPhone: request.userId === null,
    language,
    reasons: reasonsIn(language, speak),
    told: toldOf(request, office, speak),
  }
}

/** To which group an open request belongs; null: to none. */
export function groupOf(clock: RequestClock, now: Date, office: Office): OverdueGroup | null {
  if (isOverdue(clock, now, office)) return wordIsDue(clock, now, office) ? 'due' : 'told'
  return promiseOf(clock, now, office) === 'at-risk' ? 'atRisk' : null
}

function expiringRows(requests: readonly Request[], speak: Speak): ExpiringRow[] {
  return requests.flatMap(({ reference, service, answers, userId, expiryTold }) =>
    expiryTold === null
      ? []
      : {
          reference,
          service: speak.of(services[service].shortName),
          applicant: answers?.['name'] ?? null,
          byPhone: userId === null,
          day: formatDay(addDays(dayOf(expiryTold.until), -1), speak.language),
        },
  )
}

/** One page of each group, and the requests that are about to expire, in words. */
export function overdueModel(
  groups: Readonly<Record<OverdueGroup, ListPage<Case>>>,
  expiring: readonly Request[],
  now: Date,
  office: Office,
  speak: Speak,
): OverdueModel {
  const inWords = (page: ListPage<Case>): ListPage<OverdueRow> => ({
    ...page,
    rows: page.rows.map((each) => rowOf(each, now, office, speak)),
  })
  return {
    due: inWords(groups.due),
    told: inWords(groups.told),
    atRisk: inWords(groups.atRisk),
    expiring: expiringRows(expiring, speak),
  }
}
