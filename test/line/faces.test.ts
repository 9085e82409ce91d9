import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import { Writable } from 'node:stream'
import type { AddressInfo } from 'node:net'
import { createLog } from '../../src/lib/log.ts'
import { MINUTE, SECOND } from '../../src/lib/time.ts'
import { createFaces } from '../../src/line/faces.ts'
import type { LineProfile } from '../../src/line/profile.ts'
import { MONDAY_MORNING, testClock } from '../support/clock.ts'

const SOMSRI = `U${'a'.repeat(32)}`
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2000, 1)])

async function serving(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}

const profile = (name: string | null, picture: string | null = null): LineProfile => ({
  language: null,
  name,
  picture,
})

/** Faces from profiles that a test gives, in place of LINE's. */
function facesOf(
  read: (userId: string) => Promise<LineProfile | null>,
  apiBaseUrl = 'https://api.line.me',
  log = createLog('silent'),
) {
  const clock = testClock(MONDAY_MORNING)
  let asked = 0
  const faces = createFaces({
    read: (userId) => {
      asked += 1
      return read(userId)
    },
    apiBaseUrl,
    clock: clock.now,
    log,
    wait: 30,
  })
  return {
    faces,
    clock,
    asked: () => asked,
    nameOf: async () => (await faces.of([SOMSRI]))(SOMSRI)?.name ?? null,
  }
}

