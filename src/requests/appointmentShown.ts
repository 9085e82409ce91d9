import type { Office } from '../domain/settings/office.ts'
import { papersFor } from '../domain/papers/paperList.ts'
import type { AppointmentShown } from '../chat/appointments/appointmentCards.ts'
import { qrAddress } from '../domain/appointments/qr.ts'
import type { Slot } from '../domain/appointments/slot.ts'
import type { Request } from '../domain/requests/request.ts'

/** The data for the card of a request's appointment: this person's papers, and the reference as a QR picture. */
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
