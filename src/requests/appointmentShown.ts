import type { Office } from '../domain/settings/office.ts'
import { papersFor } from '../domain/papers/paperList.ts'
import type { AppointmentShown } from '../chat/appointments/appointmentCards.ts'
import { qrAddress } from '../domain/appointments/qr.ts'
import type { Slot } from '../domain/appointments/slot.ts'
import type { Request } from '../domain/requests/request.ts'

/** A request's appointment as its card shows it: with this person's papers and the reference as a picture. */
export function appointmentShown(
  request: Request,
  slot: Slot,
  office: Office,
  baseUrl: string,
): AppointmentShown {
  const { service, reference, answers } = request
  return {
    service,
    reference,
    slot,
    papers: papersFor(office.serviceOf(request), answers ?? {}, office),
    qr: qrAddress(baseUrl, reference),
  }
}
