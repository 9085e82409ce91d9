import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Problem } from '../../lib/errors.ts'
import { csvOf } from '../../reports/export/csv.ts'
import { EXPORT_FORMAT } from '../../reports/export/format.ts'
import { workbookOf } from '../../reports/export/workbook.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { fieldsOf } from './asked.ts'
import { MessagePage } from '../views/message.tsx'
import { makeReport, reportKinds } from './made.ts'

const Form = z.object({ kind: z.enum(reportKinds), format: z.enum(['xlsx', 'csv']) })

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** Files are passed on, so none is made from figures that are not complete. */
function notYet({ speak }: MemberContext): Reply {
  const title = speak.t('reports.behind.export')
  const body = (
    <MessagePage title={title}>
      <p>{speak.t('reports.behind.export-text')}</p>
      <p>
        <a class="button" href="/console/reports">
          {speak.t('reports.behind.back')}
        </a>
      </p>
    </MessagePage>
  )
  return { kind: 'page', status: 503, title, body }
}

/** Exports a report as a file. It first records the export and its filters in the audit trail. */
export async function exportReport(context: MemberContext): Promise<Reply> {
  const { deps, form, member, now, speak } = context
  const read = Form.safeParse(form)
  if (!read.success)
    throw new Problem('invalid', 'An export wants a kind of report and a format, xlsx or csv')
  const { kind, format } = read.data
  const { asked, document, complete } = await makeReport(kind, form, context)
  if (!complete) return notYet(context)
  const { version: set, ...fields } = fieldsOf(asked)
  const bytes = format === 'csv' ? csvOf(document, speak) : await workbookOf(document, { at: now }, speak)
  await deps.models.auditTrail.append({
    id: randomUUID(),
    at: now,
    by: { staffId: member.id, name: member.name },
    what: 'export',
    subject: `report ${kind}`,
    before: null,
    after: { format, version: EXPORT_FORMAT, ...fields, ...(set !== undefined && { set: Number(set) }) },
  })
  const name = `chapwai-${kind}-${fields['period'] ?? ''}.${format}`
  return { kind: 'file', type: types[format], name, attached: true, bytes }
}
