import { startOf } from '../../domain/appointments/slot.ts'
import { isOpenState } from '../../domain/requests/requestLife.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Office } from '../../domain/settings/office.ts'
import { type CalendarEvent, writeCalendar } from '../../lib/calendarFile.ts'
import { addDays, type Day, dayOf, MINUTE } from '../../lib/time.ts'
import type { TimedAppointment } from '../../models/appointments/appointments.ts'
import type { PageDeps } from '../deps.ts'
import type { Speak } from '../speak.ts'

/** How often a calendar program should fetch the feed (RFC 7986, 5.7). */
const EVERY = 'PT1H'

interface Shown {
  readonly deps: PageDeps
  readonly office: Office
  readonly now: Date
  readonly speak: Speak
}

/** One appointment without its applicant. Of a restricted service not even the service is named. */
function eventOf(appointment: TimedAppointment, request: Request, shown: Shown): CalendarEvent {
  const { deps, office, speak } = shown
  const { reference, service } = request
  const isRestricted = office.access.restricted.includes(service)
  const about = isRestricted ? speak.t('console.visits.title') : speak.of(office.serviceOf(request).shortName)
  const start = startOf(appointment.slot)
  return {
    uid: `${reference}@${new URL(deps.baseUrl).hostname}`,
    start,
    end: new Date(+start + appointment.minutes * MINUTE),
    title: `${reference} · ${about}`,
    note: speak.t('sharing.feed.note'),
    link: `${deps.baseUrl}/console/requests/${reference}`,
    sequence: appointment.revision,
  }
}

/**
 * The appointments of open requests as an iCalendar file; one that was cancelled is not in it any more, and one that was
 * moved keeps its id with a higher number.
 * @param from first day, and `to` the last one
 * @param isFeed whether a program fetches it again and again
 */
export async function calendarOf(shown: Shown, from: Day, to: Day, isFeed: boolean): Promise<Buffer> {
  const { deps, office, now, speak } = shown
  const { appointments, requests } = deps.models
  const all = await appointments.timetable(from, to)
  const known = await requests.byIds(all.map(({ request }) => request))
  const open = new Map(known.filter(({ state }) => isOpenState(state)).map((each) => [each.id, each]))
  const events = all.flatMap((appointment) => {
    const request = open.get(appointment.request)
    return request ? [eventOf(appointment, request, shown)] : []
  })
  const name = `${speak.t('console.visits.title')} · ${speak.of(office.profile.shortName)}`
  return writeCalendar(name, events, now, isFeed ? EVERY : null)
}

/** Days before today and after it that the feed has. */
const BEHIND = 7
const AHEAD = 60

export const feedOf = (shown: Shown): Promise<Buffer> =>
  calendarOf(shown, addDays(dayOf(shown.now), -BEHIND), addDays(dayOf(shown.now), AHEAD), true)
