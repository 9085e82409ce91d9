import { DAY } from '../lib/time.ts'
import { unreachable } from '../lib/unreachable.ts'
import { type Event, isOfficeEvent, type OfficeEvent } from './event.ts'
import { asksAnew, draftUpToDate, resumeDraft } from './filing/filing.ts'
import { besidePhoto, forgetOldPhoto } from './photos/photoAsked.ts'
import { noteShown, showsDraft, updatedDraft } from './filing/onScreen.ts'
import { paperQuestion } from '../domain/papers/paperList.ts'
import { services } from '../domain/services/index.ts'
import { say } from '../domain/text.ts'
import type { Message } from './message.ts'
import { currentPrompt } from './routing/currentPrompt.ts'
import { besideQuestion } from './routing/wayBack.ts'
import { forgetOldOffer, noteOffered } from './routing/confirmation.ts'
import { noteLanguage, welcome } from './routing/language.ts'
import { onlyHeard } from './routing/ownMatters.ts'
import { onlyMissed } from './routing/missedSentences.ts'
import { routeTap } from './routing/routeTap.ts'
import { LEFT_AFTER } from './filing/resumePrompt.ts'
import { onlyToldOfCollecting, proxyOver } from './proxy/proxy.ts'
import { noteSent } from './filing/sent.ts'
import { sentMedia } from './photos/sentMedia.ts'
import { wrongSaid } from './requests/wrongResult.ts'
import { CHECK, type Draft, type State } from './state.ts'
import { beginSurvey, stopSurvey } from './survey/survey.ts'
import {
  listeningTalk,
  officeEndsTalk,
  officerAnswers,
  routeTalkMedia,
  tellOfEndedTalk,
} from './talks/talks.ts'
import { readTap } from './taps.ts'
import type { Facts, Turn } from './turn.ts'
import { helpBegins, helpInTime, helpIsOver, helpStopped, storeLent } from './lending/helping.ts'
import { draftComesBack, helperHasBegun, lendingStopped, withLendingNews } from './lending/lending.ts'
import { endLinking } from './linking/linking.ts'
import { type Reading, type ReadText, readText } from './routing/readText.ts'
import { routeText } from './routing/routeText.ts'
import { explainWithdrawn, noteSources, withdraw } from './withdrawal.ts'

/**
 * One turn of the conversation as a pure function: the same state, event and facts always give the same turn.
 * It sends, stores and reads nothing.
 */
export function step(stored: State, event: Event, facts: Facts): Turn {
  const help = helpInTime(stored, facts)
  const before = help.state
  const spoken = noteLanguage(before, event, facts)
  const asked = forgetOldQuestion(forgetOldDraft(spoken, facts), facts)
  const current = forgetOldPhoto(forgetOldOffer(asked, facts), facts)
  const turn = noteSources(before, event, upToDate(current, event, facts))
  const shown = tellOfEndedDraft(event, noteShown(explainWithdrawn(turn, facts), facts))
  const aside = noteOffered(event, besideQuestion(event, shown, facts), facts)
  const heard = besidePhoto(current, onlyToldOfCollecting(stored, event, onlyHeard(stored, event, aside)))
  const kept = storeLent(before, event, onlyMissed(stored, event, withPhotosForgotten(stored, heard)))
  return noteSent(stored, event, { ...kept, effects: [...help.effects, ...kept.effects] })
}

function upToDate(kept: State, event: Event, facts: Facts): Turn {
  const before = kept.draft
  // Without an answer the person is not told of an update, so the draft stays as the person saw it.
  if (!before || !isAnswered(event)) return routeEvent(kept, withReading(event, kept, facts), facts)
  const draft = draftUpToDate(before, facts)
  if (!asksAnew(before, draft, facts)) {
    const state = { ...kept, draft }
    return routeEvent(state, withReading(event, state, facts), facts)
  }
  const state = { ...kept, draft: updatedDraft(draft) }
  const turn = askedAnew(before, state, withReading(event, state, facts), facts)
  return turn ?? routeEvent(kept, withReading(event, kept, facts), facts)
}

