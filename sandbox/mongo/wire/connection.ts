import type { Socket } from 'node:net'
import { readRequest, Splitter, writeAnswer, type Request } from './message.ts'

/** Carries out a request; resolves with the encoded answer when it may be sent. */
type Answer = (request: Request) => Promise<Uint8Array>

/** Serves one connection: answers requests one after another, in order. */
export function serve(socket: Socket, answer: Answer): void {
  const splitter = new Splitter()
  let turn: Promise<void> = Promise.resolve()
  socket.setNoDelay(true)
  // A client that disconnects early is no error of the server.
  socket.on('error', () => socket.destroy())
  const handle = async (request: Request) => {
    const body = await answer(request)
    if (request.wantsAnswer && !socket.destroyed) socket.write(writeAnswer(request, body))
  }
  socket.on('data', (chunk) => {
    try {
      splitter.add(chunk)
      for (let message = splitter.take(); message; message = splitter.take()) {
        const request = readRequest(message)
        turn = turn.then(() => handle(request))
        turn.catch(() => socket.destroy())
      }
    } catch (error) {
      console.error(`embedded mongo: connection closed: ${String(error)}`)
      socket.destroy()
    }
  })
}
