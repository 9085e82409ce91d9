import { cleanLines, comparable, readable } from '../../lib/cleanText.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { MINUTE } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { talksNow } from '../browse/contact.ts'
import type { Effect } from '../effect.ts'
import type { Event } from '../event.ts'
import { offerPhoto } from '../photos/sentMedia.ts'
import { staffCodesHidden } from '../linking/staffCode.ts'
import type { State, Talk } from '../state.ts'
import { askMessageCard, backCard, inTalk, officerSays, openedCard, unansweredCard } from './talkCards.ts'
import { courtesy, type Facts, tell, type Turn } from '../turn.ts'

type MediaEvent = Extract<Event, { kind: 'media' }>
type TextEvent = Extract<Event, { kind: 'text' }>

const END_WORDS = new Set([
  ...[
    'จบ',
    'จบแล้ว',
    'ขอจบ',
    'จบการสนทนา',
    'จบการคุย',
    'จบสนทนา',
    'ขอจบการสนทนา',
    'ขอจบการคุย',
    'จบการสนทนาแล้ว',
  ],
  ...['end', 'end the chat', 'end chat', 'end talk', 'end the talk'],
])
/** Particles and lengthened letters change nothing: “จบค่ะ”, “จบบบ”. */
const endsTalk = (text: string) =>
  [readable(text), withoutParticles(readable(text))]
    .map((words) => comparable(words).replace(/([\p{L}\p{M}])\1{2,}/gu, '$1'))
    .some((words) => END_WORDS.has(words))

export function openTalk({ talk }: State): Talk | null {
  return talk?.over === null ? talk : null
}

/**
 * The person asks for an officer: opens a talk while the counter takes talks, otherwise asks for a message to
 * leave.
 */
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

/** LINE's id of a message, to be stored with its words. */
const idOf = ({ message }: { readonly message?: string | undefined }) => message !== undefined && { message }

const momentOf = ({ at }: Event) => new Date(at).toISOString()

function saidMore(state: State, talk: Talk, event: Event): State {
  return { ...state, talk: { ...talk, at: momentOf(event), said: talk.said + 1, waits: true } }
}

/**
 * Passes the text to the officer. The bot confirms the first text; after that only the officer answers, and at once where
 * an officer wrote first: the answer then costs nothing.
 */
export function routeTalkText(state: State, talk: Talk, event: TextEvent): Turn {
  const { text } = event
  if (endsTalk(text)) return endTalk(state, talk)
  const words = staffCodesHidden(cleanLines(text))
  if (words === '') return courtesy(state, inTalk('people.talk.words', talk.id))
  const first = talk.said === 0 && !talk.byOffice
  const said = talk.said + 1
  const passOn: Effect = {
    kind: 'pass-on',
    talk: talk.id,
    words: { text: words },
    said,
    lends: !first,
    ...idOf(event),
  }
  const confirmed = first ? courtesy(state, inTalk('people.talk.passed-on', talk.id)).effects : []
  return { state: saidMore(state, talk, event), effects: [passOn, ...confirmed] }
}

const isPhoto = ({ media }: MediaEvent) => media === 'image' || media === 'file'
const isFetched = ({ media }: MediaEvent) => media === 'image' || media === 'audio'

/** What the person is told of a message that does not reach the officer. */
function notPassedOn({ media }: MediaEvent, { office }: Facts) {
  if (office.talks.media) return 'people.talk.media-other'
  return media === 'audio' ? 'people.talk.voice' : 'people.talk.media'
}

/**
 * Not a text: the officer is told what kind of message came. Its content is fetched and kept only where the office takes
 * voice messages and pictures.
 */
export function routeTalkMedia(state: State, talk: Talk, event: MediaEvent, facts: Facts): Turn {
  const said = talk.said + 1
  const words = { media: event.media }
  const passOn = { kind: 'pass-on', talk: talk.id, words, said, ...idOf(event) } as const
  if (facts.office.talks.media && isFetched(event) && event.messageId !== undefined) {
    const effect: Effect = { ...passOn, lends: said > 1, download: event.messageId }
    return { state: saidMore(state, talk, event), effects: [{ kind: 'courtesy' }, effect] }
  }
  const spoken = saidMore(state, talk, event)
  const told = inTalk(notPassedOn(event, facts), talk.id)
  // The officer does not see it, but a paper of the person may want it.
  const answer = isPhoto(event) ? offerPhoto(state, event, told, facts) : courtesy(spoken, told).effects
  return { state: spoken, effects: [{ ...passOn, lends: false }, ...answer] }
}

