import { isOpen } from '../../lib/officeMinutes.ts'
import { readable } from '../../lib/cleanText.ts'
import { phonesIn, withoutExtension } from '../../lib/typed/phone.ts'
import { type Block, type Button, button, type Message, paragraph } from '../message.ts'
import { say } from '../../domain/text.ts'
import type { Office } from '../../domain/settings/office.ts'
import { opensAgain, briefHours } from './openingHours.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import type { Facts } from '../turn.ts'

/** Numbers without an area: “1579”, “1800-123-456”. */
const SPECIAL = /(?<![\d-])1\d{3}(?:[\s-]?\d{3}[\s-]?\d{3})?(?![\d-])/

/**
 * The first telephone number in the office's text, in the form that a phone dials: “(053) 711-234 ต่อ 12” and
 * “053-711234-6” → “053711234”. Null when there is none.
 */
export function dialledNumber(phone: string): string | null {
  const text = readable(phone)
  const [first] = phonesIn(text)
  if (first) return withoutExtension(first.phone)
  return SPECIAL.exec(text)?.[0].replace(/\D/g, '') ?? null
}

/** Buttons for the telephone and the map, if the office has set them. */
export function waysButtons({ contact }: Office): readonly Button[] {
  const { phone, map } = contact
  const dialled = dialledNumber(phone ?? '')
  return [
    ...(phone !== null && dialled !== null
      ? [
          {
            label: say('people.contact.phone', { phone }),
            action: { kind: 'link', uri: `tel:${dialled}` },
            look: 'secondary',
          } as const,
        ]
      : []),
    ...(map === null
      ? []
      : [
          {
            label: say('people.contact.map'),
            action: { kind: 'link', uri: map },
            look: 'secondary',
          } as const,
        ]),
  ]
}

/** Whether the counter takes talks in the chat now. */
export function talksNow(office: Office, now: Date): boolean {
  return office.talks.inChat && isOpen(now, office.calendar)
}

/** Which office it is; while it is open its address and hours, otherwise when it opens. */
function whenOpen(facts: Facts): Block[] {
  const { profile } = facts.office
  const opens = opensAgain(facts)
  if (opens !== null) return [paragraph({ words: profile.shortName }, 'small'), paragraph(opens)]
  return [
    paragraph({ words: profile.shortName }, 'small'),
    ...(profile.address === null ? [] : [paragraph({ words: profile.address }, 'small')]),
    paragraph(say('people.contact.open-now')),
    paragraph(briefHours(facts.office), 'strong'),
  ]
}

/** How to reach an officer: hours, telephone and map, and whether the counter answers in this chat now or later. */
export function contactCard(facts: Facts): Message {
  const { office, now } = facts
  const talk = say(talksNow(office, now) ? 'people.contact.talk' : 'people.contact.leave')
  const buttons: Block = {
    kind: 'buttons',
    buttons: [button(talk, { kind: 'human' }, 'primary'), ...waysButtons(office)],
  }
  return {
    kind: 'card',
    title: say('people.contact.title'),
    blocks: [...whenOpen(facts), buttons],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
