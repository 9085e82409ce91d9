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

export interface ReminderDeps {
  readonly models: Models
  readonly outbox: OutboxSender
  readonly clock: Clock
  readonly office: () => Promise<Office>
  /** Where pictures in the chat are. */
  readonly baseUrl: string
}

const MOST_AT_ONCE = 100

/** One for each appointment, whoever comes to it and however often. */
const reminderId = (request: string, slot: Slot) => `reminder-${request}-${slot}`

/** The appointment is changed or given back: a reminder of it that still waits does not go out. */
export async function withdrawReminder({ outbox }: Models, request: string, slot: Slot): Promise<void> {
  await outbox.settle(reminderId(request, slot), 'overtaken', null)
}

/** The reminder as a notice, or null when it is of no use: too late, nobody to tell, nothing to be reminded of. */
async function reminder(deps: ReminderDeps, appointment: DueReminder): Promise<Notice | null> {
  const { models, baseUrl } = deps
  const now = deps.clock()
  if (!isStillTimely(appointment.dueAt, now) || startOf(appointment.slot) <= now) return null
  const [request] = await models.requests.byIds([appointment.request])
  if (!request || !isOpenState(request.state)) return null
  // A reminder is a kindness: nobody is telephoned because it could not be sent.
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
 * Sends what is due of the reminders: recorded in the outbox under its own id first, so that a process that dies
 * anywhere in here neither loses nor repeats one.
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
