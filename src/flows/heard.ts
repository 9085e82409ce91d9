import { answering } from './answers/index.ts'
import { questionAsked } from './filingCards.ts'
import { type Message, say } from './message.ts'
import { opensAgain } from './opening.ts'
import { services } from './services/index.ts'
import { menuShortcuts } from './shortcuts.ts'
import type { Draft } from './state.ts'
import type { Tap } from './taps.ts'
import type { Facts } from './turn.ts'
import { understand, whollyMeans } from './understanding/understand.ts'
import type { Pointer } from './understanding/notOurs.ts'
import type { Intent } from './understanding/vocabulary.ts'
import { isWish, nearlyCard, tapFor } from './wishes.ts'

/** What typed words lead to: where a button would lead, or a few words of the bot's own. */
export type Heard =
  | Aside
  | { readonly kind: 'asks'; readonly card: Message }
  | { readonly kind: 'unknown'; readonly pointer?: Pointer }

/** Words whose meaning is sure; only these are served while a question waits. */
export type Aside = { readonly kind: 'tap'; readonly tap: Tap } | { readonly kind: 'thanks' | 'greeting' }

function sure(intent: Intent): Aside {
  if (isWish(intent)) return { kind: 'tap', tap: tapFor(intent) }
  return { kind: intent === 'thanks' ? 'thanks' : 'greeting' }
}

/** What somebody wants who was asked nothing. */
export function heard(text: string): Heard {
  const understood = understand(text)
  switch (understood.kind) {
    case 'sure':
      return sure(understood.intent)
    case 'nearly': {
      const [first, ...others] = understood.candidates.filter(isWish)
      return first ? { kind: 'asks', card: nearlyCard([first, ...others]) } : { kind: 'unknown' }
    }
    case 'unknown':
      return understood
  }
}

/** Wishes that are served while a question waits; a service is not opened in the middle of another one's form. */
const served: readonly Intent[] = [
  'human',
  'hours',
  'contact',
  'status',
  'cancel',
  'language',
  'greeting',
  'thanks',
]

/**
 * A wish typed where an answer was expected; null when it is to be taken as the answer. Words that can answer the
 * question are its answer, unless the whole of them is a plea for a person, a greeting or thanks.
 */
export function besideTheAnswer(text: string, draft: Draft, { today }: Facts): Aside | null {
  const plea = whollyMeans(text)
  if (plea) return sure(plea)
  const question = questionAsked(services[draft.service], draft)
  const answers = question && answering(question).parse({ kind: 'typed', text }, today).ok
  if (answers || question?.kind === 'text') return null
  const understood = understand(text)
  return understood.kind === 'sure' && served.includes(understood.intent) ? sure(understood.intent) : null
}

/** A warm word for whoever greets, and when the office opens if it is closed. */
export function greeting(facts: Facts): Message {
  const closed = opensAgain(facts)
  const text = closed
    ? say('answers.greeting.closed', { opens: { text: closed } })
    : say('answers.greeting.open')
  return { kind: 'text', text, shortcuts: menuShortcuts }
}

/** That the words were not understood, or whose matter it is instead. */
export function notUnderstood(pointer: Pointer | undefined): Message {
  const text = pointer ? say(`answers.not-ours.${pointer}`) : say('chat.unknown')
  return { kind: 'text', text, shortcuts: menuShortcuts }
}
