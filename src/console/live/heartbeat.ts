import { SECOND } from '../../lib/time.ts'
import type { Log } from '../../lib/log.ts'

export interface Heartbeat {
  /**
   * Calls `changed` soon after subscribing, and then after every change of the pulse.
   * @returns a function that stops it
   */
  listen(changed: () => void): () => void
  close(): void
}

const INTERVAL = SECOND

/**
 * Asks for the pulse once a second while there are listeners, whatever their number. The first answer counts as a
 * change, so that a new or returning listener gets what it missed.
 */
export function watchPulse(pulse: () => Promise<string>, log: Log): Heartbeat {
  const listeners = new Set<() => void>()
  let known: string | null = null
  let beating = false
  let closed = false
  let timer: NodeJS.Timeout | undefined

  async function beat(): Promise<void> {
    try {
      const latest = await pulse()
      const changed = latest !== known
      known = latest
      if (changed) for (const listener of listeners) listener()
    } catch (error) {
      log.warn({ err: error }, 'The queue could not be watched; trying again')
    }
    if (closed || listeners.size === 0) {
      beating = false
      known = null
    } else timer = setTimeout(() => void beat(), INTERVAL)
  }

  return {
    listen(changed) {
      listeners.add(changed)
      if (!beating && !closed) {
        beating = true
        void beat()
      } else if (known !== null) changed()
      return () => listeners.delete(changed)
    },
    close() {
      closed = true
      clearTimeout(timer)
      listeners.clear()
    },
  }
}
