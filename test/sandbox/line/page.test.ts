import assert from 'node:assert/strict'
import { messagingApi } from '@line/bot-sdk'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import type { WebhookEvent } from '../../../sandbox/line/index.ts'
import { closePages, complaintsOf, sharedBrowser } from '../../support/browser.ts'
import { openBot, openOffice, text, TOKEN, until } from './office.ts'
import type { Office } from './office.ts'

const card = {
  type: 'flex' as const,
  altText: 'บัตรคิว',
  contents: {
    type: 'bubble' as const,
    body: {
      type: 'box' as const,
      layout: 'vertical' as const,
      contents: [{ type: 'text' as const, text: 'คิวที่ 7', scaling: true, wrap: true }],
    },
    footer: {
      type: 'box' as const,
      layout: 'vertical' as const,
      contents: [
        {
          type: 'button' as const,
          action: { type: 'postback' as const, label: 'ยืนยัน', data: 'yes', displayText: 'ยืนยันครับ' },
        },
        {
          type: 'button' as const,
          action: { type: 'uri' as const, label: 'แผนที่', uri: 'https://office.example/map' },
        },
      ],
    },
  },
}
const question = {
  type: 'text' as const,
  text: 'วันไหนดีคะ',
  quickReply: {
    items: [
      {
        type: 'action' as const,
        action: {
          type: 'datetimepicker' as const,
          label: 'เลือกวัน',
          data: 'day',
          mode: 'date' as const,
          min: '2026-11-24',
        },
      },
      { type: 'action' as const, action: { type: 'message' as const, label: 'วันนี้', text: 'วันนี้' } },
    ],
  },
}

