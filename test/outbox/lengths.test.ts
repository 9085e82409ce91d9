import assert from 'node:assert/strict'
import type { Message } from '../../src/chat/message.ts'
import type { Stage } from '../../src/domain/sentences/journey.ts'
import { withSamples } from '../../src/domain/sentences/samples.ts'
import { toBubble } from '../../src/outbox/flex.ts'
import { words } from '../../src/outbox/wording.ts'
import { everythingSaid } from '../documents/said.ts'
import { closePages } from '../support/browser.ts'
import { type ChatScreen, openChatScreen, SCREEN } from '../support/chatScreen.ts'
import { everyMessage } from './support/everyMessage.ts'
import { usualMessages } from './support/usualMessages.ts'

const MOST_LINES = 3
const MOST_OPENING_LINES = 4

/** Stages whose sentences are not read in the chat. */
const outsideTheChat: readonly Stage[] = ['print']

/** Sentences that may be longer, each with the reason; by file and place, as the page of sentences names them. */
const longSentences: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/privacy\.json full\./, 'the full notice says what section 23 of the PDPA requires, for whoever opens it'],
  [/guidance\..*\.source$/, 'a source is cited by its whole name, below the answer'],
  [/ \w+\.audienceNote\.text$/, 'shown to officers and in the printed handbook'],
  [/notices\.json calls\.message\./, 'an officer says it on the telephone'],
  [/menu\.json |privacy\.json page\./, 'drawn in a picture, or read on a web page'],
]

/** Sentences that are too long today and have to be shortened; this list only ever gets shorter. */
const stillLong: readonly string[] = [
  'src/domain/services/medical-reimbursement.ts medicalReimbursement.papers.medical-supporting-evidence.name',
  'src/domain/services/medical-reimbursement.ts medicalReimbursement.caution',
  'src/domain/services/medical-reimbursement-retiree.ts medicalReimbursementRetiree.caution',
  'src/domain/services/child-education-allowance.ts childEducationAllowance.caution',
  'src/domain/services/staff-id-card.ts staffIdCard.caution',
  'src/domain/services/bail-guarantee-letter.ts bailGuaranteeLetter.caution',
  'src/domain/services/royal-cremation-letter.ts royalCremationLetter.caution',
  'src/domain/guidance/cards.ts cards.guidance.card-photo.answer',
  'src/domain/guidance/cards.ts cards.guidance.card-validity.answer',
  'src/domain/guidance/cards.ts cards.guidance.card-reasons.answer',
  'src/domain/guidance/certificates.ts certificates.guidance.certificate-validity.answer',
  'src/domain/guidance/certificates.ts certificates.guidance.housing-scheme.answer',
  'src/domain/guidance/cremation.ts cremation.guidance.cremation-who.answer',
  'src/domain/guidance/cremation.ts cremation.guidance.cremation-where.answer',
  'src/domain/guidance/cremation.ts cremation.guidance.cremation-heir.answer',
  'src/domain/guidance/education.ts education.guidance.education-who.answer',
  'src/domain/guidance/education.ts education.guidance.education-level.answer',
  'src/domain/guidance/education.ts education.guidance.education-amount.answer',
  'src/domain/guidance/education.ts education.guidance.education-deadline.answer',
  'src/domain/guidance/education.ts education.guidance.education-not-covered.answer',
  'src/domain/guidance/education.ts education.guidance.education-form.answer',
  'src/domain/guidance/general.ts general.guidance.copies.answer',
  'src/domain/guidance/medical.ts medical.guidance.medical-who.answer',
  'src/domain/guidance/medical.ts medical.guidance.medical-direct-billing.answer',
  'src/domain/guidance/medical.ts medical.guidance.medical-not-covered.answer',
  'src/domain/guidance/medical.ts medical.guidance.medical-amount.answer',
  'src/domain/guidance/medical.ts medical.guidance.medical-form.answer',
  'src/domain/guidance/surety.ts surety.guidance.surety-limit.answer',
  'src/domain/guidance/surety.ts surety.guidance.surety-papers.answer',
  'src/locales/th/chat.json answer.private-number',
  'src/domain/services/forOther.ts onBehalf.agreed.options.not-yet.stop',
  'src/domain/services/questions.ts notes.receiptOld',
  'src/domain/services/questions.ts notes.receiptPastYear',
  'src/domain/services/questions.ts notes.childAge',
  'src/domain/questions/questions.ts paper.official-certificate-memo.ask',
  'src/locales/th/chat.json filed.closed',
  'src/locales/th/chat.json filed.preliminary',
  'src/locales/th/notices.json reopened.appointment',
  'src/locales/th/notices.json expiring.text',
  'src/locales/th/people.json talk.passed-on',
  'src/locales/th/people.json talk.full',
  'src/locales/th/photos.json sent.location.at-question',
  'src/locales/th/chat.json trouble',
]

