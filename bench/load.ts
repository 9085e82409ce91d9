import { setTimeout as sleep } from 'node:timers/promises'
import type { Sample } from './figures.ts'
import type { BenchLine, Turn } from './line.ts'
import { type Person, ROUND } from './person.ts'

/** Goes through the round once and reads the answers, so that what is measured are the turns that are meant. */
export async function rehearse(line: BenchLine, person: Person): Promise<void> {
  for (let act = 0; act < ROUND; act += 1) {
    const { event, expects } = person.next()
    const { reply } = await line.ask(event)
    const answer = JSON.stringify(reply)
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
 * All people at once, each in a closed loop: the next message follows the reply to the last. Measured is a window of
 * `ms` after `warmMs`. Turns that end in the window make the throughput. Every turn that is open at any moment of the
 * window makes the times, to its end: whoever waits through the whole window counts too.
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
