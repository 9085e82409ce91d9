import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import mongoose from 'mongoose'
import { findEmbeddedMongo, startEmbeddedMongo } from '../../../sandbox/mongo/start.ts'
import { codeOf, eventually, startInTempFolder, temporaryFolder } from './database.ts'

const { MongoClient } = mongoose.mongo
const lockOf = (dir: string) => join(dir, 'embedded-mongo.lock')

async function pidOf(uri: string): Promise<number> {
  const client = await MongoClient.connect(uri)
  const answer: { embedded?: { pid: number } } = await client.db('admin').command({ hello: 1 })
  await client.close()
  return answer.embedded?.pid ?? assert.fail('the server says no process id')
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('the embedded server as a process', () => {
  let dir: string

  beforeEach(async () => {
    dir = await temporaryFolder()
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))

  it('makes its folder, tells where it listens, and gives the folder back', async () => {
    const folder = join(dir, 'not', 'there')
    const server = await startEmbeddedMongo({ dir: folder })
    assert.match(server.uri, /^mongodb:\/\/127\.0\.0\.1:\d+\/chapwai\?directConnection=true$/)
    assert.deepEqual(await findEmbeddedMongo(folder), { uri: server.uri })
    await server.stop()
    assert.equal(existsSync(lockOf(folder)), false)
    assert.equal(await findEmbeddedMongo(folder), null)
  })

  it('refuses a folder in use and names the process', async () => {
    const server = await startEmbeddedMongo({ dir })
    const pid = await pidOf(server.uri)
    await assert.rejects(
      startEmbeddedMongo({ dir }),
      new RegExp(`is in use by process ${pid} \\(port \\d+\\)`),
    )
    await server.stop()
  })

  it('takes over the lock of a process that is gone, or that is another program', async () => {
    const other = createServer((socket) => socket.end('no database here')).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    for (const stale of [`{"pid":4194303,"port":1}`, `{"pid":${process.pid},"port":${port}}`, 'torn']) {
      await writeFile(lockOf(dir), stale)
      const server = await startEmbeddedMongo({ dir })
      assert.deepEqual(await findEmbeddedMongo(dir), { uri: server.uri })
      await server.stop()
    }
    other.close()
  })

  it('lets one of two that start at once have the folder', async () => {
    const answers = await Promise.allSettled([startEmbeddedMongo({ dir }), startEmbeddedMongo({ dir })])
    const started = answers.filter((one) => one.status === 'fulfilled')
    assert.equal(started.length, 1)
    for (const { value } of started) await value.stop()
  })

  it('says what is wrong with a folder that is not its own', async () => {
    await writeFile(join(dir, 'documents.mdb'), 'x'.repeat(20_000))
    await assert.rejects(
      startEmbeddedMongo({ dir }),
      /cannot open the database files in .*move documents\.mdb away/,
    )
    assert.equal(existsSync(lockOf(dir)), false)
    const file = join(dir, 'file')
    await writeFile(file, '')
    await assert.rejects(startEmbeddedMongo({ dir: file }), /did not start/)
  })

  it('survives Ctrl-C, and ends when its parent is killed', async () => {
    const script = fileURLToPath(new URL('./fixtures/parent.ts', import.meta.url))
    const parent = spawn(
      process.execPath,
      ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, script, dir],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const said: unknown[] = await once(parent.stdout, 'data')
    const uri = String(said[0]).trim()
    const pid = await pidOf(uri)
    process.kill(pid, 'SIGINT')
    process.kill(pid, 'SIGTERM')
    assert.equal(await pidOf(uri), pid)
    parent.kill('SIGKILL')
    await eventually(() => !isAlive(pid))
    assert.equal(existsSync(lockOf(dir)), false)
  })

  it('loses nothing that was acknowledged when it is killed while writers run', async () => {
    const server = await startEmbeddedMongo({ dir })
    const client = await MongoClient.connect(server.uri, { serverSelectionTimeoutMS: 200 })
    const inserts = client.db('d').collection<{ _id: string }>('inserts')
    const counters = client.db('d').collection<{ _id: number; n: number }>('counters')
    const acknowledged: string[] = []
    const counts = new Map<number, number>()
    let isOver = false
    const writer = async (name: number) => {
      for (let i = 1; !isOver; i++) {
        await inserts.insertOne({ _id: `${name}-${i}` })
        acknowledged.push(`${name}-${i}`)
        await counters.updateOne({ _id: name }, { $inc: { n: 1 } }, { upsert: true })
        counts.set(name, i)
      }
    }
    const pid = await pidOf(server.uri)
    const writers = Promise.allSettled(Array.from({ length: 8 }, (_, name) => writer(name)))
    await eventually(() => acknowledged.length > 400)
    process.kill(pid, 'SIGKILL')
    isOver = true
    await writers
    await client.close()

    const again = await startEmbeddedMongo({ dir })
    const reader = await MongoClient.connect(again.uri)
    const kept = new Set(await reader.db('d').collection<{ _id: string }>('inserts').distinct('_id'))
    assert.deepEqual(
      acknowledged.filter((id) => !kept.has(id)),
      [],
    )
    for (const { _id, n } of await reader
      .db('d')
      .collection<{ _id: number; n: number }>('counters')
      .find()
      .toArray()) {
      // One more may have been written without its answer arriving.
      assert.ok(n >= (counts.get(_id) ?? 0))
    }
    await reader.close()
    await again.stop()
  })

  it('keeps documents, their order and the indexes over a restart', async () => {
    const first = await startEmbeddedMongo({ dir })
    const writing = await MongoClient.connect(first.uri)
    const things = writing.db('d').collection<{ _id: number; a?: unknown; at?: Date }>('things')
    const partialFilterExpression = { at: { $gt: new Date(0) } }
    await things.createIndex({ a: 1, at: -1 }, { unique: true, partialFilterExpression })
    await things.createIndex({ at: 1 }, { expireAfterSeconds: 3_000_000 })
    await things.insertMany([{ _id: 3, a: 'x', at: new Date(1e12) }, { _id: 1 }, { _id: 2 }])
    await things.updateOne({ _id: 1 }, { $set: { a: [1, null] } })
    await things.deleteOne({ _id: 2 })
    const indexes = await things.indexes()
    await writing.db('d').collection('dropped').insertOne({})
    await writing.db('d').dropCollection('dropped')
    await writing.close()
    await first.stop()

    const second = await startEmbeddedMongo({ dir, sweepMs: 3_600_000 })
    const reading = await MongoClient.connect(second.uri)
    const again = reading.db('d').collection<{ _id: number; a?: unknown; at?: Date }>('things')
    assert.deepEqual(await again.find().toArray(), [
      { _id: 3, a: 'x', at: new Date(1e12) },
      { _id: 1, a: [1, null] },
    ])
    assert.deepEqual(await again.indexes(), indexes)
    assert.equal(await codeOf(again.insertOne({ _id: 4, a: 'x', at: new Date(1e12) })), 11000)
    assert.deepEqual(
      (await reading.db('d').listCollections().toArray()).map(({ name }) => name),
      ['things'],
    )
    await reading.close()
    await second.stop()
  })

  it('removes documents whose time is over', async () => {
    const server = await startInTempFolder({ sweepMs: 20 })
    const client = await MongoClient.connect(server.uri)
    const things = client.db('d').collection<{ _id: number; at?: Date | Date[]; open?: boolean }>('things')
    await things.createIndex({ at: 1 }, { expireAfterSeconds: 100, partialFilterExpression: { open: true } })
    const [old, recent] = [new Date(Date.now() - 101_000), new Date(Date.now() - 50_000)]
    await things.insertMany([
      { _id: 1, at: old, open: true },
      { _id: 2, at: recent, open: true },
      { _id: 3, open: true },
      { _id: 4, at: old },
      { _id: 5, at: [recent, old], open: true },
    ])
    await eventually(async () => (await things.countDocuments()) <= 3)
    assert.deepEqual(await things.distinct('_id'), [2, 3, 4])
    await client.close()
    await server.stop()
  })
})
