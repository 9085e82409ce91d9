import { z } from 'zod'
import { dayOfSlot, SLOT, startOf } from '../../domain/appointments/slot.ts'
import { Problem } from '../../lib/errors.ts'
import { parseReference } from '../../lib/reference.ts'
import { addDays, dayOf } from '../../lib/time.ts'
import { done, doneIsSaid, doneText } from '../forms/done.ts'
import { readForm } from '../forms/readForm.ts'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { type AppointmentDay, appointmentDaysModel, type AppointmentRow } from './model.ts'

/** More days ahead than the office lets people book. */
const AHEAD_DAYS = 200

/** One press marks whether the person came; the next takes it back. */
function Attendance({ row, speak }: { row: AppointmentRow; speak: Speak }) {
  const { t } = speak
  const about = (label: string) => `${label} ${row.reference}`
  return (
    <form method="post" action="/console/visits" id={`row-${row.reference}`}>
      <input type="hidden" name="reference" value={row.reference} />
      <input type="hidden" name="slot" value={row.slot} />
      {row.came === null ? (
        <>
          <button name="act" value="came" aria-label={about(t('console.visits.came'))}>
            {t('console.visits.came')}
          </button>{' '}
          {row.begun && (
            <button class="quiet" name="act" value="missed" aria-label={about(t('console.visits.missed'))}>
              {t('console.visits.missed')}
            </button>
          )}
        </>
      ) : (
        <>
          <input type="hidden" name="seen" value={row.came ? 'came' : 'missed'} />
          <strong>{t(row.came ? 'console.visits.came' : 'console.visits.missed')}</strong>{' '}
          <button class="quiet" name="act" value="undo" aria-label={about(t('board.undo'))}>
            {t('board.undo')}
          </button>
        </>
      )}
    </form>
  )
}

function Row({ row, marking, speak }: { row: AppointmentRow; marking: boolean; speak: Speak }) {
  const { t } = speak
  return (
    <tr>
      <th scope="row" data-label={t('console.visits.time')}>
        {row.time}
        {row.closed && <strong class="overdue">{t('console.visits.closed')}</strong>}
      </th>
      <td data-label={t('console.queue.reference')}>
        <a href={`/console/requests/${row.reference}`}>{row.reference}</a>
      </td>
      <td data-label={t('console.queue.service')}>{row.service}</td>
      <td data-label={t('console.queue.applicant')}>
        {row.applicant === null ? t('console.queue.forgotten') : <Typed text={row.applicant} />}
      </td>
      {marking && (
        <td data-label={t('console.visits.attendance')}>
          <Attendance row={row} speak={speak} />
        </td>
      )}
    </tr>
  )
}

function Day({ day, speak }: { day: AppointmentDay; speak: Speak }) {
  const { t } = speak
  const heading = `day-${day.day}`
  return (
    <section class="group" aria-labelledby={heading}>
      <h2 id={heading}>
        {day.title} <span class="count">{day.rows.length}</span>
      </h2>
      {day.rows.length === 0 ? (
        <p class="none">{t('console.visits.none')}</p>
      ) : (
        <>
          <table class="list">
            <thead>
              <tr>
                <th scope="col">{t('console.visits.time')}</th>
                <th scope="col">{t('console.queue.reference')}</th>
                <th scope="col">{t('console.queue.service')}</th>
                <th scope="col">{t('console.queue.applicant')}</th>
                {day.marking && <th scope="col">{t('console.visits.attendance')}</th>}
              </tr>
            </thead>
            <tbody>
              {day.rows.map((row) => (
                <Row row={row} marking={day.marking} speak={speak} />
              ))}
            </tbody>
          </table>
          <p>
            <a class="button" href={`/console/visits/print?day=${day.day}`}>
              {t('print.day.print')}
            </a>{' '}
            <a class="button" href={`/console/visits/forms?day=${day.day}&print=1`}>
              {t('print.forms.print')}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

const refusals = { changed: 'console.visits.changed', 'visit-early': 'console.visits.early' } as const

/** The page of appointments: today and later. */
export async function appointmentsPage(context: MemberContext): Promise<Reply> {
  const { deps, now, office, speak } = context
  const today = dayOf(now)
  const appointments = await deps.models.appointments.between(today, addDays(today, AHEAD_DAYS))
  const requests = await deps.models.requests.byIds(appointments.map(({ request }) => request))
  const refused = doneText(context, refusals)
  const body = (
    <>
      <h1>{speak.t('console.visits.title')}</h1>
      {refused !== null && (
        <Notice kind="trouble">
          <p>{speak.t(refused)}</p>
        </Notice>
      )}
      <p>
        <a class="button" href="/console/visits/forms/open?print=1">
          {speak.t('print.forms.open')}
        </a>{' '}
        <a class="button" href="/console/visits/calendar">
          {speak.t('sharing.feed.title')}
        </a>
      </p>
      {appointmentDaysModel(appointments, requests, now, office, speak).map((day) => (
        <Day day={day} speak={speak} />
      ))}
    </>
  )
  return { kind: 'page', title: speak.t('console.visits.title'), body, cookies: doneIsSaid(context) }
}

const Form = z.object({
  act: z.enum(['came', 'missed', 'undo']),
  reference: z.string().transform(parseReference).pipe(z.string()),
  slot: z.string().regex(SLOT),
  seen: z.enum(['came', 'missed']).optional(),
})

const marks = { came: true, missed: false, undo: null } as const

/**
 * Marks on its day whether somebody came to an appointment, or takes the mark back. Before its time nobody has missed it.
 */
export async function markAppointment({ deps, member, now, form }: MemberContext): Promise<Reply> {
  const { act, reference, slot, seen } = readForm(Form, form, 'the appointments')
  const request = await deps.models.requests.byReference(reference)
  if (!request) throw new Problem('not-found', 'No request has the reference of the form')
  const appointment = { request: request.id, slot, seen: seen === undefined ? null : marks[seen] }
  if (act === 'missed' && startOf(slot) > now) return done('/console/visits', 'visit-early')
  const isMarked =
    dayOfSlot(slot) === dayOf(now) &&
    (await deps.models.appointments.markAttendance(appointment, marks[act], member.id, now))
  return isMarked
    ? { kind: 'redirect', to: `/console/visits#row-${reference}` }
    : done('/console/visits', 'changed')
}
