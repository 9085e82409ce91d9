import { addDays, type Day } from '../../lib/time.ts'
import { type Block, button, type Button, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { ListedPaper } from '../../domain/papers/paperList.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Service } from '../../domain/services/service.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { toneOf } from '../tone.ts'
import {
  dayOfSlot,
  type DayPart,
  dayParts,
  partOf,
  type Slot,
  startOf,
} from '../../domain/appointments/slot.ts'

export interface AppointmentSubject {
  readonly service: ServiceId
  readonly reference: string
}

/** A slot's day and time, as parameters of a text. */
export function slotWords(slot: Slot, brief = false) {
  const day = dayOfSlot(slot)
  return { day: brief ? { briefDay: day } : { day }, moment: { moment: startOf(slot).toISOString() } }
}

function appointmentCardOf(subject: AppointmentSubject, title: Text, blocks: readonly Block[]): Message {
  return {
    kind: 'card',
    ...toneOf(services[subject.service]),
    title,
    blocks,
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Which request it is, in one line also in the largest letters. */
const ofRequest = ({ reference }: AppointmentSubject): Block =>
  paragraph(say('visits.of', { reference }), 'small')

/** What the person chooses: a first time, or a new time instead of `current`. */
export interface Choosing extends AppointmentSubject {
  readonly current: Slot | null
  /** The days that can be booked, for the calendar. */
  readonly days: readonly Day[]
}

function bookButton({ reference, current }: Choosing, slot: Slot, label: Text): Button {
  const from = current === null ? {} : { from: current }
  return button(label, { kind: 'visit-book', reference, slot, ...from }, 'secondary')
}

/** Whether the calendar can be shown: LINE requires that its first day is before its last. */
function otherDay({ reference, days }: Choosing, initial: Day | undefined): Button[] {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined || first === last) return []
  const within = initial !== undefined && initial >= first && initial <= last ? initial : first
  return [
    {
      label: say('visits.choose.other-day'),
      action: {
        kind: 'pick-day',
        tap: { kind: 'visit-day', reference },
        min: first,
        max: last,
        initial: within,
      },
      look: 'quiet',
    },
  ]
}

/** What is chosen, in one line; the times, in columns; and the other ways, below them. */
function chooseCard(
  choosing: Choosing,
  why: Block,
  times: readonly Button[],
  others: readonly Button[],
): Message {
  return appointmentCardOf(
    choosing,
    say(choosing.current === null ? 'visits.choose.title' : 'visits.choose.move'),
    [
      why,
      ...(times.length > 0 ? [{ kind: 'buttons' as const, buttons: times, look: 'columns' as const }] : []),
      ...(others.length > 0 ? [{ kind: 'buttons' as const, buttons: others }] : []),
    ],
  )
}

/** What the card of the next free times says before them. */
function beforeTimes({ service: id, reference, current }: Choosing): Block {
  const service: Service = services[id]
  if (current !== null) return paragraph(say('visits.choose.current', slotWords(current, true)), 'small')
  return service.grave
    ? paragraph(say('visits.choose.at-once'))
    : paragraph(say('visits.choose.optional', { reference }), 'small')
}

/** Buttons with free times of several days. `sorry` says why the time that the person asked for is not among them. */
export function timesCard(choosing: Choosing, times: readonly Slot[], sorry: Text | null): Message {
  if (times.length === 0) return chooseCard(choosing, paragraph(say('visits.choose.nothing')), [], [])
  return chooseCard(
    choosing,
    sorry ? paragraph(sorry) : beforeTimes(choosing),
    times.map((slot) => bookButton(choosing, slot, say('visits.when', slotWords(slot, true)))),
    otherDay(choosing, times[0] && addDays(dayOfSlot(times[0]), 1)),
  )
}

/**
 * The most times of one day on one card: it is in sight above the keyboard, also in large letters, and its plain form
 * fits LINE's 13 quick replies.
 */
const PAGE = 8

/** The page of a part of the day on which a time stands, or the next after it. */
export function pageOf(times: readonly Slot[], part: DayPart | null, at: string): number {
  const wanted = part === null ? times : times.filter((slot) => partOf(slot) === part)
  const index = wanted.findIndex((slot) => slot.slice(11) >= at)
  return Math.floor((index === -1 ? Math.max(0, wanted.length - 1) : index) / PAGE)
}

function partsButtons({ reference }: Choosing, day: Day): Button[] {
  return dayParts.map((part) =>
    button(say(`visits.choose.${part}`), { kind: 'visit-times', reference, day, part }, 'secondary'),
  )
}

function pageButtons(
  { reference }: Choosing,
  day: Day,
  part: DayPart | null,
  page: number,
  of: number,
): Button[] {
  const turn = (to: number, label: Text) =>
    button(label, { kind: 'visit-times', reference, day, ...(part && { part }), page: String(to) }, 'quiet')
  return [
    ...(page > 0 ? [turn(page - 1, say('visits.choose.earlier'))] : []),
    ...(page < of - 1 ? [turn(page + 1, say('visits.choose.more'))] : []),
  ]
}

/**
 * The free times of one day. When there are many, the card first asks for morning or afternoon. `times` is
 * not empty.
 */
export function dayCard(
  choosing: Choosing,
  day: Day,
  times: readonly Slot[],
  part: DayPart | null,
  page: number,
): Message {
  const heading = paragraph(
    say('visits.choose.of-day', { reference: choosing.reference, day: { briefDay: day } }),
    'small',
  )
  const parts = new Set(times.map(partOf))
  if (part === null && times.length > PAGE && parts.size > 1)
    return chooseCard(choosing, heading, partsButtons(choosing, day), otherDay(choosing, day))
  const wanted = part !== null && parts.has(part) ? times.filter((slot) => partOf(slot) === part) : times
  const pages = Math.ceil(wanted.length / PAGE)
  const shown = Math.min(page, pages - 1)
  return chooseCard(
    choosing,
    heading,
    wanted
      .slice(shown * PAGE, (shown + 1) * PAGE)
      .map((slot) => bookButton(choosing, slot, say('visits.time', slotWords(slot)))),
    [...pageButtons(choosing, day, part, shown, pages), ...otherDay(choosing, day)],
  )
}

/** A booked appointment and what the card shows about it. */
export interface AppointmentShown extends AppointmentSubject {
  readonly slot: Slot
  /** What this person has to bring. */
  readonly papers: readonly ListedPaper[]
  /** Address of the reference's QR code; null when LINE would not show it. */
  readonly qr: string | null
}

export type AppointmentLook = 'made' | 'moved' | 'standing' | 'reminder'

/** The reference's QR code, or nothing when it has no address. */
export function qrBlocks({ reference, qr }: { reference: string; qr: string | null }): Block[] {
  return qr === null ? [] : [{ kind: 'image', uri: qr, alt: say('visits.qr.alt', { reference }) }]
}

/** Day, time and place; what to bring, the QR code, and a change or cancellation are a tap away. */
export function appointmentCard(
  appointment: AppointmentShown,
  look: AppointmentLook,
  { contact, profile }: Office,
): Message {
  const { reference, slot, papers, qr } = appointment
  const count = papers.filter(({ handedOut }) => !handedOut).length
  const map: Button[] =
    contact.map === null
      ? []
      : [{ label: say('visits.booked.map'), action: { kind: 'link', uri: contact.map }, look: 'secondary' }]
  return appointmentCardOf(appointment, say(`visits.booked.${look}`), [
    ofRequest(appointment),
    paragraph(say('visits.when', slotWords(slot, true)), 'strong'),
    paragraph(say('visits.booked.place-is', { office: { words: profile.shortName } }), 'small'),
    ...(count === 0 ? [paragraph(say('chat.filed.bring-nothing'), 'small')] : []),
    {
      kind: 'buttons',
      buttons: [
        ...(count === 0
          ? []
          : [
              button(
                say('chat.filed.bring', { count }),
                { kind: 'request', reference, part: 'papers' },
                'secondary',
              ),
            ]),
        ...(qr === null
          ? []
          : [button(say('visits.qr.short'), { kind: 'visit-qr', reference }, 'secondary')]),
        ...map,
        button(say('visits.booked.change'), { kind: 'visit-move', reference }, 'secondary'),
        button(say('visits.booked.cancel'), { kind: 'visit-cancel', reference, slot }, 'quiet'),
      ],
    },
  ])
}

/** The office is closed at the appointment's time, for example because the day has become a holiday. */
export function appointmentClosedCard(
  appointment: Pick<AppointmentShown, 'service' | 'reference' | 'slot'>,
): Message {
  const { reference, slot } = appointment
  return appointmentCardOf(appointment, say('visits.closed.title'), [
    ofRequest(appointment),
    paragraph(say('visits.when', slotWords(slot, true)), 'strong'),
    paragraph(say('visits.closed.text')),
    {
      kind: 'buttons',
      buttons: [
        button(say('visits.closed.choose'), { kind: 'visit-move', reference }),
        button(say('visits.booked.cancel'), { kind: 'visit-cancel', reference, slot }, 'quiet'),
      ],
    },
  ])
}
