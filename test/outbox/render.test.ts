import assert from 'node:assert/strict'
import type { messagingApi } from '@line/bot-sdk'
import { checkMessages } from '../../sandbox/line/message/check.ts'
import type { Message } from '../../src/chat/message.ts'
import type { Text } from '../../src/domain/text.ts'
import { languages } from '../../src/lib/language.ts'
import { plainText } from '../../src/outbox/plain.ts'
import { render } from '../../src/outbox/render.ts'
import { words } from '../../src/outbox/wording.ts'
import { everyMessage } from './support/everyMessage.ts'

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })
const clusters = (text: string) => [...graphemes.segment(text)].length

/** Every object inside a value. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== 'object' || value === null) return []
  return [Object.fromEntries(Object.entries(value)), ...Object.values(value).flatMap(objectsIn)]
}

/** What is typed between words so that they are not torn at the end of a line. */
const withoutGlue = (words: string) => words.replaceAll('\u2060', '').replaceAll('\u00a0', ' ')

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const { type, text, contents, action } = Object.fromEntries(Object.entries(value))
  // A button may be drawn with fewer words than the person says by tapping it.
  const said = objectsIn(action).find(({ displayText }) => typeof displayText === 'string')
  if (said) return [String(said['displayText'])]
  if (type !== 'text') return Object.values(value).flatMap(textsIn)
  const spans = objectsIn(contents).map((span) => String(span['text']))
  return [withoutGlue(spans.length > 0 ? spans.join('') : String(text))]
}

/** The words of a card but its foot, in the order of reading, however they are laid out. */
const textsOf = (message: messagingApi.Message): string[] =>
  textsIn('contents' in message ? { ...message, contents: { ...message.contents, footer: null } } : message)

const rendered = languages.flatMap((language) =>
  [
    { plain: false, large: false },
    { plain: true, large: false },
    { plain: false, large: true },
  ].flatMap(({ plain, large }) =>
    everyMessage.map((message) => {
      const [sent] = render([message], language, plain, { large })
      assert.ok(sent)
      return { language, plain, message, sent, title: plainText(message, language).slice(0, 60) }
    }),
  ),
)
const rich = rendered.filter(({ sent }) => sent.type === 'flex')

