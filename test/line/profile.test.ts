import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLog } from '../../src/lib/log.ts'
import { createProfileLanguage } from '../../src/line/profile.ts'

const USER = `U${'a'.repeat(32)}`
const channel = { token: () => Promise.resolve('token'), forgetToken: () => {} }

async function answering(status: number, body: string) {
  const server = createServer((_request, response) => void response.writeHead(status).end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { apiBaseUrl: `http://127.0.0.1:${port}`, close: () => server.close() }
}

describe('the language of a LINE profile', () => {
  for (const [status, body, language] of [
    [200, '{"displayName":"Anna","language":"en"}', 'en'],
    [200, '{"language":"en-GB"}', 'en'],
    [200, '{"language":"th"}', 'th'],
    [200, '{"language":"ja"}', null],
    [200, '{"displayName":"Anna"}', null],
    [200, 'rubbish', null],
    [404, '{"message":"Not found"}', null],
    [500, '', null],
  ] as const) {
    it(`is ${language ?? 'unknown'} after ${status} ${body}`, async () => {
      const line = await answering(status, body)
      const read = createProfileLanguage({ channel, apiBaseUrl: line.apiBaseUrl, log: createLog('silent') })
      assert.equal(await read(USER), language)
      assert.equal(await read('../../etc'), null)
      line.close()
    })
  }
})
