import assert from 'node:assert/strict'
import mongoose from 'mongoose'
import { openDatabase } from './database.ts'

const schema = new mongoose.Schema(
  {
    name: { type: String, unique: true },
    tags: [String],
    state: String,
    due: Date,
    steps: [{ what: String, done: Boolean }],
  },
  { timestamps: true, optimisticConcurrency: true },
)
schema.index({ state: 1, due: 1 })

describe('mongoose', () => {
  let database: Awaited<ReturnType<typeof openDatabase>>
  let connection: mongoose.Connection
  const model = () => connection.model('Job', schema)

  before(async () => {
    database = await openDatabase()
    const options = { dbName: database.name, monitorCommands: true, writeConcern: { w: 'majority' as const } }
    connection = await mongoose.createConnection(database.uri, options).asPromise()
    await model().init()
  })
  beforeEach(() => model().deleteMany({}))
  after(async () => {
    await connection.close()
    await database.close()
  })

  it('creates, changes and saves documents', async () => {
    const job = await model().create({ name: 'a', steps: [{ what: 'ask', done: false }] })
    job.tags.push('y')
    const [step] = job.steps
    if (step) step.done = true
    await job.save()
    const stored = await model().findById(job._id).lean()
    assert.deepEqual(stored?.tags, ['y'])
    assert.equal(stored?.steps[0]?.done, true)
    assert.ok(stored.createdAt instanceof Date)
  })

  it('notices that another one saved first', async () => {
    await model().create({ name: 'a' })
    const [one, two] = [await model().findOne({ name: 'a' }), await model().findOne({ name: 'a' })]
    assert.ok(one && two)
    one.state = 'x'
    await one.save()
    two.state = 'y'
    await assert.rejects(two.save(), mongoose.Error.VersionError)
  })

  it('makes its indexes, and agrees with them later', async () => {
    assert.deepEqual(
      (await model().listIndexes()).map(({ name }) => String(name)),
      ['_id_', 'name_1', 'state_1_due_1'],
    )
    assert.deepEqual(await model().diffIndexes(), { toDrop: [], toCreate: [] })
  })

  it('hands each job of a queue to one worker', async () => {
    await model().insertMany(
      Array.from({ length: 200 }, (_, i) => ({ name: `job ${i}`, state: 'waiting', due: new Date(i) })),
    )
    const taken: string[] = []
    const worker = async () => {
      for (;;) {
        const due = { state: 'waiting', due: { $lte: new Date(1000) } }
        const job = await model()
          .findOneAndUpdate(due, { $set: { state: 'taken' } }, { sort: { due: 1 } })
          .lean()
        if (!job?.name) return
        taken.push(job.name)
      }
    }
    await Promise.all(Array.from({ length: 8 }, worker))
    assert.equal(taken.length, 200)
    assert.equal(new Set(taken).size, 200)
    assert.equal(await model().countDocuments({ state: 'taken' }), 200)
  })

  it('writes in bulk', async () => {
    const result = await model().bulkWrite([
      { insertOne: { document: { name: 'a' } } },
      { updateOne: { filter: { name: 'b' }, update: { $set: { state: 'new' } }, upsert: true } },
      { updateMany: { filter: {}, update: { $addToSet: { tags: 'all' } } } },
      { deleteOne: { filter: { name: 'a' } } },
    ])
    assert.deepEqual(
      [result.insertedCount, result.upsertedCount, result.modifiedCount, result.deletedCount],
      [1, 1, 2, 1],
    )
    assert.deepEqual(
      (await model().find().lean()).map(({ name, tags }) => [name, tags]),
      [['b', ['all']]],
    )
  })
})
