import { reportKinds, makeReport } from './made.ts'
import { Problem } from '../../lib/errors.ts'
import { PrintPage } from '../print/sheet.tsx'
import type { MemberVisit, Reply } from '../pageContext.ts'
import { addressOf } from './asked.ts'
import { PrintedReport } from './printSheet.tsx'

/** A report as it is filed: cover, findings, numbered tables, notes, signatures; A4. */
export async function printReportPage(visit: MemberVisit): Promise<Reply> {
  const { params, query, now, speak } = visit
  const kind = reportKinds.find((each) => each === params['kind'])
  if (!kind)
    throw new Problem('not-found', `There is no report of this kind; there are ${reportKinds.join(', ')}`)
  const { asked, document } = await makeReport(kind, query, visit)
  return {
    kind: 'page',
    title: `${document.title} ${document.period}`,
    body: (
      <PrintPage back={addressOf(`/${kind}`, asked)} speak={speak}>
        <PrintedReport document={document} now={now} speak={speak} />
      </PrintPage>
    ),
    scripts: ['print.js'],
  }
}
