import type { ComponentChildren } from 'preact'
import type { ReportDocument } from '../../reports/table.ts'
import type { Speak } from '../speak.ts'
import { ReportPart } from './tableView.tsx'

/** The paragraphs at the beginning of a report. */
export function Lead({ document }: { document: ReportDocument }) {
  const [first, ...others] = document.lead
  return (
    <>
      <p class="lead">{first}</p>
      {others.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </>
  )
}

/** Notes on how the figures are computed. */
export function Notes({ document, speak }: { document: ReportDocument; speak: Speak }) {
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">{speak.t('reports.notes')}</h2>
      <ul class="notes">
        {document.notes.map((note) => (
          <li>{note}</li>
        ))}
      </ul>
    </section>
  )
}

interface Shown {
  readonly document: ReportDocument
  /** Content between the head and the figures: choices and links. */
  readonly children: ComponentChildren
  readonly speak: Speak
}

export function ReportView({ document, children, speak }: Shown) {
  return (
    <article class="report">
      <h1>{document.title}</h1>
      <p class="service">
        {[document.office, document.period, ...document.filters].map((line) => (
          <span class="line">{line}</span>
        ))}
      </p>
      {children}
      <Lead document={document} />
      {document.tables.map((table, index) => (
        <ReportPart table={table} number={index + 1} period={document.period} speak={speak} />
      ))}
      <Notes document={document} speak={speak} />
    </article>
  )
}
