import assert from 'node:assert/strict'
import { request } from 'node:http'
import { openBot, openOffice, TOKEN, until } from './office.ts'
import type { Office } from './office.ts'

describe('the orders behind the page', () => {
  let office: Office
  let bot: Awaited<ReturnType<typeof openBot>>
  beforeEach(async () => {
    office = await openOffice()
    bot = await openBot()
    office.sandbox.setWebhookUrl(bot.url)
  })
  afterEach(async () => {
    await office.close()
    await bot.close()
  })

  const order = (path: string, body: unknown, headers = {}) =>
    fetch(`${office.sandbox.url}/sandbox/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  const act = (userId: string, what: object) => order(`people/${userId}/acts`, what)
  const friend = () => office.sandbox.addPerson({ name: 'สมชาย', friendship: 'friend' })

  /** The status for a request that names another host, as a page elsewhere makes a browser do. */
  const statusAs = (host: string, path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const sent = request(office.sandbox.url + path, { headers: { host } }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      sent.on('error', reject).end()
    })

  it('are refused to another host name', async () => {
    for (const path of ['/', '/sandbox/state', '/sandbox/live', '/static/app.js'])
      assert.equal(await statusAs('evil.example', path), 403, path)
    assert.equal(await statusAs('localhost:4000', '/sandbox/state'), 200)
    assert.equal(await statusAs('127.0.0.1.evil.example', '/sandbox/state'), 403)
  })

  it('are refused in the forms that another site can send unasked', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const answer = await order('people', { name: 'ผู้ร้าย' }, { 'content-type': type })
      assert.equal(answer.status, 415)
    }
    assert.deepEqual(office.sandbox.people, [])
  })

  it('give no other site leave to read', async () => {
    const answer = await fetch(`${office.sandbox.url}/sandbox/state`, {
      headers: { origin: 'https://evil.example' },
    })
    assert.equal(answer.headers.get('access-control-allow-origin'), null)
    assert.equal(answer.headers.get('cross-origin-resource-policy'), 'same-origin')
    assert.match(answer.headers.get('content-security-policy') ?? '', /script-src 'self';/)
  })

  it('add a person', async () => {
    const answer = await order('people', { name: ' ป้ามาลี ' })
    assert.equal(answer.status, 201)
    const [malee] = office.sandbox.people
    assert.deepEqual(await answer.json(), { userId: malee?.userId })
    assert.deepEqual([malee?.name, malee?.friendship], ['ป้ามาลี', 'stranger'])
    assert.equal((await order('people', { name: '' })).status, 400)
  })

  it('make a person act, and say what is impossible', async () => {
    const somchai = friend()
    assert.equal((await act(somchai.userId, { do: 'say', text: 'สวัสดี' })).status, 202)
    await act(somchai.userId, { do: 'block' })
    const blocked = await act(somchai.userId, { do: 'say', text: 'ครับ' })
    assert.equal(blocked.status, 400)
    assert.match(await blocked.text(), /has blocked the account/)
    assert.equal((await act(somchai.userId, { do: 'fly' })).status, 400)
    assert.equal((await act(`U${'0'.repeat(32)}`, { do: 'block' })).status, 404)
  })

  it('do not wait for what is held back', async () => {
    const somchai = friend()
    await order('settings', { do: 'hold' })
    assert.equal((await act(somchai.userId, { do: 'say', text: 'หนึ่ง' })).status, 202)
    assert.deepEqual([office.sandbox.faults.held, bot.heard.length], [1, 0])
    await office.sandbox.faults.clear()
    assert.equal(bot.heard.length, 1)
  })

  it('turn the switches', async () => {
    const { faults } = office.sandbox
    await order('settings', { do: 'next', kind: 'hang', times: 2, path: 'push' })
    await order('settings', { do: 'redelivery', on: true })
    await order('settings', { do: 'twice', on: true })
    await order('settings', { do: 'quota', limit: 5 })
    assert.deepEqual(
      [faults.planned, faults.redelivery, faults.twice],
      [[{ kind: 'hang', left: 2, path: 'push' }], true, true],
    )
    assert.deepEqual(await office.client.getMessageQuota(), { type: 'limited', value: 5 })
    await order('settings', { do: 'clear' })
    assert.deepEqual([faults.planned, faults.redelivery, faults.twice], [[], false, false])
    assert.equal((await order('settings', { do: 'next', kind: 'flood', times: 1 })).status, 400)
  })

  it('show photos as photos and anything else as a download', async () => {
    const somchai = friend()
    const bytes = Buffer.from('<script>alert(1)</script>')
    await somchai.sendsFile('page.html', bytes)
    await act(somchai.userId, { do: 'photo', type: 'image/jpeg', bytes: bytes.toString('base64') })
    const [file, photo] = somchai.chat
    const get = (id = '') => fetch(`${office.sandbox.url}/sandbox/contents/${id}`)
    const [asFile, asPhoto] = [await get(file?.id), await get(photo?.id)]
    assert.equal(asFile.headers.get('content-type'), 'application/octet-stream')
    assert.equal(asFile.headers.get('content-disposition'), 'attachment')
    assert.equal(asPhoto.headers.get('content-type'), 'image/jpeg')
    assert.equal(asPhoto.headers.get('x-content-type-options'), 'nosniff')
    assert.equal((await act(somchai.userId, { do: 'photo', type: 'image/svg+xml', bytes: '' })).status, 400)
  })

  it('send a delivery again', async () => {
    const somchai = friend()
    const { id } = await somchai.says('สวัสดี')
    await order(`deliveries/${id}/redelivery`, {})
    await until(() => bot.heard.length === 2)
    assert.deepEqual(bot.heard[1]?.events[0]?.['deliveryContext'], { isRedelivery: true })
    assert.equal((await order('deliveries/999/redelivery', {})).status, 404)
  })

  it('are no way to the channel: the token is not among what the page gets', async () => {
    const state = await (await fetch(`${office.sandbox.url}/sandbox/state`)).text()
    assert.equal(state.includes(TOKEN), false)
  })
})
