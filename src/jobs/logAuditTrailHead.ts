import type { Log } from '../lib/log.ts'
import type { Models } from '../models/index.ts'

/**
 * Writes the head of the audit trail into the log, which is stored elsewhere. The log then proves it when somebody
 * later deletes the newest entries of the trail.
 */
export async function logAuditTrailHead(
  auditTrail: Pick<Models['auditTrail'], 'head'>,
  log: Log,
): Promise<void> {
  const head = await auditTrail.head()
  if (head) log.info(head, 'audit trail')
}
