import { cleanText } from '../../lib/cleanText.ts'
import { holdsPrivateNumber } from '../../lib/privateNumber.ts'
import { placeByWords } from '../../lib/typed/choice.ts'
import { DAY } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Effect } from '../effect.ts'
import type { Message } from '../message.ts'
import { withProblem } from '../problem.ts'
import { say } from '../../domain/text.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { State } from '../state.ts'
import { commentCard, itemCard, profileCard, type SurveyPart, thanksCard } from './surveyCards.ts'
import type { ItemId, Level } from '../../domain/survey/surveyItems.ts'
import { profileFields } from '../../domain/survey/surveyProfile.ts'
import { setOf, type SurveySet } from '../../domain/survey/surveySets.ts'
import { readRating } from './typedRating.ts'
import type { Tap } from '../taps.ts'
import { courtesy, type Facts, tell, type Turn } from '../turn.ts'

const COMMENT = 'comment'
const PROFILE = 'profile.'
const DONE = 'done'
const MAX_COMMENT = 1000
/** As long as the invitation is valid. */
const LIFE = 30 * DAY

type Survey = NonNullable<State['survey']>
type Rate = Extract<Tap, { kind: 'rate' }>

function newSurvey(id: string, set: SurveySet, { now }: Facts): Survey {
  const until = new Date(+now + LIFE).toISOString()
  return { id, set: set.version, next: set.items[0] ?? COMMENT, left: ['more', 'profile'], until }
}

const itemOf = (survey: Survey, set: SurveySet): ItemId | undefined =>
  [...set.items, ...set.more].find((id) => id === survey.next)

const fieldOf = (survey: Survey) => profileFields.find(({ id }) => PROFILE + id === survey.next)

/** The card of the survey's next item or field, if there is one. */
export function surveyQuestion(survey: Survey, facts: Facts): Message | null {
  const set = setOf(facts.office, survey.set)
  if (!set) return null
  const item = itemOf(survey, set)
  if (item) return itemCard(survey.id, set, item)
  if (survey.next === COMMENT) return commentCard(survey.id)
  const field = fieldOf(survey)
  return field ? profileCard(survey.id, field) : null
}

function oldSurveyButton(state: State, facts: Facts): Turn {
  const { survey } = state
  const waits = survey && isSurveyUnfinished(state, facts) && state.focus === null
  const at: State = waits ? { ...state, focus: focusInSurvey(state, survey) } : state
  const old: Message = { kind: 'text', text: say('survey.old'), shortcuts: menuShortcuts }
  if (!survey?.closed) return courtesy(at, old)
  const matter = { kind: 'survey', survey: survey.id } as const
  const otherwise: readonly Effect[] = [{ kind: 'say', message: old }]
  return { state: at, effects: [{ kind: 'courtesy' }, { kind: 'look-first', matter, otherwise }] }
}

/** The survey’s request is open again: it is asked anew when that ends. */
export const putOffMessage: Message = {
  kind: 'text',
  text: say('survey.put-off'),
  shortcuts: menuShortcuts,
}

/** Typed words answer the survey, unless a draft's question takes them. */
function focusInSurvey(state: State, survey: Survey): State['focus'] {
  if (survey.next === COMMENT) return 'comment'
  return state.focus === 'draft' ? 'draft' : 'rating'
}

/** Whether the person has an unfinished survey that is still open. */
export function isSurveyUnfinished({ survey }: State, facts: Facts): boolean {
  if (!survey || survey.until === null || +facts.now >= Date.parse(survey.until)) return false
  return surveyQuestion(survey, facts) !== null
}

/** Whether a survey of the same request was put before, and nothing of it can be answered any more: it was skipped. */
function isOver(survey: Survey, set: SurveySet, { now }: Facts): boolean {
  const ended = survey.until !== null && +now >= Date.parse(survey.until)
  return survey.next === DONE || survey.set !== set.version || ended
}

/**
 * A notice has shown the survey's first item, so it is now the last message on the screen. After a second hand-over
 * the same survey begins anew; the office asks it only when nothing was answered.
 */
export function beginSurvey(state: State, id: string, version: number, facts: Facts): Turn {
  const set = setOf(facts.office, version)
  const known = state.survey?.id === id ? state.survey : null
  if (!set || (known && !isOver(known, set, facts))) return { state, effects: [] }
  // A question that something else was answered beside is not on the screen any more.
  const asks = state.focus === null || state.focus === 'comment' || state.aside !== undefined
  return {
    // Words typed for the former survey's comment must not become the comment on this one.
    state: {
      ...state,
      survey: newSurvey(id, set, facts),
      focus: asks ? 'rating' : state.focus,
    },
    effects: [],
  }
}

