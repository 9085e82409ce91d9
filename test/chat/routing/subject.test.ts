import assert from 'node:assert/strict'
import { services } from '../../../src/domain/services/index.ts'
import { HOUR } from '../../../src/lib/time.ts'
import { openChat } from '../../support/chat.ts'

describe('the service last spoken of', () => {
  it('is what “what do I need” and “make a new one” are about', () => {
    for (const words of ['ต้องใช้อะไรบ้าง', 'ต้องใช้เอกสารอะไร', 'ทำบัตรใหม่']) {
      const chat = openChat()
      chat.says('บัตรบำนาญหาย')
      chat.says(words)
      chat.sees('บัตร')
      chat.hears(words === 'ทำบัตรใหม่' ? services['pensioner-id-card'].shortName.th : 'chat.service.papers')
    }
  })

  it('begins with the menu’s “file a request”, and only for six hours', () => {
    const chat = openChat({ privacy: 'accepted' })
    chat.says('หนังสือรับรองเงินบำนาญ')
    chat.taps({ kind: 'begin' })
    assert.equal(chat.state.draft?.service, 'pension-certificate')
    const late = openChat({ privacy: 'accepted' })
    late.says('หนังสือรับรองเงินบำนาญ')
    late.later(6 * HOUR)
    late.taps({ kind: 'begin' })
    late.hears('chat.services.title')
  })
})
