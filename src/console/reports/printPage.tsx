import { reportKinds, makeReport } from './made.ts'
import { Problem } from '../../lib/errors.ts'
import { PrintPage } from '../views/sheet.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { addressOf } from './asked.ts'
import { PrintedReport } from './printSheet.tsx'

/** A report for filing, on A4: cover, findings, numbered tables, notes, signatures. */
export async function printReportPage(context: MemberContext): Promise<Reply> {
  const { params, query, now, speak } = context
  const kind = reportKinds.find((each) => each === params['kind'])
  if (!kind)
    throw new Problem('not-found', `There is no report of this kind; there are ${reportKinds.join(', ')}`)
  const { asked, document } = await makeReport(kind, query, context)
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