/** Whether the chat may answer an event. LINE gives no reply token for an unsent message. */
function isAnswered(event: Event): boolean {
  return !isOfficeEvent(event) && event.kind !== 'unfollow' && event.kind !== 'unsend'
}

/** The event, with its reading if it is a text. */
type ReadEvent = Exclude<Event, { kind: 'text' }> | ReadText

function withReading(event: Event, state: State, facts: Facts): ReadEvent {
  return event.kind === 'text' ? readText(event, state, facts) : event
}

/** Whether the event was meant as an answer to the question that is gone. */
function answersFormer(event: ReadEvent, { draft, focus }: State): boolean {
  switch (event.kind) {
    case 'text':
      return focus === 'draft' && !isCommand(event.reading)
    case 'media':
      return focus === 'draft'
    case 'tap': {
      const tap = readTap(event.data)
      if (tap?.kind === 'submit') return tap.draft === draft?.id
      const answers = tap?.kind === 'answer' || tap?.kind === 'pick-day'
      return answers && tap.draft === draft?.id && tap.question === draft.asking
    }
    default:
      return false
  }
}

function updatedText(before: Draft, now: Draft, event: ReadEvent, { photoFor }: State): Message {
  const isPhoto = event.kind === 'media' && event.media !== 'audio' && event.messageId !== undefined
  const key =
    isPhoto && (before.asking.startsWith(paperQuestion('')) || (photoFor && 'draft' in photoFor))
      ? 'chat.filing.updated-photo'
      : now.asking === CHECK
        ? 'chat.filing.updated-check'
        : 'chat.filing.updated'
  return { kind: 'text', text: say(key) }
}

/**
 * The draft's question changed with a new release or a new version of the service. What was meant for the old
 * question must not answer the new one. The person is told once, together with an answer to the event, and sees the
 * new question before words count as an answer to it. Null when the event gets no answer of the chat: the person is
 * talking with an officer, or an effect answers.
 */
function askedAnew(before: Draft, state: State, event: ReadEvent, facts: Facts): Turn | null {
  const { draft } = state
  if (!draft) return null
  const turn = answersFormer(event, state)
    ? resumeDraft(state, draft, facts)
    : routeEvent(state, event, facts)
  const now = turn.state.draft
  if (!turn.effects.some(({ kind }) => kind === 'say')) return null
  if (now?.id !== draft.id) return turn
  const asks = turn.state.focus === 'draft' && !showsDraft(turn, now, facts)
  const card = asks ? currentPrompt(turn.state, facts) : null
  const all = [...turn.effects, ...(card ? [{ kind: 'say', message: card } as const] : [])]
  // A courtesy may be dropped, but the update is told only once.
  const effects = all.every(({ kind }) => kind === 'say' || kind === 'courtesy')
    ? all.filter(({ kind }) => kind === 'say')
    : all
  // Nothing was updated: the question is asked again because its answer was withdrawn.
  if (now.withdrawn?.includes(now.asking)) return { ...turn, effects }
  return {
    ...turn,
    effects: [{ kind: 'say', message: updatedText(before, now, event, state) }, ...effects],
  }
}

/** Whether a text is a command of the menu. A number is not: it may be an answer. */
function isCommand(reading: Reading): boolean {
  const command = reading.command()
  return command !== null && command.kind !== 'number' && command.kind !== 'reference'
}

/** Whether a draft that is not in hand any more is with its helper, or back with its lender. */
const isLent = ({ id, lending }: Draft, { lent }: State) => lending !== undefined || lent?.draft.id === id

/** When a draft is deleted, its photos are deleted too, unless it was filed as a request. */
function withPhotosForgotten({ draft }: State, turn: Turn): Turn {
  const gone = draft?.photos && turn.state.draft?.id !== draft.id && !isLent(draft, turn.state)
  if (!gone || turn.effects.some(({ kind }) => kind === 'file-request')) return turn
  return { ...turn, effects: [...turn.effects, { kind: 'forget-photos', draft: draft.id }] }
}

