import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { createDrain } from '../../src/http/drain.ts'

const REQUEST = 'GET / HTTP/1.1\r\nHost: test\r\n'

/** Everything the server says on this connection, until it closes it. */
async function toItsEnd(socket: Socket): Promise<string> {
  let said = ''
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(socket, 'close')
  return said
}

describe('a server that stops', () => {
  it('answers what it has taken, refuses what still arrives, and closes every connection', async () => {
    const server = createServer()
    const drain = createDrain(server)
    const taken: ServerResponse[] = []
    drain.serve(
      (_req, res) => void taken.push(res),
      (_req, res) => void res.end('stopping'),
    )
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = server.address()
    assert.ok(typeof address === 'object' && address)
    const open = async () => {
      const socket = connect(address.port, '127.0.0.1')
      await once(socket, 'connect')
      return socket
    }

    const [early, late, idle] = [await open(), await open(), await open()]
    const said = [early, late, idle].map(toItsEnd)
    const begun = once(server, 'request')
    early.write(`${REQUEST}\r\n`)
    await begun
    // The head of this request is not complete when the server stops.
    late.write(REQUEST)
    const second = once(server, 'request')
    idle.write(`${REQUEST}\r\n`)
    await second
    const answered = once(idle, 'data')
    taken[1]?.end('before')
    await answered

    const stopped = drain.stop()
    late.write('\r\n')
    const refusal = await said[1]
    assert.match(refusal ?? '', /^HTTP\/1\.1 503 /)
    assert.match(refusal ?? '', /\r\nconnection: close\r\n/i)
    assert.match(refusal ?? '', /\r\nretry-after: 5\r\n/i)
    assert.equal(taken.length, 2)
    await assert.rejects(open(), /ECONNREFUSED/)

    taken[0]?.end('done')
    await stopped
    assert.match((await said[0]) ?? '', /^HTTP\/1\.1 200 [^]*\r\nconnection: close\r\n[^]*done/i)
    assert.match((await said[2]) ?? '', /^HTTP\/1\.1 200 [^]*keep-alive[^]*before/i)
  })

  it('has stopped at once when nothing is in hand', async () => {
    const server = createServer()
    const drain = createDrain(server)
    drain.serve(
      (_req, res) => void res.end(),
      (_req, res) => void res.end(),
    )
    await once(server.listen(0, '127.0.0.1'), 'listening')
    await drain.stop()
    assert.equal(server.listening, false)
  })
})
