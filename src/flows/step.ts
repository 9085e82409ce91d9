import { DAY } from '../lib/time.ts'
import { unreachable } from '../lib/unreachable.ts'
import { comeBackCard, comesBack } from './comeBack.ts'
import { languageCard, menuCard, serviceCard, servicesCard } from './browse.ts'
import { type Command, readCommand } from './commands.ts'
import { contactCard } from './contact.ts'
import { deleteData } from './deleteData.ts'
import { type Event, isOfficeEvent, type OfficeEvent } from './event.ts'
import * as filing from './filing.ts'
import { currentCard, whatToCancelCard } from './filingCards.ts'
import { guidanceCard } from './guidanceCard.ts'
import { type Aside, besideTheAnswer, greeting, heard, type Heard, notUnderstood } from './heard.ts'
import { type Message, say } from './message.ts'
import { hoursCard } from './opening.ts'
import { fullNotice } from './privacyNotice.ts'
import { serviceList, services } from './services/index.ts'
import { menuShortcuts } from './shortcuts.ts'
import type { Draft, State, Talk } from './state.ts'
import * as survey from './survey.ts'
import { sentMedia } from './sentMedia.ts'
import { askMessageCard } from './talkCards.ts'
import * as talks from './talks.ts'
import { readTap, type Tap } from './taps.ts'
import { courtesy, type Facts, tell, type Turn } from './turn.ts'
import { pressedVisit } from './visits/turn.ts'

/**
 * One turn of the conversation, pure: the same state, event and facts always lead to the same turn. Nothing is
 * sent, stored or looked up here.
 */
export function step(stored: State, event: Event, facts: Facts): Turn {
  return withPhotosForgotten(stored, upToDate(forgetOldDraft(stored, facts), event, facts))
}

function upToDate(kept: State, event: Event, facts: Facts): Turn {
  const draft = kept.draft && filing.upToDate(kept.draft)
  // A withdrawn message has no answer, so that nothing can be said yet.
  if (draft === kept.draft || event.kind === 'unsend') return happen(kept, event, facts)
  return afterRelease({ ...kept, draft }, event, facts)
}

/** Another release asks other questions: words typed to a question that is gone answer none of the new ones. */
function afterRelease(state: State, event: Event, facts: Facts): Turn {
  const lost = event.kind === 'text' && state.focus === 'draft' && !isCommand(event.text)
  const turn = lost && state.draft ? filing.resume(state, state.draft, facts) : happen(state, event, facts)
  const message = { kind: 'text', text: say('chat.filing.updated') } as const
  return turn.effects.length === 0 ? turn : { ...turn, effects: [{ kind: 'say', message }, ...turn.effects] }
}