/** Whether an event ends the wait for a photo. A photo does not: more may follow for the same paper. */
function leavesPaper(event: PersonEvent): boolean {
  switch (event.kind) {
    case 'media':
      return event.messageId === undefined || event.media === 'audio'
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
  if (event.kind === 'unfollow') {
    const { state, effects } = helpStopped(before, 'given-back')
    const gone = { ...state, reachable: false, photoFor: null }
    return { state: gone, effects: [...effects, ...lendingStopped(before)] }
  }
  // This event has no reply token, so the bot says nothing, also not about an ended talk.
  if (event.kind === 'unsend') return withdraw(before, event.messageId)
  const kept = leavesPaper(event) ? { ...before, photoFor: null } : before
  // A person who writes has not blocked the account, even if the unblock event was lost.
  const back = tellOfEndedTalk({ ...kept, reachable: true }, event, facts)
  const turn = withLendingNews(back.state, routePersonEvent(back.state, event, facts), event, facts)
  return { ...turn, effects: [...back.effects, ...turn.effects] }
}

/** Handles an event that the program put into this person's inbox. */
function routeOfficeEvent(state: State, event: OfficeEvent, facts: Facts): Turn {
  switch (event.kind) {
    case 'tidy':
      return { state, effects: [] }
    case 'asked':
      return beginSurvey(state, event.survey, event.set, facts)
    case 'officer-says':
      return officerAnswers(state, event, facts)
    case 'tie-over':
      return endLinking(state, event.reference)
    case 'collected-over':
      return {
        state: stopSurvey(proxyOver(wrongSaid(state, event.reference), event.reference), event.survey),
        effects: [],
      }
    case 'survey-over':
      return { state: stopSurvey(state, event.survey), effects: [] }
    case 'help-begun':
      return helpBegins(state, event, facts)
    case 'lending-held':
      return helperHasBegun(state, event.lending)
    case 'help-over':
      return helpIsOver(state, event.lending)
    case 'lending-over':
      return draftComesBack(state, event, facts)
    case 'talk-over':
      return officeEndsTalk(state, event, facts)
    default:
      return unreachable(event)
  }
}

type PersonEvent = Extract<ReadEvent, { kind: 'follow' | 'text' | 'tap' | 'media' }>

function routePersonEvent(state: State, event: PersonEvent, facts: Facts): Turn {
  switch (event.kind) {
    case 'follow':
      return welcome(state, facts)
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
  const endedDraft = { service: state.draft.service, days: office.retention.draftDays }
  return { ...state, draft: null, endedDraft, focus: state.focus === 'draft' ? null : state.focus }
}

/** LINE takes five messages in one answer; the line about the draft needs room beside what is said anyway. */
const MOST_BESIDE = 4

/** Tells once, with an answer that is given anyway, that a draft was deleted. Nothing is sent only for this. */
function tellOfEndedDraft(event: Event, turn: Turn): Turn {
  const { endedDraft, ...state } = turn.state
  const { effects } = turn
  if (!endedDraft || !isAnswered(event) || effects.length > MOST_BESIDE) return turn
  // A courtesy may be dropped, and a list of requests may fill the whole answer.
  const waits = effects.some(({ kind }) => kind === 'courtesy' || kind.startsWith('show-'))
  if (waits || !effects.some(({ kind }) => kind === 'say')) return turn
  const { service, days } = endedDraft
  const text = say('chat.unfinished.ended', { service: { words: services[service].shortName }, days })
  return { state, effects: [{ kind: 'say', message: { kind: 'text', text } }, ...effects] }
}

/** Nobody answers a question hours after something else. A draft offers to go on by itself. */
function forgetOldQuestion(state: State, { now }: Facts): State {
  const { aside, ...kept } = state
  if (!aside || state.focus === 'draft' || +now - Date.parse(aside.at) < LEFT_AFTER) return state
  return { ...kept, focus: null }
}

function media(state: State, event: Extract<Event, { kind: 'media' }>, facts: Facts): Turn {
  const talk = listeningTalk(state)
  return talk && !state.photoFor ? routeTalkMedia(state, talk, event, facts) : sentMedia(state, event, facts)
}
