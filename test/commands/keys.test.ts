import assert from 'node:assert/strict'
import { keysCommand } from '../../src/commands/keys.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { newState } from '../../src/chat/state.ts'
import { createVault, type Vault } from '../../src/lib/seal.ts'
import { connect, type Connection } from '../../src/models/connect.ts'
import { openVault } from '../../src/models/sealing/dataKey.ts'
import { createModels } from '../../src/models/index.ts'
import { keyRotation } from '../../src/models/sealing/rotation.ts'
import { changeRequest } from '../../src/requests/changeRequest.ts'
import { freshDatabase, type TestDatabase, testKey } from '../support/database.ts'
import { sealedByFirstRelease } from '../support/formerRelease.ts'
import { makeRequest, makeUserId } from '../support/make.ts'
import { Died } from '../support/mortal.ts'
import { filesThroughChat, openOffice } from '../support/office.ts'
import { says, sees } from '../support/story.ts'

const newKey = Buffer.alloc(32, 8)
const bothKeys = { dataKey: newKey, dataKeyFormer: testKey }
const newKeyOnly = { dataKey: newKey, dataKeyFormer: null }
const now = new Date('2026-11-23T09:00:00+07:00')
const userId = makeUserId()
const reason = 'รอเอกสารจากโรงเรียน'

/** One of everything that is sealed. @returns the request's id and the survey's */
async function fill({ models, vault, connection }: TestDatabase): Promise<{ id: string; survey: string }> {
  const first = { id: 'E1', at: +now, kind: 'text', text: 'ความลับ' } as const
  await models.inbox.store([{ event: first, userId, replyToken: null, deliveredAt: now }])
  const lane = await models.lanes.take(userId, 'worker', now)
  assert.ok(lane)
  const turn = { eventId: 'E1', replyToken: null, deliveredAt: now, effects: [] }
  await models.lanes.save(lane, { ...newState, language: 'en' }, turn, now)
  const event = { id: 'E2', at: +now, kind: 'text', text: 'ความลับ' } as const
  await models.inbox.store([{ event, userId, replyToken: null, deliveredAt: now }])
  const text = { kind: 'text', text: { typed: 'ความลับ' } } as const
  const outgoing = { to: userId, messages: [text], reply: null, courtesy: false, notice: null }
  await models.outbox.record({ ...outgoing, id: 'E3', retryKey: 'retry' }, now)
  const desk = { models, vault, noticesWait: () => {} }
  const officer = { kind: 'officer', staffId: 's', name: 'เจ้าหน้าที่' } as const
  const filed = await makeRequest(models, { userId, at: now })
  for (const decision of [
    { change: 'accept' },
    { change: 'pause', reason },
    { change: 'resume' },
    { change: 'ready' },
  ] as const) {
    const request = await models.requests.byReference(filed.reference)
    assert.ok(request && (await changeRequest(desk, request, decision, officer, now, usualOffice)))
  }
  const survey = models.surveys.idFor(filed.id)
  await models.surveys.invite(survey, 'salary-certificate', now)
  await models.surveys.comment(survey, 'บริการดี', now)
  await insertOfFirstRelease(connection)
  return { id: filed.id, survey }
}

async function insertOfFirstRelease(connection: Connection): Promise<void> {
  const outbox = connection.collection<{ _id: string }>('outbox')
  const sealed = sealedByFirstRelease({ messages: [], reply: null }, 'outbox old', testKey)
  const document = { ...(await outbox.findOne({ _id: 'E3' })), _id: 'old', retryKey: 'old', sealed }
  await outbox.insertOne(document)
}

/** The places that `fill` leaves sealed, the database's own key among them. */
const PLACES = 14

