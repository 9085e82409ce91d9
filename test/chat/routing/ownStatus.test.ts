import assert from 'node:assert/strict'
import { PRIVACY_VERSION } from '../../../src/domain/settings/office.ts'
import { services } from '../../../src/domain/services/index.ts'
import { newState } from '../../../src/chat/state.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const RETIREE = services['medical-reimbursement-retiree'].shortName.th
const SERVING = services['medical-reimbursement'].shortName.th

function pensioner(): Chat {
  const chat = chatAt('pensioner-id-card', null)
  chat.taps('ส่งคำขอ')
  return chat
}

describe('somebody who is known to have retired', () => {
  for (const [how, chatOf] of [
    ['by the last request', pensioner],
    ['by the draft that waits', () => chatAt('pension-certificate', 'phone')],
    [
      'by what was just said',
      () => {
        const chat = openChat({ privacy: 'accepted' })
        chat.says('เกษียณแล้วค่ะ')
        return chat
      },
    ],
  ] as const) {
    it(`is led to the claim of the retired ${how}, and the other one is one tap away`, () => {
      const chat = chatOf()
      chat.taps({ kind: 'menu' })
      chat.says('เบิกค่ารักษาพยาบาลให้สามี')
      chat.hears(RETIREE)
      chat.taps('หากหมายถึง: เบิกค่ารักษาพยาบาล')
      chat.hears(SERVING)
    })
  }

  it('is led so by the exact name of a service, but a button leads where it says', () => {
    const chat = pensioner()
    chat.says('เบิกค่ารักษาพยาบาล')
    chat.hears(RETIREE)
    chat.taps({ kind: 'services' })
    chat.taps('เบิกค่ารักษาพยาบาล')
    chat.hears(SERVING)
  })

  it('is not asked which card a new card is', () => {
    const chat = pensioner()
    chat.says('ทำบัตรใหม่')
    chat.hears(services['pensioner-id-card'].shortName.th)
    chat.taps('หากหมายถึง: บัตรประจำตัวเจ้าหน้าที่')
  })

  it('is led to the pension certificate from the salary certificate', () => {
    const chat = pensioner()
    chat.says('ขอหนังสือรับรองเงินเดือนค่ะ')
    chat.hears(services['pension-certificate'].shortName.th)
  })
})

describe('somebody else', () => {
  it('is asked which of both is meant: nothing is known of a new person', () => {
    const chat = openChat()
    chat.says('เบิกค่ารักษาพยาบาลให้สามี')
    chat.hears('answers.nearly.some')
    chat.sees(SERVING, RETIREE)
    assert.ok(!chat.labels().some((label) => label.startsWith('หากหมายถึง')))
  })

  it('is a teacher whose card is the staff card', () => {
    const chat = chatAt('salary-certificate', null)
    chat.taps('ส่งคำขอ')
    chat.says('ทำบัตรใหม่')
    chat.hears(services['staff-id-card'].shortName.th)
  })

  it('is whoever files for a retired mother: that says nothing of the own status', () => {
    const at = '2026-11-23T02:00:00.000Z'
    const answers = { 'for-whom': 'other', agreed: 'yes' }
    const draft = {
      id: '01KAN',
      service: 'pension-certificate',
      answers,
      asking: 'asker-name',
      touchedAt: at,
    } as const
    const chat = openChat({
      state: { ...newState, language: 'th', privacy: { version: PRIVACY_VERSION, at }, draft },
    })
    chat.says('เบิกค่ารักษาพยาบาลให้สามี')
    chat.hears('answers.nearly.some')
    chat.sees(SERVING, RETIREE)
  })
})
