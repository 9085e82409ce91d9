import assert from 'node:assert/strict'
import type { Language } from '../../../src/lib/language.ts'
import { words } from '../../../src/outbox/wording.ts'
import { type Chat, openChat, tappable } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const readyFor = (
  service: 'pension-certificate' | 'medical-reimbursement-retiree',
  language: Language,
): Chat => {
  const chat = chatAt('pension-certificate', 'check', language)
  chat.taps(language === 'th' ? 'ส่งคำขอ' : /^Send/)
  chat.taps({ kind: 'file', service })
  return chat
}

const beside = (language: Language): Chat => {
  const chat = chatAt('pension-certificate', 'phone', language)
  chat.says(language === 'th' ? 'เปิดกี่โมง' : 'opening hours')
  return chat
}

const from = (acts: (chat: Chat) => void) => (language: Language) => {
  const chat = openChat({ language, privacy: 'accepted' })
  acts(chat)
  return chat
}

/** Screens of the chat, each made anew. */
const screens: Readonly<Record<string, (language: Language) => Chat>> = {
  'the menu': from((chat) => chat.taps({ kind: 'menu' })),
  'a service': from((chat) => chat.taps({ kind: 'service', service: 'pensioner-id-card' })),
  'the list of services': from((chat) => chat.taps({ kind: 'services' })),
  contact: from((chat) => chat.taps({ kind: 'contact' })),
  'the privacy notice': (language) => {
    const chat = openChat({ language })
    chat.taps({ kind: 'file', service: 'pension-certificate' })
    return chat
  },
  'the first question': (language) => chatAt('pension-certificate', 'name', language),
  'the first question, with what was given last time': (language) =>
    readyFor('medical-reimbursement-retiree', language),
  'the question for the telephone': (language) => chatAt('pension-certificate', 'phone', language),
  'the answer to an aside': beside,
  'the check page': (language) => chatAt('pension-certificate', 'check', language),
  'whether the draft is deleted': (language) => {
    const chat = chatAt('pension-certificate', 'phone', language)
    chat.taps({ kind: 'discard', draft: chat.state.draft?.id ?? '' })
    return chat
  },
  'the consent to a helper': (language) => {
    const chat = chatAt('pension-certificate', 'phone', language)
    chat.taps({ kind: 'ask-for-help' })
    return chat
  },
  'the menu beside a draft': (language) => {
    const chat = chatAt('pension-certificate', 'phone', language)
    chat.taps({ kind: 'menu' })
    return chat
  },
  'words not understood beside a draft': (language) => {
    const chat = chatAt('pension-certificate', 'phone', language)
    chat.taps({ kind: 'menu' })
    chat.says(language === 'th' ? 'ฟ้าใสดอกไม้บาน' : 'blue flowers everywhere')
    return chat
  },
}

const ends: Readonly<Record<Language, readonly string[]>> = {
  th: ['', 'ค่ะ', ' ครับ', 'นะคะ'],
  en: ['', ' please'],
}

const outcome = ({ messages, effects, state }: Chat) => ({
  messages,
  effects,
  asking: state.draft?.asking,
  focus: state.focus,
})

describe('the words of a button on the screen, typed', () => {
  for (const [screen, open] of Object.entries(screens))
    for (const language of ['th', 'en'] as const)
      it(`do what it does: ${screen}, ${language}`, () => {
        const labels = tappable(open(language).messages)
          .filter(({ action }) => action.kind === 'tap' && action.tap.kind !== 'answer')
          // Words for a person show first how and when.
          .filter(({ label }) => !('key' in label && label.key === 'people.footer.person'))
          .map(({ label }) => words(label, language))
        assert.ok(labels.length > 3)
        const bad: string[] = []
        for (const label of labels)
          for (const end of ends[language]) {
            const [pressed, typed] = [open(language), open(language)]
            pressed.taps(label)
            typed.says(label + end)
            if (JSON.stringify(outcome(typed)) !== JSON.stringify(outcome(pressed))) bad.push(label + end)
          }
        assert.deepEqual(bad, [])
      })

  for (const said of ['ใช้ข้อมูลเดิมค่ะ', 'ข้อมูลเดิมค่ะ', 'ขอใช้ข้อมูลเดิมเลยนะคะ', 'ใช้ข้อมุลเดิม', 'กดใช้ข้อมูลเดิม'])
    it(`“${said}” takes what was given last time`, () => {
      const chat = readyFor('medical-reimbursement-retiree', 'th')
      chat.says(said)
      assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจดี')
      assert.equal(chat.state.draft.answers['phone'], '0812345678')
    })

  it('“use the same details” takes it in English', () => {
    const chat = readyFor('medical-reimbursement-retiree', 'en')
    const label = chat.labels().find((each) => each.includes('นางสมศรี')) ?? ''
    chat.says(label.replace(/:.*$/, ''))
    assert.equal(chat.state.draft?.answers['name'], 'นางสมศรี ใจดี')
  })

  for (const [said, language] of [
    ['กรอกต่อค่ะ', 'th'],
    ['กลับไปกรอกค่ะ', 'th'],
    ['ขอกรอกต่อนะคะ', 'th'],
    ['กลับไปกรอกต่อ', 'th'],
    ['continue filling in', 'en'],
  ] as const)
    it(`“${said}” goes on with the draft from anywhere`, () => {
      for (const leave of [
        () => undefined,
        (chat: Chat) => chat.taps({ kind: 'menu' }),
        (chat: Chat) => chat.taps({ kind: 'services' }),
        (chat: Chat) => chat.taps({ kind: 'status' }),
      ]) {
        const chat = chatAt('pension-certificate', 'name', language)
        leave(chat)
        chat.says(said)
        chat.isAsked('name')
        assert.deepEqual(chat.state.draft?.answers['name'], undefined)
        chat.seesNot('ท่านพิมพ์')
      }
    })

  it('press nothing where two buttons have them, or they only look like those of an act that cannot be undone', () => {
    const chat = chatAt('pension-certificate', 'phone')
    chat.taps({ kind: 'discard', draft: chat.state.draft?.id ?? '' })
    chat.says('ลบคำขอนี่')
    assert.ok(chat.state.draft)
  })

  it('are forgotten after some hours, and with the next answer', () => {
    const chat = readyFor('medical-reimbursement-retiree', 'th')
    chat.taps({ kind: 'contact' })
    chat.taps({ kind: 'menu' })
    assert.ok(!JSON.stringify(chat.state.buttons).includes('again'))
  })
})
