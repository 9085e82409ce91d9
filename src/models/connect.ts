import mongoose, { type Connection } from 'mongoose'

export type { Connection }

/**
 * Opens a connection of its own (no global state, so that several can live in one process). Writes wait for the
 * majority: on a replica set an acknowledged event survives the loss of a member.
 * @throws when the server does not answer within 10 seconds
 */
export async function connect(uri: string, dbName?: string): Promise<Connection> {
  return mongoose
    .createConnection(uri, {
      ...(dbName !== undefined && { dbName }),
      serverSelectionTimeoutMS: 10_000,
      writeConcern: { w: 'majority' },
      appName: 'chapwai',
      // Bytes are read as they were written, and not in the driver's own Binary.
      promoteBuffers: true,
    })
    .asPromise()
}

/** Whether an error is MongoDB's “duplicate key” (11000): somebody has stored this already. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000
}
