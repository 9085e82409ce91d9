import type { Office } from '../../domain/settings/office.ts'
import { isOpenState } from '../../domain/requests/requestLife.ts'
import { services } from '../../domain/services/index.ts'
import { dayOfSlot, type Slot, startOf } from '../../domain/appointments/slot.ts'
import { isOpen } from '../../lib/officeMinutes.ts'
import { type Day, dayOf, formatTime, formatWeekday } from '../../lib/time.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Appointment } from '../../models/appointments/appointments.ts'
import type { Speak } from '../speak.ts'

export interface AppointmentRow {
  readonly time: string
  readonly reference: string
  readonly service: string
  /** As the applicant typed it; null after the applicant's data were deleted. */
  readonly applicant: string | null
  /** The office closed this time after the booking, so an officer must telephone. */
  readonly closed: boolean
  /** Its time has come; before, nobody has missed it. */
  readonly begun: boolean
  /** Whether the applicant came, as marked; null: nobody has marked it. */
  readonly came: boolean | null
  /** Sent back by the buttons: which appointment the officer saw. */
  readonly slot: Slot
}

export interface AppointmentDay {
  readonly day: Day
  readonly title: string
  readonly rows: readonly AppointmentRow[]
  /** Whether it can be marked who came: on the day itself. */
  readonly marking: boolean
}

/** Appointments by day, each day ordered by time; today, the day of `now`, is first, even without appointments. */
export function appointmentDaysModel(
  appointments: readonly Appointment[],
  requests: readonly Request[],
  now: Date,
  { calendar }: Office,
  speak: Speak,
): AppointmentDay[] {
  const today = dayOf(now)
  const byId = new Map(requests.map((request) => [request.id, request]))
  const days = new Map<Day, AppointmentRow[]>([[today, []]])
  for (const { slot, request: id, came } of appointments) {
    const request = byId.get(id)
    if (!request || !isOpenState(request.state)) continue
    const day = dayOfSlot(slot)
    const row: AppointmentRow = {
      time: formatTime(startOf(slot), speak.language),
      reference: request.reference,
      service: speak.of(services[request.service].shortName),
      applicant: request.answers?.['name'] ?? null,
      begun: startOf(slot) <= now,
      closed: !isOpen(startOf(slot), calendar),
      came,
      slot,
    }
    days.set(day, [...(days.get(day) ?? []), row])
  }
  return [...days].map(([day, rows]) => ({
    day,
    title: formatWeekday(day, speak.language),
    rows,
    marking: day === today,
  }))
}
