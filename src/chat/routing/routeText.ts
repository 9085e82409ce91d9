import { unreachable } from '../../lib/unreachable.ts'
import { languageCard, serviceCard, servicesCard } from '../browse/browse.ts'
import { comeBackCard, comesBack } from '../filing/resumePrompt.ts'
import { type Command, readCommand } from './commands.ts'
import type { Event } from '../event.ts'
import * as filing from '../filing/filing.ts'
import { type Aside, besideTheAnswer, greeting, heard, type Heard, notUnderstood } from './freeText.ts'
import type { Message } from '../message.ts'
import { say } from '../../domain/text.ts'
import { menu, thenAsk, waiting } from './currentPrompt.ts'
import { pressed } from './routeTap.ts'
import { serviceList } from '../../domain/services/index.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { Draft, State } from '../state.ts'
import * as survey from '../survey/survey.ts'
import * as talks from '../talks/talks.ts'
import * as tying from '../linking/linking.ts'
import { readTie } from '../linking/slipWords.ts'
import { courtesy, type Facts, tell, type Turn } from '../turn.ts'

/** Signing in is between a member of the staff and the system, in a talk too. */
function isOfStaff(command: Command | null): boolean {
  return command?.kind === 'link-code' || (command?.kind === 'tap' && command.tap.kind === 'sign-in')
}

/** What typed words lead to. Tying a request is between the person and the system, whatever else waits, in a talk too. */
export function typed(state: State, event: Event, text: string, facts: Facts): Turn {
  const tie = readTie(text)
  const turn = tie ? tying.begin(state, tie) : tying.typed(state, text)
  return turn ?? meant(tying.left(state), event, text, facts)
}

/**
 * What other words lead to: the survey's item, a talk, a command of the menu, an answer to the question that stands last
 * on the screen, or, where nothing was asked, whatever they mean.
 */
function meant(state: State, event: Event, text: string, facts: Facts): Turn {
  if (state.survey && state.focus === 'rating') {
    const turn = survey.typed(state, state.survey, text, facts)
    if (turn) return turn
  }
  const command = readCommand(text)
  const talk = talks.listening(state)
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
  return another ? answer(left, wish, event, facts) : tell(left, comeBackCard(draft, facts))
}

/** A wish served while a question waits, which then stands last on the screen again. */
function interrupted(state: State, wish: Aside, event: Event, facts: Facts): Turn {
  const turn = answer(state, wish, event, facts)
  if (wish.kind !== 'tap' || wish.tap.kind !== 'status') return turn
  return thenAsk({ ...turn, state: { ...turn.state, focus: 'draft' } }, facts)
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
      return numbered(state, command.number, facts)
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
function numbered(state: State, number: number, { office }: Facts): Turn {
  const [service, other] = serviceList.filter(({ scopeNo }) => scopeNo === number)
  return tell(state, service && !other ? serviceCard(office.service(service.id)) : servicesCard())
}
