import assert from 'node:assert/strict'
import type { Message } from '../../src/chat/message.ts'
import type { Stage } from '../../src/domain/sentences/journey.ts'
import { withSamples } from '../../src/domain/sentences/samples.ts'
import { languages } from '../../src/lib/language.ts'
import { toBubble } from '../../src/outbox/flex.ts'
import { words } from '../../src/outbox/wording.ts'
import { everythingSaid } from '../documents/said.ts'
import { closePages } from '../support/browser.ts'
import { type ChatScreen, openChatScreen } from '../support/chatScreen.ts'
import { everyMessage } from './support/everyMessage.ts'
import { boundOf, kindOf, kindsWithBound } from './support/heights.ts'
import { usualMessages } from './support/usualMessages.ts'

const MOST_LINES = 3
const MOST_OPENING_LINES = 4
/** How many times the usual letters LINE's largest are. */
const LARGEST = 1.5
/** Pixels of a button's height, for an elder's finger. */
const LEAST_BUTTON = 40
/** Cards that are drawn and measured in one go. */
const AT_ONCE = 300

/** Stages whose sentences are not read in the chat. */
const outsideTheChat: readonly Stage[] = ['print']

/** Sentences that may be longer, each with the reason; by file and place, as the page of sentences names them. */
const longSentences: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/privacy\.json full\./, 'the full notice says what section 23 of the PDPA requires, for whoever opens it'],
  [/guidance\..*\.source(\.name)?$/, 'a source is cited by its whole name, below the answer'],
  [/medical-supporting-evidence\.name$/, 'the name of the paper as the manual has it'],
  [/ \w+\.audienceNote\.text$/, 'shown to officers and in the printed handbook'],
  [/notices\.json calls\.message\./, 'an officer says it on the telephone'],
  [/menu\.json |privacy\.json page\./, 'drawn in a picture, or read on a web page'],
]

/** What weighs most: cautions, what happens next, that a request is preliminary. Never smaller than the rest. */
const weighty: readonly RegExp[] = [
  /^chat\.next\./,
  /^chat\.filed\.(open|closed|closed-ahead|preliminary|counts-when)$/,
  /^chat\.status\.notice-failed$/,
  /^answers\.guidance\.caution$/,
  /^notices\.[\w-]+\.(next|collect|where|contact|payment-text)$/,
  /^people\.talk\.secrets$/,
  /^privacy\.notice\.never$/,
  /^privacy\.mine\.file-secret$/,
  /^survey\.comment-private$/,
]

const excused = (list: readonly (readonly [RegExp, string])[], name: string) =>
  list.some(([pattern]) => pattern.test(name))

function paragraphsOf(message: Message) {
  if (message.kind === 'text') return [{ text: message.text, look: undefined }]
  return message.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
}

describe('the length of what the chat says, in large letters on a small phone', function () {
  this.timeout(300_000)
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
      return lines > MOST_LINES && !excused(longSentences, name) ? [`${lines} ${name}: ${shown}`] : []
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

  it('keeps every card within the bound of its kind, in both languages, also in the largest letters', async () => {
    const cards = [...usualMessages.map(([, message]) => message), ...everyMessage].filter(
      (message) => message.kind === 'card',
    )
    const seen = new Set<string>()
    const high: string[] = []
    for (const language of languages) {
      for (const [letters, which] of [
        [1, 'usual'],
        [LARGEST, 'largest'],
      ] as const) {
        for (let from = 0; from < cards.length; from += AT_ONCE) {
          const some = cards.slice(from, from + AT_ONCE)
          const heights = await screen.heights(
            some.map((card) => toBubble(card, language)),
            letters,
          )
          for (const [index, card] of some.entries()) {
            const height = heights[index] ?? 0
            const kind = kindOf(card)
            seen.add(kind)
            const most = boundOf(kind)[which]
            assert.ok(height > 60, `${kind} was not drawn`)
            if (height > most) high.push(`${height} > ${most} px, ${kind}, ${which} letters, ${language}`)
          }
        }
      }
    }
    assert.deepEqual([...new Set(high)], [], 'Put what is not needed at first sight behind a button')
    assert.deepEqual(
      kindsWithBound.filter((kind) => !seen.has(kind)),
      [],
      'No card is of these kinds: take their bounds away',
    )
  })
})

describe('the buttons of a card', function () {
  this.timeout(300_000)
  after(closePages)

  it('are as high as a finger needs, whatever the letters', async () => {
    const screen = await openChatScreen()
    const cards = usualMessages.flatMap(([name, message]) =>
      message.kind === 'card' ? [{ name, message }] : [],
    )
    for (const letters of [1, LARGEST]) {
      const lowest = await screen.lowestButtons(
        cards.map(({ message }) => toBubble(message, 'th')),
        letters,
      )
      const low = lowest.flatMap((height, index) =>
        height !== null && height < LEAST_BUTTON ? [`${height} px: ${cards[index]?.name}`] : [],
      )
      assert.deepEqual(low, [])
      assert.ok(lowest.some((height) => height !== null))
    }
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
