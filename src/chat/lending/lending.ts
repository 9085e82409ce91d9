import { say } from '../../domain/text.ts'
import type { Effect } from '../effect.ts'
import type { Event } from '../event.ts'
import { draftUpToDate } from '../filing/filing.ts'
import { currentCard } from '../filing/filingCards.ts'
import { showsDraft } from '../filing/onScreen.ts'
import type { Message } from '../message.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { Draft, State } from '../state.ts'
import { listeningTalk } from '../talks/talks.ts'
import { type Facts, tell, type Turn } from '../turn.ts'
import { helpEnded, helpingCard, lendCard, nothingToLend } from './lendingCards.ts'

/** How long a helper has the draft, in minutes. */
export const HELP_MINUTES = 60

/** The draft without the mark that it is lent. */
export function ownAgain(lent: Draft): Draft {
  const draft = { ...lent }
  delete draft.lending
  return draft
}

const showLending = (state: State, lending: string): Turn => ({
  state: { ...state, focus: null },
  effects: [{ kind: 'show-lending', lending }],
})

/**
 * What stands in the way of a draft of one's own: it is lent, or one of somebody else is in hand. Null when nothing does.
 */
export function lendingInTheWay(state: State, { office }: Facts): Turn | null {
  if (state.lent) return showLending(state, state.lent.id)
  const { draft } = state
  if (draft?.lending === undefined) return null
  return tell({ ...state, focus: null }, helpingCard(office.service(draft.service), draft))
}

/** The person asks for a helper: explains what the helper will see. */
export function askToLend(state: State, facts: Facts): Turn {
  const inTheWay = lendingInTheWay(state, facts)
  if (inTheWay) return inTheWay
  const { draft } = state
  if (!draft) return tell({ ...state, focus: null }, nothingToLend)
  const service = facts.office.service(draft.service)
  return tell({ ...state, focus: null }, lendCard(service, draft, HELP_MINUTES))
}

/**
 * The person has agreed: the draft leaves this conversation until the lending is over. A copy stays for the case that it
 * was never stored elsewhere.
 */
export function lend(state: State, draft: Draft, event: Event, facts: Facts): Turn {
  const lent: Draft = { ...draft, touchedAt: facts.now.toISOString() }
  // What the person gave last time is not for the helper.
  delete lent.again
  return {
    state: { ...state, draft: null, focus: null, lent: { id: event.id, draft: lent } },
    effects: [{ kind: 'lend-draft', lending: event.id, draft: lent }],
  }
}

/** Ends the lending without an answer: the person has blocked the account, or has unsent an answer of the draft. */
export function lendingStopped({ lent }: State): Effect[] {
  return lent ? [{ kind: 'end-lending', lending: lent.id, why: 'taken-back', answers: false }] : []
}

const isHelped = (before: Draft, now: Draft) =>
  Object.entries({ ...before.answers, ...now.answers }).some(([id]) => before.answers[id] !== now.answers[id])

/** The draft as the lender has it from now on: with what the helper answered, without what the lender has unsent. */
function returned(lent: Draft, sent: Draft | null): Draft {
  const draft = sent === null ? lent : ownAgain(sent)
  const unsent = lent.withdrawn ?? []
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([id]) => !unsent.includes(id)))
  return {
    ...draft,
    answers,
    ...(unsent.length > 0 && { withdrawn: [...new Set([...(draft.withdrawn ?? []), ...unsent])] }),
    ...(isHelped(lent, draft) && { helped: true as const }),
  }
}

/** The lending is over: the draft comes back, once. */
export function draftComesBack(
  state: State,
  { lending, draft: sent, why, answers }: Extract<Event, { kind: 'lending-over' }>,
  facts: Facts,
): Turn {
  const forget: Effect = { kind: 'forget-lending', lending }
  if (state.lent?.id !== lending) return { state, effects: [forget] }
  const { lent, ...kept } = state
  const draft = returned(lent.draft, sent)
  // A lender who helps somebody else meanwhile has that draft in hand.
  if (kept.helping)
    return {
      state: { ...kept, helping: { ...kept.helping, own: draft }, lendingNews: why },
      effects: [forget],
    }
  const back: State = { ...kept, draft }
  if (!answers) return { state: { ...back, lendingNews: why }, effects: [forget] }
  const now = draftUpToDate(draft, facts)
  const asked = tell({ ...back, draft: now, focus: 'draft' }, comesBack(why), currentCard(now, facts))
  return { ...asked, effects: [forget, { kind: 'courtesy' }, ...asked.effects] }
}

const comesBack = (why: 'finished' | 'given-back' | 'taken-back' | 'time'): Message => ({
  kind: 'text',
  text: say(`lending.back.${why}`),
  shortcuts: menuShortcuts,
})

/**
 * Tells with the next answer how a lending has ended. The draft's card follows, so that the lender can send it with one
 * press, unless something else is asked.
 */
export function withLendingNews(before: State, turn: Turn, facts: Facts): Turn {
  const news = before.lendingNews
  if (news === undefined || news !== turn.state.lendingNews) return turn
  const state = { ...turn.state }
  delete state.lendingNews
  if (news === 'help-over') return { state, effects: [{ kind: 'say', message: helpEnded }, ...turn.effects] }
  const effects: Effect[] = [{ kind: 'say', message: comesBack(news) }, ...turn.effects]
  const { draft, talk } = state
  const free = state.focus === null && !(talk && listeningTalk(state))
  if (!draft || draft.id !== before.draft?.id || !free || showsDraft(turn, draft, facts))
    return { state, effects }
  return {
    state: { ...state, focus: 'draft' },
    effects: [...effects, { kind: 'say', message: currentCard(draft, facts) }],
  }
}
