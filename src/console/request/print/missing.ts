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
  /** Null once it has been forgotten. */
  readonly applicant: string | null
  readonly recorded: string
  /** Everything that is missing or wrong. */
  readonly items: readonly Ticked[]
  /** What the officer wrote; from the second time on also why papers are asked for once more. */
  readonly reason: string | null
  /** How often papers have been asked for, this time included. */
  readonly times: number
  /** The last day to bring them: then a request that nobody has moved expires. */
  readonly until: string
  readonly untilDays: number
  readonly officer: string
}

/** Papers that were asked for, each with what is wrong with it where the officer said so. */
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

/** The latest request for papers; null when none has been made. */
export function lastAsked({ history, timesPapersAsked }: Request): Request['history'][number] | null {
  return timesPapersAsked === 0 ? null : (history.findLast(({ change }) => change === 'ask-papers') ?? null)
}

/**
 * The record of everything that is missing, with its time limit, which the officer hands to the applicant; papers may be
 * asked for only once (Licensing Facilitation Act B.E. 2558, s.8), so a second time is marked and says why.
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
