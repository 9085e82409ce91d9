import { unreachable } from '../../lib/unreachable.ts'
import { serviceCard, servicesCard, servicesNumbered, sharedNumberCard } from '../browse/browse.ts'
import type { Event } from '../event.ts'
import type { State } from '../state.ts'
import { courtesy, type Facts, tell, type Turn } from '../turn.ts'
import type { Command } from './commands.ts'
import { notUnderstood } from './doors.ts'
import { tapByStatus } from './ownStatus.ts'
import { thank } from './routeFreeText.ts'
import { answerTap } from './routeTap.ts'
import { isAtServices } from './wordsOfButtons.ts'

export function routeCommand(state: State, command: Command, event: Event, facts: Facts): Turn {
  const draft = state.draft?.id
  switch (command.kind) {
    case 'tap':
      return answerTap(state, tapByStatus(command.tap, state, facts), event, facts)
    case 'reference':
      return answerTap(state, { kind: 'request', reference: command.reference }, event, facts)
    case 'number':
      return isAtServices(state, facts)
        ? numbered(state, command.number, facts)
        : courtesy(state, notUnderstood('', state, facts))
    case 'link-code':
      return { state, effects: [{ kind: 'link-staff', code: command.code }] }
    case 'sign-in-code':
      // Reply only, no push: the code expires after three minutes and the computer shows another at no cost.
      return { state, effects: [{ kind: 'courtesy' }, { kind: 'ask-sign-in', code: command.code }] }
    case 'thanks':
      return thank(state)
    case 'back':
      return draft && state.focus === 'draft'
        ? answerTap(state, state.aside ? { kind: 'resume' } : { kind: 'back', draft }, event, facts)
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

/** Handles a number from the list of the 11 services. Number 6 is two identity cards: which one is asked. */
function numbered(state: State, number: number, { office }: Facts): Turn {
  const found = servicesNumbered(number)
  const [service, other] = found
  if (!service) return tell(state, servicesCard())
  return tell(state, other ? sharedNumberCard(found) : serviceCard(office.service(service.id), office))
}
