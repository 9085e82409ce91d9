import assert from 'node:assert/strict'
import { Agent, type IncomingMessage, request as ask } from 'node:http'
import request from 'supertest'
import { sessionOf } from '../support/busyOffice.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('connections and addresses', () => {
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice()))
  afterEach(() => office.close())

  it('are kept longer than a proxy keeps them', async () => {
    const { headers } = await request(office.chapwai.url).get('/healthz').set('connection', 'keep-alive')
    const [, seconds] = /timeout=(\d+)/.exec(String(headers['keep-alive'])) ?? []
    assert.ok(Number(seconds) > 60, `${seconds} s`)
  })

  it('stay usable after HEAD on the stream of the board', async () => {
    const cookie = `chapwai_session=${await sessionOf(office, 'officer', 'นางสาวมาลี ตั้งใจ')}`
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const answers = (method: string, path: string) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        const asked = ask(office.chapwai.url + path, { agent, method, headers: { cookie } }, (answer) => {
          answer.resume().once('end', () => resolve(answer))
        })
        asked.setTimeout(5000, () => asked.destroy(new Error('no answer'))).once('error', reject)
        asked.end()
      })
    const head = await answers('HEAD', '/console/events')
    assert.match(String(head.headers['content-type']), /^text\/event-stream/)
    for (const path of ['/console', '/healthz', '/console/calls', '/metrics'])
      assert.ok((await answers('HEAD', path)).statusCode! < 400, path)
    assert.equal((await answers('GET', '/console')).statusCode, 200)
    agent.destroy()
  })

  for (const path of [
    '/qr/%FF',
    '/qr/%',
    '/%E0%A4%A',
    '/console/requests/%FF',
    '/console/%C0',
    '/my-data/%FF',
  ])
    it(`refuse ${path} as the sender’s fault`, async () => {
      const { status } = await request(office.chapwai.url).get(path)
      assert.ok(status === 400 || status === 404, String(status))
    })
})
