import { say } from '../../domain/text.ts'
import { cleanText } from '../../lib/cleanText.ts'
import { holdsPrivateNumber } from '../../lib/privateNumber.ts'
import type { State } from '../state.ts'
import { courtesy, tell, type Turn } from '../turn.ts'
import { askWrongCard } from './collectionCards.ts'

const MOST = 500

/** Typed words in the form in which they stand as the reason of a change. */
export function asReason(typed: string): string {
  return cleanText(typed)
    .slice(0, MOST)
    .replace(/[\ud800-\udbff]$/, '')
}

/** The person names the result; the words that it is about may have been said before. */
export function toldWhichIsWrong(state: State, reference: string): Turn {
  const { heardWrong, ...rest } = state
  if (!heardWrong) return askWrong(state, reference)
  const asked: State = { ...rest, focus: 'wrong', wrong: { reference } }
  return takeWrongWords(asked, { reference }, heardWrong.text, heardWrong.message)
}

/** Waits for words about what is wrong with a collected result. The effect says so, or that it is too late. */
function askWrong(state: State, reference: string): Turn {
  return {
    state: { ...state, focus: 'wrong', wrong: { reference } },
    effects: [{ kind: 'ask-wrong', reference }],
  }
}

/** Asks which answer of a request under way is wrong, unless it was said. The effect says so, or that it is too late. */
export function askToFixAnswer(state: State, reference: string): Turn {
  const { heardWrong, ...rest } = state
  const wrong = { reference, answer: true } as const
  const asked: State = { ...rest, focus: 'wrong', wrong }
  if (heardWrong) return takeWrongWords(asked, wrong, heardWrong.text, heardWrong.message)
  return {
    state: asked,
    effects: [{ kind: 'ask-wrong', reference, answer: true }],
  }
}

/** The words with which the person reopens a request, or asks for a correction. `message`: LINE's id of the message. */
export function takeWrongWords(
  state: State,
  { reference, answer }: NonNullable<State['wrong']>,
  typed: string,
  message: string | undefined,
): Turn {
  const text = asReason(typed)
  if (text === '') return courtesy(state, askWrongCard(reference, answer))
  if (holdsPrivateNumber(text)) {
    return tell(
      state,
      { kind: 'text', text: say('chat.answer.private-number') },
      askWrongCard(reference, answer),
    )
  }
  return {
    state: wrongSaid(state, reference),
    effects: [
      {
        kind: 'say-wrong',
        reference,
        text,
        ...(answer && { answer }),
        ...(message !== undefined && { message }),
      },
    ],
  }
}

/** Waits no more for words about this request. */
export function wrongSaid(state: State, reference: string): State {
  if (state.wrong?.reference !== reference) return state
  const rest: State = { ...state, focus: state.focus === 'wrong' ? null : state.focus }
  delete rest.wrong
  return rest
}
