import { dayOf, formatDay } from '../../lib/time.ts'
import type { ReportDocument } from '../../reports/table.ts'
import { Blank, Signature } from '../views/sheet.tsx'
import type { Speak } from '../speak.ts'
import { ReportPart } from './tableView.tsx'
import { Lead, Notes } from './view.tsx'

interface Printed {
  readonly document: ReportDocument
  readonly now: Date
  readonly speak: Speak
}

function Cover({ document, now, speak }: Printed) {
  const { t } = speak
  return (
    <header class="cover">
      <h1>{document.title}</h1>
      {[document.period, ...document.filters].map((line) => (
        <p>{line}</p>
      ))}
      <p class="office">{document.office}</p>
      <p class="small">{t('reports.print.prepared', { moment: formatDay(dayOf(now), speak.language) })}</p>
    </header>
  )
}

function Signatures({ speak }: { speak: Speak }) {
  const { t } = speak
  return (
    <footer class="signatures">
      {(['reports.print.by', 'reports.print.approved'] as const).map((key) => (
        <div>
          <Signature of={t(key)} name={null} dated speak={speak} />
          <p class="name">
            {t('reports.print.position')} <Blank room="sign" />
          </p>
        </div>
      ))}
    </footer>
  )
}

/** A whole report on paper. Wide tables are on landscape pages of their own. */
export function PrintedReport(printed: Printed) {
  const { document, speak } = printed
  return (
    <article class="sheet report-sheet" lang={speak.language}>
      <Cover {...printed} />
      <h2>{speak.t('reports.print.summary')}</h2>
      <Lead document={document} />
      {document.tables.map((table, index) => (
        <div class={table.columns.length > 9 ? 'across' : 'upright'}>
          <ReportPart table={table} number={index + 1} period={document.period} speak={speak} />
        </div>
      ))}
      <Notes document={document} speak={speak} />
      <Signatures speak={speak} />
    </article>
  )
}
