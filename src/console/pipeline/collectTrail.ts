import type { ConsoleDeps } from '../deps.ts'

/** Moves new changes into the audit trail at once. If that fails, the next collection by any process does it. */
export async function collectTrail({ models, log }: ConsoleDeps): Promise<void> {
  await models.auditTrail
    .collect()
    .catch((error: unknown) => log.error({ err: error }, 'trail not collected'))
}
