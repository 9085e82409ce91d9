import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'

interface Listening {
  origin: string
  port: number
  close(): Promise<void>
}

/** Listens on loopback only. @throws when the port is in use; the message says what to do. */
export function listen(listener: RequestListener, port: number): Promise<Listening> {
  const server = createServer(listener)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken by another program. Stop that one, or choose another SANDBOX_PORT.`
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error)
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const chosen = typeof address === 'object' && address ? address.port : port
      resolve({
        origin: `http://127.0.0.1:${chosen}`,
        port: chosen,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}
