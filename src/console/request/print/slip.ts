import { counterMinutes } from '../../../chat/requests/payment.ts'
import { say } from '../../../domain/text.ts'
import type { Office } from '../../../domain/settings/office.ts'
import { isPrintedHere, papersToBring, saidOf } from '../../../domain/papers/paperList.ts'
import type { Service } from '../../../domain/services/service.ts'
import type { Request } from '../../../domain/requests/request.ts'
import { startOf } from '../../../domain/appointments/slot.ts'
import { type SlipQr, slipQr } from '../../../requests/slipQr.ts'
import type { MemberContext } from '../../pageContext.ts'
import { momentWords } from '../../format.ts'
import type { Speak } from '../../speak.ts'
import { lastAsked, missingPapers } from './missing.ts'
import { hoursLines } from '../../views/hours.ts'
import type { Ticked } from '../../views/sheet.tsx'

export interface SlipModel {
  readonly office: string
  readonly address: string | null
  readonly reference: string
  readonly service: string
  readonly grave: boolean
  /** The only answer on the slip; null after the applicant's data were deleted. */
  readonly applicant: string | null
  readonly filed: string
  /** How long it takes. */
  readonly promised: string
  /** The next appointment. */
  readonly appointment: string | null
  /** Papers that are still missing; null when the applicant needs none. */
  readonly papers: { readonly missing: boolean; readonly items: readonly Ticked[] } | null
  /** The office prints the form filled in, so the applicant only signs it. */
  readonly printsForm: boolean
  /** True until an officer accepts the request, because the office has not announced LINE as a channel. */
  readonly preliminary: boolean
  readonly qr: SlipQr
  readonly desk: Service['desk']
  readonly phone: string | null
  readonly hours: readonly string[]
}

function papersOf(request: Request, office: Office, speak: Speak): SlipModel['papers'] {
  const service = office.serviceOf(request)
  const answers = request.answers ?? {}
  switch (request.state) {
    case 'papers_missing': {
      const asked = lastAsked(request)
      return { missing: true, items: asked ? missingPapers(service, asked, speak) : [] }
    }
    case 'submitted':
      return {
        missing: false,
        items: papersToBring(service, answers, office)
          .filter((paper) => saidOf(service, answers, paper) !== 'does-not-apply')
          .filter(({ id }) => !request.checks.some(({ paper, right }) => right && paper === id))
          .map(({ name, details }) => ({ name: speak.of(name), details: details.map(speak.text) })),
      }
    default:
      return null
  }
}

/** The slip for the applicant: the reference, papers still to bring, and where to ask. */
function slipModel(
  request: Request,
  qr: SlipQr,
  appointment: Date | null,
  office: Office,
  speak: Speak,
): SlipModel {
  const service = office.serviceOf(request)
  const { name, address } = office.profile
  return {
    office: speak.of(name),
    address: address && speak.of(address),
    reference: request.reference,
    service: speak.of(service.name),
    grave: service.grave !== undefined,
    applicant: request.answers?.['name'] ?? null,
    filed: momentWords(request.filedAt, speak),
    promised: speak.text(
      counterMinutes(service, office) ?? say('print.slip.minutes', { minutes: request.promisedMinutes }),
    ),
    appointment: appointment && momentWords(appointment, speak),
    papers: papersOf(request, office, speak),
    printsForm: request.state === 'submitted' && service.papers.some(isPrintedHere),
    preliminary: request.state === 'submitted' && request.channel === 'line' && !office.lineIsAnnounced,
    qr,
    desk: service.desk,
    phone: office.contact.phone,
    hours: hoursLines(office, speak),
  }
}

/** The slip of a request as it stands now, with its next appointment. */
export async function slipOf(
  { deps, now, office, speak }: MemberContext,
  request: Request,
): Promise<SlipModel> {
  const slot = await deps.models.appointments.standing(request.id, now)
  const appointment = slot === null ? null : startOf(slot)
  const qr = slipQr(deps.vault, request, await deps.basicId())
  return slipModel(request, qr, appointment, office, speak)
}
