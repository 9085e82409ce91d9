import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Person } from '../../../sandbox/line/index.ts'
import { judge } from '../../../sandbox/line/webhook/post.ts'
import { messageOf, openBot, openOffice, refused, text, until } from './office.ts'
import type { Office } from './office.ts'

describe('trouble on demand', () => {
  let office: Office
  let bot: Awaited<ReturnType<typeof openBot>>
  let somchai: Person
  let status = 200
  beforeEach(async () => {
    status = 200
    office = await openOffice()
    bot = await openBot(() => status)
    office.sandbox.setWebhookUrl(bot.url)
    somchai = office.sandbox.addPerson({ name: 'สมชาย' })
    await somchai.follows()
  })
  afterEach(async () => {
    await office.close()
    await bot.close()
  })

  const push = (words = 'ค่ะ', key?: string) =>
    office.client.pushMessage({ to: somchai.userId, messages: [text(words)] }, key)
  const isCut = (call: Promise<unknown>) =>
    assert.rejects(call, { name: 'TypeError', message: 'fetch failed' })
  const said = () =>
    bot.heard.flatMap(({ events }) => events).map((event) => JSON.stringify(event['message'] ?? ''))
  const told = (words: string) => said().filter((it) => it.includes(words)).length

  describe('of the API', () => {
    it('fails the next calls, with nothing done', async () => {
      office.sandbox.faults.next('error500', { times: 2 })
      assert.equal((await refused(push())).status, 500)
      assert.equal((await refused(push())).status, 500)
      await push()
      assert.equal(somchai.chat.length, 1)
    })

    it('can be meant for one path only', async () => {
      office.sandbox.faults.next('rateLimit', { path: 'push' })
      await office.client.getBotInfo()
      const { status: code, body } = await refused(push())
      assert.deepEqual(
        [code, body],
        [429, { message: 'The API rate limit has been exceeded. Try again later.' }],
      )
      assert.deepEqual(office.sandbox.faults.planned, [])
    })

    it('says that the month is used up', async () => {
      office.sandbox.faults.next('monthlyLimit')
      const { status: code, body } = await refused(push())
      assert.deepEqual([code, body], [429, { message: 'You have reached your monthly limit.' }])
      await push()
    })

    it('cuts the connection before anything is done', async () => {
      office.sandbox.faults.next('reset')
      await isCut(push())
      assert.deepEqual([somchai.chat.length, office.sandbox.calls.at(-1)?.status], [0, 0])
    })

    it('loses the answer of a push that was accepted, which the retry key finds out', async () => {
      const key = randomUUID()
      office.sandbox.faults.next('lostAnswer')
      await isCut(push('พร้อมแล้ว', key))
      assert.deepEqual(somchai.last, [text('พร้อมแล้ว')])
      assert.equal((await refused(push('พร้อมแล้ว', key))).status, 409)
      assert.equal(somchai.chat.length, 1)
    })

    it('hangs until it is released', async () => {
      office.sandbox.faults.next('hang')
      const call = push()
      await until(() => office.sandbox.faults.hanging === 1)
      assert.equal(somchai.chat.length, 0)
      office.sandbox.faults.release()
      await call
      assert.equal(somchai.chat.length, 1)
    })

    it('does nothing for a caller who gave up while it hung', async () => {
      office.sandbox.faults.next('hang')
      const giveUp = new AbortController()
      const call = office.api('/v2/bot/message/push', {
        method: 'POST',
        body: JSON.stringify({ to: somchai.userId, messages: [text('x')] }),
        headers: { 'content-type': 'application/json' },
        signal: giveUp.signal,
      })
      await until(() => office.sandbox.faults.hanging === 1)
      giveUp.abort()
      await assert.rejects(call)
      await until(() => office.sandbox.faults.hanging === 0)
      assert.equal(somchai.chat.length, 0)
    })

    it('lets a hanging caller go when it is closed', async () => {
      office.sandbox.faults.next('hang')
      const call = isCut(push())
      await until(() => office.sandbox.faults.hanging === 1)
      await office.sandbox.close()
      await call
    })

    it('refuses cards and takes plain text', async () => {
      office.sandbox.faults.next('refuseRich')
      await push()
      const card = {
        type: 'flex' as const,
        altText: 'บัตร',
        contents: {
          type: 'bubble' as const,
          body: {
            type: 'box' as const,
            layout: 'vertical' as const,
            contents: [{ type: 'text' as const, text: 'ก' }],
          },
        },
      }
      const send = () => office.client.pushMessage({ to: somchai.userId, messages: [card] })
      assert.equal((await refused(send())).status, 400)
      await send()
    })

    it('breaks a download half-way', async () => {
      const { events } = await somchai.sendsPhoto(Buffer.alloc(1000, 7), 'image/jpeg')
      const { id } = messageOf(events[0])
      office.sandbox.faults.next('cutContent')
      const answer = await office.api(`/v2/bot/message/${id}/content`, {}, office.sandbox.dataUrl)
      assert.equal(answer.headers.get('content-length'), '1000')
      await assert.rejects(answer.arrayBuffer())
    })
  })

  describe('of the webhook', () => {
    it('is told as it is: no answer, a bad answer', async () => {
      status = 500
      assert.deepEqual(pickOf(await somchai.says('หนึ่ง')), [500, 'ERROR_STATUS_CODE'])
      office.sandbox.setWebhookUrl('http://127.0.0.1:9/none')
      assert.deepEqual(pickOf(await somchai.says('สอง')), [0, 'COULD_NOT_CONNECT'])
    })

    it('an answer later than two seconds counts as failed, whatever it says', () => {
      assert.equal(judge(200, 2000), 'OK')
      assert.equal(judge(200, 2001), 'REQUEST_TIMEOUT')
      assert.equal(judge(503, 2000), 'ERROR_STATUS_CODE')
      assert.equal(judge(503, 2001), 'REQUEST_TIMEOUT')
    })

    it('delivers everything twice', async () => {
      office.sandbox.faults.twice = true
      await somchai.says('ซ้ำ')
      assert.equal(told('ซ้ำ'), 2)
      const [one, two] = bot.heard.slice(-2)
      assert.equal(one?.raw, two?.raw)
    })

    it('delivers a failed event once more when redelivery is on', async () => {
      office.sandbox.faults.redelivery = true
      status = 503
      const delivery = await somchai.says('อีกครั้ง')
      assert.equal(delivery.isRedelivery, true)
      const [first, second] = bot.heard.slice(-2).map(({ events }) => events[0])
      assert.deepEqual(second, { ...first, deliveryContext: { isRedelivery: true } })
      assert.equal(told('อีกครั้ง'), 2)
    })

    it('keeps deliveries back and sends them in the wrong order', async () => {
      const { faults } = office.sandbox
      faults.hold()
      const waiting = [somchai.says('หนึ่ง'), somchai.says('สอง')]
      assert.deepEqual([faults.held, told('หนึ่ง')], [2, 0])
      await faults.letGo('reversed')
      await Promise.all(waiting)
      const order = said().slice(-2)
      assert.ok(order[0]?.includes('สอง') && order[1]?.includes('หนึ่ง'))
      await somchai.says('สาม')
      assert.equal(told('สาม'), 1)
    })

    it('sends what it kept back in one request', async () => {
      const { faults } = office.sandbox
      faults.hold()
      const waiting = [somchai.says('หนึ่ง'), somchai.says('สอง')]
      await faults.letGo('together')
      const [first, second] = await Promise.all(waiting)
      assert.equal(first, second)
      assert.equal(bot.heard.at(-1)?.events.length, 2)
    })
  })

  it('ends when it is cleared', async () => {
    const { faults } = office.sandbox
    faults.next('error500', { times: 9 })
    faults.twice = true
    faults.hold()
    const waiting = somchai.says('ค้าง')
    await faults.clear()
    await waiting
    await push()
    assert.deepEqual([faults.planned, faults.twice, faults.held], [[], false, 0])
  })
})

const pickOf = ({ status, reason }: { status: number; reason: string }) => [status, reason]
