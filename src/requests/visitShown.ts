import type { Office } from '../flows/office.ts'
import { papersFor } from '../flows/paperList.ts'
import type { VisitShown } from '../flows/visits/cards.ts'
import { qrAddress } from '../flows/visits/qr.ts'
import type { Slot } from '../flows/visits/slot.ts'
import type { Request } from '../models/requestDocument.ts'

/** A request's appointment as its card shows it: with this person's papers and the reference as a picture. */
export function visitShown(request: Request, slot: Slot, office: Office, baseUrl: string): VisitShown {
  const { service, serviceVersion, reference, answers } = request
  return {
    service,
    reference,
    slot,
    papers: papersFor(office.serviceAt(service, serviceVersion), answers ?? {}, office),
    qr: qrAddress(baseUrl, reference),
  }
}