describe('every message, in both languages, rich and plain', () => {
  it('is many', () => {
    assert.ok(everyMessage.length > 500, String(everyMessage.length))
    assert.equal(rendered.length, everyMessage.length * 6)
    assert.ok(rich.length > 800, String(rich.length))
  })

  it('passes LINE’s checks', () => {
    for (const { sent, title } of rendered) {
      assert.doesNotThrow(() => checkMessages([JSON.parse(JSON.stringify(sent))]), title)
    }
  })

  it('keeps within 5,000 UTF-16 units of text', () => {
    for (const { sent, title } of rendered) {
      if (sent.type === 'text' && 'text' in sent) assert.ok(String(sent.text).length <= 5000, title)
    }
  })

  it('keeps within 1,500 units of alternative text and 30 KB of bubble', () => {
    for (const { sent, title } of rich) {
      assert.ok('altText' in sent && 'contents' in sent)
      assert.ok(String(sent.altText).length <= 1500, title)
      const bytes = Buffer.byteLength(JSON.stringify(sent.contents))
      assert.ok(bytes <= 30_000, `${bytes} bytes: ${title}`)
    }
  })

  it('has labels, data and words of a tap within LINE’s limits', () => {
    for (const { message, sent, title } of rendered) {
      const items = sent.quickReply?.items ?? []
      // a sentence may stand alone: a card with shortcuts follows it
      const least = message.kind === 'card' ? 1 : 0
      assert.ok(items.length >= least && items.length <= 13, `${items.length} quick replies: ${title}`)
      for (const { action } of items) {
        const length = clusters(action && 'label' in action ? String(action.label) : '')
        assert.ok(length >= 1 && length <= 20, title)
      }
      for (const each of objectsIn(sent)) {
        if (each['type'] !== 'postback' && each['type'] !== 'datetimepicker') continue
        const label = clusters(String(each['label']))
        assert.ok(label >= 1 && label <= 40, title)
        assert.ok(String(each['data']).length <= 300, title)
        if (each['type'] === 'postback') assert.ok(clusters(String(each['displayText'])) <= 300, title)
      }
    }
  })

  it('follows the font size that the person has set', () => {
    for (const { sent, title } of rich) {
      for (const each of objectsIn(sent)) {
        if (each['type'] === 'text') assert.equal(each['scaling'], true, title)
      }
    }
  })

  it('wraps every line of a card but the marks of a list or a timeline', () => {
    for (const { sent } of rich) {
      for (const each of objectsIn(sent)) {
        if (each['type'] !== 'text' || each['wrap'] === true) continue
        assert.match(String(each['text']), /^(\d+\.|[•✓●○])$/)
      }
    }
  })

  it('says in its alternative text what the card says, in the same order', () => {
    for (const { sent, title } of rich) {
      assert.ok('altText' in sent)
      const altText = String(sent.altText).replace(/…$/, '')
      let from = 0
      // The words at the ends of a scale repeat those of its first and last level.
      const labels = objectsIn(sent).flatMap(({ label }) => (typeof label === 'string' ? [label] : []))
      for (const text of textsOf(sent)) {
        if (labels.includes(text) && altText.lastIndexOf(text) < from) continue
        const at = altText.indexOf(text, from)
        const cutOff = altText.length >= 1400
        assert.ok(at >= from || cutOff, `“${text}” is not in the alternative text of ${title}`)
        if (at === -1) break
        from = at + text.length
      }
    }
  })

  it('is empty nowhere and holds no unfilled place, key or “undefined”', () => {
    for (const { sent, title } of rendered) {
      for (const text of textsOf(sent)) {
        assert.notEqual(text.trim(), '', title)
        // the officer's own “{{reason}} $t(…)” stays as it was typed
        const own = text.replaceAll(/\{\{reason\}\} \$t\(chat\.[\w.]*[…)]/g, '')
        assert.doesNotMatch(own, /\{\{|\}\}|\$t\(|undefined|NaN|Invalid Date|\[object|^chat\./, title)
      }
    }
  })

  it('offers every shortcut of a card above the keyboard', () => {
    for (const { message, sent, title } of rich) {
      assert.equal(sent.quickReply?.items?.length, message.shortcuts?.length, title)
    }
  })
})

describe('what is sent', () => {
  const text = (typed: string): Message => ({ kind: 'text', text: { typed } })

  it('is at most five messages', () => {
    assert.equal(render(['1', '2', '3', '4', '5', '6'].map(text), 'th').length, 5)
  })

  it('has shortcuts under its last message only', () => {
    const [first, second] = render(
      [everyMessage[0], everyMessage[1]].filter((each) => each !== undefined),
      'th',
    )
    assert.equal(first?.quickReply, undefined)
    assert.notEqual(second?.quickReply, undefined)
  })

  it('offers the buttons of a card above the keyboard when it goes out as text', () => {
    const card: Message = {
      kind: 'card',
      title: { typed: 'หัวข้อ' },
      blocks: [
        { kind: 'paragraph', text: { typed: 'ข้อความ' } },
        { kind: 'rule' },
        {
          kind: 'list',
          numbered: true,
          items: [{ text: { typed: 'หนึ่ง' }, details: [{ typed: 'เพิ่มเติม' }] }, { text: { typed: 'สอง' } }],
        },
        { kind: 'list', numbered: false, items: [{ text: { typed: 'จุด' } }] },
        { kind: 'facts', rows: [{ label: { typed: 'เลขที่' }, value: { typed: '70-0042-9' } }] },
        {
          kind: 'buttons',
          buttons: [
            { label: { typed: 'เมนูหลักของฉับไวซึ่งมีชื่อยาวมาก' }, action: { kind: 'tap', tap: { kind: 'menu' } } },
            { label: { typed: 'เปิด' }, action: { kind: 'link', uri: 'https://example.go.th/' } },
          ],
        },
      ],
    }
    assert.deepEqual(render([card], 'th', true), [
      {
        type: 'text',
        text: [
          'หัวข้อ',
          'ข้อความ',
          '',
          '1. หนึ่ง',
          '   เพิ่มเติม',
          '2. สอง',
          '• จุด',
          'เลขที่: 70-0042-9',
          '[เมนูหลักของฉับไวซึ่งมีชื่อยาวมาก]',
          '[เปิด] https://example.go.th/',
        ].join('\n'),
        quickReply: {
          items: [
            {
              type: 'action',
              action: {
                type: 'postback',
                label: 'เมนูหลักของฉับไวซึ่งมีชื่อย…',
                data: 'kind=menu',
                displayText: 'เมนูหลักของฉับไวซึ่งมีชื่อยาวมาก',
              },
            },
          ],
        },
      },
    ])
  })

  it('is the same every time', () => {
    const once = JSON.stringify(render(everyMessage.slice(0, 5), 'th'))
    assert.equal(JSON.stringify(render(everyMessage.slice(0, 5), 'th')), once)
  })
})

describe('words', () => {
  const cases: readonly (readonly [Text, string, string])[] = [
    [{ typed: 'ตามที่พิมพ์ {{x}}' }, 'ตามที่พิมพ์ {{x}}', 'ตามที่พิมพ์ {{x}}'],
    [{ words: { th: 'ไทย', en: 'English' } }, 'ไทย', 'English'],
    [{ key: 'chat.menu.title' }, 'ฉับไว One Stop Service', 'Chapwai One Stop Service'],
    [
      {
        key: 'chat.filing.progress',
        params: { no: { text: { key: 'chat.filing.place', params: { no: 3, of: 7 } } } },
      },
      'ข้อ 3 จาก 7',
      'Question 3 of 7',
    ],
    [
      { key: 'chat.answer.day', params: { day: { day: '2026-11-23' } } },
      'วันจันทร์ที่ 23 พฤศจิกายน 2569',
      'Monday 23 November 2026',
    ],
    [
      {
        key: 'people.contact.opens',
        params: { day: { day: '2026-12-08' }, moment: { moment: '2026-12-08T01:30:00.000Z' } },
      },
      'ขณะนี้อยู่นอกเวลาทำการ\nเปิดอีกครั้งวันอังคารที่ 8 ธันวาคม 2569 เวลา 08.30 น.',
      'Closed now. It opens on\nTuesday 8 December 2026 at 08:30',
    ],
    [
      { key: 'chat.menu.slogan', params: { slogan: { text: { key: 'chat.menu.title' } } } },
      'ฉับไว One Stop Service',
      'Chapwai One Stop Service',
    ],
    [
      { key: 'chat.menu.slogan', params: { slogan: '{{slogan}} $t(chat.menu.title) &<>' } },
      '{{slogan}} $t(chat.menu.title) &<>',
      '{{slogan}} $t(chat.menu.title) &<>',
    ],
    [{ key: 'print.handbook.papers', params: { count: 1 } }, 'เอกสารที่ใช้ 1 รายการ', 'Papers: 1'],
  ]

  it('are chosen in the reader’s language, what was typed stays as typed', () => {
    for (const [text, thai, english] of cases) {
      assert.equal(words(text, 'th'), thai)
      assert.equal(words(text, 'en'), english)
    }
  })
})
