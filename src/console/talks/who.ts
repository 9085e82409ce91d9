import type { RequestState } from '../../domain/requests/requestLife.ts'
import type { Office } from '../../domain/settings/office.ts'
import { type PaymentWay, paymentWayOf } from '../../domain/settings/payment.ts'
import { services } from '../../domain/services/index.ts'
import type { Language } from '../../lib/language.ts'
import type { Models } from '../../models/index.ts'
import type { Talk } from '../../models/talks/talks.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Speak } from '../speak.ts'

/** The person's name and telephone, from their latest request. */
export interface Caller {
  readonly name: string | null
  readonly phone: string | null
}

interface OpenCase {
  readonly reference: string
  readonly service: string
  readonly state: RequestState
  /** How its money is paid; null for another result. */
  readonly payment: PaymentWay | null
}

/** What an officer should know about the person before answering. */
export interface Person extends Caller {
  /** The chat's language for this person; officers should use it too. */
  readonly language: Language
  readonly open: readonly OpenCase[]
}

const asCaller = (latest: Request | null): Caller => ({
  name: latest?.answers?.['name'] ?? null,
  phone: latest?.answers?.['phone'] ?? null,
})

/** The name and telephone in the person's latest request; nulls before the first request, and after deletion. */
export async function callerOf(models: Pick<Models, 'requests'>, userId: string): Promise<Caller> {
  return asCaller(await models.requests.latestOf(userId))
}

/** The requests that a talk is about, without those that are not the person's any more. */
export async function subjectsOf(
  models: Pick<Models, 'requests'>,
  { userId, references }: Pick<Talk, 'userId' | 'references'>,
): Promise<readonly string[]> {
  if (references.length === 0) return references
  const own = await models.requests.referencesOf(userId)
  return references.filter((reference) => own.includes(reference))
}

export async function personOf(
  models: Pick<Models, 'conversations' | 'requests'>,
  userId: string,
  office: Office,
  speak: Speak,
): Promise<Person> {
  const [latest, open, { language }] = await Promise.all([
    models.requests.latestOf(userId),
    models.requests.openOf(userId),
    models.conversations.reach(userId),
  ])
  return {
    ...asCaller(latest),
    language: language ?? 'th',
    open: open.map(({ reference, service, state }) => ({
      reference,
      service: speak.of(services[service].shortName),
      state,
      payment: paymentWayOf(service, office),
    })),
  }
}
