import type { Effect } from '../../chat/effect.ts'
import type { Message } from '../../chat/message.ts'
import { say, type Text } from '../../domain/text.ts'
import { isOpenState } from '../../domain/requests/requestLife.ts'
import { choiceAfter } from '../../chat/requests/requestChoice.ts'
import { menuShortcuts } from '../../chat/shortcuts.ts'
import {
  noRequestCard,
  qrCard,
  sureToCancelCard,
  appointmentCancelledCard,
  whichRequestCard,
} from '../../chat/appointments/appointmentAnswers.ts'
import {
  type Choosing,
  dayCard,
  pageOf,
  timesCard,
  appointmentCard,
  type AppointmentLook,
} from '../../chat/appointments/appointmentCards.ts'
import {
  type Booked,
  freeTimes,
  freeTimesAround,
  nearestFreeTimes,
  nextFreeTimes,
  appointmentDays,
} from '../../domain/appointments/freeTimes.ts'
import { qrAddress } from '../../domain/appointments/qr.ts'
import { reminderAt } from '../../domain/appointments/reminderAt.ts'
import {
  dayOfSlot,
  partOf,
  type Slot,
  startOf,
  type TimesOn,
  type WishedTime,
} from '../../domain/appointments/slot.ts'
import { stretchesOf } from '../../lib/officeMinutes.ts'
import { MINUTE } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Request } from '../../domain/requests/request.ts'
import { appointmentShown } from '../../requests/appointmentShown.ts'
import { type EffectDeps, type EffectContext, type Outcome, plain } from './occasion.ts'
import { ownRequest } from './requests.ts'

const sentence = (text: Text): Message => ({ kind: 'text', text, shortcuts: menuShortcuts })

const notYours = plain(sentence(say('chat.status.not-yours')))

const ended = ({ reference }: Request): Outcome => plain(sentence(say('visits.sorry.ended', { reference })))

/**
 * Notes a sign of life of the person's own request.
 * @returns null; or the answer when it has ended or was unlinked from this chat meanwhile
 */
async function touchOwn(
  { models, clock }: EffectDeps,
  request: Request,
  { userId }: EffectContext,
): Promise<Outcome | null> {
  if (await models.requests.touch([request.id], clock(), userId)) return null
  return (await models.requests.byId(request.id))?.userId === userId ? ended(request) : notYours
}

/** What the person can book for a request: the days of the calendar, and the booked places on them. */
interface Chooser extends Choosing {
  readonly booked: readonly Booked[]
}

async function chooserFor(deps: EffectDeps, request: Request, { office }: EffectContext): Promise<Chooser> {
  const now = deps.clock()
  const days = appointmentDays(now, office)
  const [first, last] = [days[0], days.at(-1)]
  const current = await deps.models.appointments.standing(request.id, now)
  const booked = first && last ? await deps.models.appointments.booked(first, last) : []
  return {
    service: request.service,
    reference: request.reference,
    current,
    days,
    booked: booked.flatMap(({ request: of, slot, minutes }): Booked[] => {
      if (of !== request.id) return [{ slot, minutes }]
      // A place of this request that is not its appointment was left by an attempt that did not end.
      return slot === current ? [{ slot, minutes, own: true }] : []
    }),
  }
}

function cardOf(
  deps: EffectDeps,
  request: Request,
  slot: Slot,
  look: AppointmentLook,
  { office }: EffectContext,
): Message {
  return appointmentCard(appointmentShown(request, slot, office, deps.baseUrl), look, office)
}

/** The next free times, or a message that the office takes no appointments. */
async function offerTimes(deps: EffectDeps, request: Request, context: EffectContext): Promise<Outcome> {
  const { office } = context
  if (!office.visits.on) return plain(sentence(say('visits.off')))
  const chooser = await chooserFor(deps, request, context)
  return plain(timesCard(chooser, nextFreeTimes(chooser.booked, deps.clock(), office), null))
}

async function showAppointment(deps: EffectDeps, request: Request, context: EffectContext): Promise<Outcome> {
  const slot = await deps.models.appointments.standing(request.id, deps.clock())
  if (slot === null) return offerTimes(deps, request, context)
  return plain(cardOf(deps, request, slot, 'standing', context))
}

/**
 * Answers “นัดหมาย” without a reference: the only open request, a choice of several, or a message that there
 * is none.
 */
async function showAppointments(
  deps: EffectDeps,
  { after, reference, wished }: Extract<Effect, { kind: 'show-visits' }>,
  context: EffectContext,
): Promise<Outcome> {
  const open = await deps.models.requests.openOf(context.userId)
  const [only, ...others] = open
  if (!only) return plain(noRequestCard())
  const named = open.find((each) => each.reference === reference) ?? (others.length === 0 ? only : null)
  if (!named) return plain(whichRequestCard(choiceAfter(open, after)))
  return wished ? showWished(deps, named, wished, context) : showAppointment(deps, named, context)
}

/** The free times that words wish for: of that day, of the appointment's day, or of the first day that has such. */
async function showWished(
  deps: EffectDeps,
  request: Request,
  { day: named, part, at }: WishedTime,
  context: EffectContext,
): Promise<Outcome> {
  const { office } = context
  const now = deps.clock()
  const { days, booked, current } = await chooserFor(deps, request, context)
  const fits = (each: Slot) => part === null || partOf(each) === part
  const day =
    named ??
    (current === null
      ? days.find((each) => freeTimes(each, booked, now, office).some(fits))
      : dayOfSlot(current))
  if (day === undefined) return offerTimes(deps, request, context)
  const page = at === null ? 0 : pageOf(freeTimes(day, booked, now, office), part, at)
  return showDay(deps, request, { day, part, page }, context)
}

