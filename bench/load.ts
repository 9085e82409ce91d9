import { setTimeout as sleep } from 'node:timers/promises'
import type { Sample } from './figures.ts'
import type { BenchLine, Turn } from './line.ts'
import { type Person, ROUND } from './person.ts'

/** Goes through the round once and checks the answers, to make sure that the benchmark measures the intended turns. */
export async function rehearse(line: BenchLine, person: Person): Promise<void> {
  for (let act = 0; act < ROUND; act += 1) {
    const { event, expects } = person.next()
    const { reply } = await line.ask(event)
    // Without the joiners that keep a line from breaking inside a word.
    const answer = JSON.stringify(reply).replaceAll('\u2060', '')
    if (!answer.includes(JSON.stringify(expects).slice(1, -1))) {
      throw new Error(
        `Act ${act + 1} of the round should be answered with “${expects}”, not ${answer}; bring bench/person.ts up to date`,
      )
    }
  }
}

interface Asked {
  readonly beganAt: number
  readonly endedAt: number
  readonly turn: Turn
}

function sampleOf(asked: readonly Asked[], from: number, until: number, lineCpuMs: number): Sample {
  const open = asked.filter(({ beganAt, endedAt }) => beganAt < until && endedAt >= from)
  return {
    ended: open.filter(({ endedAt }) => endedAt < until).length,
    all: asked.length,
    turnMs: open.map(({ turn }) => turn.turnMs),
    ackMs: open.map(({ turn }) => turn.ackMs),
    ms: until - from,
    lineCpuMs,
  }
}

/**
 * All people act at once, each in a closed loop: a person sends the next message after the reply to the last one. After
 * `warmMs` it measures for `ms`. Throughput counts the turns that end in this window. Times include every turn that is
 * open at any moment of the window, until it ends, so that long waits count too.
 */
export async function load(
  line: BenchLine,
  people: readonly Person[],
  { warmMs, ms }: { warmMs: number; ms: number },
): Promise<Sample> {
  const asked: Asked[] = []
  let over = false

  async function live(person: Person): Promise<void> {
    while (!over) {
      const beganAt = performance.now()
      const turn = await line.ask(person.next().event)
      asked.push({ beganAt, endedAt: performance.now(), turn })
    }
  }

  const lives = Promise.all(people.map(live))
  try {
    await Promise.race([lives, sleep(warmMs)])
    const from = performance.now()
    const cpu = process.cpuUsage()
    await Promise.race([lives, sleep(ms)])
    const until = performance.now()
    const { user, system } = process.cpuUsage(cpu)
    over = true
    await lives
    return sampleOf(asked, from, until, (user + system) / 1000)
  } finally {
    over = true
  }
}
