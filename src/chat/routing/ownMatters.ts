import type { OwnMatter } from '../effect.ts'
import { isServiceId } from '../../domain/services/ids.ts'
import { type Event, isOfficeEvent } from '../event.ts'
import { wishesToCancel } from '../requests/cancelling.ts'
import { claimsCard } from '../requests/standingCards.ts'
import { paperTalk } from '../requests/paperTalk.ts'
import { toldLater } from '../requests/toldLater.ts'
import { saysWrong } from '../requests/wrongWords.ts'
import type { State } from '../state.ts'
import { readTap } from '../taps.ts'
import { courtesy, type Turn } from '../turn.ts'
import type { ReadText } from './readText.ts'
import { asksStanding } from './standingWords.ts'

type Of<K extends OwnMatter['kind']> = Extract<OwnMatter, { kind: K }>

/** Whether the last card offers to have an answer corrected. */
const offersToFix = ({ buttons }: State): boolean =>
  buttons?.all.some(({ data }) => readTap(data)?.kind === 'fix-answer') === true

/** What nobody understood, or a name that is like praise, said while a correction is offered, is what is to be corrected. */
function isLost({ effects }: Turn, { reading }: ReadText): boolean {
  const meaning = reading.sentence().meaning()
  const isPraise = meaning.kind === 'sure' && meaning.intent === 'praise'
  return isPraise || effects.some(({ kind }) => kind === 'note-missed')
}

function wishesForService({ reading }: ReadText): boolean {
  const meaning = reading.sentence().meaning()
  if (meaning.kind === 'nearly') return !meaning.faint && meaning.candidates.every(isServiceId)
  return meaning.kind === 'sure' && isServiceId(meaning.intent)
}

/** The own matter that a text may be about beside what it says by itself; null where the words leave no doubt. */
function matterOf(
  before: State,
  typed: ReadText,
  turn: Turn,
): Of<'cancel' | 'wrong' | 'standing' | 'told' | 'paper'> | null {
  const { text, message } = typed
  if (before.focus !== null && before.focus !== 'rating') return null
  const from = message !== undefined && { message }
  if (wishesToCancel(text) && !before.draft && !before.lent) return { kind: 'cancel', text }
  const wrong = saysWrong(text)
  if (wrong) return { kind: 'wrong', wrong, text, ...from }
  const asked = asksStanding(text)
  if (asked) return { kind: 'standing', of: asked, text }
  // While the notice waits, what is not understood is about the notice.
  if (before.offered && readTap(before.offered.yes)?.kind === 'accept-privacy') return null
  const told =
    toldLater(text, wishesForService(typed)) ?? (offersToFix(before) && isLost(turn, typed) ? 'answer' : null)
  if (told) return { kind: 'told', of: told, text, ...from }
  const talk = paperTalk(text)
  return talk && { kind: 'paper', talk, text }
}

/** What the words lead to for somebody who has nothing that they can be about: money is that of a claim. */
function otherwiseOf(matter: OwnMatter, turn: Turn, before: State): Turn {
  if (matter.kind !== 'standing' || matter.of !== 'money') return turn
  const state: State = { ...turn.state, asked: null }
  delete state.subject
  return courtesy({ ...state, ...(before.subject && { subject: before.subject }) }, claimsCard())
}

function heardWrong(state: State, matter: Of<'wrong' | 'told'>): State {
  const { text, message } = matter
  if (matter.kind === 'wrong' && (matter.wrong === 'bare' || matter.wrong === 'fix')) return state
  return { ...state, heardWrong: { text, ...(message !== undefined && { message }) } }
}

/**
 * Whether what the words lead to looks already, which then goes first: “ขอยกเลิก พิมพ์ผิด” wishes to cancel. “เบอร์เก่าไม่ใช้แล้ว” is
 * only like it.
 */
function looksAlready({ effects }: Turn, { text }: ReadText, { kind }: OwnMatter): boolean {
  const [look] = effects.flatMap((effect) => (effect.kind === 'look-first' ? [effect.matter.kind] : []))
  if (look === undefined) return false
  return look !== 'cancel' || kind !== 'told' || wishesToCancel(text)
}

/** The turn of a text, put behind a look at what the person has where the words may be about that. */
export function lookingFirst(before: State, typed: ReadText, turn: Turn): Turn {
  const matter = matterOf(before, typed, turn)
  if (!matter || looksAlready(turn, typed, matter)) return turn
  const led = otherwiseOf(matter, turn, before)
  const isHeard = matter.kind === 'wrong' || matter.kind === 'told'
  const state = isHeard ? heardWrong(led.state, matter) : led.state
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
