import assert from 'node:assert/strict'
import { openOffice } from './office.ts'
import type { Office } from './office.ts'

const INVALID = 'A message (messages[0])\u00a0in the request body is invalid'

const quick = (action: object, items = 1) => ({
  type: 'text',
  text: 'เลือก',
  quickReply: { items: Array.from({ length: items }, () => ({ type: 'action', action })) },
})
const flex = (contents: object, altText = 'บัตร') => ({ type: 'flex', altText, contents })
const body = (...contents: object[]) => ({
  type: 'bubble',
  body: { type: 'box', layout: 'vertical', contents },
})
const button = (action: object) => ({ type: 'button', action })
const buttons = (template: object) => ({
  type: 'template',
  altText: 'เมนู',
  template: {
    type: 'buttons',
    text: 'เมนู',
    actions: [{ type: 'message', label: 'ก', text: 'ก' }],
    ...template,
  },
})
const words = (text: string) => ({ type: 'text', text })
const tap = { type: 'postback', label: 'ตกลง', data: 'ok' }
const picker = (properties: object) => ({ type: 'datetimepicker', label: 'เลือกวัน', data: 'd', ...properties })

describe('a message object', () => {
  let office: Office
  before(async () => {
    office = await openOffice()
  })
  after(() => office.close())

  const validate = async (...messages: unknown[]) => {
    const answer = await office.post('/v2/bot/message/validate/push', { messages })
    const json: unknown = await answer.json()
    return { status: answer.status, json }
  }
  const accepts = async (...messages: unknown[]) => {
    const { status, json } = await validate(...messages)
    assert.deepEqual(json, {})
    assert.equal(status, 200)
  }
  /** Refused in the form of ordinary properties. */
  const refuses = async (message: unknown, property: string, why: string) => {
    const { status, json } = await validate(message)
    assert.deepEqual(json, {
      message: 'The request body has 1 error(s)',
      details: [{ message: why, property }],
    })
    assert.equal(status, 400)
  }
  /** Refused in the form of cards. */
  const refusesCard = async (message: unknown, property: string, why: string) => {
    const { status, json } = await validate(message)
    assert.deepEqual(json, { message: INVALID, details: [{ message: why, property }] })
    assert.equal(status, 400)
  }

  it('comes with up to four others', async () => {
    await accepts(...Array.from({ length: 5 }, () => words('ก')))
    const tooMany = {
      message: 'The request body has 1 error(s)',
      details: [{ message: 'Size must be between 1 and 5', property: 'messages' }],
    }
    assert.deepEqual((await validate()).json, tooMany)
    assert.deepEqual((await validate(...Array.from({ length: 6 }, () => words('ก')))).json, tooMany)
  })

  it('has a type that is known', async () => {
    const known = 'text, textV2, sticker, image, video, audio, location, template, flex'
    await refuses({ type: 'file' }, 'messages[0].type', `Must be one of the following values: [${known}]`)
    await refuses(
      { type: 'coupon' },
      'messages[0].type',
      'LINE knows coupon messages, the practice room does not',
    )
  })

  describe('text', () => {
    it('has 1 to 5000 UTF-16 units', async () => {
      await accepts(words('ก'.repeat(5000)))
      await refuses(words('ก'.repeat(5001)), 'messages[0].text', 'Length must be between 0 and 5000')
      await refuses(words('😀'.repeat(2501)), 'messages[0].text', 'Length must be between 0 and 5000')
      await refuses(words(''), 'messages[0].text', 'May not be empty')
      await refuses({ type: 'text' }, 'messages[0].text', 'May not be empty')
    })

    it('has no property that does not exist', async () => {
      await refuses({ type: 'text', text: 'ก', txet: 'ก' }, 'messages[0].txet', 'unknown field')
    })

    it('has emojis only where a $ stands', async () => {
      const emojis = [{ index: 0, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' }]
      await accepts({ type: 'text', text: '$ สวัสดี', emojis })
      await refuses(
        { type: 'text', text: 'สวัสดี', emojis },
        'messages[0].emojis',
        'Every index must point at a $',
      )
    })
  })

  describe('quick replies', () => {
    it('are up to 13', async () => {
      await accepts(quick(tap, 13))
      await refuses(quick(tap, 14), 'messages[0].quickReply.items', 'Size must be between 1 and 13')
    })

    it('have a label of at most 20 grapheme clusters', async () => {
      // 12 UTF-16 units, 9 clusters: twice is 24 units and 18 clusters.
      const long = 'บำเหน็จบำนาญ'.repeat(2)
      assert.equal(long.length, 24)
      await accepts(quick({ ...tap, label: long }))
      const label = 'messages[0].quickReply.items[0].action.label'
      await refuses(quick({ ...tap, label: 'ก'.repeat(21) }), label, 'Length must be between 0 and 20')
      await refuses(quick({ type: 'postback', data: 'x' }), label, 'May not be empty')
    })

    it('take the actions of a phone, not a rich-menu switch', async () => {
      for (const type of ['camera', 'cameraRoll', 'location']) await accepts(quick({ type, label: 'ส่ง' }))
      const { status } = await validate(
        quick({ type: 'richmenuswitch', label: 'x', richMenuAliasId: 'a', data: 'x' }),
      )
      assert.equal(status, 400)
    })
  })

  describe('an action', () => {
    const action = 'messages[0].quickReply.items[0].action'

    it('postback: data 300 units, displayText 300 clusters', async () => {
      await accepts(quick({ ...tap, data: 'd'.repeat(300), displayText: 'น้ำ'.repeat(150) }))
      await refuses(
        quick({ ...tap, data: 'd'.repeat(301) }),
        `${action}.data`,
        'Length must be between 0 and 300',
      )
      await refuses(
        quick({ ...tap, displayText: 'ก'.repeat(301) }),
        `${action}.displayText`,
        'Length must be between 0 and 300',
      )
      await refuses(
        quick({ ...tap, displayText: 'ก', text: 'ก' }),
        `${action}.text`,
        'May not be set together with displayText',
      )
    })

    it('message: text 300 clusters', async () => {
      const message = (text: string) => quick({ type: 'message', label: 'พิมพ์', text })
      await accepts(message('น้ำ'.repeat(300)))
      await refuses(message('ก'.repeat(301)), `${action}.text`, 'Length must be between 0 and 300')
    })

    it('uri: http, https, line or tel, percent-encoded, 1000 units', async () => {
      const uri = (text: string) => quick({ type: 'uri', label: 'เปิด', uri: text })
      for (const good of [
        'https://a.example/?q=%E0%B8%81',
        'http://a.example',
        'tel:053711444',
        'line://nv/location',
      ])
        await accepts(uri(good))
      await refuses(uri('javascript:alert(1)'), `${action}.uri`, 'invalid uri scheme')
      await refuses(uri('https://a.example/ก'), `${action}.uri`, 'invalid uri')
      await refuses(uri('https://a.example/a b'), `${action}.uri`, 'invalid uri')
      await refuses(
        uri(`https://a.example/${'a'.repeat(983)}`),
        `${action}.uri`,
        'Length must be between 0 and 1000',
      )
    })

    it('date picker: each value in the form of its mode, min before max', async () => {
      await accepts(
        quick(picker({ mode: 'date', initial: '2026-11-23', min: '2026-11-23', max: '2027-02-28' })),
      )
      await accepts(quick(picker({ mode: 'time', min: '08:30', max: '16:30' })))
      await accepts(quick(picker({ mode: 'datetime', initial: '2026-11-23t08:30' })))
      await refuses(quick(picker({ mode: 'date', min: '2027-02-29' })), `${action}.min`, 'invalid property')
      await refuses(
        quick(picker({ mode: 'date', initial: '2569-11-23' })),
        `${action}.initial`,
        'invalid property',
      )
      await refuses(quick(picker({ mode: 'time', max: '24:00' })), `${action}.max`, 'invalid property')
      await refuses(
        quick(picker({ mode: 'date', min: '2026-11-23', max: '2026-11-23' })),
        `${action}.min`,
        'min must be less than max',
      )
      await refuses(
        quick(picker({ mode: 'month' })),
        `${action}.mode`,
        'Must be one of the following values: [date, time, datetime]',
      )
    })
  })

  describe('Flex', () => {
    it('may use everything that LINE documents', async () => {
      const everything = {
        type: 'bubble',
        size: 'giga',
        direction: 'ltr',
        header: {
          type: 'box',
          layout: 'horizontal',
          paddingAll: '10%',
          background: {
            type: 'linearGradient',
            angle: '90deg',
            startColor: '#ffffff',
            endColor: '#00000080',
          },
          contents: [
            { type: 'filler', flex: 1 },
            { ...words('หัว'), size: '18px', offsetTop: '-2px', scaling: true },
          ],
        },
        hero: {
          type: 'image',
          url: 'https://a.example/a.png',
          size: 'full',
          aspectRatio: '20:13',
          aspectMode: 'cover',
        },
        body: {
          type: 'box',
          layout: 'vertical',
          spacing: 'md',
          cornerRadius: '4px',
          borderWidth: 'light',
          backgroundColor: '#11223344',
          action: { type: 'uri', uri: 'https://a.example' },
          contents: [
            {
              type: 'box',
              layout: 'baseline',
              contents: [{ type: 'icon', url: 'https://a.example/i.png', size: 'sm' }, words('ข้าง')],
            },
            { type: 'separator', margin: 'lg', color: '#cccccc' },
            {
              type: 'text',
              contents: [{ type: 'span', text: 'หนา', weight: 'bold' }],
              wrap: true,
              maxLines: 2,
            },
          ],
        },
        footer: {
          type: 'box',
          layout: 'vertical',
          contents: [{ ...button(tap), style: 'primary', height: 'sm' }],
        },
        styles: { footer: { separator: true, backgroundColor: '#ffffff' } },
      }
      await accepts(flex(everything))
    })

    it('needs alternative text of at most 1500 units', async () => {
      await accepts(flex(body(words('ก')), 'ก'.repeat(1500)))
      await refuses(
        flex(body(words('ก')), 'ก'.repeat(1501)),
        'messages[0].altText',
        'Length must be between 0 and 1500',
      )
      await refuses({ type: 'flex', contents: body(words('ก')) }, 'messages[0].altText', 'May not be empty')
    })

    it('has no unknown property, at any depth', async () => {
      await refusesCard(
        flex(body({ ...words('ก'), colour: '#000000' })),
        '/body/contents/0/colour',
        'unknown field',
      )
      await refusesCard(flex({ ...body(words('ก')), styles: { type: 'x' } }), '/styles/type', 'unknown field')
    })

    it('has values that LINE knows', async () => {
      const wrong: [object, string][] = [
        [{ color: 'red' }, 'color'],
        [{ size: 'huge' }, 'size'],
        [{ margin: '4pt' }, 'margin'],
        [{ flex: -1 }, 'flex'],
        [{ lineSpacing: 'md' }, 'lineSpacing'],
      ]
      for (const [property, name] of wrong)
        await refusesCard(
          flex(body({ ...words('ก'), ...property })),
          `/body/contents/0/${name}`,
          'invalid property',
        )
      await refusesCard(
        flex(body({ ...words('ก'), weight: 'heavy' })),
        '/body/contents/0/weight',
        'must be one of the following values: [regular, bold]',
      )
    })

    it('has no empty text', async () => {
      const why = 'must be non-empty text'
      await refusesCard(flex(body(words(''))), '/body/contents/0/text', why)
      await refusesCard(flex(body({ type: 'text' })), '/body/contents/0/text', why)
    })

    it('has buttons with a label of at most 40 clusters', async () => {
      await accepts(flex(body(button({ ...tap, label: 'ำ'.repeat(40) }))))
      const label = '/body/contents/0/action/label'
      await refusesCard(
        flex(body(button({ ...tap, label: 'ก'.repeat(41) }))),
        label,
        'size must be between 0 and 40',
      )
      await refusesCard(flex(body(button({ type: 'postback', data: 'x' }))), label, 'May not be empty')
      const { status } = await validate(flex(body(button({ type: 'camera', label: 'ถ่าย' }))))
      assert.equal(status, 400)
    })

    it('has pictures over HTTPS only, not taller than three times their width', async () => {
      const image = (properties: object) =>
        flex(body({ type: 'image', url: 'https://a.example/a.png', ...properties }))
      await refusesCard(
        image({ url: 'http://a.example/a.png' }),
        '/body/contents/0/url',
        'invalid uri scheme',
      )
      // The practice room's one leniency: a bot on this machine has no other address.
      await accepts(image({ url: 'http://localhost:3000/a.png' }))
      await accepts(image({ url: 'http://127.0.0.1:3000/a.png' }))
      await refusesCard(
        image({ url: 'http://localhost.example/a.png' }),
        '/body/contents/0/url',
        'invalid uri scheme',
      )
      await accepts(image({ aspectRatio: '1:3' }))
      await refusesCard(image({ aspectRatio: '1:4' }), '/body/contents/0/aspectRatio', 'invalid property')
    })

    it('has icons in baseline boxes only, and little else there', async () => {
      const icon = { type: 'icon', url: 'https://a.example/i.png' }
      const inside = (layout: string, child: object) => flex(body({ type: 'box', layout, contents: [child] }))
      await accepts(inside('baseline', icon))
      await refusesCard(flex(body(icon)), '/body/contents/0', 'invalid property')
      for (const child of [button(tap), { type: 'separator' }, body(words('ก')).body])
        await refusesCard(inside('baseline', child), '/body/contents/0/contents/0', 'invalid property')
    })

    it('weighs at most 30 KB, a carousel 50 KB', async () => {
      const heavy = (units: number) =>
        body(...Array.from({ length: 10 }, () => words('ก'.repeat(units / 10))))
      await accepts(flex(heavy(9900)))
      await refusesCard(flex(heavy(11_000)), '/', 'size must be at most 30720 bytes')
      const two = { type: 'carousel', contents: [heavy(9000), heavy(9000)] }
      await refusesCard(flex(two), '/', 'size must be at most 51200 bytes')
    })

    it('carries up to 12 bubbles of one size', async () => {
      const carousel = (contents: object[]) => flex({ type: 'carousel', contents })
      const bubble = body(words('ก'))
      await accepts(carousel(Array.from({ length: 12 }, () => bubble)))
      await refusesCard(
        carousel(Array.from({ length: 13 }, () => bubble)),
        '/contents',
        'size must be between 1 and 12',
      )
      await refusesCard(
        carousel([bubble, { ...bubble, size: 'kilo' }]),
        '/contents/1/size',
        'bubbles must have the same size',
      )
    })
  })

  describe('a template', () => {
    it('buttons: 160 clusters of text, 60 under a title, 4 actions, labels of 20', async () => {
      await accepts(buttons({ text: 'น้ำ'.repeat(160) }))
      await refusesCard(buttons({ text: 'ก'.repeat(161) }), 'template/text', 'size must be between 0 and 160')
      await refusesCard(
        buttons({ title: 'ก', text: 'ก'.repeat(61) }),
        'template/text',
        'size must be between 0 and 60',
      )
      await refusesCard(
        buttons({ actions: Array.from({ length: 5 }, () => tap) }),
        'template/actions',
        'size must be between 1 and 4',
      )
      await refusesCard(
        buttons({ actions: [{ ...tap, label: 'ก'.repeat(21) }] }),
        'template/actions/0/label',
        'size must be between 0 and 20',
      )
      await refusesCard(
        buttons({ actions: [{ type: 'uri', label: 'ก', uri: 'https://a.example/ก' }] }),
        'template/actions/0/uri',
        'invalid uri',
      )
    })

    it('confirm: two actions', async () => {
      const confirm = (actions: object[]) => ({
        type: 'template',
        altText: 'ยืนยัน',
        template: { type: 'confirm', text: 'ยืนยันไหม', actions },
      })
      await accepts(confirm([tap, tap]))
      await refusesCard(confirm([tap]), 'template/actions', 'size must be between 2 and 2')
    })

    it('carousel: columns of one shape', async () => {
      const carousel = (columns: object[]) => ({
        type: 'template',
        altText: 'บริการ',
        template: { type: 'carousel', columns },
      })
      await accepts(
        carousel([
          { text: 'ก', actions: [tap] },
          { text: 'ข', actions: [tap] },
        ]),
      )
      await refusesCard(
        carousel([
          { text: 'ก', actions: [tap] },
          { text: 'ข', actions: [tap, tap] },
        ]),
        'template/columns',
        'columns must have the same actions, title and image',
      )
    })
  })

  it('picture, sound, place and sticker have the shapes that LINE documents', async () => {
    const image = {
      type: 'image',
      originalContentUrl: 'https://a.example/a.jpg',
      previewImageUrl: 'https://a.example/p.jpg',
    }
    const place = { type: 'location', title: 'สพป.', address: 'เชียงราย', latitude: 19.9, longitude: 99.8 }
    await accepts(image, place, { type: 'sticker', packageId: '446', stickerId: '1988' })
    await accepts({ type: 'audio', originalContentUrl: 'https://a.example/a.m4a', duration: 1000 })
    await refuses(
      { ...image, previewImageUrl: 'http://a.example' },
      'messages[0].previewImageUrl',
      'invalid uri scheme',
    )
    await refuses({ ...place, title: '' }, 'messages[0].title', 'May not be empty')
    await refuses(
      { type: 'sticker', packageId: 'x', stickerId: '1' },
      'messages[0].packageId',
      'invalid property',
    )
  })
})
