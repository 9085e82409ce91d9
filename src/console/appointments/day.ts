import type { Office } from '../../domain/settings/office.ts'
import { papersToBring, saidOf } from '../../domain/papers/paperList.ts'
import { isOpenState } from '../../domain/requests/requestLife.ts'
import { startOf } from '../../domain/appointments/slot.ts'
import { type Day, formatMoment, formatTime, formatWeekday } from '../../lib/time.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Appointment } from '../../models/appointments/appointments.ts'
import type { Speak } from '../speak.ts'
import type { Ticked } from '../views/sheet.tsx'

export interface DayRow {
  readonly time: string
  readonly reference: string
  /** Null after the applicant's data were deleted. */
  readonly applicant: string | null
  readonly service: string
  /** Papers that the person brings; a mark shows those that they said they do not have yet. */
  readonly papers: readonly Ticked[]
}

export interface DayModel {
  readonly office: string
  readonly day: string
  readonly rows: readonly DayRow[]
  /** When the sheet was printed: people may have booked since then. */
  readonly printed: string
}

function papersOf(request: Request, office: Office, speak: Speak): Ticked[] {
  const service = office.serviceOf(request)
  const answers = request.answers ?? {}
  return papersToBring(service, answers, office).flatMap((paper) => {
    const said = saidOf(service, answers, paper)
    if (said === 'does-not-apply') return []
    const name = speak.of(paper.name)
    return [said === 'not-yet' ? { name, mark: speak.t('print.day.not-yet') } : { name }]
  })
}

/** One day's appointments of open requests, ordered by time. */
export function dayModel(
  day: Day,
  appointments: readonly Appointment[],
  requests: readonly Request[],
  now: Date,
  office: Office,
  speak: Speak,
): DayModel {
  const open = new Map(requests.filter(({ state }) => isOpenState(state)).map((each) => [each.id, each]))
  return {
    office: speak.of(office.profile.name),
    day: formatWeekday(day, speak.language),
    printed: formatMoment(now, speak.language),
    rows: appointments.flatMap(({ slot, request: id }) => {
      const request = open.get(id)
      if (!request) return []
      return [
        {
          time: formatTime(startOf(slot), speak.language),
          reference: request.reference,
          applicant: request.answers?.['name'] ?? null,
          service: speak.of(office.serviceOf(request).shortName),
          papers: papersOf(request, office, speak),
        },
      ]
    }),
  }
}
