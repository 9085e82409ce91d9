import type { Office } from '../domain/settings/office.ts'
import { papersToBring } from '../domain/papers/paperList.ts'
import type { AppointmentShown } from '../chat/appointments/appointmentCards.ts'
import { qrAddress } from '../domain/appointments/qr.ts'
import type { Slot } from '../domain/appointments/slot.ts'
import type { Request } from '../domain/requests/request.ts'

/** The data for the card of a request's appointment: the papers that this person brings, and the reference as a QR picture. */
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
    papers: papersToBring(office.serviceOf(request), answers ?? {}, office),
    qr: qrAddress(baseUrl, reference),
  }
}
