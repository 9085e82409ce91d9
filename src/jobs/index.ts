import type { Worker } from '../bot/worker.ts'
import type { Vault } from '../lib/seal.ts'
import type { Log } from '../lib/log.ts'
import { type Clock, HOUR, MINUTE, SECOND } from '../lib/time.ts'
import type { Office } from '../domain/settings/office.ts'
import type { DueJob } from '../models/dueWork.ts'
import type { Models } from '../models/index.ts'
import type { FetchFile } from '../models/settings/holidayFeed.ts'
import { type AllowanceWatch, noteAllowance } from '../outbox/allowance.ts'
import type { OutboxSender } from '../outbox/outbox.ts'
import { giveBackDue } from '../requests/giveBack.ts'
import { giveByTurn } from '../requests/giveByTurn.ts'
import { releaseNotices } from '../requests/releaseNotices.ts'
import { sendReminders } from '../requests/reminders.ts'
import { returnWork } from '../requests/returnWork.ts'
import type { PersonalMenus } from '../richmenu/personal.ts'
import { closeSilentTalks } from './closeSilentTalks.ts'
import { endLendings } from './endLendings.ts'
import type { Job } from './job.ts'
import { logAuditTrailHead } from './logAuditTrailHead.ts'
import { renewHolidays } from './renewHolidays.ts'
import { summariseDay } from './summariseDay.ts'
import { summariseMonth } from './summariseMonth.ts'
import { tellUnaccepted } from './tellUnaccepted.ts'
import { upkeep } from './upkeep/index.ts'

type JobModels = Pick<
  Models,
  | 'allowances'
  | 'appointments'
  | 'auditTrail'
  | 'callBacks'
  | 'conversations'
  | 'counts'
  | 'holidayFeed'
  | 'inbox'
  | 'lendings'
  | 'missedSentences'
  | 'monthSummaries'
  | 'outbox'
  | 'photos'
  | 'privacyRequests'
  | 'requests'
  | 'staff'
  | 'surveys'
  | 'talks'
>

interface JobDeps {
  readonly models: JobModels
  readonly vault: Vault
  readonly worker: Pick<Worker, 'look' | 'wake'>
  readonly outbox: OutboxSender
  readonly personalMenus: PersonalMenus
  readonly allowance: AllowanceWatch
  readonly noticesWait: () => void
  readonly fetchFile: FetchFile
  readonly office: () => Promise<Office>
  readonly clock: Clock
  readonly baseUrl: string
  readonly log: Log
  /** Aborted when the process is told to stop; jobs then start no new work. */
  readonly signal: AbortSignal
}

const job = (name: string, every: number, work: Job['work']): Job => ({ name, every, work })

/** A job that runs when the look of each second finds something for it. */
const whenFound = (name: DueJob, work: Job['work']): Job => ({ name, every: null, work })

/** All jobs with their intervals. */
export function jobTable(deps: JobDeps) {
  const { models, worker, outbox, personalMenus, allowance, clock, signal, log } = deps
  const { auditTrail } = models
  const endSilentTalks = async () => worker.wake(await closeSilentTalks(deps))
  const keepUp = async () => worker.wake(await upkeep(deps))
  return {
    workInbox: whenFound('work-inbox', () => worker.look()),
    releaseNotices: whenFound('release-notices', () => releaseNotices(deps, signal)),
    giveBack: whenFound('give-back', () => giveBackDue(models, clock, signal)),
    deliverDue: whenFound('deliver-due', () => outbox.deliverDue(undefined, signal)),
    collectAuditTrail: whenFound('collect-audit-trail', () => auditTrail.collect()),
    keepMenus: whenFound('keep-menus', () => personalMenus.workOff(undefined, signal)),
    count: whenFound('count', () => models.counts.collect(clock, signal)),
    giveByTurn: job('give-by-turn', 5 * SECOND, async () => giveByTurn(models, clock(), await deps.office())),
    returnWork: job('return-work', MINUTE, () => returnWork(models, clock())),
    endLendings: job('end-lendings', MINUTE, async () => worker.wake(await endLendings(deps))),
    closeSilentTalks: job('close-silent-talks', MINUTE, endSilentTalks),
    summariseDay: job('summarise-day', MINUTE, () => summariseDay(deps)),
    summariseMonth: job('summarise-month', MINUTE, () => summariseMonth(deps)),
    tellUnaccepted: job('tell-unaccepted', MINUTE, () => tellUnaccepted(deps)),
    remind: job('remind', 2 * MINUTE, () => sendReminders(deps)),
    renewHolidays: job('renew-holidays', HOUR, () => renewHolidays(deps)),
    upkeep: job('upkeep', HOUR, keepUp),
    logAuditTrailHead: job('log-audit-trail-head', HOUR, () => logAuditTrailHead(auditTrail, log)),
    noteAllowance: job('note-allowance', HOUR, () => noteAllowance(models.allowances, allowance, clock)),
  } as const satisfies Readonly<Record<string, Job>>
}

export type JobTable = ReturnType<typeof jobTable>
