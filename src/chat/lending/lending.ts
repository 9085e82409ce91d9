import { say } from '../../domain/text.ts'
import type { Effect } from '../effect.ts'
import type { TextKey } from '../../locales/text.ts'
import type { Event, LendingEnd } from '../event.ts'
import { draftUpToDate } from '../filing/filing.ts'
import { currentCard, currentWithProblem } from '../filing/filingCards.ts'
import { showsDraft } from '../filing/onScreen.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Message } from '../message.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { Draft, State } from '../state.ts'
import { listeningTalk } from '../talks/talks.ts'
import { type Facts, tell, type Turn } from '../turn.ts'
import { readable } from '../../lib/cleanText.ts'
import { onlyAgrees } from '../../lib/typed/confirmation.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { backCard, helpEnded, helpingCard, lendCard, lentCard, nothingToLend } from './lendingCards.ts'

/** How long a helper has the draft, in minutes. */
export const HELP_MINUTES = 60

/** What a lender says who wants the draft back: “ขอคืนมาทำเอง”, “กรอกเองดีกว่า”. */
const ASKS_BACK =
  /^(?:ขอ|จะ|อยาก|เอา|ช่วย|ขอให้)*(?:เรียก)?คืน(?:มา)?(?:แล้ว|เลย|หน่อย|ก่อน)*(?:\s*(?:จะ)?(?:มา)?(?:ทำ|กรอก|พิมพ์)(?:ต่อ)?เอง)?(?:ดีกว่า|แล้ว)?$|^(?:ขอ|จะ|เดี๋ยว|ป้า|ฉัน|ดิฉัน|ผม|เรา|\s)*(?:ทำ|กรอก|พิมพ์)(?:ต่อ)?เอง(?:ดีกว่า|แล้ว|เลย|ละกัน)?$|^(?:i(?:'ll| will| want to)? )?(?:take it back|do it myself|fill it in myself)$/iu

/** Whether words ask for a lent draft. */
export const asksBack = (typed: string): boolean => ASKS_BACK.test(withoutParticles(readable(typed)))

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

/**
 * The person asks for a helper: explains what the helper will see.
 * @param subject the service last spoken of, which can be begun; null where none was
 */
export function askToLend(state: State, subject: ServiceId | null, facts: Facts): Turn {
  const inTheWay = lendingInTheWay(state, facts)
  if (inTheWay) return inTheWay
  const { draft } = state
  if (!draft) return tell({ ...state, focus: null }, nothingToLend(subject))
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

/** The helper has begun: the lender is told with the next answer. */
export function helperHasBegun(state: State, lending: string): Turn {
  return { state: state.lent?.id === lending ? { ...state, lendingNews: 'begun' } : state, effects: [] }
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

const comesBack = (why: LendingEnd): Message => ({
  kind: 'text',
  text: say(`lending.back.${why}`),
  shortcuts: menuShortcuts,
})

const hasBegun: Message = { kind: 'text', text: say('lending.lent.begun'), shortcuts: menuShortcuts }

type PersonEvent =
  Pick<Extract<Event, { kind: 'text' }>, 'kind' | 'text'> | { readonly kind: 'follow' | 'tap' | 'media' }

/** Answers to words that want nothing: the menu, a greeting, thanks. The news of the lending takes their place. */
const idle: readonly TextKey[] = [
  'chat.menu.title',
  'chat.thanks',
  'chat.unknown',
  'answers.greeting.open',
  'answers.greeting.closed',
]

function isIdle({ effects }: Turn, event: PersonEvent): boolean {
  // “Send it” and “yes” are said of the draft.
  if (event.kind === 'text' && onlyAgrees(event.text)) return true
  return effects.every((effect) => {
    if (effect.kind !== 'say') return effect.kind === 'courtesy' || effect.kind === 'note-missed'
    const head = effect.message.kind === 'text' ? effect.message.text : effect.message.title
    return 'key' in head && idle.includes(head.key)
  })
}

/** Something else is answered: what is new stands before it, and the draft is one press away. */
function beforeAnswer(state: State, turn: Turn, message: Message): Turn {
  return { state, effects: [{ kind: 'say', message }, ...turn.effects] }
}

/** Whether the answer is the status, in which a lent draft has its place. */
const asksStatus = (effect: Effect): boolean =>
  effect.kind === 'show-status' || (effect.kind === 'look-first' && effect.otherwise.some(asksStatus))

/** The same effect with the card of the draft that has come back in the status. */
function withBack(effect: Effect, back: Message): Effect {
  if (effect.kind === 'look-first')
    return { ...effect, otherwise: effect.otherwise.map((each) => withBack(each, back)) }
  return effect.kind === 'show-status' ? { ...effect, back } : effect
}

/** The draft is back with its lender, who has not been told yet. */
function tellsBack(state: State, turn: Turn, event: PersonEvent, why: LendingEnd, facts: Facts): Turn {
  const { draft, talk } = state
  const isFree = state.focus === null && !(talk && listeningTalk(state))
  if (!draft || !isFree || showsDraft(turn, draft, facts)) return beforeAnswer(state, turn, comesBack(why))
  const card = currentCard(draft, facts)
  const news = currentWithProblem(draft, facts, say(`lending.back.${why}`))
  const inHand: State = { ...state, focus: 'draft' }
  if (isIdle(turn, event)) return tell(inHand, news)
  if (!turn.effects.some(asksStatus)) return beforeAnswer(state, turn, backCard(why, draft))
  const isSure = turn.effects.every(({ kind }) => kind !== 'look-first')
  // Where the words may be about something else of the person's, the news stands before either answer.
  const told = turn.effects.map((effect) => withBack(effect, isSure ? news : card))
  return { state: inHand, effects: isSure ? told : [{ kind: 'say', message: comesBack(why) }, ...told] }
}

/**
 * Tells with the next answer what became of a lending: in one message with the draft's card where the answer is nothing but
 * the menu, a greeting, thanks or the status, so that the lender can send it with one press; else in a line before the
 * answer.
 */
export function withLendingNews(before: State, turn: Turn, event: PersonEvent, facts: Facts): Turn {
  const news = before.lendingNews
  if (news === undefined || news !== turn.state.lendingNews) return turn
  const state = { ...turn.state }
  delete state.lendingNews
  if (news === 'help-over') return beforeAnswer(state, turn, helpEnded)
  if (news === 'begun') {
    const { lent } = state
    if (!lent || turn.effects.some(asksStatus)) return { ...turn, state }
    return isIdle(turn, event) ? tell(state, lentCard(lent.id)) : beforeAnswer(state, turn, hasBegun)
  }
  if (state.draft?.id !== before.draft?.id) return beforeAnswer(state, turn, comesBack(news))
  return tellsBack(state, turn, event, news, facts)
}