/** Words of the menu; a number may as well be an answer. */
function isCommand(text: string): boolean {
  const command = readCommand(text)
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

function happen(before: State, event: Event, facts: Facts): Turn {
  if (isOfficeEvent(event)) return ofOffice(before, event, facts)
  if (event.kind === 'unfollow')
    return { state: { ...before, reachable: false, photoFor: null }, effects: [] }
  // It has no reply token: nothing is said, whatever else waits to be told.
  if (event.kind === 'unsend')
    return { state: before, effects: [{ kind: 'withdraw-photo', messageId: event.messageId }] }
  const kept = leavesPaper(event) ? { ...before, photoFor: null } : before
  // Whoever writes can be written to, even if the event that lifted a block was lost.
  const back = talks.comeBack({ ...kept, reachable: true }, event, facts)
  const turn = done(back.state, event, facts)
  return { ...turn, effects: [...back.effects, ...turn.effects] }
}

/** What the office itself has put into this person's lane. */
function ofOffice(state: State, event: OfficeEvent, facts: Facts): Turn {
  switch (event.kind) {
    case 'tidy':
      return { state, effects: [] }
    case 'asked':
      return survey.asked(state, event.survey, event.set, facts)
    case 'officer-says':
      return talks.answered(state, event)
    case 'talk-over':
      return talks.officeEnds(state, event, facts)
    default:
      return unreachable(event)
  }
}

type PersonEvent = Extract<Event, { kind: 'follow' | 'text' | 'tap' | 'media' }>

/** What the person has done. */
function done(state: State, event: PersonEvent, facts: Facts): Turn {
  switch (event.kind) {
    case 'follow':
      return tell(state, languageCard('chat.welcome.title'))
    case 'text':
      return typed(state, event, event.text, facts)
    case 'tap':
      return tapped(state, event, facts)
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

/** The question that waits, asked once more after a kind sentence. */
function waiting(state: State, facts: Facts): Message[] {
  if (state.focus === 'message') return [askMessageCard(facts.office, facts.now)]
  return state.draft && state.focus === 'draft' ? [currentCard(state.draft, facts)] : []
}

/** Something beside the draft is done: its question stands last on the screen again. */
function thenAsk(turn: Turn, facts: Facts): Turn {
  const asked = waiting(turn.state, facts).map((message) => ({ kind: 'say', message }) as const)
  return { ...turn, effects: [...turn.effects, ...asked] }
}

/** The talk to which whatever is sent now goes: a question that stands last on the screen comes first. */
function listening(state: State): Talk | null {
  return state.focus === null ? talks.openTalk(state) : null
}

function media(state: State, event: Extract<Event, { kind: 'media' }>, facts: Facts): Turn {
  if (state.survey && (state.focus === 'comment' || state.focus === 'rating')) {
    return survey.askAgain(state, state.survey, facts, event.media)
  }
  const talk = listening(state)
  return talk && !state.photoFor
    ? talks.media(state, talk, event, event.media)
    : sentMedia(state, event, facts, waiting(state, facts))
}

/** Signing in is between a member of the staff and the system, in a talk too. */
function isOfStaff(command: Command | null): boolean {
  return command?.kind === 'link-code' || (command?.kind === 'tap' && command.tap.kind === 'sign-in')
}

function typed(state: State, event: Event, text: string, facts: Facts): Turn {
  if (state.survey && state.focus === 'rating') {
    const turn = survey.typed(state, state.survey, text, facts)
    if (turn) return turn
  }
  const command = readCommand(text)
  const talk = listening(state)
  if (talk && !isOfStaff(command)) return talks.typed(state, talk, event, text)
  const answering = state.draft && state.focus === 'draft' ? state.draft : null
  // While a question waits, digits are its answer (a telephone number looks like a reference).
  const digits = command?.kind === 'reference' || command?.kind === 'number'
  const asked = answering !== null || state.focus === 'comment' || state.focus === 'message'
  if (answering && filing.choosesAnswer(answering, text, facts))
    return filing.answer(state, answering, { kind: 'typed', text }, facts)
  if (command && !(digits && asked)) return commanded(state, command, event, facts)
  if (answering && comesBack(answering, text, facts)) return cameBack(state, answering, text, event, facts)
  if (answering) {
    const beside = besideTheAnswer(text, answering, facts)
    if (beside) return interrupted(state, beside, event, facts)
    return filing.answer(state, answering, { kind: 'typed', text }, facts)
  }
  if (state.survey && state.focus === 'comment')
    return thenAsk(survey.comment(state, state.survey, text, facts), facts)
  if (state.focus === 'message') return talks.leave(state, event, text, facts)
  const wish = heard(text)
  const speaks =
    state.language !== null || (isThai.test(text) && wish.kind !== 'unknown' && wish.kind !== 'greeting')
  return speaks ? answer(state, wish, event, facts) : tell(state, languageCard('chat.welcome.title'))
}

const isThai = /[\u0e01-\u0e5b]/

/** What typed words lead to when they are no command and no answer. */
function answer(state: State, wish: Heard, event: Event, facts: Facts): Turn {
  switch (wish.kind) {
    case 'tap':
      return pressed(state, wish.tap, event, facts)
    case 'asks':
      return courtesy(state, wish.card)
    case 'thanks':
      return thanked(state, facts)
    case 'greeting':
      return courtesy(state, greeting(facts), waiting(state, facts)[0] ?? menu(state, facts))
    case 'unknown':
      return courtesy(state, notUnderstood(wish.pointer), menu(state, facts))
    default:
      return unreachable(wish)
  }
}

function thanked(state: State, facts: Facts): Turn {
  const text: Message = { kind: 'text', text: say('chat.thanks'), shortcuts: menuShortcuts }
  return courtesy(state, text, ...waiting(state, facts))
}

/** Words of somebody who had left the draft: another wish is served, anything else is met with the draft that waits. */
function cameBack(state: State, draft: Draft, text: string, event: Event, facts: Facts): Turn {
  const left: State = { ...state, focus: null }
  const wish = heard(text)
  const another = wish.kind === 'tap' && wish.tap.kind !== 'status' && wish.tap.kind !== 'cancel'
  return another ? answer(left, wish, event, facts) : tell(left, comeBackCard(draft))
}

/** A wish served while a question waits, which then stands last on the screen again. */
function interrupted(state: State, wish: Aside, event: Event, facts: Facts): Turn {
  const turn = answer(state, wish, event, facts)
  if (wish.kind !== 'tap' || wish.tap.kind !== 'status') return turn
  return thenAsk({ ...turn, state: { ...turn.state, focus: 'draft' } }, facts)
}

/** The menu, with the way back into a draft that waits, and into a survey. */
function menu(state: State, facts: Facts): Message {
  const { draft } = state
  return menuCard(draft ? services[draft.service] : undefined, survey.isUnfinished(state, facts))
}

function commanded(state: State, command: Command, event: Event, facts: Facts): Turn {
  const draft = state.draft?.id
  switch (command.kind) {
    case 'tap':
      return pressed(state, command.tap, event, facts)
    case 'reference':
      return {
        state: { ...state, focus: null },
        effects: [{ kind: 'show-request', reference: command.reference }],
      }
    case 'number':
      return numbered(state, command.number)
    case 'link-code':
      return { state, effects: [{ kind: 'link-staff', code: command.code }] }
    case 'thanks':
      return thanked(state, facts)
    case 'back':
      return draft && state.focus === 'draft'
        ? pressed(state, { kind: 'back', draft }, event, facts)
        : pressed(state, { kind: 'menu' }, event, facts)
    case 'start-over':
      return draft
        ? pressed(state, { kind: 'start-over', draft }, event, facts)
        : pressed(state, { kind: 'menu' }, event, facts)
    case 'cancel':
      return draft && state.focus === 'draft'
        ? pressed(state, { kind: 'discard', draft }, event, facts)
        : pressed(state, { kind: 'cancel' }, event, facts)
    default:
      return unreachable(command)
  }
}

/** The number in front of a service in the list of 11; two cards share number 6, so the list is shown again. */
function numbered(state: State, number: number): Turn {
  const [service, other] = serviceList.filter(({ scopeNo }) => scopeNo === number)
  return tell(state, service && !other ? serviceCard(service.id) : servicesCard())
}

function tapped(state: State, event: Extract<Event, { kind: 'tap' }>, facts: Facts): Turn {
  const tap = readTap(event.data)
  return tap ? pressed(state, tap, event, facts) : oldButton(state, facts)
}

function oldButton(state: State, facts: Facts): Turn {
  return courtesy(
    state,
    { kind: 'text', text: say('chat.old.button'), shortcuts: menuShortcuts },
    ...waiting(state, facts),
  )
}

/** What a button means now. Buttons of the draft count only while it is the draft in hand. */
function pressed(state: State, tap: Tap, event: Event, facts: Facts): Turn {
  // Typed words answer only what stands last on the screen.
  const leaving: State = { ...state, focus: null }
  switch (tap.kind) {
    case 'menu':
      return tell(leaving, menu(state, facts))
    case 'services':
      return tell(leaving, servicesCard())
    case 'service':
      return tell(leaving, serviceCard(tap.service))
    case 'file':
      return filing.file(state, tap.service, tap.instead === 'yes', event, facts)
    case 'accept-privacy':
      return filing.acceptPrivacy(state, tap.service, tap.version, event, facts)
    case 'status':
      return { state: leaving, effects: [{ kind: 'show-status' }] }
    case 'request':
      return { state: leaving, effects: [{ kind: 'show-request', reference: tap.reference }] }
    case 'cancel-request':
      return tell(leaving, cancelCard(tap.reference))
    case 'confirm-cancel':
      return { state: leaving, effects: [{ kind: 'cancel-request', reference: tap.reference }] }
    case 'received': {
      const { reference } = tap
      const again = state.received === reference
      return {
        state: { ...leaving, received: reference },
        effects: [{ kind: 'receive', reference, again }],
      }
    }
    case 'photo-papers':
      return { state: leaving, effects: [{ kind: 'show-photo-papers', reference: tap.reference }] }
    case 'photo-into': {
      const { reference, paper: slot } = tap
      const photoFor = { reference, slot, since: facts.now.toISOString() }
      return { state: { ...leaving, photoFor }, effects: [{ kind: 'ask-photo', reference, slot }] }
    }
    case 'remove-photo':
      return thenAsk({ state, effects: [{ kind: 'remove-photo', photo: tap.photo }] }, facts)
    case 'language':
      return tell(state, languageCard('chat.language.title'))
    case 'set-language':
      return setLanguage({ ...state, language: tap.language }, facts)
    case 'contact':
      return tell(state, contactCard(facts), ...waiting(state, facts))
    case 'guidance': {
      const card = guidanceCard(tap.topic, tap.service, facts.office)
      return card ? tell(leaving, card) : oldButton(state, facts)
    }
    case 'hours':
      return tell(state, hoursCard(facts), ...waiting(state, facts))
    case 'cancel':
      // The form in hand or a request that is filed? With no form there is nothing to ask.
      return state.draft
        ? tell(leaving, whatToCancelCard(state.draft))
        : { state: leaving, effects: [{ kind: 'show-status' }] }
    case 'human':
      return talks.human(state, event, facts)
    case 'end-talk':
      return endTalk(state, tap.talk, facts)
    case 'talk-about':
      return { state, effects: [{ kind: 'talk-about', talk: tap.talk, reference: tap.reference ?? null }] }
    case 'sign-in':
      // A free reply or none: the address lives five minutes, and asking again costs nothing.
      return { state, effects: [{ kind: 'courtesy' }, { kind: 'sign-in' }] }
    case 'privacy-notice':
      return tell(leaving, fullNotice(facts.office, tap.service))
    case 'my-data':
      return { state: leaving, effects: [{ kind: 'show-my-data' }] }
    case 'my-data-file':
      // A free reply or none, as with the sign-in: the link lives ten minutes.
      return { state: leaving, effects: [{ kind: 'courtesy' }, { kind: 'issue-data-file' }] }
    case 'delete-data':
      return deleteData(state, tap.asked, facts)
    case 'resume':
      return state.draft ? filing.resume(state, state.draft, facts) : oldButton(state, facts)
    case 'begin':
      return state.draft ? filing.resume(state, state.draft, facts) : tell(leaving, servicesCard())
    case 'rate':
      return survey.rate(state, tap, facts)
    case 'more-items':
      return survey.more(state, tap.survey, facts)
    case 'resume-survey':
      return survey.resume(state, facts)
    case 'skip-survey':
      return thenAsk(survey.skipSurvey(state, tap.survey, facts), facts)
    case 'skip-comment':
      return thenAsk(survey.skipComment(state, tap.survey, facts), facts)
    case 'visit':
    case 'visit-of':
    case 'visit-move':
    case 'visit-day':
    case 'visit-times':
    case 'visit-book':
    case 'visit-cancel':
    case 'visit-qr':
      return pressedVisit(leaving, tap, event)
    case 'profile':
      return survey.profile(state, tap.survey, tap.field, tap.value, facts)
    default:
      return state.draft?.id === tap.draft
        ? pressedInDraft(state, state.draft, tap, event, facts)
        : oldButton(state, facts)
  }
}

type DraftTap = Extract<Tap, { draft: string }>

function pressedInDraft(state: State, draft: Draft, tap: DraftTap, event: Event, facts: Facts): Turn {
  switch (tap.kind) {
    case 'answer':
      return filing.tapAnswer(state, draft, tap.question, { kind: 'tapped', value: tap.value }, facts)
    case 'pick-day': {
      const day = event.kind === 'tap' ? event.day : undefined
      if (day === undefined) return oldButton(state, facts)
      return filing.tapAnswer(state, draft, tap.question, { kind: 'day', day }, facts)
    }
    case 'back':
      return filing.back(state, draft, tap.from, facts)
    case 'start-over':
      return filing.startOver(state, draft, tap.sure === 'yes', event, facts)
    case 'discard':
      return filing.discard(state, draft, tap.sure === 'yes')
    case 'edit':
      return filing.edit(state, draft, tap.question, facts)
    case 'change':
      return filing.change(state, draft)
    case 'check':
      return filing.check(state, draft, facts)
    case 'submit':
      return filing.submit(state, draft, facts)
    default:
      return unreachable(tap)
  }
}

function setLanguage(state: State, facts: Facts): Turn {
  const asked = waiting(state, facts)
  const chosen: Message = { kind: 'text', text: say('chat.language.chosen'), shortcuts: menuShortcuts }
  return tell(state, chosen, ...(asked.length > 0 ? asked : [menu(state, facts)]))
}

function endTalk(state: State, id: string, facts: Facts): Turn {
  const talk = talks.openTalk(state)
  return talk?.id === id ? talks.end(state, talk) : oldButton(state, facts)
}

function cancelCard(reference: string): Message {
  return {
    kind: 'card',
    title: say('chat.cancel.title'),
    blocks: [
      { kind: 'paragraph', text: say('chat.cancel.ask', { reference }) },
      {
        kind: 'buttons',
        buttons: [
          {
            label: say('chat.cancel.keep'),
            action: { kind: 'tap', tap: { kind: 'status' } },
            look: 'primary',
          },
          {
            label: say('chat.cancel.yes'),
            action: { kind: 'tap', tap: { kind: 'confirm-cancel', reference } },
            look: 'secondary',
          },
        ],
      },
    ],
    shortcuts: menuShortcuts,
  }
}
