import { newState, type State } from '../state.ts'
import type { Facts, Turn } from '../turn.ts'

/**
 * A person wants the data deleted: the first time it is asked what that means. What the conversation itself holds goes
 * with this turn; the language stays, so that the answer can be read, and so does a talk that an officer is in.
 * @param asked the day on which the person was asked; a button of another day asks again
 */
export function deleteData(state: State, asked: string | undefined, { today }: Facts): Turn {
  if (asked !== today) return { state: { ...state, focus: null }, effects: [{ kind: 'show-deletion' }] }
  const { language, reachable, talk } = state
  return { state: { ...newState, language, reachable, talk }, effects: [{ kind: 'erase-data' }] }
}
