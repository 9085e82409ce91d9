import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { csvFile } from '../../lib/csv.ts'
import { dayOf, formatMomentInFull } from '../../lib/time.ts'
import type { TrailEntry, TrailFilter } from '../../models/auditTrail/auditTrail.ts'
import { trailKinds } from '../../models/auditTrail/entry.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { type ShownChange, shownEntry } from './model.ts'
import { AuditTrailView } from './view.tsx'
import type { KnownNames, Reader } from './words.ts'

const PER_PAGE = 50

/** Unknown values in the address filter nothing. */
const Query = z.object({
  what: z.enum(trailKinds).optional().catch(undefined),
  by: z.string().min(1).max(100).optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
})

function addressOf({ what, by }: TrailFilter, before?: number): string {
  const query = new URLSearchParams({
    ...(what !== undefined && { what }),
    ...(by !== undefined && { by }),
    ...(before !== undefined && { before: String(before) }),
  })
  return query.size > 0 ? `/console/trail?${query}` : '/console/trail'
}

/** The audit trail, page by page; the first page also tells whether the hash chain is intact. */
export async function auditTrailPage(
  { deps, query, speak, office }: MemberContext,
  known: KnownNames,
): Promise<Reply> {
  const { auditTrail } = deps.models
  const { before, ...filter } = Query.parse(query)
  await auditTrail.collect()
  const found = await auditTrail.page(filter, PER_PAGE + 1, before)
  const entries = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? entries.at(-1) : undefined
  const body = (
    <AuditTrailView
      entries={entries.map((entry) => shownEntry(entry, { speak, office, known }))}
      verification={before === undefined ? await auditTrail.verify() : null}
      authors={await auditTrail.authors()}
      filter={filter}
      newest={before === undefined ? null : addressOf(filter)}
      older={last ? addressOf(filter, last.number) : null}
      speak={speak}
    />
  )
  return { kind: 'page', title: speak.t('trail.title'), body }
}

const columns = ['number', 'at', 'by', 'what', 'subject', 'before', 'after', 'hash'] as const

/** The values of one side, each in a line of its cell. */
const side = (changes: readonly ShownChange[], which: 'before' | 'after') =>
  changes.map((each) => (each.label === null ? each[which] : `${each.label}: ${each[which]}`)).join('\n')

/**
 * One line of the file, in the words of the page. Its times are Thai, as everywhere in the console; the command `audit
 * export` writes the entries as they are stored, in UTC.
 */
function rowOf(entry: TrailEntry, reader: Reader): string[] {
  const { number, by, what, subject, changes } = shownEntry(entry, reader)
  return [
    String(number),
    formatMomentInFull(entry.at, reader.speak.language),
    by,
    what,
    subject ?? '',
    side(changes, 'before'),
    side(changes, 'after'),
    entry.hash,
  ]
}

/** Exports the whole trail as a file; the export itself is the last entry. */
export async function exportAuditTrail(
  { deps, member, now, speak, office }: MemberContext,
  known: KnownNames,
): Promise<Reply> {
  const { auditTrail } = deps.models
  await auditTrail.collect()
  await auditTrail.append({
    id: randomUUID(),
    at: now,
    by: { staffId: member.id, name: member.name },
    what: 'export',
    subject: 'trail',
    before: null,
    after: { format: 'csv' },
  })
  const rows: string[][] = [columns.map((column) => speak.t(`trail.column.${column}`))]
  for await (const entry of auditTrail.entries()) rows.push(rowOf(entry, { speak, office, known }))
  return {
    kind: 'file',
    type: 'text/csv',
    name: `trail-${dayOf(now)}.csv`,
    attached: true,
    bytes: csvFile(rows),
  }
}
