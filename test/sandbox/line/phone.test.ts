import assert from 'node:assert/strict'
import type { Person } from '../../../sandbox/line/index.ts'
import { messageOf, openBot, openOffice, refused, text, TOKEN } from './office.ts'
import type { Office } from './office.ts'

const card = (label: string, data: string) => ({
  type: 'flex' as const,
  altText: 'บัตร',
  contents: {
    type: 'bubble' as const,
    body: {
      type: 'box' as const,
      layout: 'vertical' as const,
      action: { type: 'uri' as const, uri: 'https://office.example/about' },
      contents: [{ type: 'text' as const, text: 'เกี่ยวกับเรา' }],
    },
    footer: {
      type: 'box' as const,
      layout: 'vertical' as const,
      contents: [
        { type: 'button' as const, action: { type: 'postback' as const, label, data, displayText: label } },
      ],
    },
  },
})
const quick = (...actions: object[]) => ({
  type: 'text' as const,
  text: 'เลือกได้เลยค่ะ',
  quickReply: { items: actions.map((action) => ({ type: 'action' as const, action })) },
})

describe('a phone in the practice room', () => {
  let office: Office
  let bot: Awaited<ReturnType<typeof openBot>>
  let somchai: Person
  beforeEach(async () => {
    office = await openOffice()
    bot = await openBot()
    office.sandbox.setWebhookUrl(bot.url)
    somchai = office.sandbox.addPerson({ name: 'สมชาย' })
    await somchai.follows()
  })
  afterEach(async () => {
    await office.close()
    await bot.close()
  })

  /** Past the SDK's types, which want more than a test has to say. */
  const shows = async (...messages: object[]) => {
    const answer = await office.post('/v2/bot/message/push', { to: somchai.userId, messages })
    assert.equal(answer.status, 200, await answer.text())
  }
  const heard = () => bot.heard.at(-1)?.events[0]
  const own = () => somchai.chat.flatMap((it) => (it.from === 'person' ? [it.message] : []))

  it('sends text as a signed webhook and gets the answer', async () => {
    const delivery = await somchai.says('สวัสดีครับ')
    const { status, reason, body, isRedelivery } = delivery
    assert.deepEqual(
      { status, reason, body, isRedelivery },
      { status: 200, reason: 'OK', body: 'answered', isRedelivery: false },
    )
    const event = heard()
    assert.equal(bot.heard.at(-1)?.isSigned, true)
    assert.match(String(event?.['webhookEventId']), /^[0-9A-HJKMNP-TV-Z]{26}$/)
    assert.match(event?.replyToken ?? '', /^[0-9a-f]{32}$/)
    assert.deepEqual(event?.['source'], { type: 'user', userId: somchai.userId })
    assert.deepEqual([event?.['mode'], event?.['timestamp']], ['active', Date.UTC(2026, 10, 23, 2, 0)])
    const headers = bot.heard.at(-1)?.headers
    assert.equal(headers?.['content-type'], 'application/json; charset=utf-8')
    assert.equal(headers?.['user-agent'], 'LineBotWebhook/2.0')
  })

  it('writes emoji as escapes, so that only the received bytes carry the signature', async () => {
    await somchai.says('ขอบคุณ 🙏')
    const raw = bot.heard.at(-1)?.raw ?? ''
    assert.ok(raw.includes('ขอบคุณ \\ud83d\\ude4f'))
    assert.notEqual(JSON.stringify(JSON.parse(raw)), raw)
    assert.equal(bot.heard.at(-1)?.isSigned, true)
  })

  it('tells adding from lifting a block', async () => {
    assert.deepEqual(heard()?.['follow'], { isUnblocked: false })
    await somchai.unfollows()
    assert.equal(heard()?.type, 'unfollow')
    assert.equal(heard()?.replyToken, undefined)
    await assert.rejects(somchai.says('ครับ'), /has blocked the account/)
    await somchai.follows()
    assert.deepEqual(heard()?.['follow'], { isUnblocked: true })
  })

  describe('a tap', () => {
    it('finds quick replies first, then the newest card', async () => {
      await shows(card('ตกลง', 'old'))
      await shows(card('ตกลง', 'new'))
      assert.deepEqual(somchai.buttons(), ['เกี่ยวกับเรา', 'ตกลง', 'เกี่ยวกับเรา', 'ตกลง'])
      await somchai.taps('ตกลง')
      assert.deepEqual(heard()?.['postback'], { data: 'new' })
      assert.deepEqual(own(), [{ type: 'text', text: 'ตกลง' }])
      await somchai.tapsOld('ตกลง', 0)
      assert.deepEqual(heard()?.['postback'], { data: 'old' })
      await shows(quick({ type: 'postback', label: 'ตกลง', data: 'quick' }))
      await somchai.taps('ตกลง')
      assert.deepEqual(heard()?.['postback'], { data: 'quick' })
    })

    it('on a message action says its text', async () => {
      await shows(quick({ type: 'message', label: 'เมนู', text: 'ขอเมนูครับ' }))
      await somchai.taps('เมนู')
      assert.equal(heard()?.type, 'message')
      assert.deepEqual(own(), [{ type: 'text', text: 'ขอเมนูครับ' }])
    })

    it('on a link opens it and tells the bot nothing', async () => {
      await shows(card('ตกลง', 'x'))
      const before = bot.heard.length
      const { reason } = await somchai.taps('เกี่ยวกับเรา')
      assert.equal(reason, 'NOTHING_SENT')
      assert.deepEqual([somchai.opened, bot.heard.length], [['https://office.example/about'], before])
    })

    it('makes quick replies vanish, as does any newer message', async () => {
      const yes = { type: 'postback', label: 'ใช่', data: 'y' }
      await shows(quick(yes))
      await somchai.taps('ใช่')
      assert.deepEqual(somchai.buttons(), [])
      await shows(quick(yes))
      await somchai.says('เดี๋ยวนะ')
      await assert.rejects(somchai.taps('ใช่'), /sees no button "ใช่"; there is: none/)
      await shows(quick(yes), text('และนี่'))
      assert.deepEqual(somchai.buttons(), [])
    })

    it('on camera and location sends what the phone would', async () => {
      await shows(quick({ type: 'camera', label: 'ถ่ายรูป' }, { type: 'location', label: 'ส่งที่อยู่' }))
      await somchai.taps('ถ่ายรูป')
      assert.equal(messageOf(heard()).type, 'image')
      await shows(quick({ type: 'location', label: 'ส่งที่อยู่' }))
      await somchai.taps('ส่งที่อยู่')
      assert.equal(own().at(-1)?.type, 'location')
    })
  })

  describe('a date picker', () => {
    const picker = {
      type: 'datetimepicker',
      label: 'เลือกวัน',
      data: 'day',
      mode: 'date',
      min: '2026-11-24',
      max: '2026-12-30',
    }

    it('sends the day as params of a postback and keeps its button', async () => {
      await shows(quick(picker))
      await somchai.picks('เลือกวัน', '2026-11-24')
      assert.deepEqual(heard()?.['postback'], { data: 'day', params: { date: '2026-11-24' } })
      assert.deepEqual(own(), [])
      assert.deepEqual(somchai.buttons(), ['เลือกวัน'])
    })

    it('refuses what a phone would not let one choose', async () => {
      await shows(quick(picker))
      await assert.rejects(somchai.picks('เลือกวัน', '2026-11-23'), /before 2026-11-24/)
      await assert.rejects(somchai.picks('เลือกวัน', '2026-12-31'), /after 2026-12-30/)
      await assert.rejects(somchai.picks('เลือกวัน', '08:30'), /is no date/)
      await assert.rejects(somchai.taps('เลือกวัน'), /opens a picker/)
    })
  })

  describe('a photo, voice, video or file', () => {
    const download = (id: string, rest = '') =>
      office.api(`/v2/bot/message/${id}/content${rest}`, {}, office.sandbox.dataUrl)

    it('can be fetched from the data host', async () => {
      await somchai.sendsPhoto(Buffer.from('a photo'), 'image/jpeg')
      const answer = await download(messageOf(heard()).id)
      assert.deepEqual(
        [answer.status, answer.headers.get('content-type'), await answer.text()],
        [200, 'image/jpeg', 'a photo'],
      )
      await somchai.sendsFile('ใบรับรอง.pdf', Buffer.from('12345'))
      const { fileName, fileSize } = messageOf(heard())
      assert.deepEqual([fileName, fileSize], ['ใบรับรอง.pdf', 5])
      await somchai.sendsVoice()
      const voice = messageOf(heard()).id
      assert.deepEqual(await (await download(voice, '/transcoding')).json(), { status: 'succeeded' })
      assert.equal((await download(voice)).headers.get('content-type'), 'audio/wav')
      await somchai.sendsVideo()
      assert.equal((await download(messageOf(heard()).id)).status, 200)
    })

    it('is empty with 202 while LINE prepares it', async () => {
      await somchai.sendsVoice()
      office.sandbox.faults.next('notReady')
      const answer = await download(messageOf(heard()).id)
      assert.deepEqual([answer.status, await answer.text()], [202, ''])
      assert.equal((await download(messageOf(heard()).id)).status, 200)
    })

    it('is gone when unsent', async () => {
      await somchai.sendsPhoto()
      const id = messageOf(heard()).id
      await somchai.unsends(id)
      assert.deepEqual([heard()?.type, heard()?.['unsend']], ['unsend', { messageId: id }])
      const answer = await download(id)
      assert.deepEqual([answer.status, await answer.json()], [410, { message: 'The content is gone' }])
      await assert.rejects(somchai.unsends(id), /no own message/)
    })

    it('needs the token', async () => {
      await somchai.sendsPhoto()
      const url = `${office.sandbox.dataUrl}/v2/bot/message/${messageOf(heard()).id}/content`
      assert.equal((await fetch(url)).status, 401)
      assert.equal((await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } })).status, 200)
    })
  })

  it('sends stickers', async () => {
    await somchai.sendsSticker()
    assert.equal(own()[0]?.type, 'sticker')
  })

  it('shows nothing of what was sent while it blocked the account', async () => {
    await somchai.unfollows()
    await shows(text('ข่าว'))
    await somchai.follows()
    assert.deepEqual(somchai.chat, [])
  })

  it('has a user ID that nobody else has', () => {
    assert.throws(() => office.sandbox.addPerson({ name: 'อีกคน', userId: somchai.userId }), /already/)
    assert.throws(() => office.sandbox.addPerson({ name: 'อีกคน', userId: 'somchai' }), /32 hexadecimal/)
  })

  describe('events that no phone here makes', () => {
    it('go out with what is common to all events', async () => {
      const groupId = `C${'1'.repeat(32)}`
      await office.sandbox.deliver([
        { type: 'join', source: { type: 'group', groupId }, replyToken: 'a'.repeat(32) },
        { type: 'somethingNew', mode: 'standby' },
      ])
      const [join, unknown] = bot.heard.at(-1)?.events ?? []
      assert.equal(join?.['mode'], 'active')
      assert.deepEqual(
        [unknown?.type, unknown?.['mode'], unknown?.replyToken],
        ['somethingNew', 'standby', undefined],
      )
      await office.client.replyMessage({ replyToken: 'a'.repeat(32), messages: [text('สวัสดีทุกคน')] })
      const again = office.client.replyMessage({ replyToken: 'a'.repeat(32), messages: [text('อีกครั้ง')] })
      assert.equal((await refused(again)).status, 400)
    })

    it('can be forged', async () => {
      const signed = await office.sandbox.post('{"destination":"x","events":[]}')
      const wrong = await office.sandbox.post('{"destination":"x","events":[]}', 'bm90IGl0')
      const without = await office.sandbox.post('{"destination":"x","events":[]}', null)
      assert.deepEqual([signed.status, wrong.status, without.status], [200, 401, 401])
      assert.equal(bot.heard.at(-1)?.headers['x-line-signature'], undefined)
    })
  })
})
