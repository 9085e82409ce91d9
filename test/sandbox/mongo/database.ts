import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { startEmbeddedMongo } from '../../../sandbox/mongo/start.ts'

const { MongoClient } = mongoose.mongo

/** A database of its own on the server under test: MONGODB_URI if set, otherwise the embedded one. */
export async function openDatabase() {
  const given = process.env['MONGODB_URI']
  const embedded = given === undefined ? await startInTempFolder() : undefined
  const uri = given ?? embedded?.uri ?? ''
  const name = `test_${randomBytes(6).toString('hex')}`
  const client = await MongoClient.connect(uri)
  const db = client.db(name)
  const close = async () => {
    await db.dropDatabase()
    await client.close()
    await embedded?.stop()
  }
  return { uri, name, db, close }
}

/** The embedded server in a folder that goes away with it. */
export async function startInTempFolder(options: { sweepMs?: number } = {}) {
  const dir = await temporaryFolder()
  const server = await startEmbeddedMongo({ dir, ...options })
  const stop = async () => {
    await server.stop()
    await rm(dir, { recursive: true, force: true })
  }
  return { dir, uri: server.uri, stop }
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'embedded-mongo-'))
}

/** Waits until a condition holds. */
export async function eventually(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** The error code that a promise is refused with; undefined when it is not refused. */
export async function codeOf(answer: Promise<unknown>): Promise<number | string | undefined> {
  try {
    await answer
    return undefined
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoServerError) return error.code
    throw error
  }
}
