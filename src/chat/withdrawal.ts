import { DAY } from '../lib/time.ts'
import { say } from '../domain/text.ts'
import type { Effect } from './effect.ts'
import type { Event } from './event.ts'
import { withoutDoubt } from './filing/doubtedWords.ts'
import { isDraftCard } from './filing/filingCards.ts'
import { lendingStopped } from './lending/lending.ts'
import type { Draft, Source, State } from './state.ts'
import type { Facts, Turn } from './turn.ts'

/** Longer than LINE lets people unsend a message. */
const REMEMBERED = 7 * DAY
/** More than a person types in a filing and a survey. */
const MOST_SOURCES = 60

/** The questions that this turn has answered; also with the answer that they had before. */
function answeredIn(before: Draft | null, now: Draft | null): readonly string[] {
  if (!now) return []
  const former = before?.id === now.id ? before : null
  const changed = Object.keys(now.answers).filter((id) => now.answers[id] !== former?.answers[id])
  const again = former && former.touchedAt !== now.touchedAt ? [former.asking] : []
  return [...new Set([...changed, ...again])].filter((id) => now.answers[id] !== undefined)
}

/** The draft with this id: in hand, or with a helper as it was when the person lent it. */
const draftWith = ({ draft, lent }: State, id: string) =>
  [draft, lent?.draft].find((each) => each?.id === id) ?? null

/** The stored value that came from a message; undefined when it is gone, and for a survey's comment, which stands apart. */
function valueOf(of: Source['of'], state: State): string | undefined {
  const { lastTime, told } = state
  if ('survey' in of) return undefined
  if ('draft' in of) return draftWith(state, of.draft)?.answers[of.question]
  return of.kept === 'told'
    ? told?.answers[of.question]
    : { ...lastTime?.own, ...lastTime?.wanted }[of.question]
}

/** Where a value went in this turn: from what words told into a draft, or from a draft that was filed into last time's. */
function movedTo(of: Source['of'], before: State, { draft, lastTime }: State): Source['of'] {
  if ('survey' in of) return of
  const { question } = of
  const begun = 'kept' in of && of.kept === 'told' && draft && draft.id !== before.draft?.id
  if (begun) return { draft: draft.id, question }
  const filed = 'draft' in of && draft?.id !== of.draft && lastTime && lastTime !== before.lastTime
  return filed ? { kept: 'last-time', question } : of
}

/** What words told in this turn. */
const toldIn = (before: State, { told }: State) =>
  told === undefined || told === before.told
    ? []
    : Object.keys(told.answers).filter((id) => told.answers[id] !== before.told?.answers[id])

/** What came with this turn's words. */
function cameWith(before: State, { state, effects }: Turn): Source['of'][] {
  const draft = state.draft?.id ?? ''
  return [
    ...toldIn(before, state).map((question) => ({ kept: 'told' as const, question })),
    ...answeredIn(before.draft, state.draft).map((question) => ({ draft, question })),
    ...effects.flatMap((effect) => (effect.kind === 'comment' ? [{ survey: effect.survey }] : [])),
  ]
}

const isSame = (a: Source['of'], b: Source['of']) => JSON.stringify(a) === JSON.stringify(b)

/** What came from an earlier message, where it is now; null when it is no longer there as it came. */
function standing(source: Source, before: State, state: State, now: number): Source | null {
  if (now - Date.parse(source.at) >= REMEMBERED) return null
  if ('survey' in source.of) return source
  const value = valueOf(source.of, before)
  const of = [source.of, movedTo(source.of, before, state)].find((each) => valueOf(each, state) === value)
  return of && value !== undefined ? { ...source, of } : null
}

const withMessage = (effect: Effect, message: string): Effect =>
  effect.kind === 'comment' ? { ...effect, message } : effect

/** The message with the words that the person has now confirmed as the answer. */
function confirmedMessage({ draft: before }: State, { draft }: State): string | undefined {
  const doubted = before?.doubted
  const isKept = doubted && draft?.id === before?.id && draft?.answers[doubted.question] === doubted.words
  return isKept ? doubted.message : undefined
}

/** The state with the message of the words that are in doubt, or wait for the other part of a name, since this turn. */
function withDoubted(before: State, state: State, message: string | undefined): State {
  const { draft } = state
  if (!draft || message === undefined) return state
  const { doubted, namePiece } = draft
  const isNew = doubted && doubted !== before.draft?.doubted
  const isNewPiece = namePiece && namePiece !== before.draft?.namePiece
  if (!isNew && !isNewPiece) return state
  return {
    ...state,
    draft: {
      ...draft,
      ...(isNew && { doubted: { ...doubted, message } }),
      ...(isNewPiece && { namePiece: { ...namePiece, message } }),
    },
  }
}