/** The office has closed this survey, for example because its request is open again: nothing of it is asked any more. */
export function stopSurvey(state: State, id: string | undefined): State {
  const { survey, focus } = state
  if (id === undefined || survey?.id !== id) return state
  const isAsked = focus === 'rating' || focus === 'comment'
  return {
    ...state,
    survey: { ...survey, next: DONE, left: [], closed: true },
    focus: isAsked ? null : focus,
  }
}

export function resumeSurvey(state: State, facts: Facts): Turn {
  const card = state.survey && isSurveyUnfinished(state, facts) && surveyQuestion(state.survey, facts)
  if (!state.survey || !card) return oldSurveyButton(state, facts)
  return tell({ ...state, focus: focusInSurvey({ ...state, focus: null }, state.survey) }, card)
}

function saveRating(state: State, survey: Survey, set: SurveySet, item: ItemId, level: Level | null): Turn {
  const first = set.items.includes(item)
  const list = first ? set.items : set.more
  const following = list[list.indexOf(item) + 1]
  const effect = { kind: 'rate', survey: survey.id, item, level } as const
  if (!following && !first) {
    const turn = finished(state, survey, set, 'more')
    return { ...turn, effects: [effect, ...turn.effects] }
  }
  const next = { ...survey, next: following ?? COMMENT }
  const card = following ? itemCard(survey.id, set, following) : commentCard(survey.id)
  return {
    state: { ...state, survey: next, focus: focusInSurvey(state, next) },
    effects: [effect, { kind: 'say', message: card }],
  }
}

/** The person has finished an optional part. */
function finished(state: State, survey: Survey, set: SurveySet, part: SurveyPart): Turn {
  const left = survey.left.filter((each) => each !== part)
  const focus = state.focus === 'rating' ? null : state.focus
  const turn = tell(
    { ...state, focus, survey: { ...survey, next: DONE, left } },
    thanksCard(survey.id, set, left),
  )
  if (part !== 'more') return turn
  return { ...turn, effects: [...turn.effects, { kind: 'offer-call-back', survey: survey.id, part }] }
}

/** A tapped level. The first item begins the survey; any other item counts only when it is the current one. */
export function takeRating(
  state: State,
  { survey: id, item: itemId, level, set: version }: Rate,
  facts: Facts,
): Turn {
  const known = state.survey?.id === id ? state.survey : null
  const set = setOf(facts.office, known?.set ?? Number(version ?? 1))
  if (!set) return oldSurveyButton(state, facts)
  const survey = known ?? newSurvey(id, set, facts)
  const item = itemOf(survey, set)
  // The same item may have other words in another set.
  const ofThisSet = version === undefined || Number(version) === survey.set
  if (!item || item !== itemId || !ofThisSet) return oldSurveyButton(state, facts)
  // Stop waiting for the comment on another survey.
  const here: State = state.focus === 'comment' ? { ...state, focus: null } : state
  return saveRating(here, survey, set, item, level === 'skip' ? null : (Number(level) as Level))
}

/** The person does not want to answer (more); the answers so far stay. */
export function skipSurvey(state: State, id: string, facts: Facts): Turn {
  const { survey } = state
  if (survey?.id === id && (survey.next === DONE || survey.next.startsWith(PROFILE)))
    return oldSurveyButton(state, facts)
  const skipped: Message = { kind: 'text', text: say('survey.skipped'), shortcuts: menuShortcuts }
  // The skipped survey is another one: the current survey goes on.
  if (survey && survey.id !== id) return tell(state, skipped)
  const ended = { id, set: survey?.set ?? 1, next: DONE, left: [], until: survey?.until ?? null }
  return tell({ ...state, survey: ended, focus: state.focus === 'draft' ? 'draft' : null }, skipped)
}

