import { newState, type State } from '../state.ts'
import type { Facts, Turn } from '../turn.ts'

/**
 * Deletes the person's data; asks for confirmation first. This turn deletes what the conversation holds,
 * except the language, so that the person can read the answer, and an open talk.
 * A question that waits goes on waiting while it asks.
 * @param asked the day on which the bot asked; on any other day it asks again
 */
export function deleteData(state: State, asked: string | undefined, { today }: Facts): Turn {
  if (asked !== today) return { state, effects: [{ kind: 'show-deletion' }] }
  const { language, languageFrom, languageAsked, profileRead, reachable, talk } = state
  const known = {
    language,
    ...(languageFrom && { languageFrom }),
    ...(languageAsked && { languageAsked }),
    ...(profileRead && { profileRead }),
  }
  return { state: { ...newState, ...known, reachable, talk }, effects: [{ kind: 'erase-data' }] }
}
