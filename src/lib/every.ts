import type { Log } from './log.ts'

/**
 * Repeats work, waiting `milliseconds` between its end and its next beginning; a failure is logged and the next time
 * comes all the same.
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
