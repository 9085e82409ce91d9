import assert from 'node:assert/strict'
import { HOUR } from '../../src/lib/time.ts'
import { watchPulse } from '../../src/console/live/heartbeat.ts'
import { createLog } from '../../src/lib/log.ts'
import { makeRequest } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole } from './console.ts'

/** What a browser hears of a stream, one event at a time. */
async function listen(office: TestConsole, browser: Browser) {
  const response = await fetch(`${office.address}/console/events`, {
    headers: { cookie: browser.cookie ?? '' },
  })
  assert.ok(response.body)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  return {
    type: response.headers.get('content-type'),
    /** The next event's name, or null when the stream has ended. */
    async next(): Promise<string | null> {
      for (;;) {
        const event = /^event: (.+)\ndata:\n\n/m.exec(heard)
        if (event) {
          heard = heard.slice(event.index + event[0].length)
          return event[1] ?? ''
        }
        const { value, done } = await reader.read()
        if (done) return null
        heard += value
      }
    },
    leave: () => reader.cancel(),
  }
}

describe('the live queue', () => {
  let office: TestConsole
  beforeEach(async () => void (office = await openConsole()))
  afterEach(() => office.close())

  it('tells whoever comes to look once, and then of every new request', async () => {
    const stream = await listen(office, await office.signIn('officer'))
    assert.equal(stream.type, 'text/event-stream; charset=utf-8')
    assert.equal(await stream.next(), 'queue')
    await makeRequest(office.database.models)
    assert.equal(await stream.next(), 'queue')
    await makeRequest(office.database.models)
    assert.equal(await stream.next(), 'queue')
    await stream.leave()
  })

  it('tells every open page', async () => {
    const streams = [
      await listen(office, await office.signIn('officer')),
      await listen(office, await office.signIn('admin')),
    ]
    for (const stream of streams) assert.equal(await stream.next(), 'queue')
    await makeRequest(office.database.models)
    for (const stream of streams) assert.equal(await stream.next(), 'queue')
    for (const stream of streams) await stream.leave()
  })

  it('ends with the session, after sending the page to the way in', async () => {
    const officer = await office.signIn('officer')
    const stream = await listen(office, officer)
    assert.equal(await stream.next(), 'queue')
    office.clock.advance(8 * HOUR)
    await makeRequest(office.database.models)
    assert.equal(await stream.next(), 'queue')
    assert.equal(await stream.next(), 'signed-out')
    assert.equal(await stream.next(), null)
  })

  it('ends when the server shuts down', async () => {
    const stream = await listen(office, await office.signIn('officer'))
    assert.equal(await stream.next(), 'queue')
    office.closeConsole()
    assert.equal(await stream.next(), null)
  })
})

describe('the pulse of the queue', () => {
  const log = createLog('silent')

  it('is asked once for everybody, and only while somebody listens', async () => {
    let asked = 0
    const answers: (() => void)[] = []
    const heartbeat = watchPulse(() => {
      asked += 1
      return new Promise((resolve) => answers.push(() => resolve('a')))
    }, log)
    assert.equal(asked, 0)
    const heard: string[] = []
    const both = new Promise<void>((resolve) => {
      heartbeat.listen(() => void heard.push('first'))
      heartbeat.listen(() => {
        heard.push('second')
        resolve()
      })
    })
    assert.equal(asked, 1)
    answers[0]?.()
    await both
    assert.deepEqual(heard, ['first', 'second'])
    heartbeat.close()
  })

  it('goes on after the database has failed to answer', async () => {
    let asked = 0
    const heartbeat = watchPulse(() => {
      asked += 1
      return asked === 1 ? Promise.reject(new Error('gone')) : Promise.resolve('a')
    }, log)
    await new Promise<void>((resolve) => heartbeat.listen(resolve))
    assert.equal(asked, 2)
    heartbeat.close()
  })

  it('calls nobody who has left', async () => {
    let answer: (value: string) => void = () => undefined
    const heartbeat = watchPulse(() => new Promise((resolve) => (answer = resolve)), log)
    const heard: string[] = []
    const leave = heartbeat.listen(() => void heard.push('left'))
    const stayed = new Promise<void>((resolve) => heartbeat.listen(resolve))
    leave()
    answer('a')
    await stayed
    assert.deepEqual(heard, [])
    heartbeat.close()
  })
})
