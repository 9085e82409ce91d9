// npm run profile: where the time of a turn goes. Production runs under the bench's load with Node's profiler on, and
// two tables are printed: who worked, and which function of Chapwai had asked for it.
import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startChapwai } from './bots/index.ts'
import { openDatabase, temporaryFolder } from './database.ts'
import { round } from './figures.ts'
import { openLine } from './line.ts'
import { load, rehearse } from './load.ts'
import { createPerson } from './person.ts'
import { type CpuProfile, type Row, tableOf } from './profileTable.ts'

const PEOPLE = Number(process.env['BENCH_PEOPLE'] || 20)
const SECONDS = Number(process.env['BENCH_SECONDS'] || 10)
const ROWS = 30

/** The machine's monotonic clock in microseconds, which the profiler uses too. */
const monotonic = () => Number(process.hrtime.bigint() / 1000n)

function print(title: string, rows: readonly Row[], turns: number, busyMs: number): void {
  console.log(`\n| ${title} | ms a turn | share |\n| --- | --- | --- |`)
  for (const { name, ms } of rows.slice(0, ROWS)) {
    console.log(`| ${name} | ${round(ms / turns, 3)} | ${round((100 * ms) / busyMs, 1)} % |`)
  }
}

async function profileIn(folder: string): Promise<CpuProfile> {
  const file = (await readdir(folder)).find((name) => name.endsWith('.cpuprofile'))
  if (!file) throw new Error('Node has written no profile.')
  return JSON.parse(await readFile(join(folder, file), 'utf8')) as CpuProfile
}

if (!(PEOPLE >= 1 && SECONDS > 0)) {
  console.error('BENCH_PEOPLE must be a number of people, and BENCH_SECONDS a number of seconds above 0.')
  process.exit(1)
}
execFileSync('npm', ['run', 'build'], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
const folder = await temporaryFolder()
const database = await openDatabase(process.env['MONGODB_URI'])
const line = await openLine()
try {
  const { program, webhookUrl } = await startChapwai(database.uri, line.url, [
    '--cpu-prof',
    `--cpu-prof-dir=${folder}`,
  ])
  line.talkTo(webhookUrl)
  await rehearse(line, createPerson())
  const people = Array.from({ length: PEOPLE }, createPerson)
  await load(line, people, { warmMs: 0, ms: 2000 })
  const from = monotonic()
  const { all: turns } = await load(line, people, { warmMs: 0, ms: SECONDS * 1000 })
  const until = monotonic()
  await program.stop()
  const { busyMs, byOwner, byCaller } = tableOf(await profileIn(folder), from, until)
  console.log(
    `${PEOPLE} people, ${turns} turns, ${round(busyMs / turns, 2)} ms of one core a turn (${database.kind})`,
  )
  print('who worked', byOwner, turns, busyMs)
  print('for which function', byCaller, turns, busyMs)
} finally {
  await line.close()
  await database.remove()
}
process.exit()
