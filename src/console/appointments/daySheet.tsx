import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import type { DayModel, DayRow } from './day.ts'
import { Blank, Sheet, TickList } from '../views/sheet.tsx'

const columns = ['time', 'who', 'papers', 'came'] as const

function Row({ row }: { row: DayRow }) {
  return (
    <tr>
      <th scope="row">{row.time}</th>
      <td>
        <strong class="whole">{row.reference}</strong>
        <p>{row.applicant === null ? <Blank room="short" /> : <Typed text={row.applicant} />}</p>
        <p>{row.service}</p>
      </td>
      <td>
        <TickList items={row.papers} />
      </td>
      <td>
        <span class="box" />
      </td>
    </tr>
  )
}

/** One day's appointments, to tick by hand; every printed page repeats the head of the table. */
export function DaySheet({ model, speak }: { model: DayModel; speak: Speak }) {
  const { t } = speak
  return (
    <Sheet kind="day" speak={speak}>
      <h1>{t('print.day.title')}</h1>
      <p class="under">
        {model.day} · {t('print.day.count', { count: model.rows.length })}
      </p>
      <p class="under small">
        {model.office} · {t('print.day.printed', { moment: model.printed })}
      </p>
      {model.rows.length === 0 ? (
        <p class="under">{t('print.day.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col">{t(`print.day.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {model.rows.map((row) => (
              <Row row={row} />
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  )
}
