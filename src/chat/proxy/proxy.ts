import { cleanText } from '../../lib/cleanText.ts'
import { parseName } from '../../lib/typed/personName.ts'
import { say } from '../../domain/text.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { State } from '../state.ts'
import { tell, type Turn } from '../turn.ts'
import { askProxyName } from './proxyCards.ts'

const LONGEST_NAME = 120

export function askForProxyName(state: State, reference: string): Turn {
  return tell({ ...state, focus: 'proxy', proxyFor: reference }, askProxyName)
}

/** The typed name of whoever collects; asks again for what is no name. Null when no name is asked for. */
export function takeProxyName(before: State, text: string): Turn | null {
  const { proxyFor: reference } = before
  if (before.focus !== 'proxy' || reference === undefined) return null
  const read = parseName(text)
  if (!('name' in read) || cleanText(text).length > LONGEST_NAME)
    return tell(before, {
      kind: 'text',
      text: say(
        'no' in read && read.no === 'surname' ? 'chat.answer.surname-missing' : 'chat.answer.bad-name',
      ),
      shortcuts: menuShortcuts,
    })
  const state: State = { ...before, focus: null }
  delete state.proxyFor
  return { state, effects: [{ kind: 'set-proxy', reference, name: read.name }] }
}
