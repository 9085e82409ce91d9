import assert from 'node:assert/strict'
import type { Message } from '../../../src/chat/message.ts'
import { serviceIds } from '../../../src/domain/services/ids.ts'
import type { Tap } from '../../../src/chat/taps.ts'
import { buttonsOf, footerOf } from '../../../src/outbox/plain.ts'
import { render } from '../../../src/outbox/render.ts'
import { everyMessage } from '../../outbox/support/everyMessage.ts'
import { openChat } from '../../support/chat.ts'
import { chatAt, filings } from '../support/filings.ts'

const tapsOf = (message: Message): readonly Tap['kind'][] =>
  [...buttonsOf(message), ...footerOf(message)].flatMap(({ action }) =>
    action.kind === 'tap' ? [action.tap.kind] : [],
  )
const isCard = ({ kind }: Message) => kind === 'card'
const titleOf = (message: Message) => (message.kind === 'card' ? JSON.stringify(message.title) : '')

describe('the ways out on the card itself', () => {
  for (const service of serviceIds) {
    it(`are back, at the first the list of services, start over and a person at every question of ${service}`, () => {
      for (const [at, { asked }] of filings[service].entries()) {
        const chat = chatAt(service, asked)
        const footer = chat.messages.filter(isCard).flatMap((card) => footerOf(card))
        assert.deepEqual(
          footer.map(({ action }) => action.kind === 'tap' && action.tap.kind),
          [at === 0 ? 'services' : 'back', 'start-over', 'human'],
          asked,
        )
      }
    })
  }

  it('are back, start over and a person at the check page', () => {
    const chat = chatAt('salary-certificate', null)
    assert.deepEqual(
      chat.messages.flatMap(footerOf).map(({ action }) => action.kind === 'tap' && action.tap.kind),
      ['back', 'start-over', 'human'],
    )
  })

  it('lead from every other card to a person, except where an officer is at hand or staff sign in', () => {
    const own = [
      'people.talk.title',
      'people.leave.title',
      'chat.staff.sign-in-title',
      'chat.staff.at-title',
      'chat.menu.title',
    ]
    for (const card of everyMessage.filter(isCard)) {
      if (own.some((key) => titleOf(card).includes(key))) continue
      const taps = tapsOf(card)
      assert.ok(taps.includes('human') || taps.includes('contact'), titleOf(card))
    }
  })

  it('are never there twice: what a card has as a large button is not at its foot', () => {
    for (const card of everyMessage.filter(isCard)) {
      const large = buttonsOf(card).map(({ action }) => JSON.stringify(action))
      for (const { action } of footerOf(card))
        assert.ok(!large.includes(JSON.stringify(action)), titleOf(card))
    }
  })

  it('stay when the shortcuts are gone, in one row', () => {
    const chat = chatAt('salary-certificate', 'phone')
    const [sent] = render(chat.messages, 'th')
    assert.ok(sent?.type === 'flex' && 'contents' in sent)
    const { footer } = JSON.parse(JSON.stringify(sent.contents)) as {
      footer: { layout: string; contents: readonly { contents: readonly { text: string }[] }[] }
    }
    assert.equal(footer.layout, 'horizontal')
    assert.deepEqual(
      // Without the joiner that holds the words of a line together.
      footer.contents.map(({ contents }) => contents[0]?.text.replaceAll('\u2060', '')),
      ['ย้อนกลับ', 'เริ่มใหม่', 'เจ้าหน้าที่'],
    )
  })

  it('stand above the keyboard, each once, when LINE refuses the card and it goes out as text', () => {
    const chat = chatAt('salary-certificate', 'phone')
    const [sent] = render(chat.messages, 'th', true)
    const labels = (sent?.quickReply?.items ?? []).map(({ action }) =>
      action && 'label' in action ? action.label : '',
    )
    for (const label of ['ย้อนกลับ', 'เริ่มใหม่', 'คุยกับเจ้าหน้าที่']) {
      assert.equal(labels.filter((each) => each === label).length, 1, label)
    }
  })

  it('change nothing when the back of a former card is pressed later', () => {
    const chat = chatAt('salary-certificate', 'name')
    const back = chat.button('ย้อนกลับ')
    chat.says('นางสมศรี ใจดี')
    chat.isAsked('status')
    const { draft } = chat.state
    chat.taps(back)
    chat.hears('chat.old.question')
    assert.deepEqual(chat.state.draft, draft)
    chat.taps(/^กลับไปข้อ/)
    chat.isAsked('status')
  })

  it('ask before they start over, and do nothing to a draft that is another one now', () => {
    const chat = chatAt('salary-certificate', 'name')
    const over = chat.button('เริ่มใหม่')
    chat.says('นางสมศรี ใจดี')
    chat.taps(over)
    chat.hears('chat.sure.start-over')
    assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจดี')
    chat.taps('เริ่มใหม่')
    const begun = chat.state.draft
    chat.taps(over)
    chat.hears('chat.old.button')
    assert.deepEqual(chat.state.draft, begun)
  })

  it('lead to a person with one press, and the question is still there afterwards', () => {
    const chat = chatAt('salary-certificate', 'name')
    chat.taps('คุยกับเจ้าหน้าที่')
    chat.hears('people.talk.title')
    chat.caused('open-talk')
    chat.taps('จบการสนทนา')
    chat.taps('กรอกต่อ: หนังสือรับรองเงินเดือน')
    chat.isAsked('name')
  })

  it('are on the card of a service', () => {
    const chat = openChat()
    chat.taps({ kind: 'service', service: 'salary-certificate' })
    assert.ok(chat.messages.flatMap(tapsOf).includes('human'))
  })
})
