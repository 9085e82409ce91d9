import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import request from 'supertest'
import { limits, refusalsLimited } from '../../src/http/limits.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('what can be asked without being known', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const asks = (path: string) => request(`http://127.0.0.1:${office.chapwai.port}`).get(path)

  /** The statuses of so many answers, each once. */
  async function statuses(count: number, ask: () => request.Test): Promise<number[]> {
    const seen = new Set<number>()
    for (let asked = 0; asked < count; asked += 20) {
      const answers = await Promise.all(Array.from({ length: Math.min(20, count - asked) }, () => ask()))
      for (const { status } of answers) seen.add(status)
    }
    return [...seen]
  }

  it('is refused so often a minute, wherever nothing is, and then for the rest of it', async () => {
    assert.deepEqual(await statuses(limits.refusals, () => asks('/wp-login.php')), [404])
    assert.equal((await asks('/wp-login.php')).status, 429)
    assert.equal((await asks('/metrics')).status, 429)
    assert.equal((await asks('/healthz')).status, 200, 'a monitor at the same address still hears')
  })

  it('is refused in the console too, in kind words', async () => {
    assert.deepEqual(await statuses(limits.refusals, () => asks('/console/requests/70-0001-9')), [401])
    const { status, text } = await asks('/console/requests/70-0001-9')
    assert.equal(status, 429)
    assert.match(text, /โปรดรอ/)
  })

  it('is counted by address behind a proxy that adds the port, and without a word on the error output', async () => {
    const { error } = console
    const said: unknown[] = []
    console.error = (...words: unknown[]) => void said.push(...words)
    try {
      const app = express().set('trust proxy', 1)
      app.use(refusalsLimited((_req, res) => void res.sendStatus(429), 3))
      app.use((_req, res) => void res.sendStatus(404))
      const asksFrom = async (address: string) =>
        (await request(app).get('/').set('x-forwarded-for', address)).status
      for (const address of [
        (port: number) => `203.0.113.7:${port}`,
        (port: number) => `[2001:db8::1]:${port}`,
        (port: number) => `198.51.100.1, 203.0.113.8:${port}`,
        (port: number) => `2001:db8:1::${port}`,
        (port: number) => `::ffff:203.0.113.9${port % 1}`,
        (port: number) => (port % 2 === 0 ? 'unknown' : '_hidden'),
      ]) {
        const answers: number[] = []
        for (const port of [1001, 1002, 1003, 1004]) answers.push(await asksFrom(address(port)))
        assert.deepEqual(answers, [404, 404, 404, 429], address(1001))
      }
    } finally {
      console.error = error
    }
    assert.deepEqual(said, [])
  })

  it('never holds back LINE, but whoever has not its signature', async () => {
    const body = JSON.stringify({ destination: 'U0', events: [] })
    const signature = createHmac('sha256', 'secret-of-the-test').update(body).digest('base64')
    const posts = (signed: string) =>
      request(`http://127.0.0.1:${office.chapwai.port}`)
        .post('/line/webhook')
        .set('x-line-signature', signed)
        .send(body)
    assert.deepEqual(await statuses(limits.refusals + 50, () => posts(signature)), [200])
    assert.deepEqual(await statuses(limits.refusals, () => posts('wrong')), [401])
    assert.equal((await posts('wrong')).status, 429)
  })

  it('reaches the database by /readyz so often a minute', async () => {
    assert.deepEqual(await statuses(limits.probes, () => asks('/readyz')), [200])
    assert.equal((await asks('/readyz')).status, 429)
  })

  it('gets headers that make nothing of an answer, whatever is asked', async () => {
    for (const path of ['/', '/healthz', '/metrics', '/nothing', '/qr/70-0001-9.png', '/line/webhook']) {
      const { headers } = await asks(path)
      const policy = String(headers['content-security-policy'])
      for (const part of [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
      ]) {
        assert.ok(policy.includes(part), `${path}: ${policy}`)
      }
      assert.equal(headers['x-content-type-options'], 'nosniff', path)
      assert.equal(headers['x-powered-by'], undefined, path)
      assert.match(String(headers['permissions-policy']), /camera=\(self\).*microphone=\(\)/, path)
    }
  })
})

describe('the limit of refusals', () => {
  let server: Server | undefined
  afterEach(() => {
    server?.close()
    server?.closeAllConnections()
  })

  it('counts no answer that its reader has left before the end', async () => {
    const closed: Promise<unknown>[] = []
    const app = express()
      .use(refusalsLimited((_req, res) => void res.sendStatus(429), 3))
      .get('/events', (_req, res) => {
        closed.push(once(res, 'close'))
        res.write('data: a change\n\n')
      })
      .get('/page', (_req, res) => void res.send('a page'))
    server = app.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    for (let left = 0; left < 5; left += 1) {
      const stream = get(`${address}/events`)
      const [answer] = (await once(stream, 'response')) as [{ statusCode?: number }]
      assert.equal(answer.statusCode, 200)
      stream.destroy()
      await closed.at(-1)
    }
    assert.equal((await request(address).get('/page')).status, 200)
    for (let refused = 0; refused < 3; refused += 1) await request(address).get('/nothing').expect(404)
    assert.equal((await request(address).get('/page')).status, 429)
  })
})
