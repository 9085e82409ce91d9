import { delayReasons } from '../../domain/requests/delayReasons.ts'
import type { Office } from '../../domain/settings/office.ts'
import { services } from '../../domain/services/index.ts'
import type { Language } from '../../lib/language.ts'
import { formatDay } from '../../lib/time.ts'
import type { Request } from '../../domain/requests/request.ts'
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

export interface OverdueModel {
  readonly due: readonly OverdueRow[]
  readonly told: readonly OverdueRow[]
  readonly atRisk: readonly OverdueRow[]
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

interface Case {
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

/** Late requests, requests at risk, and applicants to whom an officer must explain a delay; each in the given order. */
export function overdueModel(cases: readonly Case[], now: Date, office: Office, speak: Speak): OverdueModel {
  const rows = (belongs: (request: Request) => boolean) =>
    cases.filter(({ request }) => belongs(request)).map((each) => rowOf(each, now, office, speak))
  return {
    due: rows((request) => wordIsDue(request, now, office)),
    told: rows((request) => isOverdue(request, now, office) && !wordIsDue(request, now, office)),
    atRisk: rows((request) => promiseOf(request, now, office) === 'at-risk'),
  }
}
