import assert from 'node:assert/strict'
import { conversationCollection } from '../../src/models/conversations/conversationDocument.ts'
import { eventIds } from '../support/inbox.ts'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { freshDatabase, testKey, type TestDatabase } from '../support/database.ts'
import { makeUserId } from '../support/make.ts'
import { type Program, runProgram } from '../support/program.ts'
import { eventually } from '../support/story.ts'
import { startTraffic } from '../support/traffic.ts'

const PEOPLE = 24
/** Milliseconds, longer than whatever the first process has left unfinished belongs to it. */
const LEASES = 60_000

/** LINE's API that takes every call, or, while it is held, leaves every call unanswered. */
async function startLine() {
  let held = false
  let unanswered = 0
  const server: Server = createServer((req, res) => {
    req.resume()
    if (held) unanswered += 1
    else res.setHeader('content-type', 'application/json').end('{"sentMessages":[]}')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('LINE does not listen')
  return {
    url: `http://127.0.0.1:${address.port}`,
    hold: () => void (held = true),
    letGo: () => void (held = false),
    unanswered: () => unanswered,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

describe('SIGTERM while people write without a pause', function () {
  this.timeout(120_000)
  let database: TestDatabase
  let line: Awaited<ReturnType<typeof startLine>>
  let running: Program[]
  beforeEach(async () => {
    database = await freshDatabase()
    line = await startLine()
    running = []
  })
  afterEach(async () => {
    for (const program of running) {
      program.child.kill('SIGKILL')
      await program.ends()
    }
    await line.close()
    await database.close()
  })

  async function start(): Promise<{ program: Program; url: string }> {
    const uri = new URL(database.uri)
    uri.pathname = `/${database.name}`
    const program = runProgram('src/main.ts', [], {
      MONGODB_URI: uri.href,
      DATA_KEY: testKey.toString('base64'),
      LINE_CHANNEL_SECRET: 'secret-of-the-test',
      LINE_CHANNEL_ACCESS_TOKEN: 'token-of-the-test',
      LINE_API_BASE_URL: line.url,
      LINE_DATA_API_BASE_URL: line.url,
      HOST: '127.0.0.1',
      PORT: '0',
    })
    running.push(program)
    await program.prints(/Chapwai listens/)
    const url = /"url":"(http:\/\/localhost:\d+)"/.exec(program.output())?.[1] ?? ''
    return { program, url: `${url.replace('localhost', '127.0.0.1')}/line/webhook` }
  }

  async function stopsUnderTraffic() {
    const { program, url } = await start()
    const traffic = startTraffic({
      url,
      channelSecret: 'secret-of-the-test',
      userIds: Array.from({ length: PEOPLE }, makeUserId),
      text: 'เมนู',
    })
    await traffic.acknowledged(PEOPLE * 2)
    return { program, traffic }
  }

  /** Every event that LINE need not deliver again is in the inbox. */
  async function assertNothingLost(ids: readonly string[]): Promise<void> {
    const { stored } = await eventIds(database.connection)
    assert.deepEqual(
      ids.filter((id) => !stored.includes(id)),
      [],
    )
  }

  async function stop({ program, traffic }: Awaited<ReturnType<typeof stopsUnderTraffic>>) {
    program.child.kill('SIGTERM')
    await program.prints(/stopping: finishing what is in hand/)
    traffic.mark()
    const code = await program.ends()
    await traffic.stop()
    const taken = traffic.deliveries.filter(({ status }) => status === 200)
    return { code, output: program.output(), deliveries: traffic.deliveries, taken }
  }

  it('ends with 0, takes no event any more, and the next process handles what was taken', async () => {
    const { code, output, deliveries, taken } = await stop(await stopsUnderTraffic())
    assert.equal(code, 0, output)
    assert.deepEqual(
      taken.filter(({ late }) => late),
      [],
    )
    // Refused or cut: LINE delivers these again.
    assert.deepEqual(
      deliveries.filter(({ status }) => ![200, 503, null].includes(status)),
      [],
    )
    await assertNothingLost(taken.map(({ id }) => id))
    assert.doesNotMatch(output, /"level":50/)

    await start()
    await eventually(
      'every event that was taken is handled',
      async () => {
        const { handled } = await eventIds(database.connection)
        return taken.every(({ id }) => handled.includes(id))
      },
      LEASES,
    )
  })

  it('ends with 0 although LINE answers no call, and says what was cut', async () => {
    const busy = await stopsUnderTraffic()
    line.hold()
    await eventually('LINE leaves calls unanswered', () => line.unanswered() > 0)
    const { code, output, taken } = await stop(busy)
    assert.equal(code, 0, output)
    assert.match(output, /"cut":\[[^\]]*"lanes"/)
    await assertNothingLost(taken.map(({ id }) => id))
    // What was cut fails because its database is closed: no fault, and nobody need look at it.
    assert.doesNotMatch(output, /"level":[56]0/)
    const held = await conversationCollection
      .on(database.connection)
      .countDocuments({ holder: { $ne: null } })
    assert.equal(held, 0, 'lanes that the next process has to wait for')
  })
})