export function takeComment(state: State, survey: Survey, typed: string, facts: Facts): Turn {
  const set = setOf(facts.office, survey.set)
  if (!set) return oldSurveyButton(state, facts)
  // Remove half a surrogate pair at the end.
  const words = cleanText(typed)
    .slice(0, MAX_COMMENT)
    .replace(/[\ud800-\udbff]$/, '')
  if (holdsPrivateNumber(words)) {
    return tell(state, withProblem(commentCard(survey.id), say('chat.answer.private-number')))
  }
  return {
    state: { ...state, survey: { ...survey, next: DONE }, focus: state.draft ? 'draft' : null },
    effects: [
      ...(words ? [{ kind: 'comment', survey: survey.id, comment: words } as const] : []),
      { kind: 'say', message: thanksCard(survey.id, set, survey.left) },
      { kind: 'offer-call-back', survey: survey.id, part: 'set' },
    ],
  }
}

export function skipComment(state: State, id: string, facts: Facts): Turn {
  if (state.survey?.id !== id || state.survey.next !== COMMENT) return oldSurveyButton(state, facts)
  return takeComment(state, state.survey, '', facts)
}

/** Asks the items that are not in the set, if the person wants to. */
export function askMoreItems(state: State, id: string, facts: Facts): Turn {
  const { survey } = state
  const set = survey && setOf(facts.office, survey.set)
  const first = set?.more[0]
  const open = survey?.id === id && survey.next === DONE && survey.left.includes('more')
  if (!set || !first || !open) return oldSurveyButton(state, facts)
  const begins = { ...survey, next: first }
  return tell({ ...state, survey: begins, focus: focusInSurvey(state, begins) }, itemCard(id, set, first))
}

/** Part 1 of the questionnaire: one optional question at a time. */
export function takeProfileAnswer(
  state: State,
  id: string,
  fieldId: string,
  value: string,
  facts: Facts,
): Turn {
  const at = profileFields.findIndex((field) => field.id === fieldId)
  const field = profileFields[at]
  const { survey } = state
  const set = survey && setOf(facts.office, survey.set)
  if (!field || survey?.id !== id || !set) return oldSurveyButton(state, facts)
  if (value === 'begin') {
    if (survey.next !== DONE || at !== 0 || !survey.left.includes('profile'))
      return oldSurveyButton(state, facts)
    const begins = { ...survey, next: PROFILE + field.id }
    return tell({ ...state, survey: begins, focus: focusInSurvey(state, begins) }, profileCard(id, field))
  }
  if (survey.next !== PROFILE + field.id) return oldSurveyButton(state, facts)
  const known = field.values.some((each) => each.id === value)
  const noted = known ? [{ kind: 'profile', survey: id, field: field.id, value } as const] : []
  const following = profileFields[at + 1]
  const turn = following
    ? tell({ ...state, survey: { ...survey, next: PROFILE + following.id } }, profileCard(id, following))
    : finished(state, survey, set, 'profile')
  return { ...turn, effects: [...noted, ...turn.effects] }
}

/** Text typed while an item or field is the current prompt; null when the text is no answer to it. */
export function routeRatingText(state: State, survey: Survey, text: string, facts: Facts): Turn | null {
  const set = setOf(facts.office, survey.set)
  const item = set && itemOf(survey, set)
  if (set && item) return typedRating(state, survey, set, item, text, facts)
  const field = fieldOf(survey)
  if (!field) return null
  const place = placeByWords(
    text,
    field.values.map(({ words }) => [words.th, words.en]),
  )
  const value = place === null ? undefined : field.values[place]
  if (value) return takeProfileAnswer(state, survey.id, field.id, value.id, facts)
  const rating = readRating(text)
  if (rating?.kind === 'skip') return takeProfileAnswer(state, survey.id, field.id, 'skip', facts)
  return rating ? askAgain(state, survey, facts) : null
}

function typedRating(
  state: State,
  survey: Survey,
  set: SurveySet,
  item: ItemId,
  text: string,
  facts: Facts,
): Turn | null {
  const rating = readRating(text)
  if (!rating) return null
  switch (rating.kind) {
    case 'level':
      return saveRating(state, survey, set, item, rating.level)
    case 'skip':
      return saveRating(state, survey, set, item, null)
    case 'stop':
      return skipSurvey(state, survey.id, facts)
    case 'number':
      return askAgain(state, survey, facts)
    default:
      return unreachable(rating)
  }
}

/** The current item or field again, with what was wrong with the answer. */
function askAgain(state: State, survey: Survey, facts: Facts): Turn {
  const card = surveyQuestion(survey, facts)
  return card ? courtesy(state, withProblem(card, say('survey.press'))) : courtesy(state)
}
