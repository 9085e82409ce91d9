import { DAY } from '../lib/time.ts'
import { unreachable } from '../lib/unreachable.ts'
import { languageCard } from './browse/browse.ts'
import { type Event, isOfficeEvent, type OfficeEvent } from './event.ts'
import { asksAnew, draftUpToDate, resumeDraft } from './filing/filing.ts'
import { say } from '../domain/text.ts'
import { currentPrompt } from './routing/currentPrompt.ts'
import { routeTap } from './routing/routeTap.ts'
import { sentMedia } from './filing/sentMedia.ts'
import type { State } from './state.ts'
import { askSurveyAgain, beginSurvey } from './survey/survey.ts'
import {
  listeningTalk,
  officeEndsTalk,
  officerAnswers,
  routeTalkMedia,
  tellOfEndedTalk,
} from './talks/talks.ts'
import { readTap } from './taps.ts'
import { type Facts, tell, type Turn } from './turn.ts'
import { endLinking } from './linking/linking.ts'
import { type Reading, type ReadText, readText } from './routing/readText.ts'
import { routeText } from './routing/routeText.ts'

/**
 * One turn of the conversation, pure: the same state, event and facts always lead to the same turn. Nothing is
 * sent, stored or looked up here.
 */
export function step(stored: State, event: Event, facts: Facts): Turn {
  return withPhotosForgotten(stored, upToDate(forgetOldDraft(stored, facts), event, facts))
}

function upToDate(kept: State, event: Event, facts: Facts): Turn {
  const before = kept.draft
  // A withdrawn message has no answer, so that nothing can be said yet.
  if (!before || event.kind === 'unsend') return routeEvent(kept, withReading(event, kept, facts), facts)
  const draft = draftUpToDate(before, facts)
  const state = { ...kept, draft }
  const read = withReading(event, state, facts)
  return asksAnew(before, draft, facts) ? askedAnew(state, read, facts) : routeEvent(state, read, facts)
}

/** An event; a text with its reading. */
type ReadEvent = Exclude<Event, { kind: 'text' }> | ReadText

function withReading(event: Event, state: State, facts: Facts): ReadEvent {
  return event.kind === 'text' ? readText(event, state, facts) : event
}

/**
 * Another release, or another version of the service, asks other questions: words typed to a question that is gone, and
 * a button under another list of papers, answer none of the new ones.
 */
function askedAnew(state: State, event: ReadEvent, facts: Facts): Turn {
  const words = event.kind === 'text' && !isCommand(event.reading)
  const tap = event.kind === 'tap' && readTap(event.data)
  const answers = tap && tap.kind === 'answer' && tap.question === state.draft?.asking
  const lost = (words && state.focus === 'draft') || answers
  const turn = lost && state.draft ? resumeDraft(state, state.draft, facts) : routeEvent(state, event, facts)
  const message = { kind: 'text', text: say('chat.filing.updated') } as const
  return turn.effects.length === 0 ? turn : { ...turn, effects: [{ kind: 'say', message }, ...turn.effects] }
}

/** Words of the menu; a number may as well be an answer. */
function isCommand(reading: Reading): boolean {
  const command = reading.command()
  return command !== null && command.kind !== 'number' && command.kind !== 'reference'
}

/** Whichever way a draft goes, its photos go with it, unless it has become a request. */
function withPhotosForgotten({ draft }: State, turn: Turn): Turn {
  const gone = draft?.photos && turn.state.draft?.id !== draft.id
  if (!gone || turn.effects.some(({ kind }) => kind === 'file-request')) return turn
  return { ...turn, effects: [...turn.effects, { kind: 'forget-photos', draft: draft.id }] }
}

/** Photos go on into the paper that waits for them; anything else leaves it. */
function leavesPaper(event: PersonEvent): boolean {
  switch (event.kind) {
    case 'media':
      return event.messageId === undefined
    case 'tap':
      return readTap(event.data)?.kind !== 'remove-photo'
    case 'text':
    case 'follow':
      return true
    default:
      return unreachable(event)
  }
}

function routeEvent(before: State, event: ReadEvent, facts: Facts): Turn {
  if (isOfficeEvent(event)) return routeOfficeEvent(before, event, facts)
  if (event.kind === 'unfollow')
    return { state: { ...before, reachable: false, photoFor: null }, effects: [] }
  // It has no reply token: nothing is said, whatever else waits to be told.
  if (event.kind === 'unsend')
    return { state: before, effects: [{ kind: 'withdraw-photo', messageId: event.messageId }] }
  const kept = leavesPaper(event) ? { ...before, photoFor: null } : before
  // Whoever writes can be written to, even if the event that lifted a block was lost.
  const back = tellOfEndedTalk({ ...kept, reachable: true }, event, facts)
  const turn = routePersonEvent(back.state, event, facts)
  return { ...turn, effects: [...back.effects, ...turn.effects] }
}

/** What the office itself has put into this person's lane. */
function routeOfficeEvent(state: State, event: OfficeEvent, facts: Facts): Turn {
  switch (event.kind) {
    case 'tidy':
      return { state, effects: [] }
    case 'asked':
      return beginSurvey(state, event.survey, event.set, facts)
    case 'officer-says':
      return officerAnswers(state, event)
    case 'tie-over':
      return endLinking(state, event.reference)
    case 'talk-over':
      return officeEndsTalk(state, event, facts)
    default:
      return unreachable(event)
  }
}

type PersonEvent = Extract<ReadEvent, { kind: 'follow' | 'text' | 'tap' | 'media' }>

/** What the person has done. */
function routePersonEvent(state: State, event: PersonEvent, facts: Facts): Turn {
  switch (event.kind) {
    case 'follow':
      return tell(state, languageCard('chat.welcome.title'))
    case 'text':
      return routeText(state, event, facts)
    case 'tap':
      return routeTap(state, event, facts)
    case 'media':
      return media(state, event, facts)
    default:
      return unreachable(event)
  }
}

function forgetOldDraft(state: State, { now, office }: Facts): State {
  if (!state.draft || +now - Date.parse(state.draft.touchedAt) < office.retention.draftDays * DAY)
    return state
  return { ...state, draft: null, focus: state.focus === 'draft' ? null : state.focus }
}

function media(state: State, event: Extract<Event, { kind: 'media' }>, facts: Facts): Turn {
  if (state.survey && (state.focus === 'comment' || state.focus === 'rating')) {
    return askSurveyAgain(state, state.survey, facts, event.media)
  }
  const talk = listeningTalk(state)
  return talk && !state.photoFor
    ? routeTalkMedia(state, talk, event, event.media)
    : sentMedia(state, event, facts, currentPrompt(state, facts))
}
