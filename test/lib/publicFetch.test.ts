import assert from 'node:assert/strict'
import { createServer, request, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fetchPublic, isPublicAddress, type Net } from '../../src/lib/publicFetch.ts'

const PUBLIC = '93.184.215.14'
const ADDRESS = 'https://calendar.example/basic.ics?x=1'

describe('a file from the internet', () => {
  let server: Server
  let answer: RequestListener
  /** Host, connected address and path of each request. */
  let asked: string[]
  let names: Record<string, readonly string[]>

  before((done) => {
    server = createServer((req, res) => answer(req, res)).listen(0, '127.0.0.1', () => done())
  })
  after((done) => {
    server.closeAllConnections()
    server.close(() => done())
  })
  beforeEach(() => {
    asked = []
    names = { 'calendar.example': [PUBLIC], 'other.example': [PUBLIC] }
    answer = (_req, res) => void res.end('BEGIN:VCALENDAR')
  })

  const net = (timeout = 5000): Net => ({
    timeout,
    lookup: (host, _options, done) => {
      const addresses = (names[host] ?? []).map((address) => ({
        address,
        family: address.includes(':') ? 6 : 4,
      }))
      done(addresses.length === 0 ? new Error('ENOTFOUND') : null, addresses)
    },
    request: (options, got) => {
      asked.push(
        `${String(options.servername ?? options.host)} ${String(options.host)} ${String(options.path)}`,
      )
      const { port } = server.address() as AddressInfo
      const { path, headers, signal } = options
      return request({ path, headers, signal, port, host: '127.0.0.1', agent: false }, got)
    },
  })
  const fetched = async (address: string, most = 1000, timeout?: number) => {
    const result = await fetchPublic(address, most, net(timeout))
    return result.ok ? result.bytes.toString() : result.why
  }

  it('is fetched from the address that was looked up and checked', async () => {
    assert.equal(await fetched(ADDRESS), 'BEGIN:VCALENDAR')
    assert.deepEqual(asked, [`calendar.example ${PUBLIC} /basic.ics?x=1`])
  })

  it('is asked for with nothing of the office', async () => {
    let headers: unknown
    answer = (req, res) => {
      headers = req.headers
      res.end()
    }
    await fetched(ADDRESS)
    assert.deepEqual(headers, {
      host: 'calendar.example',
      accept: 'text/calendar, text/plain;q=0.5',
      'accept-encoding': 'identity',
      'user-agent': 'Chapwai',
      connection: 'close',
    })
  })

  it('comes by https at its usual port only, and without a name and password', async () => {
    for (const address of [
      'http://calendar.example/',
      'https://calendar.example:8443/',
      'https://admin:secret@calendar.example/',
      'file:///etc/passwd',
      'ftp://calendar.example/',
      'calendar',
      '',
    ]) {
      assert.equal(await fetched(address), 'address', address)
    }
    assert.deepEqual(asked, [])
  })

  it('is not asked for inside the office, by whatever name or number', async () => {
    names = {
      'inside.example': ['192.168.1.10'],
      'mixed.example': [PUBLIC, '10.0.0.5'],
      'six.example': ['fd00::1'],
      localhost: ['127.0.0.1'],
    }
    for (const address of [
      'https://inside.example/',
      'https://mixed.example/',
      'https://six.example/',
      'https://localhost/',
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://[::1]/',
      'https://[::ffff:169.254.169.254]/',
      'https://169.254.169.254/latest/meta-data/',
      'https://[fe80::1]/',
      'https://0.0.0.0/',
    ]) {
      assert.equal(await fetched(address), 'private', address)
    }
    assert.deepEqual(asked, [])
  })

  it('knows which addresses are public', () => {
    const isPublic = ['8.8.8.8', PUBLIC, '172.15.0.1', '172.32.0.1', '100.128.0.1', '2404:6800:4001::1']
    const isNot = ['172.16.0.1', '172.31.255.255', '100.64.0.1', '198.19.0.1', '224.0.0.1', '255.255.255.255']
    const isNot6 = ['::', '::1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'ff02::1', 'fc00::1']
    assert.deepEqual(
      isPublic.filter((each) => !isPublicAddress(each)),
      [],
    )
    assert.deepEqual([...isNot, ...isNot6, 'x', ''].filter(isPublicAddress), [])
  })

  it('is followed over three redirects, each checked like the first address', async () => {
    const to = (location: string, times: number): RequestListener => {
      let left = times
      return (_req, res) => {
        left -= 1
        if (left < 0) res.end('there')
        else res.writeHead(302, { location }).end()
      }
    }
    answer = to('https://other.example/b', 3)
    assert.equal(await fetched(ADDRESS), 'there')
    answer = to('https://other.example/b', 4)
    assert.equal(await fetched(ADDRESS), 'redirects')
    for (const [location, why] of [
      ['http://other.example/', 'address'],
      ['https://192.168.1.1/admin', 'private'],
      ['https://other.example:22/', 'address'],
    ] as const) {
      answer = to(location, 1)
      assert.equal(await fetched(ADDRESS), why, location)
    }
  })

  it('is not read further than it may be large, and not waited for without end', async () => {
    answer = (_req, res) => void res.end('x'.repeat(1001))
    assert.equal(await fetched(ADDRESS), 'too-large')
    answer = (_req, res) => void res.write('x')
    assert.equal(await fetched(ADDRESS, 1000, 50), 'slow')
  })

  it('is not there with another answer, without one, and with a name that nobody knows', async () => {
    answer = (_req, res) => void res.writeHead(404).end('no')
    assert.equal(await fetched(ADDRESS), 'status')
    answer = (req) => void req.socket.destroy()
    assert.equal(await fetched(ADDRESS), 'unreachable')
    assert.equal(await fetched('https://nobody.example/'), 'unreachable')
  })
})
