import type { Server } from 'node:http'
import { unfinishedAfter, withDeadline } from './lib/deadline.ts'
import type { Log } from './lib/log.ts'
import { SECOND } from './lib/time.ts'
import type { Connection } from './models/connect.ts'

interface Open {
  readonly server: Server
  readonly connection: Connection
  readonly log: Log
  /** Gives back what has not ended, before the database is closed. */
  readonly giveBack: () => Promise<void>
}

/** How long `closeAfter` waits for running work. A call that LINE does not answer can take up to five seconds. */
const STOP_GRACE = 2 * SECOND
const CLOSE_DEADLINE = SECOND / 2

/**
 * Waits up to two seconds for running work, gives back what has not ended, then closes the server's connections
 * and the database.
 * @param running work that ends by itself, under the names that the log lists for what has not ended
 */
export async function closeAfter(
  running: Readonly<Record<string, Promise<unknown>>>,
  { server, connection, log, giveBack }: Open,
): Promise<void> {
  const cut = await unfinishedAfter(STOP_GRACE, running)
  if (cut.length > 0) {
    log.warn({ cut }, 'cut before it had ended; the next process goes on with it')
    await withDeadline(giveBack(), CLOSE_DEADLINE, 'giving back').catch((error: unknown) =>
      log.warn({ err: error }, 'not given back; the next process waits for the leases'),
    )
  }
  server.closeAllConnections()
  // `close` would keep the connection and its models for a later reopening.
  await withDeadline(connection.destroy(), CLOSE_DEADLINE, 'closing the database').catch((error: unknown) =>
    log.warn({ err: error }, 'database not closed'),
  )
}
