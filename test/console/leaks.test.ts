import assert from 'node:assert/strict'
import request from 'supertest'
import { routes } from '../../src/console/routes.ts'
import { type BusyOffice, openBusyOffice, sessionOf } from '../support/busyOffice.ts'
import { consolePages } from '../support/consolePages.ts'

/** What nobody may find outside the pages themselves: names, telephones, LINE ids, words of talks. */
const personal = [
  /สมศรี|วิชัย|บุญมา|จันทร์เพ็ญ|อรุณี|พรทิพย์|ใจดี/,
  /081-?234-?5|08123456/,
  /U[0-9a-f]{32}/,
  /ใบแจ้งความ|ลายมือชื่อ|ยื่นซ้ำ/,
]

const found = (text: string) => personal.filter((each) => each.test(text)).map(String)

describe('personal data', function () {
  this.timeout(60_000)
  const lines: string[] = []
  let office: BusyOffice
  let cookie: string
  before(async () => {
    office = await openBusyOffice({ log: (line) => void lines.push(line) })
    cookie = `chapwai_session=${await sessionOf(office, 'admin', 'นางสาวมาลี ตั้งใจ')}`
  })
  after(() => office.close())

  const agent = () => request(`http://127.0.0.1:${office.chapwai.port}`)

  /** Addresses that a page leads to, of links, forms, pictures and its own script. */
  const addressesIn = (html: string) =>
    [...html.matchAll(/(?:href|action|src|hx-get|hx-post|sse-connect|content)="(\/[^"]*)"/g)].map(
      ([, address = '']) => decodeURIComponent(address),
    )

  it('stands in no address that any page of the console leads to', async () => {
    for (const address of consolePages(office)) {
      const { text } = await agent().get(address).set('cookie', cookie)
      const leadsTo = addressesIn(text)
      assert.ok(leadsTo.length > 0, `${address} leads nowhere`)
      for (const each of leadsTo) assert.deepEqual(found(each), [], `${address} leads to ${each}`)
    }
  })

  it('stands in no log line, whatever was opened, posted or refused', async () => {
    for (const address of consolePages(office)) await agent().get(address).set('cookie', cookie)
    const typed = { wanted: '0812345601', reason: 'นางสมศรี ใจดี', text: 'นายวิชัย', name: 'นางสมศรี ใจดี' }
    for (const { method, path } of routes) {
      if (method !== 'post' || path === '/sign-out') continue
      const address = path.replace(':reference', office.reference).replace(':id', office.talk)
      await agent().post(`/console${address}`).set('cookie', cookie).type('form').send(typed)
    }
    assert.ok(lines.length > 50, 'the log is listened to')
    assert.deepEqual(
      lines.filter((line) => found(line).length > 0),
      [],
    )
  })

  it('is read by a calendar program with a key that stands in no log line', async () => {
    const { text } = await agent()
      .post('/console/visits/calendar')
      .set('cookie', cookie)
      .type('form')
      .send({ do: 'make' })
    const key = /feed\.ics\?key=([\w-]+)/.exec(text)?.[1] ?? ''
    assert.equal(key.length, 43)
    const before = lines.length
    await agent().get(`/console/visits/feed.ics?key=${key}`).expect(200)
    await agent().get(`/console/visits/feed.ics?key=${key}x`).expect(404)
    assert.ok(lines.slice(before).some((line) => line.includes('/console/visits/feed.ics')))
    assert.ok(!lines.some((line) => line.includes(key)))
  })

  it('stands in no figure that monitors read', async () => {
    const { text } = await agent().get('/metrics').expect(200)
    assert.match(text, /chapwai_turn_seconds/)
    assert.deepEqual(found(text), [])
  })
})