/** Cards that may be higher than the screen, each with the reason; by the names of `usualMessages`. */
const highCards: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/^service /, 'section 7 of the Facilitation Act wants papers, steps and minutes together'],
  [/^check /, 'whoever sends must see every answer and every paper at once'],
  [/^receipt /, 'the list of papers to bring is kept and shown at the counter'],
  [/^appointment /, 'the list of papers to bring is read again before leaving home'],
  [/^question [\w-]+ papers$/, 'the question is about the whole list of papers'],
  [/^status [\w-]+ papers_missing$/, 'all missing papers are told at once, as section 8 of the Act wants'],
  [/^privacy notice$/, 'section 23 of the PDPA'],
  [/^status conduct-certificate (submitted|paused)$/, 'its name fills two lines of the title'],
]

/** What weighs most: cautions, what happens next, that a request is preliminary. Never smaller than the rest. */
const weighty: readonly RegExp[] = [
  /^chat\.next\./,
  /^chat\.filed\.(open|closed|preliminary)$/,
  /^chat\.status\.notice-failed$/,
  /^answers\.guidance\.caution$/,
  /^notices\.[\w-]+\.(next|collect|contact|payment-text)$/,
  /^people\.talk\.secrets$/,
  /^privacy\.notice\.never$/,
  /^privacy\.mine\.file-secret$/,
  /^survey\.comment-private$/,
  /^visits\.booked\.(show-code|if-not)$/,
]

const excused = (list: readonly (readonly [RegExp, string])[], name: string) =>
  list.some(([pattern]) => pattern.test(name))

function paragraphsOf(message: Message) {
  if (message.kind === 'text') return [{ text: message.text, look: undefined }]
  return message.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
}

describe('the length of what the chat says, in large letters on a small phone', function () {
  this.timeout(60_000)
  let screen: ChatScreen
  before(async () => {
    screen = await openChatScreen()
  })
  after(closePages)

  /** Each sentence of the chat as an applicant sees it; a line break ends a sentence. */
  async function sentences() {
    const said = (await everythingSaid()).filter(({ stage }) => !outsideTheChat.includes(stage))
    return said.flatMap(({ file, where, th }) =>
      withSamples(th, 'th')
        .split('\n')
        .map((shown) => ({ name: `${file} ${where}`, shown })),
    )
  }

  it('is measured with the packaged font: about 24 Thai letters fill a line', async () => {
    const letters = 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงราย'.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '')
    assert.deepEqual(await screen.lines([letters.slice(0, 22), letters.slice(0, 27)]), [1, 2])
  })

  it('is three lines at most for each sentence', async () => {
    const all = await sentences()
    const counted = await screen.lines(all.map(({ shown }) => shown))
    const long = all.flatMap(({ name, shown }, index) => {
      const lines = counted[index] ?? 0
      return lines > MOST_LINES && !excused(longSentences, name) && !stillLong.includes(name)
        ? [`${lines} ${name}: ${shown}`]
        : []
    })
    assert.deepEqual(long, [], 'Shorten these, or break them into lines of one idea each')
  })

  it('is four lines at most for the welcome, the first question and the answer out of hours', async () => {
    const opening = usualMessages.filter(([name]) =>
      /^(welcome|greeting|greeting out of hours|contact out of hours|first question .*)$/.test(name),
    )
    assert.equal(opening.length, 16)
    for (const [name, message] of opening) {
      // The service's name above a first question stands for a title.
      const paragraphs = paragraphsOf(message).slice(name.startsWith('first question') ? 1 : 0)
      const counted = await screen.lines(paragraphs.map(({ text }) => words(text, 'th')))
      const lines = counted.reduce((sum, each) => sum + each, 0)
      assert.ok(lines <= MOST_OPENING_LINES, `${lines} lines: ${name}`)
    }
  })

  it('is one screen at most for a card, but where there is a reason', async () => {
    const cards = usualMessages.flatMap(([name, message]) =>
      message.kind === 'card' ? [{ name, message }] : [],
    )
    const heights = await screen.heights(cards.map(({ message }) => toBubble(message, 'th')))
    const high = cards.flatMap(({ name }, index) => {
      const height = heights[index] ?? 0
      assert.ok(height > 100, `${name} was not drawn`)
      return height > SCREEN.height ? [{ name, height }] : []
    })
    assert.deepEqual(
      high.filter(({ name }) => !excused(highCards, name)).map(({ name, height }) => `${height} px: ${name}`),
      [],
    )
    const needless = highCards.filter(([pattern]) => !high.some(({ name }) => pattern.test(name)))
    assert.deepEqual(needless.map(String), [], 'These cards fit the screen: take the exception away')
  })
})

describe('what weighs most in a card', () => {
  it('is not set smaller than the rest', () => {
    const small = everyMessage.flatMap((message) =>
      paragraphsOf(message).flatMap(({ text, look }) =>
        look === 'small' && 'key' in text ? [text.key] : [],
      ),
    )
    assert.ok(small.length > 100, String(small.length))
    const wrong = new Set(small.filter((key) => weighty.some((pattern) => pattern.test(key))))
    assert.deepEqual([...wrong], [])
  })

  it('is known by keys that cards really show', () => {
    const keys = everyMessage.flatMap((message) =>
      paragraphsOf(message).flatMap(({ text }) => ('key' in text ? [text.key] : [])),
    )
    const unknown = weighty.filter((pattern) => !keys.some((key) => pattern.test(key)))
    assert.deepEqual(unknown.map(String), [])
  })
})
