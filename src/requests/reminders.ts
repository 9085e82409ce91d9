import type { Office } from '../domain/settings/office.ts'
import { isOpenState } from '../domain/requests/requestLife.ts'
import { appointmentCard } from '../chat/appointments/appointmentCards.ts'
import { isStillTimely } from '../domain/appointments/reminderAt.ts'
import { type Slot, startOf } from '../domain/appointments/slot.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { newNotice } from '../models/outbox/outboxDocument.ts'
import type { DueReminder } from '../models/appointments/appointments.ts'
import type { Notice, OutboxSender } from '../outbox/outbox.ts'
import { appointmentShown } from './appointmentShown.ts'

interface ReminderDeps {
  readonly models: Pick<Models, 'appointments' | 'conversations' | 'requests'>
  readonly outbox: OutboxSender
  readonly clock: Clock
  readonly office: () => Promise<Office>
  /** The base address of the pictures in the chat. */
  readonly baseUrl: string
}

const MOST_AT_ONCE = 100

/** The same for every attempt, so that each appointment gets one reminder. */
const reminderId = (request: string, slot: Slot) => `reminder-${request}-${slot}`

/** Stops a waiting reminder, because the appointment was changed or cancelled. */
export async function withdrawReminder(
  { outbox }: Pick<Models, 'outbox'>,
  request: string,
  slot: Slot,
): Promise<void> {
  await outbox.settle(reminderId(request, slot), 'overtaken', null)
}

/** The reminder as a notice; null when it is too late, the request has ended or the person cannot be reached. */
async function reminder(deps: ReminderDeps, appointment: DueReminder): Promise<Notice | null> {
  const { models, baseUrl } = deps
  const now = deps.clock()
  if (!isStillTimely(appointment.dueAt, now) || startOf(appointment.slot) <= now) return null
  const [request] = await models.requests.byIds([appointment.request])
  if (!request || !isOpenState(request.state)) return null
  // A reminder is only a help, so it does not go on the call list when it cannot be sent.
  if (!(await models.conversations.reach(appointment.userId)).reachable) return null
  const office = await deps.office()
  return newNotice({
    id: reminderId(appointment.request, appointment.slot),
    to: appointment.userId,
    messages: [
      appointmentCard(appointmentShown(request, appointment.slot, office, baseUrl), 'reminder', office),
    ],
    notice: { kind: 'reminder', request: appointment.request },
  })
}

/**
 * Sends the reminders that are due. Each is first recorded in the outbox under its own id, so that a crash neither
 * loses nor repeats one.
 */
export async function sendReminders(deps: ReminderDeps): Promise<void> {
  const { appointments } = deps.models
  for (;;) {
    const due = await appointments.remindersDue(deps.clock(), MOST_AT_ONCE)
    for (const appointment of due) {
      const outgoing = await reminder(deps, appointment)
      if (outgoing) await deps.outbox.notify(outgoing)
      await appointments.reminded(appointment)
    }
    if (due.length < MOST_AT_ONCE) return
  }
}