describe('the page of the practice room', function () {
  // A first start unpacks Chromium.
  this.timeout(60_000)
  let browser: Browser
  let office: Office
  let bot: Awaited<ReturnType<typeof openBot>>
  let page: Page
  let complaints: string[]

  before(async () => void (browser = await sharedBrowser()))
  after(closePages)

  const heard = () => bot.heard.flatMap(({ events }) => events)
  const hears = (isIt: (event: WebhookEvent) => boolean) => until(() => heard().some(isIt))
  const open = async (size = { width: 1280, height: 900 }) => {
    page = await browser.newPage({ viewport: size })
    complaints = complaintsOf(page)
    await page.goto(office.sandbox.pageUrl)
    return page
  }
  const push = (userId: string, ...messages: Parameters<Office['client']['pushMessage']>[0]['messages']) =>
    office.client.pushMessage({ to: userId, messages })

  beforeEach(async () => {
    office = await openOffice({ accountName: 'ศูนย์บริการ' })
    bot = await openBot()
    office.sandbox.setWebhookUrl(bot.url)
  })
  afterEach(async () => {
    await page.close()
    await office.close()
    await bot.close()
    assert.deepEqual(complaints, [])
  })

  it('adds a person who befriends the account, writes and is answered', async () => {
    await open()
    await page.getByRole('button', { name: 'เพิ่มคน' }).click()
    await page.getByLabel('ชื่อของคนใหม่').fill('ครูสมชาย')
    await page.getByRole('button', { name: 'เพิ่ม', exact: true }).click()
    await page.getByRole('heading', { name: 'โทรศัพท์ของ ครูสมชาย' }).waitFor()
    await page.getByRole('button', { name: 'เพิ่มเพื่อน' }).click()
    await hears(({ type }) => type === 'follow')
    await page.getByRole('textbox', { name: 'พิมพ์ข้อความ' }).fill('สวัสดีครับ')
    await page.keyboard.press('Enter')
    await hears(({ type }) => type === 'message')
    const replyToken = heard().at(-1)?.replyToken ?? ''
    await office.client.replyMessage({ replyToken, messages: [text('สวัสดีค่ะ')] })
    await page.locator('.is-theirs .bubble', { hasText: 'สวัสดีค่ะ' }).waitFor()
    await page.locator('.is-own .bubble', { hasText: 'สวัสดีครับ' }).waitFor()
  })

  it('shows cards to tap, by keyboard too, and their alternative text as notification', async () => {
    const { userId } = office.sandbox.addPerson({ name: 'สมชาย', friendship: 'friend' })
    await open()
    await push(userId, card)
    await page.locator('.notification', { hasText: 'บัตรคิว' }).waitFor()
    await page.getByRole('button', { name: 'ยืนยัน' }).focus()
    await page.keyboard.press('Enter')
    await hears(({ type }) => type === 'postback')
    assert.deepEqual(heard()[0]?.['postback'], { data: 'yes' })
    await page.locator('.is-own .bubble', { hasText: 'ยืนยันครับ' }).waitFor()
    const link = page.getByRole('link', { name: 'แผนที่' })
    assert.deepEqual(
      [await link.getAttribute('href'), await link.getAttribute('target')],
      ['https://office.example/map', '_blank'],
    )
  })

  it('lets one choose a day, and takes quick replies away after a tap', async () => {
    const { userId } = office.sandbox.addPerson({ name: 'สมชาย', friendship: 'friend' })
    await open()
    await push(userId, question)
    await page.getByRole('button', { name: 'เลือกวัน' }).click()
    await page.locator('dialog input').fill('2026-11-24')
    await page.getByText('วันอังคารที่ 24 พฤศจิกายน').waitFor()
    await page.getByRole('button', { name: 'เลือก', exact: true }).click()
    await hears(({ type }) => type === 'postback')
    assert.deepEqual(heard()[0]?.['postback'], { data: 'day', params: { date: '2026-11-24' } })
    await page.getByRole('button', { name: 'วันนี้' }).click()
    await hears(({ type }) => type === 'message')
    await page.locator('.quick-replies').waitFor({ state: 'hidden' })
  })

  it('shows the rich menu under the chat, to tap by keyboard too, and lets one close it', async () => {
    office.sandbox.addPerson({ name: 'สมชาย', friendship: 'friend' })
    const { client, sandbox } = office
    const action = { type: 'postback', label: 'ดูบริการ', data: 'services', displayText: 'ดูบริการ' } as const
    const { richMenuId } = await client.createRichMenu({
      size: { width: 800, height: 540 },
      selected: true,
      name: 'เมนูหลัก',
      chatBarText: 'เปิด/ปิดเมนู',
      areas: [{ bounds: { x: 400, y: 0, width: 400, height: 540 }, action }],
    })
    const drawn = await sharp({ create: { width: 800, height: 540, channels: 3, background: '#0f6b57' } })
      .png()
      .toBuffer()
    await new messagingApi.MessagingApiBlobClient({
      baseURL: sandbox.dataUrl,
      channelAccessToken: TOKEN,
    }).setRichMenuImage(richMenuId, new Blob([new Uint8Array(drawn)], { type: 'image/png' }))
    await open()
    await client.setDefaultRichMenu(richMenuId)
    const area = page.getByRole('button', { name: 'ดูบริการ' })
    await area.focus()
    await page.keyboard.press('Enter')
    await hears(({ type }) => type === 'postback')
    assert.deepEqual(heard()[0]?.['postback'], { data: 'services' })
    await page.locator('.is-own .bubble', { hasText: 'ดูบริการ' }).waitFor()
    const [box, picture] = [await area.boundingBox(), await page.locator('.rich-menu img').boundingBox()]
    assert.ok(box && picture)
    assert.ok(Math.abs(box.x - picture.x - picture.width / 2) < 1)
    assert.ok(Math.abs(picture.width / picture.height - 800 / 540) < 0.01)
    const bar = page.getByRole('button', { name: 'เปิด/ปิดเมนู' })
    assert.equal(await bar.getAttribute('aria-expanded'), 'true')
    await bar.click()
    await area.waitFor({ state: 'detached' })
    await bar.click()
    await area.waitFor()
  })

  it('hides quick replies as LINE for PC does', async () => {
    const { userId } = office.sandbox.addPerson({ name: 'สมชาย', friendship: 'friend' })
    await open()
    await push(userId, question)
    await page.locator('.quick-replies').waitFor()
    await page.locator('.phone-menu summary').click()
    await page.getByLabel('ดูแบบ LINE บนคอมพิวเตอร์').check()
    await page.locator('.quick-replies').waitFor({ state: 'hidden' })
  })

  it('shows what people write as text, never as page', async () => {
    const somchai = office.sandbox.addPerson({ name: '<b>สมชาย</b>', friendship: 'friend' })
    await open()
    const attack = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    await somchai.says(attack)
    await push(somchai.userId, text(attack))
    await page.locator('.is-theirs .bubble').waitFor()
    assert.deepEqual(await page.locator('.bubble').allTextContents(), [attack, attack])
    assert.equal(await page.locator('.bubble img, .bubble script').count(), 0)
    assert.equal(await page.title(), 'ห้องฝึกซ้อม')
    await page.getByText('โทรศัพท์ของ <b>สมชาย</b>').waitFor()
  })

  it('blocks, lifts the block, and unsends', async () => {
    const somchai = office.sandbox.addPerson({ name: 'สมชาย', friendship: 'friend' })
    await somchai.says('พิมพ์ผิด')
    await open()
    await page.getByRole('button', { name: 'ยกเลิกข้อความ' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('ยกเลิกข้อความแล้ว').waitFor()
    await hears(({ type }) => type === 'unsend')
    await page.locator('.phone-menu summary').click()
    await page.getByRole('button', { name: 'บล็อกบัญชี' }).click()
    await page.getByText('บล็อกบัญชีนี้อยู่').waitFor()
    assert.equal(await page.getByRole('textbox', { name: 'พิมพ์ข้อความ' }).isVisible(), false)
    await page.getByRole('button', { name: 'เลิกบล็อก' }).click()
    await hears(({ type }) => type === 'follow')
  })

  it('sends photo, sticker, voice and place', async () => {
    office.sandbox.addPerson({ name: 'สมชาย', friendship: 'friend' })
    await open()
    for (const [name, kind] of [
      ['รูปตัวอย่าง', 'image'],
      ['เสียงตัวอย่าง', 'audio'],
      ['ตำแหน่งที่ตั้ง', 'location'],
      ['ขอบคุณ', 'sticker'],
    ] as const) {
      await page.locator('.more summary').click()
      await page.getByRole('button', { name }).click()
      await hears((event) => JSON.stringify(event['message']).includes(`"type":"${kind}"`))
    }
    await page.locator('input[accept="image/jpeg,image/png"]').setInputFiles({
      name: 'id.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from([0xff, 0xd8, 0xff]),
    })
    const images = () =>
      heard().filter((event) => JSON.stringify(event['message']).includes('"type":"image"'))
    await until(() => images().length === 2)
  })

  it('logs the traffic, orders trouble and speaks English', async () => {
    const { userId } = office.sandbox.addPerson({ name: 'สมชาย', friendship: 'friend' })
    await open()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Make trouble' }).click()
    await page.getByRole('button', { name: 'Order' }).click()
    await page.getByText('Server error (500) × 1').waitFor()
    await assert.rejects(push(userId, text('ค่ะ')))
    await page.getByText('Nothing is ordered').waitFor()
    await page.getByRole('button', { name: 'Traffic log' }).click()
    await page.locator('.log-line.is-bad', { hasText: '/v2/bot/message/push' }).click()
    await page.locator('.log-line pre', { hasText: 'An error occurred in our server' }).waitFor()
  })

  it('shows as many phones as fit, whole, and brings the others into sight by their name', async () => {
    const names = ['สมศรี', 'พิมพ์ใจ', 'วิชัย', 'ธนา']
    const people = names.map((name) => office.sandbox.addPerson({ name, friendship: 'friend' }))
    await open()
    const inSight = async () => {
      const phones = await page.locator('.phone:visible').all()
      const boxes = await Promise.all(phones.map((phone) => phone.boundingBox()))
      assert.ok(boxes.every((box) => box && box.x >= 0 && box.x + box.width <= 1280))
      return page.locator('.phone:visible h2').allInnerTexts()
    }
    await page.getByRole('heading', { name: 'โทรศัพท์ของ วิชัย' }).waitFor()
    assert.deepEqual(
      await inSight(),
      names.slice(0, 3).map((name) => `โทรศัพท์ของ ${name}`),
    )
    await push(people[3]?.userId ?? '', text('ค่ะ'))
    await page.getByRole('button', { name: 'ธนา' }).and(page.getByTitle('มีข้อความใหม่')).click()
    await page.getByRole('heading', { name: 'โทรศัพท์ของ ธนา' }).waitFor()
    // The one that nobody has touched for longest makes room.
    assert.deepEqual(await inSight(), ['โทรศัพท์ของ สมศรี', 'โทรศัพท์ของ พิมพ์ใจ', 'โทรศัพท์ของ ธนา'])
    await page.getByRole('button', { name: 'บันทึกการรับส่ง' }).first().click()
    await page.getByRole('heading', { name: 'โทรศัพท์ของ พิมพ์ใจ' }).waitFor({ state: 'hidden' })
    assert.deepEqual(await inSight(), ['โทรศัพท์ของ สมศรี', 'โทรศัพท์ของ ธนา'])
  })

  it('offers exercises, ticks what is done, and keeps the focus of who began one', async () => {
    let done: number | null = null
    const steps = [
      { th: 'พิมพ์ว่าบัตรหาย', en: 'Say that the card is lost' },
      { th: 'ถามสถานะ', en: 'Ask for the status' },
    ]
    office.sandbox.setExercises({
      list: () => Promise.resolve([{ id: 'lost', title: { th: 'บัตรหาย', en: 'Lost card' }, steps, done }]),
      start(id) {
        done = id === 'lost' ? 0 : done
        return Promise.resolve(id === 'lost')
      },
    })
    await open()
    await page.getByRole('button', { name: 'แบบฝึกหัด' }).first().click()
    await page.getByRole('button', { name: 'เริ่ม', exact: true }).click()
    await page.getByRole('button', { name: 'เริ่มใหม่' }).and(page.locator(':focus')).waitFor()
    await page.locator('.is-next', { hasText: 'พิมพ์ว่าบัตรหาย' }).waitFor()
    done = 1
    await page.locator('.is-next', { hasText: 'ถามสถานะ' }).waitFor()
    assert.equal(await page.getByRole('img', { name: 'ทำแล้ว' }).count(), 1)
    done = 2
    await page.getByText('ทำครบทุกข้อแล้ว').waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('All steps done').waitFor()
  })

  for (const width of [360, 1280])
    it(`opens and closes the menu of other things to send at ${width} px`, async () => {
      office.sandbox.addPerson({ name: 'ป้ามาลี', friendship: 'friend' })
      await open({ width, height: 640 })
      const plus = page.locator('.more summary')
      await plus.click()
      await page.getByRole('button', { name: 'รูปตัวอย่าง' }).waitFor()
      await plus.click()
      await page.getByRole('button', { name: 'รูปตัวอย่าง' }).waitFor({ state: 'hidden' })
      await plus.press('Enter')
      await page.getByRole('button', { name: 'รูปตัวอย่าง' }).press('Escape')
      await page.getByRole('button', { name: 'รูปตัวอย่าง' }).waitFor({ state: 'hidden' })
    })

  it('fits a small phone, with larger letters where the bot allows it', async () => {
    const { userId } = office.sandbox.addPerson({ name: 'ป้ามาลี', friendship: 'friend' })
    office.sandbox.addPerson({ name: 'สมชาย', friendship: 'friend' })
    await open({ width: 360, height: 640 })
    await push(userId, card, question)
    await page.locator('.flex-text').waitFor()
    assert.equal(await page.locator('.phone:visible').count(), 1)
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360)
    const size = () => page.evaluate("getComputedStyle(document.querySelector('.flex-text')).fontSize")
    assert.equal(await size(), '16px')
    await page.locator('.phone:visible .phone-menu summary').click()
    await page.getByLabel('ขนาดตัวอักษร').first().selectOption('veryLarge')
    assert.equal(await size(), '24px')
    await page.getByRole('button', { name: 'สมชาย', exact: true }).click()
    await page.getByRole('heading', { name: 'โทรศัพท์ของ สมชาย' }).waitFor()
    assert.equal(await page.locator('.phone:visible').count(), 1)
  })
})
