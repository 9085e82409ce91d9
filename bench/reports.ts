import { writeYear } from '../test/support/plausibleYear.ts'
import { contributionsOfAnswers } from '../src/counting/answers.ts'
import { CellSum } from '../src/counting/cell.ts'
import type { Vault } from '../src/lib/seal.ts'
import { monthsOfFiscalYear } from '../src/lib/time.ts'
import { connect, type Connection } from '../src/models/connect.ts'
import { openVault } from '../src/models/sealing/dataKey.ts'
import { createModels, type Models } from '../src/models/index.ts'
import type { AnswersDocument } from '../src/models/surveys/surveys.ts'
import type { BenchDatabase } from './database.ts'
import { inMs, percentile, ratio, round } from './figures.ts'
import type { ReportPages } from './reportPages.ts'

const FISCAL_YEAR = 2570
const MONTHS = monthsOfFiscalYear(FISCAL_YEAR)
/** A date after the year, when everything that began in the year has ended. */
const AFTERWARDS = Date.parse('2028-03-01T09:00:00+07:00')
/** Answers per request if everybody answers: some people stop half-way, and some are not asked. */
const ANSWERS_A_REQUEST = 3.6

/** The measured pages, by the name of their figure. */
const PAGES = {
  overview: `/console/reports?period=${FISCAL_YEAR}`,
  satisfaction: `/console/reports/satisfaction?period=${FISCAL_YEAR}`,
  serviceTime: `/console/reports/service-time?period=${FISCAL_YEAR}`,
} as const

type Percentiles = Record<string, number>

/** Figures for one year of answers; times in milliseconds unless the name says seconds. */
interface ReportFigures {
  /** Scores of single items. */
  readonly answers: number
  /** Filled-in surveys, one per person. */
  readonly sets: number
  readonly requests: number
  readonly cells: number
  /** Reads a fiscal year's counts. */
  readonly countsMs: Percentiles
  /** From the request of the page to its last byte; null if no pages are measured. */
  readonly pageMs: Readonly<Record<keyof typeof PAGES, Percentiles>> | null
  /** Counts the whole year again. */
  readonly rebuildSeconds: number
  /** From one more answer to counts that include it. */
  readonly collectMs: Percentiles
  /** Adds up the answers themselves, for comparison: this is the time without counts. */
  readonly scanMs: number
}

interface ReportsBench {
  /** Numbers of answers; one run for each. */
  readonly sizes: readonly number[]
  /** Opens a new database, which is removed after each run. */
  readonly open: () => Promise<BenchDatabase>
  /** Opens the pages; null measures everything else. */
  readonly openPages: ((models: Models, vault: Vault, now: () => Date) => Promise<ReportPages>) | null
  readonly print: (figures: object) => void
  readonly progress: (words: string) => void
}

interface Opened {
  readonly connection: Connection
  readonly vault: Vault
  readonly models: Models
}

/** The clock of the measurement. It runs, because leases must expire. */
function afterwards(): Date {
  return new Date(AFTERWARDS + performance.now())
}

async function timed(what: () => Promise<unknown>): Promise<number> {
  const beganAt = performance.now()
  await what()
  return performance.now() - beganAt
}

async function repeated(times: number, what: (time: number) => Promise<unknown>): Promise<number[]> {
  const each: number[] = []
  for (let time = 0; time < times; time += 1) each.push(await timed(() => what(time)))
  return each
}

/** Measures after two runs that do not count. */
async function warm(times: number, what: () => Promise<unknown>): Promise<Percentiles> {
  await repeated(2, what)
  return inMs(await repeated(times, what), 0.5, 0.9)
}

async function pagesMs({ models, vault }: Opened, openPages: ReportsBench['openPages']) {
  if (!openPages) return null
  const pages = await openPages(models, vault, afterwards)
  try {
    const opened = (path: string) => warm(30, () => pages.load(path))
    return {
      overview: await opened(PAGES.overview),
      satisfaction: await opened(PAGES.satisfaction),
      serviceTime: await opened(PAGES.serviceTime),
    }
  } finally {
    await pages.close()
  }
}

