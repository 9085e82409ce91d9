import { button, type Button, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import { isServiceId } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import type { Tap } from '../taps.ts'
import { toneOf } from '../tone.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Intent } from '../understanding/intents.ts'

/** An intent that is answered with words and has no button. */
export type Courtesy = 'greeting' | 'thanks' | 'praise'

/** An intent that has a button. */
export type ActionableIntent = Exclude<Intent, Courtesy>

/** What the bot asks among. */
export type Candidates = readonly [ActionableIntent, ...ActionableIntent[]]

export function isActionable(intent: Intent): intent is ActionableIntent {
  return intent !== 'greeting' && intent !== 'thanks' && intent !== 'praise'
}

/** The tap of an intent, so that words and buttons do the same. */
export function tapFor(intent: ActionableIntent): Tap {
  if (isServiceId(intent)) return { kind: 'service', service: intent }
  switch (intent) {
    case 'status':
    case 'cancel':
    case 'hours':
    case 'contact':
    case 'language':
    case 'walk-in':
      return { kind: intent }
    case 'appointment':
      return { kind: 'visit' }
    case 'suggestion':
    case 'complaint':
      return { kind: 'remark', about: intent }
    case 'human':
      return { kind: 'contact' }
    case 'privacy-delete':
      return { kind: 'delete-data' }
    case 'privacy-export':
      return { kind: 'my-data' }
    default:
      return unreachable(intent)
  }
}

/** What an intent is called on a button. */
export function labelOf(intent: ActionableIntent): Text {
  if (isServiceId(intent)) return { words: services[intent].shortName }
  return say(`answers.wish.${intent}`)
}

/** Offers what a person also asked for in the words that were kept as an answer. Nothing happens until the tap. */
export function besideAnswerCard(intent: ActionableIntent): Message {
  const wish = labelOf(intent)
  return {
    kind: 'card',
    ...toneOf(...(isServiceId(intent) ? [services[intent]] : [])),
    title: say('answers.beside.kept'),
    blocks: [
      paragraph(say('answers.beside.ask', { wish: { text: wish } })),
      { kind: 'buttons', buttons: [button(wish, tapFor(intent), 'secondary')] },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** The tap of a candidate: the guidance about it if the person asked for one, else the intent. */
function confirmed(intent: ActionableIntent, topic: string | undefined): Tap {
  return topic !== undefined && isServiceId(intent)
    ? { kind: 'guidance', topic, service: intent }
    : tapFor(intent)
}

/** Offers the second wish of a sentence whose first one was answered. */
export function alsoCard(intent: ActionableIntent): Message {
  return {
    kind: 'card',
    ...toneOf(...(isServiceId(intent) ? [services[intent]] : [])),
    title: say('answers.also'),
    blocks: [{ kind: 'buttons', buttons: [button(labelOf(intent), tapFor(intent), 'secondary')] }],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Where no word names a candidate: no more than the two likeliest. */
const LIKELIEST = 2

/** The same where no word named one of them. @param first a door that goes before them */
export function unsureCard(intents: Candidates, asked: string, first: readonly Button[]): Message {
  const doors = [...first, ...intents.map((intent) => button(labelOf(intent), tapFor(intent), 'secondary'))]
  return {
    kind: 'card',
    ...toneOf(...intents.filter(isServiceId).map((id) => services[id])),
    title: say('answers.unclear.some'),
    blocks: [
      {
        kind: 'buttons',
        buttons: [
          ...doors.slice(0, LIKELIEST),
          button(say('answers.nearly.no'), { kind: 'none-of-these', asked }, 'quiet'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/**
 * Asks which intent the person means, or confirms the only one. Nothing happens until the person taps a
 * button. `asked`: the event of the sentence. `topic`: the guidance that the person asked for.
 */
export function nearlyCard(intents: Candidates, asked: string, topic?: string): Message {
  const [only, ...others] = intents
  const tone = toneOf(...intents.filter(isServiceId).map((id) => services[id]))
  const yes =
    others.length === 0
      ? [button(say('answers.nearly.yes'), confirmed(only, topic), 'primary')]
      : intents.map((intent) => button(labelOf(intent), confirmed(intent, topic), 'secondary'))
  return {
    kind: 'card',
    ...tone,
    title:
      others.length === 0
        ? say('answers.nearly.one', { wish: { text: labelOf(only) } })
        : say('answers.nearly.some'),
    blocks: [
      {
        kind: 'buttons',
        buttons: [
          ...yes,
          button(say('answers.nearly.no'), { kind: 'none-of-these', asked }, 'quiet'),
          // In mourning or distress the card also offers to talk to an officer.
          ...(tone.tone ? [button(say('chat.menu.contact'), { kind: 'contact' }, 'quiet')] : []),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
