import type { Speak } from '../speak.ts'
import { addressOf, type Asked, fieldsOf } from './asked.ts'
import type { ReportKind } from './made.ts'

/**
 * Print, workbook and CSV of the report on the screen. Downloads use POST, because each is recorded in the audit trail.
 */
export function TakeAlong({ kind, asked, speak }: { kind: ReportKind; asked: Asked; speak: Speak }) {
  const { t } = speak
  return (
    <form
      class="take-along"
      method="post"
      action="/console/reports/export"
      aria-label={t('reports.take.title')}
    >
      <a class="button" href={addressOf(`/${kind}/print`, asked)}>
        {t('reports.take.print')}
      </a>
      <input type="hidden" name="kind" value={kind} />
      {Object.entries(fieldsOf(asked)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button name="format" value="xlsx">
        {t('reports.take.xlsx')}
      </button>
      <button name="format" value="csv">
        {t('reports.take.csv')}
      </button>
    </form>
  )
}
