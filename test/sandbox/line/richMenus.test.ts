import assert from 'node:assert/strict'
import { messagingApi } from '@line/bot-sdk'
import sharp from 'sharp'
import type { Person } from '../../../sandbox/line/index.ts'
import { openBot, openOffice, refused, TOKEN } from './office.ts'
import type { Office } from './office.ts'

type RichMenu = messagingApi.RichMenuRequest

const HOUR = 60 * 60_000
const UNKNOWN = `richmenu-${'0'.repeat(32)}`
const NOBODY = `U${'0'.repeat(32)}`

/** An area that covers the whole menu unless told otherwise. */
const area = (action: messagingApi.Action, bounds = { x: 0, y: 0, width: 1200, height: 810 }) => ({
  bounds,
  action,
})
const services = { type: 'postback', label: 'บริการ', data: 'services', displayText: 'ขอดูบริการ' } as const
const menu = (change: Partial<RichMenu> = {}): RichMenu => ({
  size: { width: 1200, height: 810 },
  selected: true,
  name: 'เมนูหลัก',
  chatBarText: 'เมนู',
  areas: [area(services)],
  ...change,
})

const picture = (type: 'png' | 'jpeg', width = 1200, height = 810) =>
  sharp({ create: { width, height, channels: 3, background: '#0f6b57' } })
    .toFormat(type)
    .toBuffer()

