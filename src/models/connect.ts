import mongoose, { type Connection } from 'mongoose'

export type { Connection }

/**
 * Opens a separate connection (no global state, so that one process can have several). Writes wait for the majority:
 * on a replica set an acknowledged event survives the loss of a member.
 * @throws when the server does not answer within 10 seconds
 */
export async function connect(uri: string, dbName?: string): Promise<Connection> {
  return mongoose
    .createConnection(uri, {
      ...(dbName !== undefined && { dbName }),
      serverSelectionTimeoutMS: 10_000,
      writeConcern: { w: 'majority' },
      appName: 'chapwai',
      // Bytes are read as Buffers and not as the driver's Binary.
      promoteBuffers: true,
    })
    .asPromise()
}

/** Whether an error is MongoDB's “duplicate key” (11000): the document exists already. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000
}
