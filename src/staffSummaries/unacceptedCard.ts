import { type Message, paragraph } from '../chat/message.ts'
import { services } from '../domain/services/index.ts'
import type { ServiceId } from '../domain/services/ids.ts'
import { say } from '../domain/text.ts'
import type { Role } from '../models/staff/staff.ts'

interface Waiting {
  readonly reference: string
  readonly service: ServiceId
}

interface UnacceptedCard {
  readonly at: Date
  /** Office minutes for which all of them have waited. */
  readonly minutes: number
  readonly role: Role
  /** The public address of the console. */
  readonly baseUrl: string
}

/** More are told by their number. */
const MOST_NAMED = 5

/** Tells a member of staff that nobody has accepted these requests. Managers get their number only. */
export function unacceptedCard(
  waiting: readonly Waiting[],
  { at, minutes, role, baseUrl }: UnacceptedCard,
): Message {
  const named = role === 'manager' ? [] : waiting.slice(0, MOST_NAMED)
  const more = waiting.length - named.length
  return {
    kind: 'card',
    title: say('summary.unaccepted.title'),
    blocks: [
      paragraph(say('summary.unaccepted.text', { count: waiting.length, minutes })),
      ...(named.length > 0
        ? [
            {
              kind: 'facts' as const,
              rows: named.map(({ service, reference }) => ({
                label: { words: services[service].shortName },
                value: { typed: reference },
              })),
            },
          ]
        : []),
      ...(named.length > 0 && more > 0
        ? [paragraph(say('summary.unaccepted.more', { count: more }), 'small' as const)]
        : []),
      paragraph(say('summary.day.at', { moment: { at: at.toISOString() } }), 'small'),
      ...(role === 'manager'
        ? []
        : [
            {
              kind: 'buttons' as const,
              buttons: [
                {
                  label: say('summary.unaccepted.open'),
                  action: { kind: 'link' as const, uri: `${baseUrl}/console?group=new` },
                  look: 'primary' as const,
                },
              ],
            },
          ]),
    ],
  }
}
