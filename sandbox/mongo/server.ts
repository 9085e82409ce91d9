import { createServer, type Server, type Socket } from 'node:net'
import { runCommand } from './commands/run.ts'
import { Cursors } from './commands/cursors.ts'
import { removeExpired } from './expire.ts'
import { lockFolder } from './lock.ts'
import { Catalogue } from './store/catalogue.ts'
import { openDisk } from './store/disk.ts'
import { serve } from './wire/connection.ts'

// The program of the child process: node server.ts <folder> <port> <milliseconds between sweeps> <flushes>.
// Ctrl-C reaches the whole process group, and the application must finish its work first. So only the parent
// ends this process: by the message "stop", or by exiting itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

const [dir = '', port = '0', sweepMs = '5000', flushes = 'true'] = process.argv.slice(2)
const sockets = new Set<Socket>()

try {
  const stop = await start()
  let stopping: Promise<void> | undefined
  const finish = () => void (stopping ??= stop().then(() => process.exit(0), fail))
  process.on('message', (message) => message === 'stop' && finish())
  process.on('disconnect', finish)
  if (!process.connected) finish()
} catch (error) {
  fail(error)
}

/** Sends the error to the parent (or writes it to the terminal) and exits. */
function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  if (!process.connected) {
    console.error(`embedded mongo: ${message}`)
    process.exit(1)
  }
  process.send?.({ kind: 'failed', message }, () => process.exit(1))
}

/** Writing failed, so memory holds changes that the folder does not. The server must not answer any more. */
function crash(error: unknown): never {
  console.error('embedded mongo: ended, because the disk refused a change:', error)
  process.exit(1)
}

async function start(): Promise<() => Promise<void>> {
  const cursors = new Cursors()
  let opened: (catalogue: Catalogue) => void = () => undefined
  // Clients may connect now; their requests wait until the folder is loaded.
  const ready = new Promise<Catalogue>((resolve) => (opened = resolve))
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serve(socket, async (request) => {
      const catalogue = await ready
      const answer = runCommand({ catalogue, cursors, now: new Date() }, request)
      // Send an answer only after every change that it may show is on disk.
      await catalogue.committed().catch(crash)
      return answer
    })
  })
  const listening = await listen(server, Number(port))
  const unlock = await lockFolder(dir, listening)
  const disk = await openDisk(dir, flushes === 'true').catch((error: unknown) => {
    unlock()
    throw error
  })
  const catalogue = new Catalogue(disk)
  opened(catalogue)
  const sweep = setInterval(() => {
    removeExpired(catalogue, Date.now())
    cursors.sweep(Date.now())
  }, Number(sweepMs))
  process.send?.({ kind: 'ready', port: listening })
  return async () => {
    clearInterval(sweep)
    server.close()
    for (const socket of sockets) socket.destroy()
    await disk.close()
    unlock()
  }
}

function listen(server: Server, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      if (address && typeof address === 'object') resolve(address.port)
      else reject(new Error('the server has no port'))
    })
  })
}