describe('the name that somebody has in LINE', () => {
  it('is asked for once in three minutes, and forgotten then', async () => {
    const line = facesOf(() => Promise.resolve(profile('ครูศรี ❤')))
    assert.equal(await line.nameOf(), 'ครูศรี ❤')
    line.clock.advance(2 * MINUTE)
    await line.nameOf()
    assert.equal(line.asked(), 1)
    line.clock.advance(MINUTE)
    await line.nameOf()
    assert.equal(line.asked(), 2)
  })

  it('is left out where LINE shows none, and asked for again after half a minute', async () => {
    let told: LineProfile | null = null
    const line = facesOf(() => Promise.resolve(told))
    assert.equal(await line.nameOf(), null)
    told = profile('สมศรี')
    line.clock.advance(29 * SECOND)
    assert.equal(await line.nameOf(), null)
    line.clock.advance(SECOND)
    assert.equal(await line.nameOf(), 'สมศรี')
  })

  it('is left out while LINE does not answer, so that no page waits for it, and is there the next time', async () => {
    let answer: (told: LineProfile) => void = () => {}
    const line = facesOf(() => new Promise((resolve) => (answer = resolve)))
    assert.equal(await line.nameOf(), null)
    answer(profile('สมศรี'))
    assert.equal(await line.nameOf(), 'สมศรี')
    assert.equal(line.asked(), 1)
  })

  it('is asked for eight people at once at most', async () => {
    let [underWay, most] = [0, 0]
    const answers: (() => void)[] = []
    const line = facesOf(async () => {
      underWay += 1
      most = Math.max(most, underWay)
      await new Promise<void>((resolve) => answers.push(resolve))
      underWay -= 1
      return profile('สมศรี')
    })
    const ids = Array.from({ length: 20 }, (_, at) => `U${String(at).padStart(32, '0')}`)
    await line.faces.of(ids)
    assert.equal(underWay, 8)
    for (let left = 20; left > 0; left -= 1) {
      answers.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
    const nameOf = await line.faces.of(ids)
    assert.equal(ids.filter((id) => nameOf(id)?.name === 'สมศรี').length, 20)
    assert.deepEqual([most, underWay, line.asked()], [8, 0, 20])
  })

  it('turns no text around, hides nothing and has an end', async () => {
    const turned = facesOf(() => Promise.resolve(profile('\u202eผู้อำนวยการ\u200b\u0000')))
    assert.equal(await turned.nameOf(), 'ผู้อำนวยการ')
    const long = facesOf(() => Promise.resolve(profile('ก'.repeat(5000))))
    assert.equal(await long.nameOf(), `${'ก'.repeat(39)}…`)
    const blank = facesOf(() => Promise.resolve(profile(' \u200b ')))
    assert.equal(await blank.nameOf(), null)
  })

  it('is asked for fifty people of a page at most, and three hundred are remembered', async () => {
    const ids = (count: number, from = 0) =>
      Array.from({ length: count }, (_, at) => `U${String(from + at).padStart(32, '0')}`)
    const line = facesOf(() => Promise.resolve(profile('สมศรี')))
    await line.faces.of(ids(80))
    assert.equal(line.asked(), 50)
    for (let page = 1; page <= 6; page += 1) await line.faces.of(ids(50, page * 50))
    assert.equal(line.asked(), 350)
    await line.faces.of(ids(1))
    assert.equal(line.asked(), 351, 'the first of 350 people is remembered')
  })
})

describe('the picture that somebody has in LINE', () => {
  const pictureFrom = async (listener: RequestListener, log = createLog('silent')) => {
    let requests = 0
    const line = await serving((request, response) => {
      requests += 1
      listener(request, response)
    })
    const { faces } = facesOf(() => Promise.resolve(profile('สมศรี', `${line.origin}/p`)), line.origin, log)
    try {
      const first = await faces.picture(SOMSRI)
      await faces.picture(SOMSRI)
      return { picture: first, requests }
    } finally {
      line.close()
    }
  }

  it('is fetched once', async () => {
    const { picture, requests } = await pictureFrom((_request, response) => void response.end(JPEG))
    assert.deepEqual([picture?.type, picture?.bytes.length, requests], ['image/jpeg', JPEG.length, 1])
  })

  it('is none where the bytes are no JPEG and no PNG, whatever the server calls them', async () => {
    const { picture } = await pictureFrom(
      (_request, response) =>
        void response.setHeader('content-type', 'image/jpeg').end('<svg onload="x()"/>'),
    )
    assert.equal(picture, null)
  })

  it('is none where it is too large, also without a length', async () => {
    const large = Buffer.concat([JPEG, Buffer.alloc(512 * 1024)])
    const { picture } = await pictureFrom((_request, response) => {
      response.write(large.subarray(0, 1000))
      response.end(large.subarray(1000))
    })
    assert.equal(picture, null)
  })

  it('is none where the server leads elsewhere or fails', async () => {
    for (const status of [302, 404, 500]) {
      const { picture } = await pictureFrom(
        (request, response) =>
          void response.writeHead(request.url === '/p' ? status : 200, { location: '/other' }).end(JPEG),
      )
      assert.equal(picture, null, String(status))
    }
  })

  it('is fetched from LINE’s servers only', async () => {
    const other = await serving((_request, response) => void response.end(JPEG))
    for (const address of [
      `${other.origin}/p`,
      'http://profile.line-scdn.net/p',
      'https://profile.line-scdn.net:8443/p',
      'https://line-scdn.net.example.com/p',
      'https://evilline-scdn.net/p',
      'file:///etc/passwd',
      'no address',
    ]) {
      const fetched = globalThis.fetch
      let calls = 0
      globalThis.fetch = (...args) => {
        calls += 1
        return fetched(...args)
      }
      try {
        const { faces } = facesOf(() => Promise.resolve(profile('สมศรี', address)))
        assert.equal(await faces.picture(SOMSRI), null)
        assert.equal(calls, 0, address)
      } finally {
        globalThis.fetch = fetched
      }
    }
    other.close()
  })

  it('leaves neither its address nor the name in the log', async () => {
    let logged = ''
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged += chunk.toString()
        done()
      },
    })
    await pictureFrom((_request, response) => void response.end(JPEG), createLog('info', sink))
    assert.match(logged, /"endpoint":"picture"/)
    assert.doesNotMatch(logged, /สมศรี|127\.0\.0\.1|Uaaaa/)
  })
})
