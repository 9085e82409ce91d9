import { isServiceId, type ServiceId } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import { say, type Text } from '../../domain/text.ts'
import { isOpen } from '../../lib/officeMinutes.ts'
import { nextOpeningParams } from '../browse/openingHours.ts'
import { button, type Button, type Message } from '../message.ts'
import { menuFooter, menuShortcuts, personButton } from '../shortcuts.ts'
import type { State } from '../state.ts'
import type { Facts } from '../turn.ts'
import type { Referral } from '../understanding/notOurs.ts'
import { likeliest } from '../understanding/likeliest.ts'
import { isActionable, labelOf, tapFor } from './intentTaps.ts'
import { subjectOf } from './subject.ts'

/**
 * What is offered where words were not understood: two doors. What is open goes first, then what was spoken of last, then
 * what the words are most like; the list of services and a person are always right.
 */

const DOORS = 2

/** Words that ask for a place or a time rather than how something is done. */
const WHERE =
  /ไหน|ตรงใด|ที่ใด|เมื่อ(?:ไหร่|ไร|ใด)|วันใด|กี่โมง|(?:ต้อง|จะ|ให้)(?:ไป|มา)|(?:ไป|มา)(?:ที่|รับ|ยื่น|ได้|ตรง|หา|ติดต่อ)|\b(?:where|when|come|go|open|address|map)\b/iu

/** The two doors of a service: its papers, and where to go or what happens there. */
function doorsOf(service: ServiceId, text: string): readonly Button[] {
  return [
    button(say('chat.service.papers'), { kind: 'service', service, part: 'papers' }, 'secondary'),
    WHERE.test(text)
      ? button(say('answers.unclear.place'), { kind: 'contact' }, 'secondary')
      : button(say('chat.service.steps'), { kind: 'service', service, part: 'steps' }, 'secondary'),
  ]
}

/** What was spoken of last, by its papers: the door before all that words are only like. */
export function doorOfSubject(state: State, facts: Facts): readonly Button[] {
  const service = subjectOf(state, facts)
  if (!service) return []
  const label = say('answers.unclear.papers', { service: { words: services[service].shortName } })
  return [button(label, { kind: 'service', service, part: 'papers' }, 'secondary')]
}

/** The draft that no question stands for on the screen: to go on with it is likelier than anything else. */
function unfinished({ draft, lent, focus }: State): Button[] {
  const left = focus === 'draft' ? null : (draft ?? lent?.draft)
  if (!left) return []
  const service = { words: services[left.service].shortName }
  return [button(say('chat.menu.resume', { service }), { kind: 'resume' }, 'primary')]
}

/** What the words are most like. Surety and cremation are not spoken of on a faint likeness. */
const guessed = (text: string): Button[] =>
  likeliest(text)
    .filter(isActionable)
    .filter((intent) => !isServiceId(intent) || services[intent].grave === undefined)
    .map((intent) => button(labelOf(intent), tapFor(intent), 'secondary'))

const always: readonly Button[] = [
  button(say('chat.menu.services'), { kind: 'services' }, 'secondary'),
  { ...personButton, look: 'secondary' },
]

function card(title: Text, buttons: readonly Button[]): Message {
  const names = (kind: string) =>
    buttons.some(({ action }) => action.kind === 'tap' && action.tap.kind === kind)
  return {
    kind: 'card',
    look: 'sentence',
    title,
    blocks: [{ kind: 'buttons', buttons }],
    footer: names('human') ? menuFooter.filter((each) => each !== personButton) : menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Says kindly that the words were not understood, and offers the two likeliest doors. */
export function notUnderstood(text: string, state: State, facts: Facts): Message {
  const left = unfinished(state)
  const subject = subjectOf(state, facts)
  if (subject && left.length === 0) return notUnderstoodIn(subject, text)
  return card(say('chat.unknown'), [...left, ...guessed(text), ...always].slice(0, DOORS))
}

/** The same for a question or a wish in the midst of a draft: it is about the service that is being filled in. */
export function notUnderstoodIn(service: ServiceId, text: string): Message {
  const title = say('answers.unclear.about', { service: { words: services[service].shortName } })
  return card(title, doorsOf(service, text))
}

/** Answers a greeting, with what most people want; out of hours it says when the office opens. */
export function greetingCard(state: State, facts: Facts): Message {
  const title = isOpen(facts.now, facts.office.calendar)
    ? say('answers.greeting.open')
    : say('answers.greeting.closed', nextOpeningParams(facts))
  const left = unfinished(state)
  const services = button(say('chat.menu.services'), { kind: 'services' }, left[0] ? 'secondary' : 'primary')
  const status = button(say('chat.menu.status'), { kind: 'status' }, 'secondary')
  return card(title, [...left, services, status].slice(0, DOORS))
}

/** Names the other office that can help. */
export function elsewhere(referral: Referral): Message {
  return card(say(`answers.not-ours.${referral}`), always)
}