/** Notes from which message the answers and comments of this turn came. */
export function noteSources(before: State, event: Event, noted: Turn): Turn {
  const said = event.kind === 'text' ? event.message : undefined
  const turn = { ...noted, state: withDoubted(before, noted.state, said) }
  const { state } = turn
  const message = confirmedMessage(before, state) ?? said
  const at = new Date(event.at).toISOString()
  const fresh = message === undefined ? [] : cameWith(before, turn).map((of) => ({ message, at, of }))
  const kept = (state.sources ?? [])
    .flatMap((source) => standing(source, before, state, event.at) ?? [])
    .filter((source) => !fresh.some(({ of }) => isSame(of, source.of)))
  if (kept.length + fresh.length === 0 && state.sources === undefined) return turn
  return {
    state: { ...state, sources: [...kept, ...fresh].slice(-MOST_SOURCES) },
    effects: message === undefined ? turn.effects : turn.effects.map((each) => withMessage(each, message)),
  }
}

const without = (answers: Readonly<Record<string, string>>, questions: readonly string[]) =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !questions.includes(id)))

/** The state without these answers for the next request, which a draft may offer already. */
function withoutKept(state: State, gone: readonly Source['of'][]): State {
  const of = (kept: 'last-time' | 'told') =>
    gone.flatMap((each) => ('kept' in each && each.kept === kept ? [each.question] : []))
  const last = of('last-time')
  const { lastTime, told, draft } = state
  return {
    ...state,
    draft: draft?.again ? { ...draft, again: without(draft.again, last) } : draft,
    ...(lastTime && {
      lastTime: { ...lastTime, own: without(lastTime.own, last), wanted: without(lastTime.wanted, last) },
    }),
    ...(told && { told: { ...told, answers: without(told.answers, of('told')) } }),
  }
}

function withoutAnswers(draft: Draft, questions: readonly string[]): Draft {
  if (questions.length === 0) return draft
  const answers = without(draft.answers, questions)
  return { ...draft, answers, withdrawn: [...(draft.withdrawn ?? []), ...questions] }
}

/** The state without the words of an unsent message that are in doubt, or wait for the other part of a name. */
function withoutDoubted(state: State, message: string): State {
  const free = (draft: Draft) =>
    [draft.doubted?.message, draft.namePiece?.message].includes(message) ? withoutDoubt(draft) : draft
  const { draft, lent } = state
  return {
    ...state,
    draft: draft && free(draft),
    ...(lent && { lent: { ...lent, draft: free(lent.draft) } }),
  }
}

/**
 * The person has unsent a message: whatever was kept of it goes. An answer of a draft is asked for again; one of a filed
 * request stays, because the person has confirmed and sent the request by another act.
 */
export function withdraw(state: State, message: string): Turn {
  const { sources = [] } = state
  const gone = sources.flatMap((source) => (source.message === message ? [source.of] : []))
  const questionsOf = (of: Draft | undefined | null) =>
    gone.flatMap((each) => ('draft' in each && each.draft === of?.id ? [each.question] : []))
  const ofLent = questionsOf(state.lent?.draft)
  const { heardWrong, ...rest } = withoutKept(withoutDoubted(state, message), gone)
  const left: State = heardWrong && heardWrong.message !== message ? { ...rest, heardWrong } : rest
  return {
    state: {
      ...left,
      draft: left.draft && withoutAnswers(left.draft, questionsOf(left.draft)),
      ...(left.lent && { lent: { ...left.lent, draft: withoutAnswers(left.lent.draft, ofLent) } }),
      ...(gone.length > 0 && { sources: sources.filter((source) => source.message !== message) }),
    },
    effects: [
      { kind: 'withdraw-photo', messageId: message },
      { kind: 'withdraw-words', message },
      // The helper must not see the answer any longer.
      ...(ofLent.length > 0 ? lendingStopped(state) : []),
      ...gone.flatMap((of) =>
        'survey' in of ? [{ kind: 'withdraw-comment', survey: of.survey } as const] : [],
      ),
    ],
  }
}

/** Says before a question is asked again that its answer was withdrawn; once. */
export function explainWithdrawn(turn: Turn, facts: Facts): Turn {
  const { state, effects } = turn
  const { draft } = state
  if (!draft?.withdrawn) return turn
  const open = draft.withdrawn.filter((id) => draft.answers[id] === undefined)
  const at = effects.findIndex((each) => each.kind === 'say' && isDraftCard(each.message, draft, facts))
  const explains = at !== -1 && open.includes(draft.asking)
  const withdrawn = explains ? open.filter((id) => id !== draft.asking) : open
  const why: Effect = { kind: 'say', message: { kind: 'text', text: say('people.withdrawn.answer') } }
  return {
    state: { ...state, draft: { ...draft, withdrawn } },
    effects: explains ? [...effects.slice(0, at), why, ...effects.slice(at)] : effects,
  }
}