/** Reads the year's answers and adds them up, without their days, because a year's report needs none. */
async function scan({ connection }: Opened): Promise<void> {
  const sum = new CellSum()
  const found = connection
    .collection<AnswersDocument>('surveyAnswers')
    .find({ month: { $in: MONTHS } }, { projection: { sealedDay: 0, sealedComment: 0, counted: 0 } })
  for await (const answers of found) sum.add(contributionsOfAnswers(answers))
}

/** Adds this many answers one by one, and measures how long it takes to count each. */
async function collectsMs({ connection, models }: Opened): Promise<Percentiles> {
  const answers = connection.collection<AnswersDocument>('surveyAnswers')
  const sets = await answers
    .find({ 'scores.P1': { $exists: false } }, { projection: { _id: 1 } })
    .limit(22)
    .toArray()
  const each: number[] = []
  for (const { _id } of sets) {
    await answers.updateOne({ _id }, { $set: { 'scores.P1': 4, recount: true } })
    each.push(await timed(() => models.counts.collect(afterwards)))
  }
  return inMs(each.slice(2), 0.5, 0.9)
}

async function measure(
  opened: Opened,
  size: number,
  { openPages, progress }: ReportsBench,
): Promise<ReportFigures> {
  const { connection, models } = opened
  progress(`${size} answers: writing a year …`)
  const requests = Math.ceil(size / ANSWERS_A_REQUEST)
  const year = { fiscalYear: FISCAL_YEAR, requests, seed: 1, answering: 1, bare: true as const }
  const written = await writeYear(opened, year)
  // Make indexes only now: over existing documents they are built at once.
  await models.prepare()

  progress(`${size} answers: counting everything …`)
  const rebuiltMs = await timed(() => models.counts.rebuild(afterwards))
  progress(`${size} answers: reading …`)
  const kinds = ['survey', 'times', 'pauses', 'requests'] as const
  const cells = await models.counts.cells(kinds, MONTHS)
  const countsMs = await warm(50, () => models.counts.cells(kinds, MONTHS))
  const pageMs = await pagesMs(opened, openPages)
  const collectMs = await collectsMs(opened)
  progress(`${size} answers: adding up the answers themselves …`)
  const scanMs = round(percentile(await repeated(3, () => scan(opened)), 0.5), 1)
  const answers = connection.collection<AnswersDocument>('surveyAnswers')
  return {
    answers: await countAnswers(answers.find({}, { projection: { scores: 1 } })),
    sets: written.answers,
    requests: written.requests,
    cells: cells.length,
    countsMs,
    pageMs,
    rebuildSeconds: round(rebuiltMs / 1000, 1),
    collectMs,
    scanMs,
  }
}

async function countAnswers(sets: AsyncIterable<Pick<AnswersDocument, 'scores'>>): Promise<number> {
  let answers = 0
  for await (const { scores } of sets) answers += Object.keys(scores).length
  return answers
}

async function run(bench: ReportsBench, size: number): Promise<ReportFigures> {
  const database = await bench.open()
  const connection = await connect(database.uri)
  try {
    const vault = await openVault(connection, { dataKey: Buffer.alloc(32, 7), dataKeyFormer: null })
    const models = createModels(connection, vault)
    return await measure({ connection, vault, models }, size, bench)
  } finally {
    await connection.close()
    await database.remove()
  }
}

/** Measures a fiscal year's reports for years of these sizes, each in its own database, and prints the times. */
export async function benchReports(bench: ReportsBench): Promise<void> {
  const all: ReportFigures[] = []
  for (const size of bench.sizes) {
    const figures = await run(bench, size)
    bench.print({ what: 'reports', ...figures })
    all.push(figures)
  }
  const [least, most] = [all.at(0), all.at(-1)]
  if (!least || !most || all.length < 2) return
  bench.print({
    what: 'ratio',
    of: `${most.answers} answers to ${least.answers}`,
    cells: ratio(most.cells, least.cells),
    countsP50: ratio(most.countsMs['p50'], least.countsMs['p50']),
    pageP50: ratio(most.pageMs?.overview['p50'], least.pageMs?.overview['p50']),
    satisfactionP50: ratio(most.pageMs?.satisfaction['p50'], least.pageMs?.satisfaction['p50']),
    serviceTimeP50: ratio(most.pageMs?.serviceTime['p50'], least.pageMs?.serviceTime['p50']),
    collectP50: ratio(most.collectMs['p50'], least.collectMs['p50']),
    scan: ratio(most.scanMs, least.scanMs),
  })
}
