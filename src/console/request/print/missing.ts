import { reasonText } from '../../../domain/requests/cannedReasons.ts'
import type { Office } from '../../../domain/settings/office.ts'
import { paperName } from '../../../domain/papers/paperName.ts'
import type { Service } from '../../../domain/services/service.ts'
import { DAY, dayOf, formatDay } from '../../../lib/time.ts'
import type { Request } from '../../../domain/requests/request.ts'
import { momentWords } from '../../format.ts'
import type { Speak } from '../../speak.ts'
import type { Ticked } from '../../views/sheet.tsx'

export interface MissingModel {
  readonly office: string
  readonly reference: string
  readonly service: string
  /** Null after the applicant's data were deleted. */
  readonly applicant: string | null
  readonly recorded: string
  /** All papers that are missing or wrong. */
  readonly items: readonly Ticked[]
  /** The officer's words; from the second time on they also give the reason for asking again. */
  readonly reason: string | null
  /** How often the office has asked for papers, this time included. */
  readonly times: number
  /** The last day to bring them. After it the request expires, if nobody has changed it. */
  readonly until: string
  readonly untilDays: number
  readonly officer: string
}

/** Papers that an officer asked for, each with its fault if the officer named one. */
export function missingPapers(
  service: Service,
  { papers, reasons }: Request['history'][number],
  speak: Speak,
): Ticked[] {
  return papers.map((id) => {
    const why = reasons[id]
    return {
      name: speak.of(paperName(service, id)),
      ...(why !== undefined && { written: speak.text(reasonText(why)) }),
    }
  })
}

/** The latest time that an officer asked for papers; null if none did. */
export function lastAsked({ history, timesPapersAsked }: Request): Request['history'][number] | null {
  return timesPapersAsked === 0 ? null : (history.findLast(({ change }) => change === 'ask-papers') ?? null)
}

/**
 * The record of all missing papers with its time limit; the officer gives it to the applicant. The office may ask for
 * papers only once (Licensing Facilitation Act B.E. 2558, s.8), so a second record is marked and gives its reason.
 */
export function missingModel(
  request: Request,
  asked: Request['history'][number],
  office: Office,
  speak: Speak,
): MissingModel {
  const service = office.serviceOf(request)
  const days = office.retention.idleRequestDays
  return {
    office: speak.of(office.profile.name),
    reference: request.reference,
    service: speak.of(service.name),
    applicant: request.answers?.['name'] ?? null,
    recorded: momentWords(asked.at, speak),
    items: missingPapers(service, asked, speak),
    reason: asked.reason,
    times: request.timesPapersAsked,
    until: formatDay(dayOf(new Date(+asked.at + days * DAY)), speak.language),
    untilDays: days,
    officer: asked.by.kind === 'officer' ? asked.by.name : '',
  }
}
