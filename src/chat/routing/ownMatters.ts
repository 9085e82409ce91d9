import type { OwnMatter } from '../effect.ts'
import { type Event, isOfficeEvent } from '../event.ts'
import { saysWrong } from '../requests/wrongWords.ts'
import type { State } from '../state.ts'
import type { Turn } from '../turn.ts'
import type { ReadText } from './readText.ts'

type Wrong = Extract<OwnMatter, { kind: 'wrong' }>

/** The own matter that a text may be about beside what it says by itself; null where the words leave no doubt. */
function matterOf({ focus }: State, { text, message }: ReadText): Wrong | null {
  if (focus !== null && focus !== 'rating') return null
  const wrong = saysWrong(text)
  return wrong && { kind: 'wrong', wrong, text, ...(message !== undefined && { message }) }
}

/** The turn of a text, put behind a look at what the person has where the words may be about that. */
export function lookingFirst(before: State, typed: ReadText, turn: Turn): Turn {
  const matter = matterOf(before, typed)
  if (!matter) return turn
  const { kind, wrong, ...heard } = matter
  const state: State =
    kind === 'wrong' && wrong !== 'bare' ? { ...turn.state, heardWrong: heard } : turn.state
  // A courtesy is one for the whole turn.
  const polite = turn.effects.filter(({ kind }) => kind === 'courtesy')
  const otherwise = turn.effects.filter(({ kind }) => kind !== 'courtesy')
  return { state, effects: [...polite, { kind: 'look-first', matter, otherwise }] }
}

/** The turn without words that were heard before: the person has said or done something else since. */
export function onlyHeard(stored: State, event: Event, turn: Turn): Turn {
  const { heardWrong, ...state } = turn.state
  const isOld = heardWrong !== undefined && heardWrong === stored.heardWrong
  return isOld && !isOfficeEvent(event) ? { ...turn, state } : turn
}
