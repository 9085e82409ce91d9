import { nothingKnown } from '../../src/domain/requests/expectation.ts'
import { createWorker, type Worker } from '../../src/bot/worker.ts'
import type { Office } from '../../src/domain/settings/office.ts'
import { createLog } from '../../src/lib/log.ts'
import { createMetrics } from '../../src/lib/metrics.ts'
import type { Clock } from '../../src/lib/time.ts'
import { createLineChannel } from '../../src/line/channel.ts'
import { createLineContent } from '../../src/line/content.ts'
import { createProfileLanguage } from '../../src/line/profile.ts'
import type { Models } from '../../src/models/index.ts'
import { watchAllowance } from '../../src/outbox/allowance.ts'
import { createLine } from '../../src/outbox/line.ts'
import { createOutbox } from '../../src/outbox/outbox.ts'
import { noticeStandingIn } from '../../src/requests/noticeStanding.ts'
import type { TestOffice } from './office.ts'

/** What differs between the processes of an office. */
interface OwnWays {
  readonly clock?: Clock
  readonly models?: Models
  readonly readsOffice?: () => Promise<Office>
}

/** The worker of another process on the office's database. */
export function workerOf(
  office: TestOffice,
  {
    clock = office.clock.now,
    models = office.models,
    readsOffice = office.models.settings.reader(clock),
  }: OwnWays,
): Worker {
  const log = createLog('silent')
  const channel = createLineChannel({
    credentials: { kind: 'token', token: 'token-of-the-test' },
    apiBaseUrl: office.line.url,
    dataApiBaseUrl: office.line.dataUrl,
    clock,
    log,
  })
  const outbox = createOutbox({
    models,
    line: createLine(channel),
    allowance: watchAllowance(channel, clock),
    noticeStanding: noticeStandingIn({ models, office: readsOffice, clock }),
    office: readsOffice,
    clock,
    log,
  })
  return createWorker({
    models,
    vault: office.database.vault,
    noticesWait: () => {},
    content: createLineContent({ channel, dataApiBaseUrl: office.line.dataUrl, log }),
    profileLanguage: createProfileLanguage({ channel, apiBaseUrl: office.line.url, log }),
    outbox,
    office: readsOffice,
    clock,
    baseUrl: 'http://localhost:3000',
    expects: () => Promise.resolve(nothingKnown),
    log,
    metrics: createMetrics(),
  })
}