/** The person ends the talk; the bot offers to continue an unfinished draft. */
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

/** Stores the message that the person leaves; asks again when it is empty. The draft's question waits again. */
export function leaveMessage(state: State, event: TextEvent, facts: Facts): Turn {
  const words = staffCodesHidden(cleanLines(event.text))
  if (words === '') return courtesy(state, askMessageCard(facts.office, facts.now))
  return {
    state: { ...state, focus: state.draft ? 'draft' : null },
    effects: [{ kind: 'leave-message', talk: event.id, text: words, ...idOf(event) }],
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
 * Runs before the person's event is handled: ends a talk that has been silent for too long, and tells the
 * person of any ended talk that the bot answers again.
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

/** Nobody has answered: the words stay as a left message, and a person who waits for an answer is told now. */
function endUnanswered(state: State, talk: Talk, { office, now }: Facts): Turn {
  if (!talk.waits) return markOver(state, talk, 'silence')
  const turn = markOver(state, talk, 'unanswered')
  return { ...turn, effects: [...turn.effects, { kind: 'say', message: unansweredCard(office, now) }] }
}

/** Ends a talk for the office: by an officer, by silence or at closing time. */
export function officeEndsTalk(
  state: State,
  event: Extract<Event, { kind: 'talk-over' }>,
  facts: Facts,
): Turn {
  const talk = state.talk?.id === event.talk ? openTalk(state) : null
  if (!talk) {
    // The state does not hold this talk (any more), so the stored talk is ended without a message.
    const by = event.why === 'officer' ? 'officer' : 'silence'
    return { state, effects: [{ kind: 'end-talk', talk: event.talk, by, keep: by === 'silence' }] }
  }
  switch (event.why) {
    case 'officer':
      // The officer has not read the person's newest words, so the talk goes on.
      return event.seen >= talk.said ? markOver(state, talk, 'officer') : { state, effects: [] }
    case 'silence':
      return isSilent(talk, event, facts) ? endUnanswered(state, talk, facts) : { state, effects: [] }
    case 'closed':
      return endUnanswered(state, talk, facts)
    default:
      return unreachable(event.why)
  }
}

type OfficerSays = Extract<Event, { kind: 'officer-says' }>

/** The person reads an officer's words in this talk; null: in none that is open. */
function saidIn(state: State, { talk: id, by, text }: OfficerSays, talk: Talk | null): Turn {
  return {
    // The officer's words are now the last message on the screen, so the next text is for the officer.
    state: talk ? { ...state, talk, focus: null } : state,
    effects: [
      { kind: 'note-answer', talk: id, by, text },
      { kind: 'say', message: officerSays(text, talk?.id ?? null) },
    ],
  }
}

/**
 * An officer has written first. What the person types next is for the officer, while the counter takes talks and no other
 * talk is open; otherwise the words stand alone, with a button that answers.
 */
function officerWritesFirst(state: State, event: OfficerSays, { office, now }: Facts): Turn {
  const other = openTalk(state)
  const at = momentOf(event)
  if (other === null && talksNow(office, now))
    return saidIn(state, event, { id: event.talk, at, said: 0, waits: false, over: null, byOffice: true })
  const turn = saidIn(state, event, other && { ...other, at })
  return {
    ...turn,
    effects: [...turn.effects, { kind: 'end-talk', talk: event.talk, by: 'officer', keep: false }],
  }
}

/** An officer has written; the talk may already be over in this state. */
export function officerAnswers(state: State, event: OfficerSays, facts: Facts): Turn {
  if (event.opens && state.talk?.id !== event.talk) return officerWritesFirst(state, event, facts)
  const talk = state.talk?.id === event.talk ? openTalk(state) : null
  return saidIn(state, event, talk && { ...talk, at: momentOf(event), waits: false })
}

/** The talk that gets the next text; null while a question is the current prompt. */
export function listeningTalk(state: State): Talk | null {
  return state.focus === null ? openTalk(state) : null
}
