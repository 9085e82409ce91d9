import { setImmediate as everythingRuns } from 'node:timers/promises'
import type { Command, Process } from '../support/memory/connection.ts'

/** A process that nothing disturbs. */
export const undisturbed: Process = { lag: 0, runs: (_command, work) => work() }

export class Killed extends Error {
  override readonly name = 'Killed'
}

/** A process that can be told to die after a number of writes and calls to LINE. */
export class MortalProcess implements Process {
  readonly lag = 0
  /** Writes and calls to LINE since it was told. */
  writes = 0
  #left = Infinity
  #dead = false

  /** @param left how many more; Infinity: it lives on */
  live(left: number): void {
    this.writes = 0
    this.#left = left
    this.#dead = false
  }

  runs<T>({ writes }: Command, work: () => T): T {
    this.#dead ||= writes && this.#left === 0
    if (this.#dead) throw new Killed()
    const result = work()
    if (writes) {
      this.writes += 1
      this.#left -= 1
    }
    return result
  }
}

/** A process that waits before each command until it is told to go on, and remembers its commands. */
export class PacedProcess implements Process {
  /** It judges a notice, looks what goes with it, and stores that it begins: only then it calls LINE. */
  readonly lag = 6
  readonly commands: Command[] = []
  #waiting: (() => void)[] = []
  #free = true

  /** Before the next step: `free` lets it run without waiting. */
  begin(free: boolean): void {
    this.commands.length = 0
    this.#waiting = []
    this.#free = free
  }

  async runs<T>(command: Command, work: () => T): Promise<T> {
    if (!this.#free) await new Promise<void>((goes) => this.#waiting.push(goes))
    this.commands.push(command)
    return work()
  }

  /** Runs this many commands, or to the end of the step when it has fewer. */
  async goOn(commands: number): Promise<void> {
    await everythingRuns()
    for (let left = commands; left > 0 && this.#waiting.length > 0; left -= 1) {
      this.#waiting.shift()?.()
      await everythingRuns()
    }
  }
}
