import { cleanLines, comparable } from '../../lib/cleanText.ts'
import { MINUTE } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { talksNow } from '../browse/contact.ts'
import type { Effect } from '../effect.ts'
import type { Event } from '../event.ts'
import type { State, Talk } from '../state.ts'
import { askMessageCard, backCard, inTalk, officerSays, openedCard, unansweredCard } from './talkCards.ts'
import { courtesy, type Facts, tell, type Turn } from '../turn.ts'

type TextEvent = Extract<Event, { kind: 'text' }>

const END_WORDS = new Set(['จบ', 'จบการสนทนา', 'จบการคุย', 'end', 'end the chat', 'end chat'].map(comparable))
/** A staff member's link code, wherever it stands in a sentence: a secret that no console may show. */
const LINK_CODE = /\bcw-?[0-9a-z]{4}-?[0-9a-z]{4}\b/gi

/** The talk in which typed words go to the officer, or null. */
export function openTalk({ talk }: State): Talk | null {
  return talk?.over === null ? talk : null
}

/** A person wants a person: a talk while the counter is open for it, a message to be left otherwise. */
export function askForPerson(state: State, event: Event, facts: Facts): Turn {
  const open = openTalk(state)
  if (open) return tell({ ...state, focus: null }, openedCard(open.id, facts.office))
  if (!talksNow(facts.office, facts.now)) {
    return tell({ ...state, focus: 'message' }, askMessageCard(facts.office, facts.now))
  }
  const talk: Talk = { id: event.id, at: momentOf(event), said: 0, waits: false, over: null }
  return {
    state: { ...state, talk, focus: null },
    effects: [
      { kind: 'open-talk', talk: talk.id },
      { kind: 'say', message: openedCard(talk.id, facts.office) },
    ],
  }
}

const momentOf = ({ at }: Event) => new Date(at).toISOString()

function saidMore(state: State, talk: Talk, event: Event): State {
  return { ...state, talk: { ...talk, at: momentOf(event), said: talk.said + 1, waits: true } }
}

/** Typed in a talk: passed on as it is. The first words are confirmed; after that the officer answers, not the bot. */
export function routeTalkText(state: State, talk: Talk, event: TextEvent): Turn {
  const { text } = event
  if (END_WORDS.has(comparable(text))) return endTalk(state, talk)
  const words = cleanLines(text).replace(LINK_CODE, 'CW-****-****')
  if (words === '') return courtesy(state, inTalk('people.talk.words', talk.id))
  const first = talk.said === 0
  const said = talk.said + 1
  const passOn: Effect = { kind: 'pass-on', talk: talk.id, words: { text: words }, said, lends: !first }
  const confirmed = first ? courtesy(state, inTalk('people.talk.passed-on', talk.id)).effects : []
  return { state: saidMore(state, talk, event), effects: [passOn, ...confirmed] }
}

/** Not words: the officer learns that something came, and nothing of it is kept. */
export function routeTalkMedia(state: State, talk: Talk, event: Event, what: string): Turn {
  const told = courtesy(saidMore(state, talk, event), inTalk('people.talk.media', talk.id))
  const said = talk.said + 1
  const passOn: Effect = { kind: 'pass-on', talk: talk.id, words: { media: what }, said, lends: false }
  return { ...told, effects: [passOn, ...told.effects] }
}

/** The person ends the talk; a draft that was left for it is offered again. */
export function endTalk(state: State, talk: Talk): Turn {
  const message = backCard(state, 'person')
  return {
    state: { ...state, talk: null, focus: null },
    effects: [
      { kind: 'end-talk', talk: talk.id, by: 'person', keep: false },
      { kind: 'say', message },
    ],
  }
}

/** The message that was asked for is left; nothing but spaces is asked for again. */
export function leaveMessage(state: State, event: TextEvent, facts: Facts): Turn {
  const words = cleanLines(event.text).replace(LINK_CODE, 'CW-****-****')
  if (words === '') return courtesy(state, askMessageCard(facts.office, facts.now))
  return {
    state: { ...state, focus: null },
    effects: [{ kind: 'leave-message', talk: event.id, text: words }],
  }
}

function isSilent(talk: Talk, event: Event, { office }: Facts): boolean {
  return event.at - Date.parse(talk.at) >= office.talks.silenceMinutes * MINUTE
}

function markOver(state: State, talk: Talk, why: NonNullable<Talk['over']>): Turn {
  const by = why === 'officer' ? 'officer' : 'silence'
  return {
    state: { ...state, talk: { ...talk, over: why } },
    effects: [{ kind: 'end-talk', talk: talk.id, by, keep: why === 'unanswered' }],
  }
}

/**
 * Before anything that the person does is answered: a talk in which nobody has said anything for too long is over,
 * and whoever has not been told yet that the bot answers again is told.
 */
export function tellOfEndedTalk(stored: State, event: Event, facts: Facts): Turn {
  const open = openTalk(stored)
  const { state, effects } =
    open && isSilent(open, event, facts)
      ? markOver(stored, open, open.waits ? 'unanswered' : 'silence')
      : { state: stored, effects: [] }
  if (!state.talk || state.talk.over === null) return { state, effects }
  const message = backCard(state, state.talk.over)
  return { state: { ...state, talk: null }, effects: [...effects, { kind: 'say', message }] }
}

/** Nobody has answered: the words are kept as a left message, and whoever waits is told at once. */
function endUnanswered(state: State, talk: Talk, { office, now }: Facts): Turn {
  if (!talk.waits) return markOver(state, talk, 'silence')
  const turn = markOver(state, talk, 'unanswered')
  return { ...turn, effects: [...turn.effects, { kind: 'say', message: unansweredCard(office, now) }] }
}

/** The office's end of a talk: the officer's, the silence's or closing time's. */
export function officeEndsTalk(
  state: State,
  event: Extract<Event, { kind: 'talk-over' }>,
  facts: Facts,
): Turn {
  const talk = state.talk?.id === event.talk ? openTalk(state) : null
  if (!talk) {
    // This conversation knows nothing of the talk (any more): what was said in it stays with the office.
    const by = event.why === 'officer' ? 'officer' : 'silence'
    return { state, effects: [{ kind: 'end-talk', talk: event.talk, by, keep: by === 'silence' }] }
  }
  switch (event.why) {
    case 'officer':
      // Words that came in between have not been read: the talk goes on.
      return event.seen >= talk.said ? markOver(state, talk, 'officer') : { state, effects: [] }
    case 'silence':
      return isSilent(talk, event, facts) ? endUnanswered(state, talk, facts) : { state, effects: [] }
    case 'closed':
      return endUnanswered(state, talk, facts)
    default:
      return unreachable(event.why)
  }
}

/** An officer has written, whether or not the talk is still open here. */
export function officerAnswers(state: State, event: Extract<Event, { kind: 'officer-says' }>): Turn {
  const { talk: id, by, text } = event
  const talk = state.talk?.id === id ? openTalk(state) : null
  return {
    // The officer's words stand last on the screen now: what is typed next is meant for the officer.
    state: talk ? { ...state, talk: { ...talk, at: momentOf(event), waits: false }, focus: null } : state,
    effects: [
      { kind: 'note-answer', talk: id, by, text },
      { kind: 'say', message: officerSays(text, talk?.id ?? null) },
    ],
  }
}

/** The talk to which whatever is sent now goes: a question that stands last on the screen comes first. */
export function listeningTalk(state: State): Talk | null {
  return state.focus === null ? openTalk(state) : null
}
