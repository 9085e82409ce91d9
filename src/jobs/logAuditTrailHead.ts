import type { Log } from '../lib/log.ts'
import type { Models } from '../models/index.ts'

/** Writes the audit trail's head into the log, stored elsewhere: it shows when somebody deletes the newest entries. */
export async function logAuditTrailHead(
  auditTrail: Pick<Models['auditTrail'], 'head'>,
  log: Log,
): Promise<void> {
  const head = await auditTrail.head()
  if (head) log.info(head, 'audit trail')
}
