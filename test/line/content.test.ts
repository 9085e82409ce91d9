import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLog } from '../../src/lib/log.ts'
import { createLineContent, MOST_BYTES } from '../../src/line/content.ts'

describe('what LINE hands out', () => {
  let server: Server | undefined
  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
  })

  /** LINE's data host as a test wants it. @returns the way to it, and what was asked of it */
  async function host(answer: RequestListener, deadline = 60) {
    const asked: string[] = []
    let forgotten = 0
    const listening = createServer((req, res) => {
      asked.push(`${req.url ?? ''} ${req.headers.authorization ?? ''}`)
      answer(req, res)
    })
    server = listening
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    const content = createLineContent({
      channel: { token: () => Promise.resolve('token'), forgetToken: () => void (forgotten += 1) },
      dataApiBaseUrl: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`,
      log: createLog('silent'),
      deadline,
      pauses: [1, 1],
    })
    return { content, asked, forgotten: () => forgotten }
  }

  it('is asked for by its id, with the channel’s token', async () => {
    const { content, asked } = await host((_req, res) => res.end('bytes'))
    assert.deepEqual(await content.fetch('42'), { kind: 'bytes', bytes: Buffer.from('bytes') })
    assert.deepEqual(asked, ['/v2/bot/message/42/content Bearer token'])
  })

  it('is never asked for by anything that is no message id', async () => {
    const { content, asked } = await host((_req, res) => res.end('bytes'))
    for (const id of ['', '../quota', '42?x=1', '42/transcoding', 'x'])
      assert.deepEqual(await content.fetch(id), { kind: 'gone' })
    assert.deepEqual(asked, [])
  })

  for (const status of [404, 410]) {
    it(`is gone with ${status}, and asked for once`, async () => {
      const { content, asked } = await host((_req, res) => res.writeHead(status).end('{}'))
      assert.deepEqual(await content.fetch('42'), { kind: 'gone' })
      assert.equal(asked.length, 1)
    })
  }

  it('is not there with 202, 204, 500, no bytes or a redirection, and asked for three times', async () => {
    for (const status of [202, 204, 500, 200, 302]) {
      const { content, asked } = await host((_req, res) => {
        res.writeHead(status, { location: 'https://example.com' }).end()
      })
      assert.deepEqual(await content.fetch('42'), { kind: 'unavailable' }, String(status))
      assert.equal(asked.length, 3)
      server?.close()
    }
  })

  it('asks for another token when LINE refuses this one', async () => {
    const { content, forgotten } = await host((_req, res) => res.writeHead(401).end())
    assert.deepEqual(await content.fetch('42'), { kind: 'unavailable' })
    assert.equal(forgotten(), 3)
  })

  it('is given up when LINE does not answer, or stops in the middle', async () => {
    const silent = await host(() => {})
    assert.deepEqual(await silent.content.fetch('42'), { kind: 'unavailable' })
    server?.closeAllConnections()
    server?.close()
    const stops = await host((_req, res) => {
      res.writeHead(200, { 'content-length': '100' })
      res.write('half')
    })
    assert.deepEqual(await stops.content.fetch('42'), { kind: 'unavailable' })
  })

  it('is not read on when it is larger than it says it is', async () => {
    let written = 0
    const { content } = await host((_req, res) => {
      const piece = Buffer.alloc(1024 * 1024)
      const more = () => {
        while (written < 100 && !res.closed) {
          written += 1
          if (!res.write(piece)) return void res.once('drain', more)
        }
      }
      more()
    }, 10_000)
    assert.deepEqual(await content.fetch('42'), { kind: 'too-large' })
    assert.ok(written < 100, 'the rest was never sent')
    assert.equal(MOST_BYTES, 10 * 1024 * 1024)
  })
})
