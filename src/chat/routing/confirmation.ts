import type { Event } from '../event.ts'
import { isOfficeEvent } from '../event.ts'
import type { Message } from '../message.ts'
import type { State } from '../state.ts'
import { readTap, type Tap, writeTap } from '../taps.ts'
import type { Facts, Turn } from '../turn.ts'

type Offered = NonNullable<State['offered']>

/** Taps that a plain “yes” to their card presses, and the words that count. */
function wordsFor(tap: Tap): Offered['by'] | null {
  switch (tap.kind) {
    case 'submit':
      return ['yes', 'ok', 'send']
    case 'accept-privacy':
      return ['accept']
    case 'confirm-cancel':
      return ['yes']
    case 'discard':
    case 'start-over':
      return tap.sure === 'yes' ? ['yes'] : null
    case 'resume':
      return ['yes', 'ok']
    default:
      return null
  }
}

const tapsOn = (card: Message): Tap[] =>
  card.kind === 'text'
    ? []
    : card.blocks.flatMap((block) =>
        block.kind === 'buttons'
          ? block.buttons.flatMap(({ action }) => (action.kind === 'tap' ? [action.tap] : []))
          : [],
      )

/** Cards that ask whether something be taken away: “yes” is not the button that keeps it. */
const takesAway = (tap: Tap) => wordsFor(tap)?.join() === 'yes'

function offeredBy(card: Message): Offered | null {
  const taps = tapsOn(card)
  const no = taps.find(({ kind }) => kind === 'none-of-these')
  // “Do you mean …?” has the one meaning, and “none of these”.
  const [only, other] = no ? taps.filter((tap) => tap !== no && tap.kind !== 'contact') : []
  if (no && only && !other) return { yes: writeTap(only), no: writeTap(no), by: ['yes', 'ok'] }
  if (no) return null
  const yes = taps.find(takesAway) ?? taps.find((tap) => wordsFor(tap) !== null)
  const by = yes && wordsFor(yes)
  // The menu offers to go on with a draft among other things.
  const isChoice = yes?.kind === 'resume' && (taps.length > 3 || taps.some(({ kind }) => kind === 'file'))
  if (!yes || !by || isChoice) return null
  const keeps = takesAway(yes) ? taps.find(({ kind }) => kind === 'resume' || kind === 'status') : undefined
  return { yes: writeTap(yes), by, ...(keeps && { no: writeTap(keeps) }) }
}

function withoutOffer(state: State): State {
  const kept = { ...state }
  delete kept.offered
  return kept
}

/** A notice has come since the card: a plain “yes” now answers the notice, so it presses no button of the card. */
export function forgetOldOffer(state: State, { pushedAt }: Facts): State {
  const { at } = state.offered ?? {}
  return pushedAt && at !== undefined && +pushedAt >= Date.parse(at) ? withoutOffer(state) : state
}

/** The turn with what a plain “yes” to its last card presses; nothing where the office itself has spoken last. */
export function noteOffered(event: Event, turn: Turn, { now }: Facts): Turn {
  if (event.kind === 'unfollow' || event.kind === 'unsend') return turn
  const last = turn.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message] : [])).at(-1)
  if (isOfficeEvent(event))
    return last || event.kind === 'asked' ? { ...turn, state: withoutOffer(turn.state) } : turn
  const state = withoutOffer(turn.state)
  const offered = last ? offeredBy(last) : null
  return { ...turn, state: offered ? { ...state, offered: { ...offered, at: now.toISOString() } } : state }
}

/** The tap that typed words stand for as an answer to the last card; null when they are something else. */
export function tapConfirmed({ offered }: State, said: readonly string[] | null): Tap | null {
  if (!offered || !said) return null
  if (said.includes('no')) return offered.no === undefined ? null : readTap(offered.no)
  return said.some((each) => offered.by.some((word) => word === each)) ? readTap(offered.yes) : null
}
