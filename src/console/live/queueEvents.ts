import type { Response } from 'express'
import { SECOND } from '../../lib/time.ts'
import type { Heartbeat } from './heartbeat.ts'

/** Proxies cut a connection that is silent for 60 seconds or less. */
const BEAT_EVERY = 20 * SECOND

export interface QueueEvents {
  /**
   * Streams `event: queue` for every change until the browser leaves or the session ends, and `event: beat` in between,
   * so that the browser notices a lost connection.
   */
  open(res: Response, stillSignedIn: () => Promise<boolean>): void
  /** Ends every stream, so that the server can shut down; browsers reconnect on their own. */
  close(): void
}

export function createQueueEvents(heartbeat: Heartbeat): QueueEvents {
  const open = new Set<() => void>()

  return {
    open(res, stillSignedIn) {
      res.set({
        'content-type': 'text/event-stream',
        'cache-control': 'no-store, no-transform',
        // Otherwise nginx buffers the stream.
        'x-accel-buffering': 'no',
      })
      // The answer to HEAD has no body, so it must end: the next request on the connection waits for its end.
      if (res.req.method === 'HEAD') {
        res.end()
        return
      }
      res.flushHeaders()

      async function write(event: string): Promise<void> {
        const signedIn = await stillSignedIn().catch(() => true)
        if (!open.has(end)) return
        // The page then refreshes the queue and learns from the answer that the session is over.
        res.write(signedIn ? event : 'event: queue\ndata:\n\nevent: signed-out\ndata:\n\n')
        if (!signedIn) end()
      }
      const stop = heartbeat.listen(() => void write('event: queue\ndata:\n\n'))
      const beats = setInterval(() => void write('event: beat\ndata:\n\n'), BEAT_EVERY)

      function end(): void {
        open.delete(end)
        stop()
        clearInterval(beats)
        res.end()
      }
      open.add(end)
      res.on('close', end)
    },
    close() {
      for (const end of open) end()
    },
  }
}
