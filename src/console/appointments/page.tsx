import { addDays, dayOf } from '../../lib/time.ts'
import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { type AppointmentDay, appointmentDaysModel, type AppointmentRow } from './model.ts'

/** More days ahead than the office lets people book. */
const AHEAD_DAYS = 200

function Row({ row, speak }: { row: AppointmentRow; speak: Speak }) {
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
              </tr>
            </thead>
            <tbody>
              {day.rows.map((row) => (
                <Row row={row} speak={speak} />
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

/** The page of appointments: today and later. */
export async function appointmentsPage({ deps, now, office, speak }: MemberContext): Promise<Reply> {
  const today = dayOf(now)
  const appointments = await deps.models.appointments.between(today, addDays(today, AHEAD_DAYS))
  const requests = await deps.models.requests.byIds(appointments.map(({ request }) => request))
  const body = (
    <>
      <h1>{speak.t('console.visits.title')}</h1>
      <p>
        <a class="button" href="/console/visits/forms/open?print=1">
          {speak.t('print.forms.open')}
        </a>
      </p>
      {appointmentDaysModel(appointments, requests, today, office, speak).map((day) => (
        <Day day={day} speak={speak} />
      ))}
    </>
  )
  return { kind: 'page', title: speak.t('console.visits.title'), body }
}