describe('rich menus', () => {
  let office: Office
  let bot: Awaited<ReturnType<typeof openBot>>
  let blob: messagingApi.MessagingApiBlobClient
  let somchai: Person
  beforeEach(async () => {
    office = await openOffice()
    bot = await openBot()
    office.sandbox.setWebhookUrl(bot.url)
    blob = new messagingApi.MessagingApiBlobClient({
      baseURL: office.sandbox.dataUrl,
      channelAccessToken: TOKEN,
    })
    somchai = office.sandbox.addPerson({ name: 'สมชาย', friendship: 'friend' })
  })
  afterEach(async () => {
    await office.close()
    await bot.close()
  })

  const upload = async (id: string, bytes: Buffer, type = 'image/png') =>
    blob.setRichMenuImage(id, new Blob([new Uint8Array(bytes)], { type }))
  const create = async (change: Partial<RichMenu> = {}) =>
    (await office.client.createRichMenu(menu(change))).richMenuId
  /** A menu with its image. */
  const stands = async (change: Partial<RichMenu> = {}) => {
    const id = await create(change)
    await upload(id, await picture('png'))
    return id
  }
  /** Why a menu is refused: property and words of each detail. */
  const why = async (change: object) => {
    const answer = await office.post('/v2/bot/richmenu', { ...menu(), ...change })
    assert.equal(answer.status, 400)
    const { details } = (await answer.json()) as { details: { property: string; message: string }[] }
    return details.map(({ property, message }) => `${property}: ${message}`)
  }

  describe('as objects', () => {
    it('are created, listed, read and deleted', async () => {
      const id = await create()
      assert.match(id, /^richmenu-[0-9a-f]{32}$/)
      const stored = { richMenuId: id, ...menu() }
      assert.deepEqual(await office.client.getRichMenu(id), stored)
      assert.deepEqual(await office.client.getRichMenuList(), { richmenus: [stored] })
      await office.client.deleteRichMenu(id)
      const gone = await refused(office.client.getRichMenu(id))
      assert.deepEqual([gone.status, gone.body], [404, { message: 'Not found' }])
      assert.deepEqual(await office.client.getRichMenuList(), { richmenus: [] })
    })

    it('need every property', async () => {
      const answer = await office.post('/v2/bot/richmenu', {})
      const { details } = (await answer.json()) as { details: unknown[] }
      assert.deepEqual(
        details,
        ['size', 'selected', 'name', 'chatBarText', 'areas'].map((property) => ({
          message: 'must be specified',
          property,
        })),
      )
    })

    it('keep to the limits of the size', async () => {
      for (const size of [
        { width: 799, height: 400 },
        { width: 2501, height: 1000 },
        { width: 800, height: 249 },
        { width: 1200, height: 828 },
      ])
        assert.deepEqual(await why({ size, areas: [] }), ['size: The size is not allowed for richmenu'])
      for (const size of [
        { width: 2500, height: 1686 },
        { width: 800, height: 250 },
      ])
        await create({ size, areas: [] })
    })

    it('keep to the limits of the texts, counted as people count', async () => {
      await create({ chatBarText: 'ที่นี่'.repeat(4) + 'ที่นี่'.slice(0, 2), name: 'น้ำ'.repeat(150) })
      assert.deepEqual(await why({ chatBarText: 'ก'.repeat(15) }), [
        'chatBarText: Length must be between 0 and 14',
      ])
      assert.deepEqual(await why({ name: 'ก'.repeat(301) }), ['name: Length must be between 0 and 300'])
    })

    it('keep to the limits of the areas', async () => {
      const twenty = Array.from({ length: 20 }, () => area(services))
      await create({ areas: twenty })
      assert.deepEqual(await why({ areas: [...twenty, area(services)] }), [
        'areas: Size must be between 0 and 20',
      ])
      assert.deepEqual(await why({ areas: [area(services, { x: -1, y: 0, width: 9, height: 9 })] }), [
        'areas[0].bounds.x: must be greater than or equal to 0',
      ])
      assert.deepEqual(await why({ areas: [area(services, { x: 0, y: 1, width: 9, height: 810 })] }), [
        'areas[0].bounds: must be inside the richmenu',
      ])
    })

    it('keep to the rules of actions', async () => {
      const refusal = async (action: object) => why({ areas: [{ ...area(services), action }] })
      assert.deepEqual(await refusal({ type: 'uri', uri: 'ftp://office.example' }), [
        'areas[0].action.uri: invalid uri scheme',
      ])
      assert.deepEqual(await refusal({ type: 'uri', uri: 'https://office.example/ที่' }), [
        'areas[0].action.uri: invalid uri',
      ])
      assert.deepEqual(await refusal({ ...services, label: 'ก'.repeat(21) }), [
        'areas[0].action.label: Length must be between 0 and 20',
      ])
      assert.deepEqual(await refusal({ type: 'postback', label: 'บริการ' }), [
        'areas[0].action.data: must be specified',
      ])
      assert.equal((await refusal({ type: 'camera', label: 'กล้อง' })).length, 1)
      await create({
        areas: [
          area({ type: 'postback', data: 'no label' }),
          area({ type: 'richmenuswitch', richMenuAliasId: 'next', data: 'x' }),
        ],
      })
    })

    it('are checked without being made', async () => {
      await office.client.validateRichMenuObject(menu())
      const { status } = await refused(office.client.validateRichMenuObject(menu({ chatBarText: '' })))
      assert.equal(status, 400)
      assert.deepEqual(await office.client.getRichMenuList(), { richmenus: [] })
    })

    it('are made and deleted a hundred times an hour, not more', async () => {
      const ids: string[] = []
      for (let count = 0; count < 100; count++) ids.push(await create())
      const { status, body } = await refused(create())
      assert.deepEqual(
        [status, body],
        [429, { message: 'The API rate limit has been exceeded. Try again later.' }],
      )
      for (const id of ids) await office.client.deleteRichMenu(id)
      office.passes(HOUR - 1)
      assert.equal((await refused(create())).status, 429)
      office.passes(1)
      await office.client.deleteRichMenu(await create())
    })
  })

  describe('as images', () => {
    it('are put on the menu once, through the data host, and read back', async () => {
      for (const type of ['png', 'jpeg'] as const) {
        const id = await create()
        const bytes = await picture(type)
        const before = await office.api(`/v2/bot/richmenu/${id}/content`, {}, office.sandbox.dataUrl)
        assert.equal(before.status, 404)
        await upload(id, bytes, `image/${type}`)
        const read = await office.api(`/v2/bot/richmenu/${id}/content`, {}, office.sandbox.dataUrl)
        assert.equal(read.headers.get('content-type'), `image/${type}`)
        assert.deepEqual(Buffer.from(await read.arrayBuffer()), bytes)
        const again = await refused(upload(id, bytes, `image/${type}`))
        assert.deepEqual(
          [again.status, again.body],
          [400, { message: 'An image has already been uploaded to the richmenu' }],
        )
      }
    })

    it('are refused with the wrong type, size, weight, menu or host', async () => {
      const id = await create()
      const right = await picture('png')
      assert.equal((await refused(upload(id, right, 'image/webp'))).status, 415)
      assert.equal((await refused(upload(id, right, ''))).status, 415)
      for (const wrong of [
        await picture('png', 1200, 811),
        await picture('png', 2500, 1686),
        await picture('jpeg'),
        Buffer.from('no picture'),
      ]) {
        const { status, body } = await refused(upload(id, wrong))
        assert.deepEqual([status, body], [400, { message: 'The image size is not allowed for richmenu' }])
      }
      const heavy = Buffer.concat([right, Buffer.alloc(1024 * 1024)])
      assert.equal((await refused(upload(id, heavy))).status, 413)
      assert.equal((await refused(upload(UNKNOWN, right))).status, 404)
      const otherHost = await office.api(`/v2/bot/richmenu/${id}/content`, {
        method: 'POST',
        headers: { 'content-type': 'image/png' },
        body: new Uint8Array(right),
      })
      assert.equal(otherHost.status, 404)
      await upload(id, right)
    })
  })

  describe('as a default', () => {
    it('are shown to every friend, after the image', async () => {
      const id = await create()
      const early = await refused(office.client.setDefaultRichMenu(id))
      assert.deepEqual(
        [early.status, early.body],
        [400, { message: 'must upload richmenu image before applying it to user', details: [] }],
      )
      assert.equal((await refused(office.client.setDefaultRichMenu(UNKNOWN))).status, 404)
      const none = await refused(office.client.getDefaultRichMenuId())
      assert.deepEqual([none.status, none.body], [404, { message: 'no default richmenu' }])
      await upload(id, await picture('png'))
      await office.client.setDefaultRichMenu(id)
      assert.deepEqual(await office.client.getDefaultRichMenuId(), { richMenuId: id })
      assert.deepEqual(
        [somchai.menu?.name, somchai.menu?.isOwn, somchai.menu?.isOpen],
        ['เมนูหลัก', false, true],
      )
      assert.equal(office.sandbox.addPerson({ name: 'คนแปลกหน้า' }).menu, undefined)
      await office.client.cancelDefaultRichMenu()
      assert.equal(somchai.menu, undefined)
    })
  })

  describe('of one person', () => {
    it('are shown before the default, until they are taken away or deleted', async () => {
      await office.client.setDefaultRichMenu(await stands())
      const own = await stands({ name: 'พร้อมรับ' })
      await office.client.linkRichMenuIdToUser(somchai.userId, own)
      assert.deepEqual([somchai.menu?.name, somchai.menu?.isOwn], ['พร้อมรับ', true])
      assert.deepEqual(await office.client.getRichMenuIdOfUser(somchai.userId), { richMenuId: own })
      await office.client.unlinkRichMenuIdFromUser(somchai.userId)
      assert.equal(somchai.menu?.name, 'เมนูหลัก')
      const none = await refused(office.client.getRichMenuIdOfUser(somchai.userId))
      assert.deepEqual([none.status, none.body], [404, { message: 'the user has no richmenu' }])
      await office.client.linkRichMenuIdToUser(somchai.userId, own)
      await office.client.deleteRichMenu(own)
      assert.equal(somchai.menu?.name, 'เมนูหลัก')
    })

    it('need an image, a menu and a person', async () => {
      const bare = await create()
      assert.equal((await refused(office.client.linkRichMenuIdToUser(somchai.userId, bare))).status, 400)
      assert.equal((await refused(office.client.linkRichMenuIdToUser(somchai.userId, UNKNOWN))).status, 404)
      const malformed = await refused(office.client.linkRichMenuIdToUser('U1', await stands()))
      assert.deepEqual(
        [malformed.status, malformed.body],
        [400, { message: "The value for the 'userId' parameter is invalid" }],
      )
    })

    it('reach nobody who is no friend, and LINE does not say so', async () => {
      const id = await stands()
      await somchai.unfollows()
      await office.client.linkRichMenuIdToUser(somchai.userId, id)
      await office.client.linkRichMenuIdToUser(NOBODY, id)
      await somchai.follows()
      assert.equal(somchai.menu, undefined)
    })

    it('are linked and unlinked in bulk', async () => {
      const id = await stands()
      const malee = office.sandbox.addPerson({ name: 'มาลี', friendship: 'friend' })
      const userIds = [somchai.userId, malee.userId, NOBODY]
      const answer = await office.post('/v2/bot/richmenu/bulk/link', { richMenuId: id, userIds })
      assert.equal(answer.status, 202)
      assert.deepEqual([somchai.menu?.richMenuId, malee.menu?.richMenuId], [id, id])
      await office.client.unlinkRichMenuIdFromUsers({ userIds })
      assert.deepEqual([somchai.menu, malee.menu], [undefined, undefined])
      const refusal = async (body: object) => {
        const wrong = await office.post('/v2/bot/richmenu/bulk/link', body)
        return [wrong.status, ((await wrong.json()) as { message: string }).message]
      }
      assert.deepEqual(await refusal({ richMenuId: id, userIds: ['U1'] }), [
        400,
        "The property, 'userIds[0]', in the request body is invalid (line: -, column: -)",
      ])
      assert.deepEqual(await refusal({ richMenuId: 'menu', userIds }), [400, 'invalid richMenuId'])
      assert.deepEqual(await refusal({ richMenuId: UNKNOWN, userIds }), [404, 'richmenu not found'])
      assert.equal((await refusal({ richMenuId: id, userIds: Array(501).fill(NOBODY) }))[0], 400)
    })
  })

  describe('as aliases', () => {
    it('are made, moved, listed and deleted', async () => {
      const [first, second] = [await stands(), await stands()]
      await office.client.createRichMenuAlias({ richMenuAliasId: 'main', richMenuId: first })
      await office.client.updateRichMenuAlias('main', { richMenuId: second })
      const alias = { richMenuAliasId: 'main', richMenuId: second }
      assert.deepEqual(await office.client.getRichMenuAlias('main'), alias)
      assert.deepEqual(await office.client.getRichMenuAliasList(), { aliases: [alias] })
      await office.client.deleteRichMenuAlias('main')
      const gone = await refused(office.client.getRichMenuAlias('main'))
      assert.deepEqual([gone.status, gone.body], [404, { message: 'richmenu alias not found' }])
    })

    it('are refused for a menu without image, an id that is taken, an id of another form', async () => {
      const id = await stands()
      const refusal = async (richMenuAliasId: string, richMenuId: string) => {
        const { status, body } = await refused(
          office.client.createRichMenuAlias({ richMenuAliasId, richMenuId }),
        )
        return [status, (body as { message: string }).message]
      }
      assert.deepEqual(await refusal('a', await create()), [400, 'richmenu not found'])
      assert.deepEqual(await refusal('a', UNKNOWN), [400, 'richmenu not found'])
      assert.deepEqual(await refusal('a', 'menu'), [400, 'invalid richMenuId'])
      await office.client.createRichMenuAlias({ richMenuAliasId: 'a', richMenuId: id })
      assert.deepEqual(await refusal('a', id), [400, 'conflict richmenu alias id'])
      for (const wrong of ['A', 'ก', 'a'.repeat(33), 'a b'])
        assert.equal((await refusal(wrong, id))[0], 400, wrong)
    })
  })

  describe('on a phone', () => {
    const event = () => bot.heard.at(-1)?.events[0]
    const shows = async (change: Partial<RichMenu>) =>
      office.client.linkRichMenuIdToUser(somchai.userId, await stands(change))

    it('are tapped by their labels, and the words show as the person’s own', async () => {
      await shows({})
      await somchai.tapsMenu('บริการ')
      assert.deepEqual(event()?.['postback'], { data: 'services' })
      const [said] = somchai.chat
      assert.deepEqual(said?.message, { type: 'text', text: 'ขอดูบริการ' })
      await assert.rejects(() => somchai.tapsMenu('สถานะ'), /sees no button "สถานะ"; there is: "บริการ"/)
    })

    it('switch to another menu, which is then the person’s own', async () => {
      const english = await stands({ name: 'English' })
      await office.client.createRichMenuAlias({ richMenuAliasId: 'en', richMenuId: english })
      await shows({
        areas: [
          area({ type: 'richmenuswitch', label: 'English', richMenuAliasId: 'en', data: 'to-en' }),
          area({ type: 'richmenuswitch', label: 'ลาว', richMenuAliasId: 'lo', data: 'to-lo' }),
        ],
      })
      await somchai.tapsMenu('ลาว')
      assert.deepEqual(event()?.['postback'], {
        data: 'to-lo',
        params: { newRichMenuAliasId: 'lo', status: 'RICHMENU_ALIAS_ID_NOTFOUND' },
      })
      await somchai.tapsMenu('English')
      assert.deepEqual(event()?.['postback'], {
        data: 'to-en',
        params: { newRichMenuAliasId: 'en', status: 'SUCCESS' },
      })
      assert.deepEqual([somchai.menu?.name, somchai.chat], ['English', []])
    })

    it('are opened and closed by their bar, and closed by an action that wants it', async () => {
      await shows({ areas: [area({ ...services, inputOption: 'closeRichMenu' })] })
      assert.equal(somchai.menu?.isOpen, true)
      somchai.opensMenu(false)
      assert.equal(somchai.menu?.isOpen, false)
      somchai.opensMenu(true)
      await somchai.tapsMenu('บริการ')
      assert.equal(somchai.menu?.isOpen, false)
    })

    it('are not there for whoever blocked the account', async () => {
      await shows({})
      await somchai.unfollows()
      assert.equal(somchai.menu, undefined)
      await assert.rejects(() => somchai.tapsMenu('บริการ'), /sees no button/)
    })
  })
})
