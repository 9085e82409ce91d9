import { connect } from 'node:net'
import { decode, encode, field, isDoc } from '../values/value.ts'
import { Splitter, writeCommand } from './message.ts'

/** In milliseconds; enough for a server that is still loading its folder. */
const PATIENCE_MS = 10_000

type Listener =
  { kind: 'nobody' } | { kind: 'embedded'; pid: number } | { kind: 'somebody' } | { kind: 'mute' }

/** Asks which server listens on a port of this machine. */
export function askWho(port: number): Promise<Listener> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const splitter = new Splitter()
    const end = (listener: Listener) => {
      socket.destroy()
      resolve(listener)
    }
    socket.setTimeout(PATIENCE_MS, () => end({ kind: 'mute' }))
    socket.on('connect', () => socket.write(writeCommand(encode({ hello: 1, $db: 'admin' }))))
    socket.on('error', (error) => {
      const isRefused = 'code' in error && error.code === 'ECONNREFUSED'
      end({ kind: isRefused ? 'nobody' : 'somebody' })
    })
    socket.on('close', () => end({ kind: 'somebody' }))
    socket.on('data', (chunk) => {
      try {
        splitter.add(chunk)
        const message = splitter.take()
        if (message) end(identify(message))
      } catch {
        end({ kind: 'somebody' })
      }
    })
  })
}

/** The document of an OP_MSG answer follows the header, the flags and the section's kind: 21 bytes. */
function identify(message: Buffer): Listener {
  const embedded = field(decode(message.subarray(21)), 'embedded')
  const pid = isDoc(embedded) ? embedded['pid'] : undefined
  return typeof pid === 'number' ? { kind: 'embedded', pid } : { kind: 'somebody' }
}
