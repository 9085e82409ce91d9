import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { once } from 'node:events'
import mongoose from 'mongoose'
import { codeOf, startInTempFolder } from './database.ts'

const { Decimal128, MongoClient } = mongoose.mongo

describe('what the embedded server does not do', () => {
  let server: Awaited<ReturnType<typeof startInTempFolder>>
  let client: InstanceType<typeof MongoClient>
  const db = () => client.db('d')

  before(async () => {
    server = await startInTempFolder()
    client = await MongoClient.connect(server.uri)
    await db().collection<{ _id: number }>('x').insertOne({ _id: 1 })
  })
  after(async () => {
    await client.close()
    await server.stop()
  })

  const find = (filter: object) => ({ find: 'x', filter })
  const change = (update: object) => ({ findAndModify: 'x', query: {}, update })
  const aggregate = (...pipeline: object[]) => ({ aggregate: 'x', pipeline, cursor: {} })
  const refused: [what: string, command: object, code: number][] = [
    ['an unknown command', { frobnicate: 1 }, 59],
    ['an unknown field of a command', { find: 'x', frobnicate: 1 }, 40415],
    ['collation', { find: 'x', collation: { locale: 'th' } }, 40415],
    ['$where', find({ $where: 'true' }), 2],
    ['$expr', find({ $expr: { $eq: ['$a', 1] } }), 2],
    ['$text', find({ $text: { $search: 'x' } }), 2],
    ['$jsonSchema', find({ $jsonSchema: {} }), 2],
    ['$near', find({ a: { $near: [0, 0] } }), 2],
    ['$bitsAllSet', find({ a: { $bitsAllSet: 1 } }), 2],
    ['$nor', find({ $nor: [{ a: 1 }] }), 2],
    ['$elemMatch', find({ a: { $elemMatch: { $gt: 1 } } }), 2],
    ['$all', find({ a: { $all: [1] } }), 2],
    ['$type', find({ a: { $type: 'number' } }), 2],
    ['$mod', find({ a: { $mod: [2, 1] } }), 2],
    ['$regex', find({ a: { $regex: 'x' } }), 2],
    ['a pattern', find({ a: /x/ }), 2],
    ['a pattern in $in', find({ a: { $in: [/x/] } }), 2],
    ['a sort by a position', { find: 'x', sort: { 'a.0': 1 } }, 238],
    ['$set in a pipeline', aggregate({ $set: { a: 1 } }), 40324],
    ['documents in $unionWith', aggregate({ $unionWith: { pipeline: [{ $documents: [] }] } }), 238],
    [
      'another stage in $unionWith',
      aggregate({ $unionWith: { coll: 'x', pipeline: [{ $lookup: {} }] } }),
      40324,
    ],
    ['$lookup', aggregate({ $lookup: {} }), 40324],
    ['change streams', aggregate({ $changeStream: {} }), 40324],
    ['a stage of two names', aggregate({ $match: {}, $limit: 1 }), 40323],
    ['a limit of 0 in a pipeline', aggregate({ $limit: 0 }), 15958],
    ['a skip of text in a pipeline', aggregate({ $skip: 'x' }), 5107200],
    ['a $match that is no document', aggregate({ $match: 1 }), 15959],
    ['groups by a field', aggregate({ $group: { _id: '$a', n: { $sum: 1 } } }), 238],
    ['an expression in a projection', { find: 'x', projection: { y: { $add: ['$a', 1] } } }, 238],
    ['a position in a projection', { find: 'x', projection: { 'a.$': 1 } }, 238],
    ['a text index', { createIndexes: 'x', indexes: [{ key: { a: 'text' }, name: 'a' }] }, 67],
    ['another read concern', { find: 'x', readConcern: { level: 'snapshot' } }, 72],
    ['a transaction', { find: 'x', txnNumber: 1, startTransaction: true, autocommit: false }, 20],
    ['a cursor that is not there', { getMore: 5n, collection: 'x' }, 43],
    ['$project in an update', change([{ $project: { a: 1 } }]), 238],
    ['$match in an update', change([{ $match: { a: 1 } }]), 238],
    ['another expression', change([{ $set: { a: { $subtract: ['$a', 1] } } }]), 238],
    ['another variable', change([{ $set: { a: '$$NOW' } }]), 238],
    ['variables of a command', { ...change([{ $set: { a: 1 } }]), let: { a: 1 } }, 40415],
    ['$mul', change({ $mul: { a: 2 } }), 9],
    ['$min', change({ $min: { a: 2 } }), 9],
    ['$rename', change({ $rename: { a: 'b' } }), 9],
    ['$currentDate', change({ $currentDate: { a: true } }), 9],
    ['$pullAll', change({ $pullAll: { a: [1] } }), 9],
    ['$pull by operators', change({ $pull: { a: { $gt: 1 } } }), 238],
    ['$sort in $push', change({ $push: { a: { $each: [1], $sort: 1 } } }), 2],
    ['$position in $push', change({ $push: { a: { $each: [1], $position: 0 } } }), 2],
    ['the positional $', change({ $set: { 'a.$': 1 } }), 238],
    ['array filters', { ...change({ $set: { 'a.$[x]': 1 } }), arrayFilters: [{ x: 1 }] }, 40415],
  ]
  for (const [what, command, code] of refused) {
    it(`refuses ${what} with ${code}`, async () =>
      assert.equal(await codeOf(db().command({ ...command })), code))
  }

  it('says the name of the code, as MongoDB does', async () => {
    await assert.rejects(db().command({ frobnicate: 1 }), {
      codeName: 'CommandNotFound',
      message: "no such command: 'frobnicate'",
    })
    await assert.rejects(db().command(aggregate({ $lookup: {} })), {
      codeName: 'Location40324',
      message: "Unrecognized pipeline stage name: '$lookup'",
    })
    await assert.rejects(db().command(find({ a: { $all: [1] } })), {
      codeName: 'BadValue',
      message: 'unknown operator: $all',
    })
    await assert.rejects(db().command(change({ $mul: { a: 2 } })), {
      codeName: 'FailedToParse',
      message: /^Unknown modifier: \$mul\. Expected a valid update modifier/,
    })
  })

  it('refuses patterns, Decimal128, names with $, and documents over 16 MB', async () => {
    const x = db().collection('x')
    assert.equal(await codeOf(x.insertOne({ a: /x/ })), 2)
    assert.equal(await codeOf(x.insertOne({ price: Decimal128.fromString('1.5') })), 2)
    assert.equal(await codeOf(x.insertOne({ a: { $b: 1 } })), 52)
    assert.equal(await codeOf(x.updateOne({}, { $set: { big: Buffer.alloc(16 * 1024 * 1024) } })), 10334)
    assert.equal(await x.countDocuments(), 1)
  })

  it('closes a connection that does not speak the protocol, and serves the others', async () => {
    const socket = connect(Number(new URL(server.uri).port), '127.0.0.1')
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    socket.resume()
    await once(socket, 'close')
    assert.equal((await db().command({ ping: 1 }))['ok'], 1)
  })
})
