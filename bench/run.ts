// npm run bench: measures how fast Chapwai answers, compared with a bare echo bot on the same machine at the same time,
// how long a year's reports take, and how long a search. `npm run bench -- turns`, `-- reports` or `-- search` runs one of them. It prints one JSON
// object per line; docs/performance.md explains them.
import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { benchBoard } from './board.ts'
import { type Bot, startChapwai, startEcho, startPlain } from './bots/index.ts'
import { type BenchDatabase, openDatabase } from './database.ts'
import { type BotSample, type Figures, figuresOf, ratio } from './figures.ts'
import { type BenchLine, openLine } from './line.ts'
import { load, rehearse } from './load.ts'
import { createPerson, type Person } from './person.ts'
import { openReportPages } from './reportPages.ts'
import { benchReports } from './reports.ts'
import { benchSearch } from './search.ts'
import { productionStarts, sandboxStarts } from './starts.ts'

const CROWDS = [1, 20, 200]
/** The two bots alternate, so that a busy moment of the machine affects both. */
const SLICES = 2

const print = (figures: object) => console.log(JSON.stringify(figures))
const progress = (words: string) => console.error(`${Math.round(performance.now() / 1000)} s  ${words}`)

function refuse(words: string): never {
  console.error(words)
  process.exit(1)
}

function secondsFrom(env: NodeJS.ProcessEnv): number {
  const seconds = Number(env['BENCH_SECONDS'] || 6)
  if (seconds > 0) return seconds
  refuse('BENCH_SECONDS must be a number of seconds above 0: how long each bot is measured at each load.')
}

function answersFrom(env: NodeJS.ProcessEnv): number[] {
  const sizes = (env['BENCH_ANSWERS'] || '1000,10000,100000,1000000').split(',').map(Number)
  if (sizes.every((size) => Number.isInteger(size) && size >= 100)) return sizes
  refuse(
    'BENCH_ANSWERS must be numbers from 100 on with commas between: of how many answers reports are made.',
  )
}

const seconds = secondsFrom(process.env)
const sizes = answersFrom(process.env)
const slice = { warmMs: Math.min(1000, seconds * 250), ms: (seconds / SLICES) * 1000 }
const opened: (() => Promise<void>)[] = []

/** Remembers how to close what was opened; it closes the last opened first. */
function closedAfter<T>(it: T, close: (it: T) => Promise<void>): T {
  opened.unshift(() => close(it))
  return it
}

async function closeAll(): Promise<void> {
  for (const close of opened.splice(0)) await close()
}

interface Contestant {
  readonly name: string
  readonly bot: Bot
  /** Each contestant has its own people, because they continue where the last slice stopped. */
  readonly crowd: readonly Person[]
}

const newCrowd = () => Array.from({ length: Math.max(...CROWDS) }, createPerson)

async function measure(line: BenchLine, { bot, crowd }: Contestant, people: number): Promise<BotSample> {
  line.talkTo(bot.webhookUrl)
  const cpuBefore = await bot.cpuMs()
  const sample = await load(line, crowd.slice(0, people), slice)
  return { ...sample, botCpuMs: (await bot.cpuMs()) - cpuBefore }
}

/** Runs one load on every contestant, slice by slice in turn, and prints the figures of each. */
async function compare(
  line: BenchLine,
  contestants: readonly Contestant[],
  people: number,
): Promise<Figures[]> {
  const samples: BotSample[][] = contestants.map(() => [])
  for (let round = 0; round < SLICES; round += 1) {
    for (const [index, contestant] of contestants.entries()) {
      samples[index]?.push(await measure(line, contestant, people))
    }
  }
  return contestants.map(({ name }, index) => {
    const figures = figuresOf(samples[index] ?? [])
    print({ what: 'turns', bot: name, people, ...figures })
    return figures
  })
}

function printEnvironment(database: BenchDatabase['kind']): void {
  print({
    what: 'environment',
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cores: availableParallelism(),
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryMb: Math.round(totalmem() / 1024 / 1024),
    database,
    seconds,
  })
}

async function openedDatabase(): Promise<BenchDatabase> {
  return closedAfter(await openDatabase(process.env['MONGODB_URI']), (it) => it.remove())
}

async function benchTurns(): Promise<void> {
  progress('building what production runs …')
  // Print the compiler's output to standard error: standard output has figures only.
  execFileSync('npm', ['run', 'build'], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  const database = await openedDatabase()
  const line = closedAfter(await openLine(), (it) => it.close())

  progress('starting and stopping …')
  print({ what: 'start', program: 'production', ...(await productionStarts(database.uri, line.url)) })
  print({ what: 'start', program: 'npm start', ...(await sandboxStarts()) })

  const chapwai = closedAfter(await startChapwai(database.uri, line.url), ({ program }) => program.stop())
  const echo = closedAfter(await startEcho(line.url), ({ program }) => program.stop())
  const theirs = await openedDatabase()
  const plain = closedAfter(await startPlain(theirs.uri, line.url), ({ program }) => program.stop())
  print({ what: 'memory', when: 'after start', residentMb: await chapwai.residentMb() })

  progress('rehearsing and warming up …')
  const contestants: readonly Contestant[] = [
    { name: 'echo', bot: echo, crowd: newCrowd() },
    { name: 'plain', bot: plain, crowd: newCrowd() },
    { name: 'chapwai', bot: chapwai, crowd: newCrowd() },
  ]
  line.talkTo(chapwai.webhookUrl)
  await rehearse(line, createPerson())
  for (const contestant of contestants) await measure(line, contestant, 20)

  for (const people of CROWDS) {
    progress(`${people} at once …`)
    const [bare, simple, ours] = await compare(line, contestants, people)
    for (const [name, theirs] of [
      ['echo', bare],
      ['plain', simple],
    ] as const)
      print({
        what: 'ratio',
        of: `chapwai to ${name}`,
        people,
        turnsPerSecond: ratio(ours?.turnsPerSecond, theirs?.turnsPerSecond),
        turnP50: ratio(ours?.turnMs['p50'], theirs?.turnMs['p50']),
        ackP50: ratio(ours?.ackMs['p50'], theirs?.ackMs['p50']),
        ackP99: ratio(ours?.ackMs['p99'], theirs?.ackMs['p99']),
        botCpuMsPerTurn: ratio(ours?.botCpuMsPerTurn, theirs?.botCpuMsPerTurn),
      })
  }
  print({ what: 'memory', when: 'after the load', residentMb: await chapwai.residentMb() })
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  turns: benchTurns,
  board: () => benchBoard(print),
  reports: () => benchReports({ sizes, open: openedDatabase, openPages: openReportPages, print, progress }),
  search: () => benchSearch({ sizes: [5_000, 50_000], open: openedDatabase, print, progress }),
}

async function bench(names: readonly string[]): Promise<void> {
  printEnvironment(process.env['MONGODB_URI'] ? 'MongoDB' : 'embedded')
  for (const name of names) {
    await parts[name]?.()
    await closeAll()
  }
}

const wanted = process.argv.slice(2)
if (wanted.some((name) => !(name in parts))) refuse(`Parts: ${Object.keys(parts).join(', ')}`)

/** Resolves when a signal asks the run to end. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

try {
  await Promise.race([
    bench(wanted.length > 0 ? wanted : Object.keys(parts)),
    interrupted().then(() => Promise.reject(new Error('Interrupted: the figures are not complete.'))),
  ])
} catch (error) {
  progress(error instanceof Error ? error.message : 'The measurement failed.')
  process.exitCode = 1
} finally {
  await closeAll()
}
process.exit()
