import { createServer, type Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { createApp, createRefusal } from './app.ts'
import { webhookRouter } from './bot/webhook.ts'
import { createWorker, type Worker } from './bot/worker.ts'
import { closeAfter } from './closing.ts'
import type { Config } from './config.ts'
import { createConsole } from './console/index.ts'
import { jobTable, type JobTable } from './jobs/index.ts'
import { type Job, runJob, startJobs } from './jobs/job.ts'
import { createLook } from './jobs/look.ts'
import { createDrain } from './http/drain.ts'
import { listen } from './http/listen.ts'
import { withDeadline } from './lib/deadline.ts'
import { cuttable, type Log } from './lib/log.ts'
import { fetchPublic } from './lib/publicFetch.ts'
import { createMetrics } from './lib/metrics.ts'
import { type Clock, SECOND, systemClock } from './lib/time.ts'
import { createBasicId } from './line/basicId.ts'
import { createLineChannel } from './line/channel.ts'
import { createLineContent } from './line/content.ts'
import { createFaces } from './line/faces.ts'
import { createProfileLanguage, createProfileReader } from './line/profile.ts'
import { createMyData } from './mydata/index.ts'
import { connect, type Connection } from './models/connect.ts'
import { openVault } from './models/sealing/dataKey.ts'
import { createModels, type Models } from './models/index.ts'
import { type FetchFile, LARGEST_CALENDAR } from './models/settings/holidayFeed.ts'
import { watchAllowance } from './outbox/allowance.ts'
import { createLine } from './outbox/line.ts'
import { createOutbox, type OutboxSender } from './outbox/outbox.ts'
import { qrImages } from './qrImages/qrImages.ts'
import { createExpectations } from './requests/expectation.ts'
import { noticeStandingIn } from './requests/noticeStanding.ts'
import type { Deployed } from './richmenu/deploy.ts'
import { createDeployment } from './richmenu/deployment.ts'
import { createMenuLine } from './richmenu/line.ts'
import { createPersonalMenus } from './richmenu/personal.ts'
import { createWebsite } from './website/index.ts'

interface StartOptions {
  readonly config: Config
  readonly log: Log
  readonly clock?: Clock
  /** The name of the database on the server; by default the one in the address. */
  readonly dbName?: string
  /** False: no job runs by a timer; a test calls `workOff` and `upkeep` itself. */
  readonly timers?: boolean
}

export interface Chapwai {
  /** The public address. */
  readonly url: string
  /** The port on which the server listens on this machine. */
  readonly port: number
  readonly models: Models
  readonly worker: Worker
  readonly outbox: OutboxSender
  /** Uploads the rich menus to LINE, see `deployMenus`. */
  deployMenus(): Promise<Deployed>
  /** Handles all waiting events and due messages, from any process. Resolves when nothing is left to do now. */
  workOff(): Promise<void>
  /** Expires and deletes old data, see `upkeep`. */
  upkeep(): Promise<void>
  /** Returns the cases and talks of members who cannot act on them any more, see `returnWork`. */
  returnWork(): Promise<void>
  /** Sends the reminders of appointments that are due. */
  remind(): Promise<void>
  /** Prepares the summaries of the day and of the previous month. */
  summarise(): Promise<void>
  /** Runs the jobs that fall to this second since the start, and those for which the look finds something. */
  runSecond(second: number): Promise<void>
  /** Tells staff of requests that nobody has accepted. */
  tellUnaccepted(): Promise<void>
  /**
   * Accepts nothing new, waits up to two seconds for running work, then closes. Work that has not ended is aborted;
   * everything acknowledged is in the database, and the next process continues it.
   */
  stop(): Promise<void>
}

/**
 * Longer than proxies keep an idle connection (nginx and most load balancers: 60 s). Otherwise a proxy may send a
 * request on a connection that is being closed, and its client gets an error.
 */
const KEEP_ALIVE = 75 * SECOND

async function prepare(connection: Connection, config: Config, server: Server, clock: Clock) {
  const vault = await openVault(connection, config)
  const models = createModels(connection, vault)
  await models.prepare()
  await models.takeOverFormer(clock())
  await models.counts.markUncounted()
  return { vault, models, port: await listen(server, config.port, config.host) }
}

/** Connects, builds and listens. @throws when the database does not answer or the port is taken */
export async function startChapwai(options: StartOptions): Promise<Chapwai> {
  const { config, clock = systemClock, dbName, timers = true } = options
  const { log, cut } = cuttable(options.log)
  const connection = await connect(config.mongodbUri, dbName)
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE, headersTimeout: KEEP_ALIVE + 5 * SECOND })
  const drain = createDrain(server)
  const { vault, models, port } = await prepare(connection, config, server, clock).catch(
    async (error: unknown) => {
      await connection.destroy()
      throw error
    },
  )
  const baseUrl = config.baseUrl ?? `http://localhost:${port}`

  const office = models.settings.reader(clock, baseUrl)
  const metrics = createMetrics()
  metrics.watchWaiting({ inbox: () => models.inbox.waiting(), outbox: () => models.outbox.waiting() })
  const channel = createLineChannel({
    credentials: config.lineCredentials,
    apiBaseUrl: config.lineApiBaseUrl,
    dataApiBaseUrl: config.lineDataApiBaseUrl,
    clock,
    log,
  })
  const menuLine = createMenuLine(channel)
  const personalMenus = createPersonalMenus({ models, line: menuLine, clock, log })
  const stopping = new AbortController()
  const { signal } = stopping
  const menuDeps = { models, line: menuLine, personal: personalMenus, clock, office }
  const deployment = createDeployment(menuDeps, signal)
  const allowance = watchAllowance(channel, clock)
  const basicId = createBasicId(channel, clock)
  const outbox = createOutbox({
    models,
    line: createLine(channel),
    allowance,
    noticeStanding: noticeStandingIn({ models, office, clock }),
    office,
    clock,
    log,
  })
  const noticesWait = () =>
    void runJob(jobs.releaseNotices, metrics).catch((error: unknown) =>
      log.error({ err: error }, 'notices not released'),
    )
  const content = createLineContent({ channel, dataApiBaseUrl: config.lineDataApiBaseUrl, log })
  const fetchFile: FetchFile = (address) => fetchPublic(address, LARGEST_CALENDAR)
  const shared = { models, vault, office, clock, baseUrl, log, noticesWait, fetchFile }
  const profiles = { channel, apiBaseUrl: config.lineApiBaseUrl, log }
  const profileLanguage = createProfileLanguage(profiles)
  const faces = createFaces({ ...profiles, read: createProfileReader(profiles), clock })
  const worker = createWorker({
    ...shared,
    content,
    profileLanguage,
    outbox,
    metrics,
    expects: createExpectations(models, clock),
  })
  const jobs: JobTable = jobTable({ ...shared, worker, outbox, personalMenus, allowance, signal })
  // A page waits at most one second for LINE.
  const accountId = () => withDeadline(basicId(), SECOND, 'LINE bot info').catch(() => null)
  const staffConsole = createConsole({
    ...shared,
    secureCookies: config.production || baseUrl.startsWith('https:'),
    wake: (userIds) => worker.wake(userIds),
    basicId: accountId,
    faces,
    allowance: () => withDeadline(allowance.look(), SECOND, 'LINE quota').catch(() => null),
  })
  void staffConsole
    .warm()
    .catch((error: unknown) => log.warn({ err: error }, 'requests not read for searching'))
  const website = createWebsite({
    models,
    office,
    basicId: accountId,
    clock,
    log,
    baseUrl,
    wait: pause,
  })
  drain.serve(
    createApp({
      webhook: webhookRouter({
        channelSecret: config.channelSecret,
        receive: (arrivals) => worker.receive(arrivals),
        withdrawals: models.withdrawals,
        clock,
        log,
        metrics,
      }),
      console: staffConsole.router,
      qrImages: qrImages(website),
      myData: createMyData({ models, office, clock, log, baseUrl, wrongMethod: website.wrongMethod }),
      website,
      metrics,
      metricsToken: config.metricsToken,
      production: config.production,
      baseUrl,
      log,
      ping: () => models.ping(),
    }),
    createRefusal(website),
  )

  const table = Object.values<Job>(jobs)
  const look = createLook(
    table.filter((job) => job.every === null),
    () => models.dueWork.jobs(clock()),
    metrics,
    log,
  )
  const repeated = [look.job, ...table]
  const timed = startJobs(timers ? repeated : [], metrics, log)
  const run = async (...table: readonly Job[]) => {
    for (const job of table) await runJob(job, metrics)
  }

  return {
    url: baseUrl,
    port,
    models,
    worker,
    outbox,
    deployMenus: () => deployment.deploy(),
    async workOff() {
      await worker.workOff()
      const { releaseNotices, giveBack, deliverDue, collectAuditTrail, keepMenus, count } = jobs
      await run(releaseNotices, giveBack, deliverDue, collectAuditTrail, keepMenus, count)
    },
    async upkeep() {
      await run(jobs.upkeep, jobs.closeSilentTalks, jobs.endLendings)
      await worker.settled()
      await run(jobs.logAuditTrailHead, jobs.noteAllowance)
    },
    returnWork: () => run(jobs.returnWork),
    remind: () => run(jobs.remind),
    summarise: () => run(jobs.summariseDay, jobs.summariseMonth),
    tellUnaccepted: () => run(jobs.tellUnaccepted),
    async runSecond(second) {
      const falls = ({ every }: Job) => every !== null && (second * SECOND) % every === 0
      await run(...repeated.filter(falls))
      await look.settled()
    },
    async stop() {
      stopping.abort()
      staffConsole.close()
      const running = {
        requests: drain.stop(),
        lanes: worker.stop(),
        jobs: timed.stop().then(() => look.settled()),
        menus: deployment.settled(),
      }
      await closeAfter(running, {
        server,
        connection,
        log: options.log,
        giveBack() {
          cut()
          return worker.giveBack()
        },
      })
    },
  }
}
