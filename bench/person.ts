import { createMessageIds, newQuoteToken, newUserId, ulid } from '../sandbox/line/ids.ts'
import type { WebhookEvent } from '../sandbox/line/types.ts'
import { personEvent } from '../sandbox/line/webhook/event.ts'
import { PRIVACY_VERSION } from '../src/domain/settings/office.ts'
import { inTurn } from '../src/domain/questions/questions.ts'
import { services } from '../src/domain/services/index.ts'
import { type Tap, writeTap } from '../src/chat/taps.ts'
import { text } from '../src/locales/text.ts'

/** One act of a person, and words that Chapwai's answer must contain. */
interface Act {
  readonly event: (draft: string) => WebhookEvent
  readonly expects: string
  /** This act begins a draft; the id of its event becomes the draft's id. */
  readonly beginsDraft?: true
}

const newMessageId = createMessageIds()

const says = (words: string) => (): WebhookEvent => ({
  type: 'message',
  message: { type: 'text', id: newMessageId(), text: words, quoteToken: newQuoteToken() },
})

const taps =
  (tap: (draft: string) => Tap) =>
  (draft: string): WebhookEvent => ({ type: 'postback', postback: { data: writeTap(tap(draft)) } })

const service = services['salary-certificate']

function questionAt(index: number): string {
  const question = inTurn(service, {}, '')[index]
  if (!question) throw new Error(`${service.id} has no question ${index}; bring bench/person.ts up to date`)
  return question.ask.th
}

/** The round that each person repeats: read the menu and a service, file, answer four questions, discard the draft. */
const round: readonly Act[] = [
  { event: says('เมนู'), expects: text('th', 'chat.menu.title') },
  { event: taps(() => ({ kind: 'service', service: service.id })), expects: service.shortName.th },
  {
    event: taps(() => ({ kind: 'accept-privacy', service: service.id, version: PRIVACY_VERSION })),
    expects: questionAt(0),
    beginsDraft: true,
  },
  { event: says('นางสมศรี ใจดี'), expects: questionAt(1) },
  {
    event: taps((draft) => ({ kind: 'answer', draft, question: 'status', value: 'teacher' })),
    expects: questionAt(2),
  },
  { event: says('โรงเรียนบ้านสวนดอก'), expects: questionAt(3) },
  { event: says('081-234-5678'), expects: questionAt(4) },
  {
    event: taps((draft) => ({ kind: 'discard', draft, sure: 'yes' })),
    expects: text('th', 'chat.filing.discarded'),
  },
]

export const ROUND = round.length

/** A person who repeats the round without end. */
export interface Person {
  /** The next act as LINE delivers it, and what Chapwai's answer to it must contain. */
  next(): { event: WebhookEvent; expects: string }
}

export function createPerson(): Person {
  const userId = newUserId()
  let acts = 0
  let draft = ''
  return {
    next() {
      const act = round[acts % ROUND]
      if (!act) throw new Error('The round is empty')
      acts += 1
      const now = Date.now()
      const webhookEventId = ulid(now)
      if (act.beginsDraft) draft = webhookEventId
      return {
        event: personEvent(userId, now, { ...act.event(draft), webhookEventId }),
        expects: act.expects,
      }
    },
  }
}
