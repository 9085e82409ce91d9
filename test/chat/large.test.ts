import assert from 'node:assert/strict'
import type { Message } from '../../src/chat/message.ts'
import { serviceList, services } from '../../src/domain/services/index.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { serviceCard } from '../../src/chat/browse/browse.ts'
import { readyNotice } from '../../src/chat/requests/noticeMessages.ts'
import { render } from '../../src/outbox/render.ts'
import { everyMessage } from '../outbox/support/everyMessage.ts'
import { openChat } from '../support/chat.ts'
import { chatAt } from './support/filings.ts'

/** The words that somebody with “large and short” reads, and their sizes. */
function seen(message: Message): { readonly text: string; readonly size: string }[] {
  const words: { text: string; size: string }[] = []
  const [sent] = render([message], 'th', false, { large: true })
  const bubble: unknown = sent && 'contents' in sent ? { ...Object(sent.contents), footer: null } : null
  // A span has the size of the line that it stands in.
  const visit = (value: unknown, around?: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { text, size = around } = value as { text?: unknown; size?: unknown }
    if (typeof text === 'string') words.push({ text, size: String(size) })
    Object.values(value).forEach((inside) => visit(inside, size))
  }
  visit(bubble)
  return words
}

const textOf = (message: Message) =>
  seen(message)
    .map(({ text }) => text)
    .join('\n')

describe('large and short', () => {
  it('is switched on and off from the menu, and the menu says which', () => {
    const chat = openChat()
    chat.says('เมนู')
    chat.taps('ตัวใหญ่ สั้น')
    chat.hears('people.large.is-on', 'chat.menu.title')
    assert.equal(chat.state.large, true)
    chat.taps('ตัวหนังสือขนาดปกติ')
    chat.hears('people.large.is-off', 'chat.menu.title')
    assert.equal('large' in chat.state, false)
  })

  for (const words of ['ตัวใหญ่', 'ตัวใหญ่ สั้น', 'ตัวหนังสือใหญ่', 'ขอตัวหนังสือใหญ่', 'large text', 'Large Text']) {
    it(`is switched on by the words “${words}”, also while a question waits, which is asked again`, () => {
      const chat = openChat()
      chat.says(words)
      assert.equal(chat.state.large, true)
      const asked = chatAt('salary-certificate', 'workplace')
      asked.says(words)
      asked.hears('people.large.is-on', 'chat.filing.progress')
      asked.isAsked('workplace')
      assert.equal(asked.state.draft?.answers['workplace'], undefined)
    })
  }

  for (const words of ['ตัวปกติ', 'ตัวหนังสือปกติ', 'normal text']) {
    it(`is switched off by the words “${words}”`, () => {
      const chat = openChat()
      chat.says('ตัวใหญ่')
      chat.says(words)
      chat.hears('people.large.is-off', 'chat.menu.title')
      assert.equal('large' in chat.state, false)
    })
  }

  it('goes with everything else when the person has the data deleted', () => {
    const chat = openChat()
    chat.says('ตัวใหญ่')
    chat.taps({ kind: 'delete-data', asked: '2026-11-23' })
    assert.equal('large' in chat.state, false)
  })

  it('shows of a service how long it takes; papers, steps and caution are each behind a button', () => {
    for (const service of serviceList) {
      const card = serviceCard(service, usualOffice)
      const words = textOf(card).replaceAll('\u2060', '').replaceAll('\u00a0', ' ')
      assert.match(words, /แล้วเสร็จภายใน|ที่จุดบริการไม่เกิน/)
      for (const { name } of service.papers) assert.ok(!words.includes(name.th), name.th)
      if (service.caution) assert.ok(!words.includes(service.caution.th))
      assert.ok(words.includes('ขั้นตอน'))
    }
  })

  it('leads from each button to a card of just that, and from there on', () => {
    const chat = openChat()
    chat.taps({ kind: 'service', service: 'medical-reimbursement', part: 'papers' })
    chat.sees(services['medical-reimbursement'].papers[0]?.name.th ?? '-')
    chat.taps('ย้อนกลับ')
    chat.hears(services['medical-reimbursement'].shortName.th)
    chat.taps({ kind: 'service', service: 'medical-reimbursement', part: 'caution' })
    chat.sees(services['medical-reimbursement'].caution?.th ?? '-')
    // a service without a caution has no such card: an old button shows the service
    chat.taps({ kind: 'service', service: 'salary-certificate', part: 'caution' })
    chat.hears(services['salary-certificate'].shortName.th)
  })

  it('has no words smaller than the ordinary ones of other cards', () => {
    for (const message of everyMessage.slice(0, 400)) {
      for (const { text, size } of seen(message)) assert.match(size, /^(lg|xl|xxl)$/, text)
    }
  })

  it('shows the code when the result is ready', () => {
    const [card] = readyNotice(
      { service: 'salary-certificate', reference: '70-0042-9', code: '4821', payment: null },
      usualOffice,
    )
    assert.ok(card)
    const words = textOf(card)
    assert.match(words, /4821/)
  })
})
