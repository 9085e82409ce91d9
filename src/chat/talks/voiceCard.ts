import { talksNow, waysButtons } from '../browse/contact.ts'
import { button, type Message, paragraph } from '../message.ts'
import { say } from '../../domain/text.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import type { State } from '../state.ts'
import type { Facts } from '../turn.ts'

/**
 * The answer to a voice message that nobody hears: a person at once, by chat or telephone, and how to type. It may be the
 * only way in which somebody can tell a wish.
 */
export function voiceCard({ focus }: State, { office, now }: Facts): Message {
  const label = say(talksNow(office, now) ? 'people.contact.talk' : 'people.contact.leave')
  const phone = waysButtons(office).filter(
    ({ action }) => action.kind === 'link' && action.uri.startsWith('tel:'),
  )
  return {
    kind: 'card',
    title: say('people.voice.title'),
    blocks: [
      paragraph(say(focus === null ? 'people.voice.type' : 'people.voice.answer')),
      paragraph(say('people.voice.dictate')),
      { kind: 'buttons', buttons: [button(label, { kind: 'human' }, 'primary'), ...phone] },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
