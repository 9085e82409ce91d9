import assert from 'node:assert/strict'
import { readConfirmation } from '../../../src/lib/typed/confirmation.ts'
import { readDraftAnswer } from '../../../src/chat/filing/draftAnswer.ts'
import { readHelpCode } from '../../../src/chat/lending/helpCode.ts'
import { readLinkingDigits } from '../../../src/chat/linking/linking.ts'
import { readSlipWords } from '../../../src/chat/linking/slipWords.ts'
import { readCommand } from '../../../src/chat/routing/commands.ts'
import { type Readers, readText } from '../../../src/chat/routing/readText.ts'
import { routeText, textOwners } from '../../../src/chat/routing/routeText.ts'
import { newState, type State } from '../../../src/chat/state.ts'
import { readSentence } from '../../../src/chat/understanding/understand.ts'
import { questionsOf } from '../../../src/domain/questions/questions.ts'
import { services } from '../../../src/domain/services/index.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'
import { dayOf } from '../../../src/lib/time.ts'
import { sourcesIn } from '../../guards/support/sources.ts'
import { MONDAY_MORNING } from '../../support/clock.ts'
import { chatAt } from '../support/filings.ts'

const now = new Date(MONDAY_MORNING)
const facts = { now, today: dayOf(now), office: usualOffice }

/** Readers that note each call. */
function counting(): { readonly readers: Readers; readonly calls: string[] } {
  const calls: string[] = []
  const noted =
    <A extends unknown[], R>(name: keyof Readers, read: (...args: A) => R) =>
    (...args: A): R => {
      calls.push(name)
      return read(...args)
    }
  return {
    calls,
    readers: {
      readSlipWords: noted('readSlipWords', readSlipWords),
      readHelpCode: noted('readHelpCode', readHelpCode),
      readLinkingDigits: noted('readLinkingDigits', readLinkingDigits),
      readCommand: noted('readCommand', readCommand),
      readDraftAnswer: noted('readDraftAnswer', readDraftAnswer),
      readConfirmation: noted('readConfirmation', readConfirmation),
      readSentence: noted('readSentence', readSentence),
    },
  }
}

const talk = { id: 'talk', at: now.toISOString(), said: 0, waits: false, over: null }
const survey = { id: 'a'.repeat(64), set: 1, next: 'comment', left: [], until: null }
const service = services['salary-certificate']

/** At each question of a draft, and at its check page; answered just now, or a day ago. */
const drafts: readonly State[] = [...questionsOf(service).map(({ id }) => id), 'check'].flatMap((asking) =>
  [now, new Date(+now - 24 * 60 * 60_000)].map((touched) => ({
    ...newState,
    focus: 'draft' as const,
    draft: { id: 'draft', service: service.id, answers: {}, asking, touchedAt: touched.toISOString() },
  })),
)

const states: readonly State[] = [
  newState,
  { ...newState, language: 'th' },
  { ...newState, language: 'th', talk },
  { ...newState, language: 'th', talk, tie: { reference: '70-0042-9', code: 'ABCDEFGH' }, focus: 'tie' },
  { ...newState, language: 'th', survey, focus: 'comment' },
  { ...newState, language: 'th', survey: { ...survey, next: '1.1' }, focus: 'rating' },
  { ...newState, language: 'th', focus: 'message' },
  ...drafts,
]

const texts = [
  'เชื่อมคำขอ 70-0042-9 รหัส ABCDEFGH',
  '1234',
  '081-234-5678',
  'เมนู',
  'เข้าสู่ระบบ',
  'นายสมชาย ใจดี',
  'ขอคุยกับเจ้าหน้าที่หน่อย',
  'เรื่องที่ยื่นไว้ถึงไหนแล้วคะ',
  'เบิกค่าหมอ ใช้เอกสารอะไรบ้าง',
  'กขคงจ',
]

describe('the reading of a typed text', () => {
  it('is made once a turn, whoever is asked', () => {
    const seen = new Set<string>()
    for (const state of states) {
      for (const text of texts) {
        const { readers, calls } = counting()
        routeText(
          state,
          readText({ kind: 'text', id: 'event', at: +now, text }, state, facts, readers),
          facts,
        )
        assert.equal(new Set(calls).size, calls.length, `${text}: ${calls.join(', ')}`)
        for (const call of calls) seen.add(call)
      }
    }
    assert.equal(seen.size, Object.keys(counting().readers).length, 'No text here was read in every way')
  })

  it('is quick at a question, however long the text is, and leaves words to the office whole', () => {
    const typed = ['to be ', 'แก้เป็น ', 'ขอ', 'บัตร '].map((piece) =>
      `แก้ชื่อ ${piece.repeat(5000)}`.slice(0, 4990),
    )
    const reads = (state: State, text: string) =>
      readText({ kind: 'text', id: 'event', at: +now, text }, state, facts)
    const asked = drafts.filter(({ draft }) => draft?.asking === 'name' || draft?.asking === 'status')
    const begun = performance.now()
    for (const state of asked) for (const text of typed) routeText(state, reads(state, text), facts)
    assert.ok(performance.now() - begun < 2000)
    for (const text of typed)
      assert.equal(reads({ ...newState, language: 'th', focus: 'message' }, text).text, text)
  })

  it('is quick on the page to check, however many words lead to a right answer', () => {
    const filled = ['child-education-allowance', 'salary-certificate', 'pension-certificate'] as const
    const chats = filled.map((service) => chatAt(service, null))
    const begun = performance.now()
    for (const chat of chats) chat.says('เป็น '.repeat(1000))
    assert.ok(performance.now() - begun < 2000)
  })

  it('is made in one file', () => {
    const call =
      /(?<!function )\b(?:readSlipWords|readLinkingDigits|readCommand|readSentence|understand)\(|(?<!function |\.)\bfind\(/
    const callers = sourcesIn('src/chat').filter(({ text }) => call.test(text))
    assert.deepEqual(
      callers.map(({ path }) => path),
      [
        // The words of the choices, once for each question.
        'src/chat/answers/saidChoice.ts',
        'src/chat/routing/readText.ts',
        // They read the words of the office and known sentences, not what a person types.
        'src/chat/understanding/likeliest.ts',
        'src/chat/understanding/measure.ts',
        'src/chat/understanding/ownWords.ts',
        'src/chat/understanding/understand.ts',
      ],
    )
  })

  it('belongs to the first that takes it, in this order', () => {
    assert.deepEqual(
      textOwners.map(({ name }) => name),
      [
        'slip',
        'words for a card that asks',
        'help code',
        'linking digits',
        'survey rating',
        'talk',
        'words of a button',
        'as before',
        'no telephone',
        'time of an appointment',
        'privacy notice',
        'confirmation',
        'giving a lent draft back',
        'sending a finished draft',
        'whether a photo came',
        'paper of a photo',
        'collector told',
        'retired',
        'draft choice',
        'correction',
        'command',
        'resume prompt',
        'answer with a question behind it',
        'help at the question',
        'intent beside the draft',
        'question beside the draft',
        'draft answer',
        'question about the office beside free words',
        'wish beside free words',
        'survey comment',
        'collector’s name',
        'left message',
        'what is wrong',
      ],
    )
  })
})
