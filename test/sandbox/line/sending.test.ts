import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { channelAccessToken, LineBotClient, messagingApi } from '@line/bot-sdk'
import { openBot, openOffice, refused, SECRET, text, TOKEN } from './office.ts'
import type { Office } from './office.ts'

const MINUTE = 60_000
const NOBODY = `U${'0'.repeat(32)}`

describe('the practice room as api.line.me', () => {
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

  const friend = async (name = 'สมชาย') => {
    const person = office.sandbox.addPerson({ name, language: 'th' })
    await person.follows()
    return person
  }
  const tokenOf = async (says: string, person = office.sandbox.people[0]) => {
    const delivery = await person?.says(says)
    return delivery?.events[0]?.replyToken ?? ''
  }

  describe('reply', () => {
    it('reaches the phone, once per token', async () => {
      const person = await friend()
      const replyToken = await tokenOf('สวัสดี')
      const answer = await office.client.replyMessage({ replyToken, messages: [text('ค่ะ'), text('สวัสดีค่ะ')] })
      assert.equal(answer.sentMessages.length, 2)
      assert.match(answer.sentMessages[0]?.id ?? '', /^\d{18,}$/)
      assert.ok(answer.sentMessages[0]?.quoteToken)
      assert.deepEqual(person.last, [text('ค่ะ'), text('สวัสดีค่ะ')])
      const again = await refused(office.client.replyMessage({ replyToken, messages: [text('อีกครั้ง')] }))
      assert.equal(again.status, 400)
      assert.deepEqual(again.body, { message: 'Invalid reply token' })
      assert.deepEqual(person.last, [text('ค่ะ'), text('สวัสดีค่ะ')])
    })

    it('works for a minute from the delivery and no longer', async () => {
      await friend()
      const inTime = await tokenOf('หนึ่ง')
      const late = await tokenOf('สอง')
      office.passes(MINUTE)
      await office.client.replyMessage({ replyToken: inTime, messages: [text('ทัน')] })
      office.passes(1)
      const { body } = await refused(office.client.replyMessage({ replyToken: late, messages: [text('ช้า')] }))
      assert.deepEqual(body, { message: 'Invalid reply token' })
    })

    it('works again for a minute after a redelivery, up to 20 minutes after the event', async () => {
      const person = await friend()
      const first = await person.says('หนึ่ง')
      const second = await person.says('สอง')
      office.passes(19 * MINUTE)
      const again = await office.sandbox.redeliver(first)
      assert.deepEqual(again.events[0]?.['deliveryContext'], { isRedelivery: true })
      const replyToken = again.events[0]?.replyToken ?? ''
      assert.equal(replyToken, first.events[0]?.replyToken)
      await office.client.replyMessage({ replyToken, messages: [text('ทัน')] })
      office.passes(2 * MINUTE)
      const tooLate = (await office.sandbox.redeliver(second)).events[0]?.replyToken ?? ''
      assert.equal(
        (await refused(office.client.replyMessage({ replyToken: tooLate, messages: [text('ช้า')] }))).status,
        400,
      )
    })

    it('keeps its token when the message was refused', async () => {
      const person = await friend()
      const replyToken = await tokenOf('สวัสดี')
      assert.equal(
        (await refused(office.client.replyMessage({ replyToken, messages: [text('')] }))).status,
        400,
      )
      await office.client.replyMessage({ replyToken, messages: [text('ค่ะ')] })
      assert.deepEqual(person.last, [text('ค่ะ')])
    })

    it('refuses an unknown and an empty token', async () => {
      const unknown = await refused(
        office.client.replyMessage({ replyToken: 'f'.repeat(32), messages: [text('x')] }),
      )
      assert.deepEqual(unknown.body, { message: 'Invalid reply token' })
      const empty = await refused(office.client.replyMessage({ replyToken: '', messages: [text('x')] }))
      assert.deepEqual(empty.body, {
        message: 'The request body has 1 error(s)',
        details: [{ message: 'May not be empty', property: 'replyToken' }],
      })
    })

    it('costs nothing', async () => {
      await friend()
      await office.client.replyMessage({ replyToken: await tokenOf('สวัสดี'), messages: [text('ค่ะ')] })
      assert.equal(office.sandbox.usage(), 0)
    })
  })

  describe('push', () => {
    it('reaches a friend and counts one, however many messages', async () => {
      const person = await friend()
      await office.client.pushMessage({ to: person.userId, messages: [text('หนึ่ง'), text('สอง')] })
      assert.equal(office.sandbox.usage(), 1)
      assert.deepEqual(await office.client.getMessageQuotaConsumption(), { totalUsage: 1 })
      assert.deepEqual(
        person.chat.map(({ from }) => from),
        ['bot', 'bot'],
      )
    })

    it('answers 200 for somebody who blocked the account, but nothing arrives or counts', async () => {
      const person = await friend()
      await person.unfollows()
      const { sentMessages } = await office.client.pushMessage({ to: person.userId, messages: [text('หนึ่ง')] })
      assert.equal(sentMessages.length, 1)
      assert.deepEqual(person.last, [])
      assert.equal(office.sandbox.usage(), 0)
    })

    it('reaches a stranger for seven days after a message', async () => {
      const person = office.sandbox.addPerson({ name: 'คนผ่านทาง' })
      await office.client.pushMessage({ to: person.userId, messages: [text('ไม่ถึง')] })
      assert.deepEqual(person.last, [])
      await person.says('สวัสดี')
      office.passes(7 * 24 * 60 * MINUTE)
      await office.client.pushMessage({ to: person.userId, messages: [text('ถึง')] })
      assert.deepEqual(person.last, [text('ถึง')])
      office.passes(1)
      await office.client.pushMessage({ to: person.userId, messages: [text('ไม่ถึงแล้ว')] })
      assert.deepEqual(person.last, [text('ถึง')])
    })

    it('refuses an unknown and a malformed recipient', async () => {
      const unknown = await refused(office.client.pushMessage({ to: NOBODY, messages: [text('x')] }))
      assert.equal(unknown.status, 400)
      assert.deepEqual(unknown.body, { message: 'Failed to send messages' })
      const malformed = await refused(office.client.pushMessage({ to: 'somchai', messages: [text('x')] }))
      assert.deepEqual(malformed.body, {
        message: "The property, 'to', in the request body is invalid (line: -, column: -)",
      })
    })

    it('stops at the monthly limit, until the month ends in UTC+9', async () => {
      const person = await friend()
      office.sandbox.setQuota(1)
      assert.deepEqual(await office.client.getMessageQuota(), { type: 'limited', value: 1 })
      await office.client.pushMessage({ to: person.userId, messages: [text('หนึ่ง')] })
      const full = await refused(office.client.pushMessage({ to: person.userId, messages: [text('สอง')] }))
      assert.equal(full.status, 429)
      assert.deepEqual(full.body, { message: 'You have reached your monthly limit.' })
      // 23 November 02:00 UTC; December begins in UTC+9 at 15:00 UTC on the 30th.
      office.passes((7 * 24 + 13) * 60 * MINUTE)
      await office.client.pushMessage({ to: person.userId, messages: [text('สาม')] })
      assert.deepEqual(person.last, [text('สาม')])
    })

    it('does not send twice with the same retry key within 24 hours', async () => {
      const person = await friend()
      const key = randomUUID()
      const request = { to: person.userId, messages: [text('พร้อมแล้ว')] }
      const first = await office.client.pushMessageWithHttpInfo(request, key)
      const again = await refused(office.client.pushMessage(request, key))
      assert.equal(again.status, 409)
      assert.deepEqual(again.body, {
        message: 'The retry key is already accepted',
        sentMessages: first.body.sentMessages,
      })
      assert.equal(
        again.headers.get('x-line-accepted-request-id'),
        first.httpResponse.headers.get('x-line-request-id'),
      )
      assert.notEqual(again.headers.get('x-line-request-id'), again.headers.get('x-line-accepted-request-id'))
      assert.equal(person.chat.length, 1)
      assert.equal(office.sandbox.usage(), 1)
      office.passes(24 * 60 * MINUTE + 1)
      await office.client.pushMessage(request, key)
      assert.equal(person.chat.length, 2)
    })

    it('leaves the retry key unused when it refuses', async () => {
      const person = await friend()
      const key = randomUUID()
      await refused(office.client.pushMessage({ to: person.userId, messages: [text('')] }, key))
      await office.client.pushMessage({ to: person.userId, messages: [text('ครั้งที่สอง')] }, key)
      assert.deepEqual(person.last, [text('ครั้งที่สอง')])
    })

    it('wants a UUID as retry key', async () => {
      const person = await friend()
      const { status } = await refused(
        office.client.pushMessage({ to: person.userId, messages: [text('x')] }, 'key-1'),
      )
      assert.equal(status, 400)
    })
  })

  it('multicast reaches friends only and counts those', async () => {
    const [one, two] = [await friend('หนึ่ง'), await friend('สอง')]
    await two.unfollows()
    assert.deepEqual(
      await office.client.multicast({ to: [one.userId, two.userId], messages: [text('ข่าว')] }),
      {},
    )
    assert.deepEqual([one.last, two.last, office.sandbox.usage()], [[text('ข่าว')], [], 1])
    const { body } = await refused(
      office.client.multicast({ to: [one.userId, 'x'], messages: [text('ข่าว')] }),
    )
    assert.deepEqual(body, {
      message: "The property, 'to[1]', in the request body is invalid (line: -, column: -)",
    })
  })

  describe('every endpoint', () => {
    it('wants a known token', async () => {
      const wrong = await office.api('/v2/bot/info', { headers: { authorization: 'Bearer wrong' } })
      assert.equal(wrong.status, 401)
      assert.match(wrong.headers.get('x-line-request-id') ?? '', /^[0-9a-f-]{36}$/)
      assert.deepEqual(await wrong.json(), {
        message: 'Authentication failed. Confirm that the access token in the authorization header is valid.',
      })
      assert.equal((await fetch(`${office.sandbox.url}/v2/bot/info`)).status, 401)
    })

    it('wants JSON, said to be JSON, up to 2 MB', async () => {
      const path = '/v2/bot/message/push'
      const plain = await office.api(path, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'text/plain' },
      })
      assert.equal(plain.status, 415)
      assert.deepEqual(await plain.json(), { message: 'The content type, text/plain, is not supported' })
      const broken = await office.api(path, {
        method: 'POST',
        body: '{"to":\n ]',
        headers: { 'content-type': 'application/json' },
      })
      assert.equal(broken.status, 400)
      assert.match(
        await broken.text(),
        /The request body could not be parsed as JSON \(line: 2, column: \d+\)/,
      )
      const large = await office.post(path, { to: NOBODY, messages: [text('ก'.repeat(800_000))] })
      assert.equal(large.status, 413)
    })

    it('refuses a retry key where LINE does not take one', async () => {
      const { status } = await office.post(
        '/v2/bot/message/reply',
        { replyToken: 'x', messages: [text('x')] },
        { 'x-line-retry-key': randomUUID() },
      )
      assert.equal(status, 400)
    })

    it('is on its own host only', async () => {
      const content = '/v2/bot/message/1/content'
      assert.equal((await office.api(content)).status, 404)
      assert.deepEqual(await (await office.api(content, {}, office.sandbox.dataUrl)).json(), {
        message: 'not found',
      })
      const onDataHost = await office.api('/v2/bot/info', {}, office.sandbox.dataUrl)
      assert.equal(onDataHost.status, 404)
      assert.equal((await office.api('/v2/bot/nothing')).status, 404)
    })

    it('is logged with what was sent and answered', async () => {
      const person = await friend()
      const key = randomUUID()
      await office.client.pushMessage({ to: person.userId, messages: [text('ค่ะ')] }, key)
      const call = office.sandbox.calls.at(-1)
      assert.deepEqual(
        [call?.method, call?.path, call?.status, call?.retryKey],
        ['POST', '/v2/bot/message/push', 200, key],
      )
      assert.deepEqual(call?.body, { to: person.userId, messages: [{ type: 'text', text: 'ค่ะ' }] })
    })
  })

  it('tells the profile of friends and of people who wrote, nobody else', async () => {
    const person = await friend()
    const pictureUrl = `${office.sandbox.url}/profile-pictures/${person.userId}`
    assert.deepEqual(await office.client.getProfile(person.userId), {
      userId: person.userId,
      displayName: 'สมชาย',
      pictureUrl,
      language: 'th',
    })
    const picture = Buffer.from(await (await fetch(pictureUrl)).arrayBuffer())
    assert.deepEqual([...picture.subarray(0, 3)], [0xff, 0xd8, 0xff], 'the picture is no JPEG')
    await person.unfollows()
    const blocked = await refused(office.client.getProfile(person.userId))
    assert.deepEqual([blocked.status, blocked.body], [404, { message: 'Not found' }])
    assert.equal((await refused(office.client.getProfile(NOBODY))).status, 404)
    assert.equal((await refused(office.client.getProfile('somchai'))).status, 400)
    const stranger = office.sandbox.addPerson({ name: 'คนผ่านทาง' })
    assert.equal((await refused(office.client.getProfile(stranger.userId))).status, 404)
    await stranger.says('สวัสดี')
    assert.equal((await office.client.getProfile(stranger.userId)).displayName, 'คนผ่านทาง')
  })

  it('issues stateless tokens that live 15 minutes', async () => {
    const tokens = new channelAccessToken.ChannelAccessTokenClient({ baseURL: office.sandbox.url })
    const wrong = await refused(tokens.issueStatelessChannelTokenByClientSecret('1234567890', 'wrong'))
    assert.deepEqual(
      [wrong.status, wrong.body],
      [400, { error: 'invalid_request', error_description: "Invalid 'client_credentials'." }],
    )
    const issued = await tokens.issueStatelessChannelTokenByClientSecret('1234567890', SECRET)
    assert.deepEqual(
      { ...issued, access_token: '' },
      { token_type: 'Bearer', access_token: '', expires_in: 900 },
    )
    const client = new messagingApi.MessagingApiClient({
      baseURL: office.sandbox.url,
      channelAccessToken: issued.access_token,
    })
    assert.equal((await client.getBotInfo()).userId, office.sandbox.botUserId)
    office.passes(15 * MINUTE)
    assert.equal((await refused(client.getBotInfo())).status, 401)
  })

  it("serves the SDK's one client for both hosts", async () => {
    const client = LineBotClient.fromChannelAccessToken({
      channelAccessToken: TOKEN,
      apiBaseURL: office.sandbox.url,
      dataApiBaseURL: office.sandbox.dataUrl,
    })
    const person = await friend()
    await person.sendsPhoto(Buffer.from('a photo'), 'image/jpeg')
    assert.equal((await client.getProfile(person.userId)).displayName, 'สมชาย')
    const bytes: Uint8Array[] = []
    for await (const chunk of await client.getMessageContent(person.chat[0]?.id ?? ''))
      bytes.push(Buffer.from(chunk))
    assert.equal(Buffer.concat(bytes).toString(), 'a photo')
  })

  it('shows the loading animation in steps of five seconds', async () => {
    const person = await friend()
    const path = '/v2/bot/chat/loading/start'
    assert.equal((await office.post(path, { chatId: person.userId, loadingSeconds: 5 })).status, 202)
    assert.equal((await office.post(path, { chatId: NOBODY })).status, 202)
    assert.deepEqual(await (await office.post(path, { chatId: person.userId, loadingSeconds: 7 })).json(), {
      message: 'The request body has 1 error(s)',
      details: [{ message: 'must be a multiple of five', property: 'loadingSeconds' }],
    })
    assert.equal((await office.post(path, { chatId: person.userId, loadingSeconds: 65 })).status, 400)
    assert.equal((await office.post(path, { chatId: `C${'0'.repeat(32)}` })).status, 400)
  })

  it('keeps the webhook URL, and tests it with a request without events', async () => {
    assert.deepEqual(await office.client.getWebhookEndpoint(), { endpoint: bot.url, active: true })
    const result = await office.client.testWebhookEndpoint({})
    assert.deepEqual([result.success, result.statusCode, result.reason], [true, 200, 'OK'])
    assert.deepEqual([bot.heard.at(-1)?.events, bot.heard.at(-1)?.isSigned], [[], true])
    const bad = await refused(office.client.setWebhookEndpoint({ endpoint: 'http://example.com/line' }))
    assert.deepEqual(bad.body, { message: 'Invalid webhook endpoint URL' })
    await office.client.setWebhookEndpoint({ endpoint: 'http://127.0.0.1:9/none' })
    const unreachable = await office.client.testWebhookEndpoint({})
    assert.deepEqual(
      [unreachable.success, unreachable.statusCode, unreachable.reason],
      [false, 0, 'COULD_NOT_CONNECT'],
    )
  })
})