/** Why a day has no free time. */
function whyNot(day: string, days: readonly string[], { office: { calendar } }: EffectContext): Text {
  if (stretchesOf(day, calendar).length === 0) return say('visits.sorry.closed', { day: { briefDay: day } })
  if (days.includes(day)) return say('visits.sorry.full', { day: { briefDay: day } })
  return day > (days.at(-1) ?? '')
    ? say('visits.sorry.far', { day: { briefDay: day } })
    : say('visits.sorry.past')
}

async function showDay(
  deps: EffectDeps,
  request: Request,
  on: TimesOn,
  context: EffectContext,
): Promise<Outcome> {
  const { office } = context
  if (!office.visits.on) return plain(sentence(say('visits.off')))
  const now = deps.clock()
  const chooser = await chooserFor(deps, request, context)
  const times = freeTimes(on.day, chooser.booked, now, office)
  if (times.length > 0) return plain(dayCard(chooser, on.day, times, on.part, on.page))
  const near = freeTimesAround(on.day, chooser.booked, now, office)
  return plain(timesCard(chooser, near, whyNot(on.day, chooser.days, context)))
}

type BookAppointment = Extract<Effect, { kind: 'book-visit' }>

async function bookAppointment(
  deps: EffectDeps,
  request: Request,
  { slot, from }: BookAppointment,
  context: EffectContext,
): Promise<Outcome> {
  const { office, id, userId } = context
  const { on, minutes, places } = office.visits
  const now = deps.clock()
  // Before the booking, so that the request cannot expire meanwhile.
  const refusal = await touchOwn(deps, request, context)
  if (refusal) return refusal
  const chooser = await chooserFor(deps, request, context)
  const isFree = on && freeTimes(dayOfSlot(slot), chooser.booked, now, office).includes(slot)
  const outcome = await deps.models.appointments.book(
    {
      id,
      request: request.id,
      userId,
      slot,
      from,
      minutes,
      places: isFree ? places : 0,
      remindAt: reminderAt(slot, now, office),
    },
    now,
  )
  // An officer has ended it in the same moment: its end gives back what was booked. What was booked in the moment of the
  // unlinking stays with the request, as if it had been booked just before.
  if (outcome === 'booked') {
    const late = await touchOwn(deps, request, context)
    return late ?? plain(cardOf(deps, request, slot, from ? 'moved' : 'made', context))
  }
  if (!on) return plain(sentence(say('visits.off')))
  if (outcome === 'taken') {
    const near = nearestFreeTimes(slot, chooser.booked, now, office).filter((each) => each !== slot)
    const isPast = +startOf(slot) < +now + office.visits.noticeMinutes * MINUTE
    return plain(timesCard(chooser, near, say(isPast ? 'visits.sorry.past' : 'visits.sorry.taken')))
  }
  return oldButton(deps, request, context)
}

/** The button belongs to an appointment that has changed: nothing is done, and the current appointment is shown. */
async function oldButton(deps: EffectDeps, request: Request, context: EffectContext): Promise<Outcome> {
  const slot = await deps.models.appointments.standing(request.id, deps.clock())
  const { messages } = await showAppointment(deps, request, context)
  return plain(sentence(say(slot === null ? 'visits.sorry.gone' : 'visits.sorry.changed')), ...messages)
}

type CancelAppointment = Extract<Effect, { kind: 'cancel-visit' }>

async function cancelAppointment(
  deps: EffectDeps,
  request: Request,
  { slot, sure }: CancelAppointment,
  context: EffectContext,
): Promise<Outcome> {
  const now = deps.clock()
  if (!sure) {
    const current = await deps.models.appointments.standing(request.id, now)
    return current === slot ? plain(sureToCancelCard(request, slot)) : oldButton(deps, request, context)
  }
  const attempt = { id: context.id, request: request.id, slot }
  const outcome = await deps.models.appointments.cancel(attempt, now)
  if (outcome !== 'cancelled') return oldButton(deps, request, context)
  await deps.models.requests.touch([request.id], now, context.userId)
  return plain(appointmentCancelledCard(request))
}

type AppointmentEffect = Extract<
  Effect,
  { kind: 'show-visits' | 'show-visit' | 'show-visit-times' | 'book-visit' | 'cancel-visit' | 'show-qr' }
>

/** Handles appointments: free times, booking, changing, cancelling. Works only for the person's own open requests. */
export async function appointmentEffect(
  deps: EffectDeps,
  effect: AppointmentEffect,
  context: EffectContext,
): Promise<Outcome> {
  if (effect.kind === 'show-visits') return showAppointments(deps, effect, context)
  const request = await ownRequest(deps, context.userId, effect.reference)
  if (!request) return notYours
  if (!isOpenState(request.state)) return ended(request)
  switch (effect.kind) {
    case 'show-visit':
      return showAppointment(deps, request, context)
    case 'show-visit-times':
      return effect.on === null
        ? offerTimes(deps, request, context)
        : showDay(deps, request, effect.on, context)
    case 'book-visit':
      return bookAppointment(deps, request, effect, context)
    case 'cancel-visit':
      return cancelAppointment(deps, request, effect, context)
    case 'show-qr':
      return plain(qrCard(request, qrAddress(deps.baseUrl, request.reference)))
    default:
      return unreachable(effect)
  }
}
