import type { Question } from '../../domain/questions/question.ts'
import { say, type Text } from '../../domain/text.ts'
import { cutLabel } from '../../lib/cutLabel.ts'
import { answering } from '../answers/index.ts'
import { button, type Message, paragraph } from '../message.ts'
import { menuShortcuts, draftFooter, lentDraftFooter } from '../shortcuts.ts'
import type { Draft } from '../state.ts'
import { toneOf } from '../tone.ts'
import type { Facts } from '../turn.ts'
import { draftFingerprint, questionAsked } from './filingCards.ts'

const SCHOOLS: readonly string[] = ['workplace', 'last-workplace']

function titleOf({ kind }: Question, { doubted }: Draft): Text {
  if (doubted?.named) return say('chat.doubt.addressee-title')
  return say(kind === 'money' ? 'chat.doubt.sum-title' : 'chat.doubt.title')
}

function useLabel({ id, kind }: Question, { doubted }: Draft): Text {
  if (doubted?.named) return say('chat.doubt.addressee')
  if (SCHOOLS.includes(id)) return say('chat.doubt.school')
  if (kind === 'money') return say('chat.doubt.sum')
  return kind === 'name' ? say('chat.doubt.name') : say('chat.doubt.answer')
}

/** Letters of long words; the person has just typed them, and the check page has all of them. */
const MOST_LETTERS = 60

/** The words as they were typed, or the sum that was read in them. */
const shownWords = (question: Question, words: string): Text =>
  question.kind === 'money' ? answering(question).show(words) : { typed: cutLabel(words, MOST_LETTERS) }

/** The words in doubt that the draft's current question waits to have confirmed. */
export function doubtedWords({ doubted, asking }: Draft): string | null {
  return doubted?.question === asking ? doubted.words : null
}

/** Asks whether words that may be something else are the answer; null where none are in doubt. */
export function doubtCard(draft: Draft, facts: Facts): Message | null {
  const service = facts.office.service(draft.service)
  const question = questionAsked(service, draft)
  const words = doubtedWords(draft)
  if (!question || words === null) return null
  const { id, asking, lending } = draft
  const shown = draftFingerprint(draft, facts)
  return {
    kind: 'card',
    ...toneOf(service),
    title: titleOf(question, draft),
    blocks: [
      paragraph(shownWords(question, words), 'strong'),
      {
        kind: 'buttons',
        buttons: [
          button(
            useLabel(question, draft),
            { kind: 'use-words', draft: id, question: question.id, shown },
            'secondary',
          ),
          button(say('chat.doubt.again'), { kind: 'resume' }, 'primary'),
        ],
      },
    ],
    footer: lending === undefined ? draftFooter(id, asking) : lentDraftFooter(id, asking),
    shortcuts: menuShortcuts,
  }
}

/** The draft without words that wait to be confirmed, and without a name that waits for its other part. */
export function withoutDoubt({ doubted: _, namePiece: __, ...draft }: Draft): Draft {
  return draft
}
