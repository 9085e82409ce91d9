import type { RequestListener, Server, ServerResponse } from 'node:http'

/** Starts and stops answering the requests of a server. */
interface Drain {
  /** Answers requests with this listener until `stop` is called, and then with `refusing`. */
  serve(listener: RequestListener, refusing: RequestListener): void
  /**
   * Refuses new connections and requests. It tells kept-alive connections to close, and has a request that still
   * arrives on one refused. Resolves when every accepted request has its answer.
   */
  stop(): Promise<void>
}

/** In seconds; by then this process's successor or another process answers. */
const RETRY_AFTER = '5'

export function createDrain(server: Server): Drain {
  const inHand = new Set<ServerResponse>()
  let stopping = false
  let drained = () => {}

  return {
    serve(listener, refusing) {
      server.on('request', (req, res) => {
        if (stopping) {
          req.resume()
          res.statusCode = 503
          res.setHeader('connection', 'close')
          res.setHeader('retry-after', RETRY_AFTER)
          return refusing(req, res)
        }
        inHand.add(res)
        res.once('close', () => {
          inHand.delete(res)
          if (stopping && inHand.size === 0) drained()
        })
        listener(req, res)
      })
    },
    async stop() {
      stopping = true
      const empty = new Promise<void>((resolve) => (drained = resolve))
      server.close()
      server.closeIdleConnections()
      for (const res of inHand) if (!res.headersSent) res.setHeader('connection', 'close')
      if (inHand.size > 0) await empty
    },
  }
}
