import assert from 'node:assert/strict'
import { footerOf } from '../../../src/outbox/plain.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const leadsToList = (chat: Chat) => {
  const [card] = chat.messages
  assert.ok(card)
  const isList = ({ action }: ReturnType<typeof footerOf>[number]) =>
    action.kind === 'tap' && action.tap.kind === 'services'
  return { foot: footerOf(card).some(isList), above: (card.shortcuts ?? []).some(isList) }
}

describe('“file a request” of the menu', () => {
  it('begins the service last spoken of, with the list of all services one press away', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.taps({ kind: 'service', service: 'salary-certificate' })
    chat.taps({ kind: 'begin' })
    chat.isAsked('name')
    assert.deepEqual(leadsToList(chat), { foot: true, above: true })
    chat.taps('บริการ')
    chat.hears('chat.services.title')
    chat.taps('กลับไปข้อ 1')
    chat.isAsked('name')
    chat.says('นางสมศรี ใจดี')
    chat.isAsked('status')
  })

  it('goes on with the draft, with the list one press away too', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.taps({ kind: 'menu' })
    chat.taps({ kind: 'begin' })
    chat.isAsked('phone')
    assert.deepEqual(leadsToList(chat), { foot: false, above: true })
    chat.taps('บริการ')
    chat.hears('chat.services.title')
  })

  it('knows its first question again with a wrong answer on it, so that no way back is added', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.taps({ kind: 'service', service: 'salary-certificate' })
    chat.taps({ kind: 'begin' })
    chat.says('12345')
    chat.showsProblem('chat.answer.bad-name')
    assert.equal(chat.state.aside, undefined)
    assert.equal(chat.labels().filter((label) => label.startsWith('กลับไป')).length, 0)
  })
})
