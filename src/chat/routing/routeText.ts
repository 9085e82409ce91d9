import { unreachable } from '../../lib/unreachable.ts'
import { languageCard, serviceCard, servicesCard } from '../browse/browse.ts'
import { resumeCard, resumesDraft } from '../filing/resumePrompt.ts'
import { type Command, readCommand } from './commands.ts'
import type { Event } from '../event.ts'
import * as filing from '../filing/filing.ts'
import {
  type Aside,
  besideTheAnswer,
  greeting,
  readFreeText,
  type FreeText,
  notUnderstood,
} from './freeText.ts'
import type { Message } from '../message.ts'
import { say } from '../../domain/text.ts'
import { menu, thenAsk, currentPrompt } from './currentPrompt.ts'
import { answerTap } from './routeTap.ts'
import { serviceList } from '../../domain/services/index.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { Draft, State } from '../state.ts'
import * as survey from '../survey/survey.ts'
import * as talks from '../talks/talks.ts'
import * as tying from '../linking/linking.ts'
import { readSlipWords } from '../linking/slipWords.ts'
import { courtesy, type Facts, tell, type Turn } from '../turn.ts'

/** Signing in is between a member of the staff and the system, in a talk too. */
function isOfStaff(command: Command | null): boolean {
  return command?.kind === 'link-code' || (command?.kind === 'tap' && command.tap.kind === 'sign-in')
}

/** What typed words lead to. Tying a request is between the person and the system, whatever else waits, in a talk too. */
export function routeText(state: State, event: Event, text: string, facts: Facts): Turn {
  const slip = readSlipWords(text)
  const turn = slip ? tying.begin(state, slip) : tying.typed(state, text)
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
  if (answering && resumesDraft(answering, text, facts)) return cameBack(state, answering, text, event, facts)
  if (answering) {
    const beside = besideTheAnswer(text, answering, facts)
    if (beside) return interrupted(state, beside, event, facts)
    return filing.answer(state, answering, { kind: 'typed', text }, facts)
  }
  if (state.survey && state.focus === 'comment')
    return thenAsk(survey.comment(state, state.survey, text, facts), facts)
  if (state.focus === 'message') return talks.leave(state, event, text, facts)
  const understood = readFreeText(text)
  const speaks =
    state.language !== null ||
    (isThai.test(text) && understood.kind !== 'unknown' && understood.kind !== 'greeting')
  return speaks ? answer(state, understood, event, facts) : tell(state, languageCard('chat.welcome.title'))
}

const isThai = /[\u0e01-\u0e5b]/

/** What typed words lead to when they are no command and no answer. */
function answer(state: State, understood: FreeText, event: Event, facts: Facts): Turn {
  switch (understood.kind) {
    case 'tap':
      return answerTap(state, understood.tap, event, facts)
    case 'asks':
      return courtesy(state, understood.card)
    case 'thanks':
      return thanked(state, facts)
    case 'greeting':
      return courtesy(state, greeting(facts), currentPrompt(state, facts)[0] ?? menu(state, facts))
    case 'unknown':
      return courtesy(state, notUnderstood(understood.pointer), menu(state, facts))
    default:
      return unreachable(understood)
  }
}

function thanked(state: State, facts: Facts): Turn {
  const text: Message = { kind: 'text', text: say('chat.thanks'), shortcuts: menuShortcuts }
  return courtesy(state, text, ...currentPrompt(state, facts))
}

/** Words of somebody who had left the draft: another intent is served, anything else is met with the draft that waits. */
function cameBack(state: State, draft: Draft, text: string, event: Event, facts: Facts): Turn {
  const left: State = { ...state, focus: null }
  const understood = readFreeText(text)
  const another =
    understood.kind === 'tap' && understood.tap.kind !== 'status' && understood.tap.kind !== 'cancel'
  return another ? answer(left, understood, event, facts) : tell(left, resumeCard(draft, facts))
}

/** An intent served while a question waits, which then stands last on the screen again. */
function interrupted(state: State, understood: Aside, event: Event, facts: Facts): Turn {
  const turn = answer(state, understood, event, facts)
  if (understood.kind !== 'tap' || understood.tap.kind !== 'status') return turn
  return thenAsk({ ...turn, state: { ...turn.state, focus: 'draft' } }, facts)
}

function commanded(state: State, command: Command, event: Event, facts: Facts): Turn {
  const draft = state.draft?.id
  switch (command.kind) {
    case 'tap':
      return answerTap(state, command.tap, event, facts)
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
        ? answerTap(state, { kind: 'back', draft }, event, facts)
        : answerTap(state, { kind: 'menu' }, event, facts)
    case 'start-over':
      return draft
        ? answerTap(state, { kind: 'start-over', draft }, event, facts)
        : answerTap(state, { kind: 'menu' }, event, facts)
    case 'cancel':
      return draft && state.focus === 'draft'
        ? answerTap(state, { kind: 'discard', draft }, event, facts)
        : answerTap(state, { kind: 'cancel' }, event, facts)
    default:
      return unreachable(command)
  }
}

/** The number in front of a service in the list of 11; two cards share number 6, so the list is shown again. */
function numbered(state: State, number: number, { office }: Facts): Turn {
  const [service, other] = serviceList.filter(({ scopeNo }) => scopeNo === number)
  return tell(state, service && !other ? serviceCard(office.service(service.id)) : servicesCard())
}
