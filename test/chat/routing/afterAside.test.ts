import assert from 'node:assert/strict'
import type { ServiceId } from '../../../src/domain/services/ids.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { chatAt, opensPapers } from '../support/filings.ts'

/** What may come between a question and its answer. */
const asides: readonly (readonly [string, (chat: Chat) => void])[] = [
  ['the opening hours', (chat) => chat.says('เปิดกี่โมงคะ')],
  ['a sticker', (chat) => chat.sends('sticker')],
  ['a photo', (chat) => chat.sends('image', '5')],
  ['a plea for a person', (chat) => chat.says('ขอคุยกับเจ้าหน้าที่ค่ะ')],
]

/** An answer in the person's own words: the question, the words, and what is kept. */
const answers: readonly (readonly [ServiceId, question: string, words: string, value: string])[] = [
  ['staff-id-card', 'papers', 'ครบแล้วค่ะ', 'all'],
  ['staff-id-card', 'papers', 'มีครบค่ะ', 'all'],
  ['staff-id-card', 'papers', 'yes, I have everything', 'all'],
  ['staff-id-card', 'papers', 'มีแต่รูปถ่ายค่ะ', 'some'],
  ['staff-id-card', 'papers', 'มีแค่บัตรเก่าค่ะ', 'some'],
  ['staff-id-card', 'papers', 'มีรูปอย่างเดียวค่ะ', 'some'],
  ['staff-id-card', 'papers', 'only the photo', 'some'],
  ['staff-id-card', 'papers', 'ยังไม่มีใบแจ้งความค่ะ', 'some'],
  ['staff-id-card', 'card-reason', 'หาบัตรไม่เจอค่ะ', 'lost'],
  ['staff-id-card', 'card-reason', 'หาไม่พบค่ะ', 'lost'],
  ['staff-id-card', 'card-reason', "can't find my card", 'lost'],
  ['salary-certificate', 'purpose', 'ขอวีซ่าค่ะ', 'visa'],
  ['salary-certificate', 'purpose', 'กู้เงินสหกรณ์ค่ะ', 'loan'],
  ['salary-certificate', 'addressee', 'สหกรณ์ออมทรัพย์ครู', 'สหกรณ์ออมทรัพย์ครู'],
  ['salary-certificate', 'addressee', 'ธนาคารออมสิน', 'ธนาคารออมสิน'],
  ['salary-certificate', 'workplace', 'สพป.เชียงราย เขต 1', 'สพป.เชียงราย เขต 1'],
  ['salary-certificate', 'workplace', 'อนุบาลเชียงราย', 'อนุบาลเชียงราย'],
  ['salary-certificate', 'name', 'นางสมศรี ใจดี', 'นางสมศรี ใจดี'],
  ['salary-certificate', 'phone', '081 234 5678 ค่ะ', '0812345678'],
]

describe('an answer that is typed after something else was answered', () => {
  for (const [aside, happens] of asides)
    it(`is taken as the answer of the open question (${aside})`, () => {
      for (const [service, question, words, value] of answers) {
        const chat = chatAt(service, question)
        happens(chat)
        chat.says(words)
        assert.equal(chat.state.draft?.answers[question], value, words)
      }
    })

  it('is taken behind the list of papers too', () => {
    for (const [words, value] of [
      ['มีแต่รูปถ่ายค่ะ', 'some'],
      ['ครบแล้วค่ะ', 'all'],
    ] as const) {
      const chat = chatAt('staff-id-card', 'papers')
      opensPapers(chat)
      chat.says(words)
      assert.equal(chat.state.draft?.answers['papers'], value, words)
    }
  })

  it('brings the question with what was wrong where it is not understood, and no list of services', () => {
    for (const words of ['ตามนั้นแหละค่ะ', 'รูปอยู่กับลูกค่ะ', 'เอกสารอยู่ที่บ้าน', 'the photo from my son'])
      for (const [aside, happens] of asides) {
        const chat = chatAt('staff-id-card', 'papers')
        happens(chat)
        chat.says(words)
        chat.hears('chat.filing.progress')
        chat.isAsked('papers')
        assert.equal(chat.state.aside, undefined, `${aside}: ${words}`)
      }
  })
})

describe('words for the button of a service’s card', () => {
  const th = [
    'กรอกเลยค่ะ',
    'กรอกคำขอ',
    'เริ่มเลยค่ะ',
    'ยื่นเลยค่ะ',
    'ขอกรอกเลย',
    'เริ่มกรอกได้เลยค่ะ',
    'ทำเลยค่ะ',
    'งั้นขอกรอกเลยค่ะ',
  ]
  const en = [
    'fill it in',
    'fill it in please',
    'start',
    'begin now',
    "let's fill it in",
    'start filling',
    'fill in the form',
    'begin',
  ]
  for (const words of [...th, ...en])
    it(`begin the request that was spoken of, also after something else (${words})`, () => {
      const chat = openChat({ privacy: 'accepted', language: th.includes(words) ? 'th' : 'en' })
      chat.taps({ kind: 'service', service: 'pensioner-id-card' })
      chat.says('เปิดกี่โมงคะ')
      chat.says(words)
      assert.equal(chat.state.draft?.service, 'pensioner-id-card')
      chat.isAsked('name')
    })
})
