import type { OwnMatter } from '../effect.ts'
import { type Event, isOfficeEvent } from '../event.ts'
import { claimsCard } from '../requests/standingCards.ts'
import { saysWrong } from '../requests/wrongWords.ts'
import type { State } from '../state.ts'
import { courtesy, type Turn } from '../turn.ts'
import type { ReadText } from './readText.ts'
import { asksStanding } from './standingWords.ts'

type Of<K extends OwnMatter['kind']> = Extract<OwnMatter, { kind: K }>

/** The own matter that a text may be about beside what it says by itself; null where the words leave no doubt. */
function matterOf({ focus }: State, { text, message }: ReadText): Of<'wrong' | 'standing'> | null {
  if (focus !== null && focus !== 'rating') return null
  const wrong = saysWrong(text)
  if (wrong) return { kind: 'wrong', wrong, text, ...(message !== undefined && { message }) }
  const of = asksStanding(text)
  return of && { kind: 'standing', of, text }
}

/** What the words lead to for somebody who has nothing that they can be about: money is that of a claim. */
function otherwiseOf(matter: OwnMatter, turn: Turn, before: State): Turn {
  if (matter.kind !== 'standing' || matter.of !== 'money') return turn
  const state: State = { ...turn.state, asked: null }
  delete state.subject
  return courtesy({ ...state, ...(before.subject && { subject: before.subject }) }, claimsCard())
}

function heardWrong(state: State, { wrong, text, message }: Of<'wrong'>): State {
  if (wrong === 'bare' || wrong === 'fix') return state
  return { ...state, heardWrong: { text, ...(message !== undefined && { message }) } }
}

/** The turn of a text, put behind a look at what the person has where the words may be about that. */
export function lookingFirst(before: State, typed: ReadText, turn: Turn): Turn {
  const matter = matterOf(before, typed)
  // What the words lead to may look already: “ขอยกเลิก พิมพ์ผิด” wishes to cancel.
  if (!matter || turn.effects.some(({ kind }) => kind === 'look-first')) return turn
  const led = otherwiseOf(matter, turn, before)
  const state = matter.kind === 'wrong' ? heardWrong(led.state, matter) : led.state
  // A courtesy is one for the whole turn.
  const polite = led.effects.filter(({ kind }) => kind === 'courtesy')
  const otherwise = led.effects.filter(({ kind }) => kind !== 'courtesy')
  return { state, effects: [...polite, { kind: 'look-first', matter, otherwise }] }
}

/** The turn without words that were heard before: the person has said or done something else since. */
export function onlyHeard(stored: State, event: Event, turn: Turn): Turn {
  const { heardWrong, ...state } = turn.state
  const isOld = heardWrong !== undefined && heardWrong === stored.heardWrong
  return isOld && !isOfficeEvent(event) ? { ...turn, state } : turn
}
