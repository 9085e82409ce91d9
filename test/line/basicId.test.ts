import assert from 'node:assert/strict'
import { createLog } from '../../src/lib/log.ts'
import { MINUTE } from '../../src/lib/time.ts'
import { createBasicId } from '../../src/line/basicId.ts'
import { createLineChannel } from '../../src/line/channel.ts'
import { type LineSandbox, startLineSandbox } from '../../sandbox/line/index.ts'
import { testClock } from '../support/clock.ts'

describe('the account’s basic id', () => {
  let line: LineSandbox
  const clock = testClock()
  before(async () => {
    line = await startLineSandbox({
      channelId: '1',
      channelSecret: 'secret',
      channelAccessToken: 'token',
      now: clock.milliseconds,
    })
  })
  after(() => line.close())

  const basicIdAt = (apiBaseUrl: string) =>
    createBasicId(
      createLineChannel({
        credentials: { kind: 'token', token: 'token' },
        apiBaseUrl,
        dataApiBaseUrl: line.dataUrl,
        clock: clock.now,
        log: createLog('silent'),
      }),
      clock.now,
    )
  const asked = () => line.calls.filter(({ path }) => path === '/v2/bot/info').length

  it('is asked once, however many wait for it', async () => {
    const basicId = basicIdAt(line.url)
    assert.deepEqual(await Promise.all([basicId(), basicId()]), ['@000practice', '@000practice'])
    assert.equal(await basicId(), '@000practice')
    assert.equal(asked(), 1)
  })

  it('is not known while LINE does not answer, which is asked again after a minute', async () => {
    const before = asked()
    const basicId = basicIdAt(line.url)
    line.faults.next('error500', { path: 'info' })
    assert.equal(await basicId(), null)
    assert.equal(await basicId(), null)
    assert.equal(asked(), before + 1)
    clock.advance(MINUTE)
    assert.equal(await basicId(), '@000practice')
  })
})
