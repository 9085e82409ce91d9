import { button, type Message } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import { type ServiceId, serviceIds } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { Tap } from '../taps.ts'
import { toneOf } from '../tone.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Intent } from '../understanding/vocabulary.ts'

/** A wish that leads somewhere; a greeting and thanks are only answered. */
export type Wish = Exclude<Intent, 'greeting' | 'thanks'>

export const isService = (wish: Intent): wish is ServiceId => serviceIds.some((id) => id === wish)

export function isWish(intent: Intent): intent is Wish {
  return intent !== 'greeting' && intent !== 'thanks'
}

/** Where a wish leads, the same as if its button had been tapped. */
export function tapFor(wish: Wish): Tap {
  if (isService(wish)) return { kind: 'service', service: wish }
  switch (wish) {
    case 'status':
    case 'cancel':
    case 'hours':
    case 'contact':
    case 'language':
      return { kind: wish }
    case 'human':
      return { kind: 'contact' }
    case 'privacy-delete':
      return { kind: 'delete-data' }
    case 'privacy-export':
      return { kind: 'my-data' }
    default:
      return unreachable(wish)
  }
}

function labelOf(wish: Wish): Text {
  if (isService(wish)) return { words: services[wish].shortName }
  return say(`answers.wish.${wish}`)
}

/** Where a candidate leads: to the fact that was asked about a service, else to the wish itself. */
function confirmed(wish: Wish, topic: string | undefined): Tap {
  return topic !== undefined && isService(wish) ? { kind: 'guidance', topic, service: wish } : tapFor(wish)
}

/**
 * Asks which wish is meant, or whether the only one is. Nothing happens until a button is tapped. `topic`: the guidance
 * that was asked for.
 */
export function nearlyCard(wishes: readonly [Wish, ...Wish[]], topic?: string): Message {
  const [only, ...others] = wishes
  const tone = toneOf(...wishes.filter(isService).map((id) => services[id]))
  const yes =
    others.length === 0
      ? [button(say('answers.nearly.yes'), confirmed(only, topic), 'primary')]
      : wishes.map((wish) => button(labelOf(wish), confirmed(wish, topic), 'secondary'))
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
          button(say('answers.nearly.no'), { kind: 'services' }, 'quiet'),
          // In mourning or distress a person is offered at once.
          ...(tone.tone ? [button(say('chat.menu.contact'), { kind: 'contact' }, 'quiet')] : []),
        ],
      },
    ],
    shortcuts: menuShortcuts,
  }
}
