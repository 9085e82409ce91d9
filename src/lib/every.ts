import type { Log } from './log.ts'

/**
 * Repeats a job. `milliseconds` is the pause between the end of one run and the start of the next. A failure
 * is logged, and the next run follows as usual.
 */
export function every(
  milliseconds: number,
  work: () => Promise<void>,
  log: Log,
  what: string,
): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()

  function plan(): void {
    if (stopped) return
    timer = setTimeout(() => {
      running = work()
        .catch((error: unknown) => log.error({ err: error }, `${what} failed`))
        .finally(plan)
    }, milliseconds)
  }

  plan()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
