import { startChapwai, startSandbox } from './bots/index.ts'
import { temporaryFolder } from './database.ts'
import { percentile } from './figures.ts'
import type { Program } from './program.ts'

const TIMES = 3

/** Start times in milliseconds, from the start of the process until it is ready; several starts in sequence. */
interface Starts {
  readonly medianMs: number
  readonly eachMs: readonly number[]
}

async function several(start: () => Promise<Program>): Promise<Starts> {
  const eachMs: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const program = await start()
    eachMs.push(Math.round(program.startMs))
    await program.stop()
  }
  return { medianMs: percentile(eachMs, 0.5), eachMs }
}

/** Starts production on a running database, until it listens. */
export function productionStarts(mongodbUri: string, lineUrl: string): Promise<Starts> {
  return several(async () => (await startChapwai(mongodbUri, lineUrl)).program)
}

/** Runs `npm start`, database and LINE included; only the first start has an empty folder. */
export async function sandboxStarts(): Promise<Starts> {
  const folder = await temporaryFolder()
  return several(() => startSandbox(folder))
}
