import { randomUUID } from 'node:crypto'
import type { Request } from '../domain/requests/request.ts'
import type { Office } from '../domain/settings/office.ts'
import { isOpenState } from '../domain/requests/requestLife.ts'
import { appointmentCard, appointmentClosedCard } from '../chat/appointments/appointmentCards.ts'
import { endOf } from '../domain/requests/noticeTable.ts'
import { type Slot, startOf } from '../domain/appointments/slot.ts'
import { isOpen } from '../lib/officeMinutes.ts'
import { eachOf } from '../lib/eachOf.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { newNotice } from '../models/outbox/outboxDocument.ts'
import type { DueReminder } from '../models/appointments/appointments.ts'
import type { OutboxSender } from '../outbox/outbox.ts'
import { appointmentShown } from './appointmentShown.ts'

interface ReminderDeps {
  readonly models: Pick<Models, 'appointments' | 'conversations' | 'outbox' | 'requests'>
  readonly outbox: OutboxSender
  readonly clock: Clock
  readonly office: () => Promise<Office>
  /** The base address of the pictures in the chat. */
  readonly baseUrl: string
}

type ReminderKind = 'reminder' | 'appointment-closed'

/** The same for every attempt, so that each appointment gets one of each kind. */
const noticeId = (kind: ReminderKind, request: string, slot: Slot) => `${kind}-${request}-${slot}`

/** What is due for an appointment. */
interface DueNotice {
  readonly kind: ReminderKind
  readonly request: Request
  readonly slot: Slot
  readonly office: Office
}

/** Null when it is too late or the request has ended. */
async function dueFor(
  deps: ReminderDeps,
  { request: id, slot, dueAt }: DueReminder,
): Promise<DueNotice | null> {
  const now = deps.clock()
  const [request] = await deps.models.requests.byIds([id])
  if (!request || !isOpenState(request.state) || startOf(slot) <= now) return null
  const office = await deps.office()
  const kind = isOpen(startOf(slot), office.calendar) ? 'reminder' : 'appointment-closed'
  return endOf(kind, dueAt, startOf(slot)) <= now ? null : { kind, request, slot, office }
}

/** Tells the person to whom the request belongs now. Without a chat, the notice is for the call list. */
async function tell(
  deps: ReminderDeps,
  { kind, request, slot, office }: DueNotice,
  dueAt: Date,
): Promise<void> {
  const { models, outbox, baseUrl, clock } = deps
  const { userId: to } = request
  const notice = { kind, request: request.id, slot }
  const id = noticeId(kind, request.id, slot)
  // A reminder is only a help, so it does not go on the call list when it cannot be sent.
  if (kind === 'reminder' && !(to !== null && (await models.conversations.reach(to)).reachable)) return
  if (to === null) return models.outbox.noteUnsendable({ id, retryKey: randomUUID(), notice }, clock())
  const shown = appointmentShown(request, slot, office, baseUrl)
  const message =
    kind === 'reminder' ? appointmentCard(shown, 'reminder', office) : appointmentClosedCard(shown)
  await outbox.notify(newNotice({ id, to, messages: [message], notice }), dueAt)
}

/** Whether the request has ended and still has its appointment, because the end may be undone. */
async function mayComeBack({ models }: ReminderDeps, { request: id }: DueReminder): Promise<boolean> {
  const request = await models.requests.byId(id)
  return request !== null && !isOpenState(request.state) && request.givesBackAt !== null
}

async function remind(deps: ReminderDeps, appointment: DueReminder): Promise<void> {
  // It stays due until its request's end cannot be undone any more.
  if (await mayComeBack(deps, appointment)) return
  const notice = await dueFor(deps, appointment)
  if (notice) await tell(deps, notice, appointment.dueAt)
  await deps.models.appointments.reminded(appointment)
}

/** Tells of a closed day also those whose reminder has gone already, or waits and is not true any more. */
async function tellClosed(deps: ReminderDeps): Promise<void> {
  const now = deps.clock()
  const { calendar } = await deps.office()
  const coming = await deps.models.appointments.withoutReminder(now)
  const closed = coming.filter(({ slot }) => !isOpen(startOf(slot), calendar))
  await eachOf(closed, async (appointment) => {
    const notice = await dueFor(deps, { ...appointment, dueAt: now })
    if (notice?.kind === 'appointment-closed') await tell(deps, notice, now)
  })
}

/**
 * Sends the reminders that are due, or tells that the office is closed at the appointment's time, also when it closes
 * after the reminder. Each is first recorded in the outbox under its own id, so that a crash neither loses nor repeats
 * one.
 */
export async function sendReminders(deps: ReminderDeps): Promise<void> {
  const due = await deps.models.appointments.remindersDue(deps.clock())
  const parts = [() => eachOf(due, (appointment) => remind(deps, appointment)), () => tellClosed(deps)]
  await eachOf(parts, (part) => part())
}
