import assert from 'node:assert/strict'
import { questionsOf } from '../../../src/domain/questions/questions.ts'
import { looksAt } from '../../../src/domain/questions/when.ts'
import { serviceList } from '../../../src/domain/services/index.ts'
import type { Service } from '../../../src/domain/services/service.ts'
import type { Language } from '../../../src/lib/language.ts'
import { officeAsked } from '../../../src/chat/routing/officeAsked.ts'
import { type Chat, openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

/** What the person reads, by a key or the Thai words of the answer's title. */
const answers = {
  where: ['people.contact.title'],
  hours: ['answers.hours.title', 'answers.hours.day.open', 'answers.hours.day.closed'],
  duration: ['ใช้เวลาเท่าใด'],
  price: ['ค่าธรรมเนียม'],
} as const

const asked: Readonly<Record<Language, Readonly<Record<keyof typeof answers, readonly string[]>>>> = {
  th: {
    where: [
      ...['อยู่ที่ไหนคะ', 'ไปทางไหน', 'อยู่ตรงไหนครับ', 'ไปยังไง', 'ขอแผนที่หน่อย', 'อยู่แถวไหน', 'ต้องไปที่ไหนคะ'],
      ...['สำนักงานอยู่ไหน', 'ที่อยู่สำนักงาน', 'ทางไปสำนักงาน', 'อยู่ตี้ไหนเจ้า', 'ที่ไหนคะ'],
    ],
    hours: [
      ...['เปิดกี่โมง', 'ปิดกี่โมงคะ', 'วันเสาร์เปิดไหม', 'เปิดวันไหนบ้าง', 'เปิดยัง', 'ปิดยังคะ', 'เวลาทำการ', 'กี่โมงเปิด'],
      ...['พรุ่งนี้เปิดไหม', 'เสาร์อาทิตย์เปิดไหมครับ', 'เปิดถึงกี่โมง', 'พักเที่ยงไหม'],
    ],
    duration: [
      ...['กี่วันได้', 'นานไหม', 'ใช้เวลานานเท่าไหร่', 'ได้เมื่อไหร่คะ', 'กี่วันเสร็จ', 'รอนานไหมครับ', 'เมื่อไหร่จะได้'],
      ...['วันเดียวได้ไหม', 'อีกนานไหม', 'เร็วไหม'],
    ],
    price: [
      ...['เสียเงินไหม', 'ราคาเท่าไหร่', 'กี่บาท', 'ค่าธรรมเนียมเท่าไร', 'ต้องจ่ายเท่าไหร่คะ', 'มีค่าใช้จ่ายไหม', 'ฟรีไหม'],
      ...['เสียตังค์ไหม', 'เท่าไหร่คะ'],
    ],
  },
  en: {
    where: [
      ...[
        'where is it',
        'Where are you?',
        'where is the office',
        'how do I get there',
        'which way',
        'location please',
      ],
      ...['address of the office', 'where do I go', 'where should I go'],
    ],
    hours: [
      ...[
        'what time do you open',
        'are you open on saturday',
        'opening hours',
        'when do you close',
        'what are your hours',
      ],
      ...['is it open tomorrow', 'are you open now', 'what days are you open'],
    ],
    duration: [
      ...[
        'how long does it take',
        'how long',
        'how many days',
        'when will it be ready',
        'is it quick',
        'same day?',
      ],
      ...['how soon can I get it', 'how long will it take?'],
    ],
    price: [
      ...[
        'how much',
        'how much is it',
        'what is the fee',
        'is it free',
        'do I have to pay',
        'price',
        'cost?',
        'any charge',
      ],
      ...['is there a fee'],
    ],
  },
}

const typedKinds = ['text', 'name', 'phone', 'money', 'count', 'day', 'year']

/** A chat of this service in which one question waits, whatever the answers that lead to it. */
function waitingAt(service: Service, question: string, done: Chat): Chat {
  const { draft, ...state } = done.state
  assert.ok(draft)
  const { onlyWhen } = questionsOf(service).find(({ id }) => id === question) ?? {}
  const answers = { ...draft.answers }
  for (const each of onlyWhen ? looksAt(onlyWhen) : []) answers[each.question] = each.values[0] ?? ''
  delete answers[question]
  const waits = { ...draft, answers, asking: question }
  delete waits.shown
  return openChat({ state: { ...state, focus: 'draft', draft: waits } })
}

const titleOf = ({ messages }: Chat) => {
  const [first] = messages
  const title = first?.kind === 'card' ? first.title : first?.text
  if (!title) return 'nothing'
  return 'key' in title ? title.key : 'words' in title ? title.words.th : title.typed
}

describe('a question about the office, typed where an answer is asked for', () => {
  for (const service of serviceList)
    for (const language of ['th', 'en'] as const)
      it(`is answered beside it, and never filed or offered: ${service.id}, ${language}`, () => {
        const done = chatAt(service.id, null, language)
        const wrong: string[] = []
        for (const { id } of questionsOf(service).filter(({ kind }) => typedKinds.includes(kind)))
          for (const subject of ['where', 'hours', 'duration', 'price'] as const)
            for (const words of asked[language][subject]) {
              const chat = waitingAt(service, id, done)
              const before = chat.state.draft?.answers
              chat.says(words)
              const { answers: now, asking, doubted } = chat.state.draft ?? {}
              const title = titleOf(chat)
              const isAnswered = answers[subject].some((each) => each === title)
              const isKept = asking === id && !doubted && JSON.stringify(now) === JSON.stringify(before)
              const isBack = chat.labels().some((label) => /^(?:กลับไป|Back to)/.test(label))
              if (!isAnswered || !isKept || !isBack) wrong.push(`${id}: ${words} → ${title}`)
            }
        assert.deepEqual(wrong, [])
      })

  for (const [question, names] of [
    [
      'workplace',
      [
        ...['โรงเรียนบ้านไหนหนัง', 'บ้านเปิด', 'โรงเรียนบ้านเปิดใจ', 'บ้านทางไหน', 'วัดเปิดทอง', 'บ้านนานไหมทอง'],
        ...['โรงเรียนเวลาดีวิทยา', 'สพป.เชียงราย เขต 1', 'Price School'],
      ],
    ],
    ['name', ['นางนาน ไหมทอง', 'นายเปิด เวลาดี', 'นางสาวราคา ค่าคุณ', 'Mrs Price Long', 'นายฟรี ไหมแก้ว']],
    ['addressee', ['ธนาคารออมสิน สาขาเปิดโลก', 'สถานทูตไหนาน', 'สหกรณ์บ้านทางไหล']],
  ] as const)
    it(`leaves names that resemble one an answer: ${question}`, () => {
      for (const words of names) {
        const chat = chatAt('salary-certificate', question)
        chat.says(words)
        assert.notEqual(chat.state.draft?.asking, question, `${words} → ${titleOf(chat)}`)
        assert.equal(chat.state.draft?.answers[question], words)
      }
    })

  it('leaves other words of the same kind what they were', () => {
    for (const words of [
      'address',
      'the address',
      'มีไหม',
      'กดตรงไหนคะ',
      'ต้องใช้กี่ใบคะ',
      'เมื่อไหร่ก็ได้',
      'ที่อยู่',
      'free',
    ])
      assert.equal(officeAsked(words), null, words)
  })

  it('is answered beside what is wrong, a comment, and the name of a collector', () => {
    const { state } = openChat({ privacy: 'accepted' })
    const survey = {
      id: 'ab'.repeat(32),
      set: 1,
      next: 'comment',
      left: [],
      until: '2026-12-23T02:00:00.000Z',
    }
    const waiting = [
      { ...state, focus: 'wrong', wrong: { reference: '70-0001-9' } },
      { ...state, focus: 'comment', survey },
      { ...state, focus: 'proxy', proxyFor: '70-0001-9' },
    ] as const
    for (const each of waiting)
      for (const [words, title] of [
        ['เปิดกี่โมงคะ', 'answers.hours.title'],
        ['อยู่ที่ไหนคะ', 'people.contact.title'],
        ['นานไหมคะ', 'ใช้เวลาเท่าใด'],
        ['กี่บาทคะ', 'ค่าธรรมเนียม'],
      ] as const) {
        const chat = openChat({ state: { ...each } })
        chat.says(words)
        assert.equal(titleOf(chat), title, `${each.focus}: ${words}`)
        chat.caused()
        assert.equal(chat.state.focus, each.focus)
      }
  })
})
