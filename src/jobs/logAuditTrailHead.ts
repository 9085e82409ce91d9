import type { Log } from '../lib/log.ts'
import type { Models } from '../models/index.ts'

/** Writes the audit trail's head into the log, which is kept elsewhere: a chain that was cut off later shows beside it. */
export async function logAuditTrailHead(
  auditTrail: Pick<Models['auditTrail'], 'head'>,
  log: Log,
): Promise<void> {
  const head = await auditTrail.head()
  if (head) log.info(head, 'audit trail')
}
