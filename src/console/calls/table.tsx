import type { ComponentChildren } from 'preact'
import type { Request } from '../../domain/requests/request.ts'
import { services } from '../../domain/services/index.ts'
import { formatPhone } from '../../lib/typed/phone.ts'
import type { TextKey } from '../../locales/text.ts'
import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'

/** Somebody to telephone. */
export interface Callee {
  readonly reference: string
  readonly service: string
  /** As the applicant typed it; null after the applicant's data were deleted. */
  readonly applicant: string | null
  /** For a `tel:` link: digits only. */
  readonly phone: string | null
}

/** Whom the officer telephones about a request. */
export function calleeOf({ reference, service, answers }: Request, speak: Speak): Callee {
  return {
    reference,
    service: speak.of(services[service].shortName),
    applicant: answers?.['name'] ?? null,
    phone: /^\d+/.exec(answers?.['phone'] ?? '')?.[0] ?? null,
  }
}

/** A column after the telephone number. */
interface Column<Row> {
  readonly title: TextKey
  readonly cell: (row: Row) => ComponentChildren
}

/** People to telephone: request, name, number, and what else a list has to say of each. */
export function CallTable<Row extends Callee>({
  rows,
  columns,
  speak,
}: {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly speak: Speak
}) {
  const { t } = speak
  const all: readonly Column<Row>[] = [
    {
      title: 'notices.calls.applicant',
      cell: ({ applicant }) =>
        applicant === null ? t('console.queue.forgotten') : <Typed text={applicant} />,
    },
    {
      title: 'notices.calls.phone',
      cell: ({ phone }) =>
        phone === null ? (
          t('notices.calls.no-phone')
        ) : (
          <a class="phone" href={`tel:${phone}`}>
            {formatPhone(phone)}
          </a>
        ),
    },
    ...columns,
  ]
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{t('notices.calls.reference')}</th>
          {all.map(({ title }) => (
            <th scope="col">{t(title)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row" data-label={t('notices.calls.reference')}>
              <a href={`/console/requests/${row.reference}`}>{row.reference}</a>{' '}
              <span class="small">{row.service}</span>
            </th>
            {all.map(({ title, cell }) => (
              <td data-label={t(title)}>{cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