describe('npm run keys', () => {
  let database: TestDatabase
  let connections: Connection[]
  let filled: Awaited<ReturnType<typeof fill>>

  async function begin() {
    database = await freshDatabase()
    connections = []
    filled = await fill(database)
  }
  async function closeAll() {
    await Promise.all(connections.map((connection) => connection.close()))
    await database.close()
  }
  beforeEach(begin)
  afterEach(closeAll)

  /** The database as a process sees it that has these keys. */
  async function withKeys(keys: typeof bothKeys | typeof newKeyOnly) {
    const connection = await connect(database.uri, database.name)
    connections.push(connection)
    const vault = await openVault(connection, keys)
    const models = createModels(connection, vault)
    const run = (command: string, using = vault) => keysCommand(keyRotation(connection, using), [command])
    const former = async () =>
      (await keyRotation(connection, vault).count()).reduce((sum, each) => sum + each.former, 0)
    return { vault, models, run, former }
  }

  it('counts what is still under the former key, by collection', async () => {
    const { run } = await withKeys(bothKeys)
    assert.deepEqual(await run('status'), {
      code: 0,
      lines: [
        'conversations: 3 sealed, 3 not with DATA_KEY',
        'keys: 1 sealed, 1 not with DATA_KEY',
        'outbox: 2 sealed, 2 not with DATA_KEY',
        'requests: 6 sealed, 6 not with DATA_KEY',
        'surveyAnswers: 2 sealed, 2 not with DATA_KEY',
        `${PLACES} still need DATA_KEY_FORMER. Seal them again with: keys rotate`,
      ],
    })
  })

  it('seals everything again, after which the former key may go and everything still opens', async () => {
    const { run } = await withKeys(bothKeys)
    assert.deepEqual(await run('rotate'), {
      code: 0,
      lines: [
        'conversations: 3 sealed again',
        'outbox: 2 sealed again',
        'requests: 6 sealed again',
        'surveyAnswers: 2 sealed again',
        'keys: 1 sealed again',
        'Everything is sealed with DATA_KEY. DATA_KEY_FORMER may be removed from the settings.',
        'Backups of before still need it: keep it with them.',
      ],
    })
    const { models, vault, run: runAfter } = await withKeys(newKeyOnly)
    assert.equal((await runAfter('status')).lines.at(-1), 'Everything is sealed with DATA_KEY.')
    const [request] = await models.requests.ofPerson(userId)
    assert.equal(request?.answers?.['name'], 'นางสมศรี ใจดี')
    assert.equal(request.history[2]?.reason, reason)
    const [pending] = await models.requests.pendingNotices(new Date('2100-01-01'))
    assert.deepEqual(
      pending?.notices.map((notice) => notice.kind),
      ['progress', 'progress', 'progress', 'ready'],
    )
    const lane = await models.lanes.take(userId, 'other', new Date(+now + 60_000))
    assert.equal(lane?.state.language, 'en')
    assert.equal(lane.open?.eventId, 'E1')
    assert.deepEqual((await models.inbox.next(userId))?.event.kind, 'text')
    assert.equal((await models.outbox.takeDue(new Date(+now + 60_000)))?.messages.length, 1)
    assert.equal((await models.outbox.takeDue(new Date(+now + 60_000)))?.id, 'old')
    assert.equal(vault.digest(filled.id, 'survey'), filled.survey)
  })

  it('changes nothing the second time, and says the same', async () => {
    const { run } = await withKeys(bothKeys)
    await run('rotate')
    assert.deepEqual((await run('rotate')).lines, [
      'Everything is sealed with DATA_KEY. DATA_KEY_FORMER may be removed from the settings.',
      'Backups of before still need it: keep it with them.',
    ])
  })

  it('goes on where it was killed, wherever that was, and asks for the former key until the end', async function () {
    this.timeout(60_000)
    for (let end = 1, alive = false; !alive; end++) {
      const { vault, run, former } = await withKeys(bothKeys)
      let looks = 0
      const mortal: Vault = {
        ...vault,
        isPresent(sealed) {
          looks += 1
          if (looks === end) throw new Died()
          return vault.isPresent(sealed)
        },
      }
      alive = await run('rotate', mortal).then(
        () => true,
        (error: unknown) => !(error instanceof Died),
      )
      if (!alive) {
        assert.equal(await former(), Math.max(PLACES - end + 1, 1))
        await assert.rejects(withKeys(newKeyOnly), /DATA_KEY is not the key/)
        assert.equal((await run('rotate')).code, 0)
      }
      assert.equal(await former(), 0)
      const [request] = await (await withKeys(newKeyOnly)).models.requests.ofPerson(userId)
      assert.equal(request?.history[2]?.reason, reason)
      assert.ok(!alive || end > PLACES, String(end))
      await closeAll()
      await begin()
    }
  })

  it('never overwrites what the application writes in the very moment', async () => {
    const { vault, run, former } = await withKeys(bothKeys)
    const outbox = database.connection.collection<{ _id: string }>('outbox')
    const written = database.vault.seal('written meanwhile', 'outbox old')
    let writing: Promise<unknown> | undefined
    const disturbed: Vault = {
      ...vault,
      // The walk has read the whole batch when it comes to its first document.
      reseal(sealed, context) {
        if (context === 'outbox E3')
          writing ??= outbox.updateOne({ _id: 'old' }, { $set: { sealed: written } })
        return vault.reseal(sealed, context)
      },
    }
    assert.equal((await run('rotate', disturbed)).code, 0)
    await writing
    await run('rotate')
    assert.equal(await former(), 0)
    const document = await outbox.findOne<{ sealed: Buffer }>({ _id: 'old' })
    assert.equal(vault.open(document?.sealed ?? Buffer.alloc(0), 'outbox old'), 'written meanwhile')
  })

  it('keeps the former key when something opens with neither', async () => {
    const { run } = await withKeys(bothKeys)
    const rubbish = createVault(Buffer.alloc(32, 9)).seal('x', 'outbox old')
    await database.connection
      .collection<{ _id: string }>('outbox')
      .updateOne({ _id: 'old' }, { $set: { sealed: rubbish } })
    const { code, lines } = await run('rotate')
    assert.equal(code, 1)
    assert.deepEqual(lines.slice(-2), [
      '1 could not be opened: set the key they were sealed with as DATA_KEY_FORMER and repeat.',
      'Keep DATA_KEY_FORMER until then.',
    ])
    await assert.rejects(withKeys(newKeyOnly), /DATA_KEY is not the key/)
  })

  it('says how it is used', async () => {
    const { run } = await withKeys(bothKeys)
    assert.equal((await run('spin')).code, 1)
    assert.match((await run('spin')).lines.join('\n'), /keys status[^]*keys rotate/)
  })
})

describe('a change of keys beside the running application', () => {
  it('loses no turn', async function () {
    this.timeout(60_000)
    const office = await openOffice()
    const connection = await connect(office.database.uri, office.database.name)
    try {
      const people = await Promise.all(['ก', 'ข', 'ค'].map((name) => office.person(name)))
      for (const person of people) await filesThroughChat(office, person, 'salary-certificate')
      await office.restart(bothKeys)
      const vault = await openVault(connection, bothKeys)
      createModels(connection, vault)
      const chatting = people.map(async (person) => {
        for (let i = 0; i < 5; i++) {
          await person.says('English')
          await person.says('สถานะ')
        }
      })
      const { code } = await keysCommand(keyRotation(connection, vault), ['rotate'])
      assert.equal(code, 0)
      await Promise.all(chatting)
      await office.settled()
      await office.restart(newKeyOnly)
      for (const person of people) {
        await says(office, person, 'สถานะ')
        const [request] = await office.chapwai.models.requests.ofPerson(person.userId)
        sees(person, request?.reference ?? 'none', 'waiting for an officer')
      }
    } finally {
      await connection.close()
      await office.close()
    }
  })
})
