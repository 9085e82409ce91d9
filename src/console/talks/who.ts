import { isOpenState, type RequestState } from '../../domain/requests/requestLife.ts'
import { services } from '../../domain/services/index.ts'
import type { Language } from '../../lib/language.ts'
import type { Models } from '../../models/index.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Speak } from '../speak.ts'

/** Who is at the other end, as far as the person's latest request tells. */
export interface Caller {
  readonly name: string | null
  readonly phone: string | null
}

/** A request that the person waits for. */
export interface OpenCase {
  readonly reference: string
  readonly service: string
  readonly state: RequestState
}

/** What an officer should know of the person before answering. */
export interface Person extends Caller {
  /** In which the chat speaks to them, and so should the officer. */
  readonly language: Language
  readonly open: readonly OpenCase[]
}

const asCaller = (latest: Request | undefined): Caller => ({
  name: latest?.answers?.['name'] ?? null,
  phone: latest?.answers?.['phone'] ?? null,
})

/** The name and telephone of the person's latest request; nulls before the first, and after they are forgotten. */
export async function callerOf(models: Models, userId: string): Promise<Caller> {
  const [latest] = await models.requests.ofPerson(userId, 1)
  return asCaller(latest)
}

export async function personOf(models: Models, userId: string, speak: Speak): Promise<Person> {
  const [requests, { language }] = await Promise.all([
    models.requests.ofPerson(userId),
    models.conversations.reach(userId),
  ])
  const open = requests.filter(({ state }) => isOpenState(state))
  return {
    ...asCaller(requests[0]),
    language: language ?? 'th',
    open: open.map(({ reference, service, state }) => ({
      reference,
      service: speak.of(services[service].shortName),
      state,
    })),
  }
}
