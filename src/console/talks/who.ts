import type { Models } from '../../models/index.ts'

/** Who is at the other end, as far as the person's latest request tells. */
export interface Caller {
  readonly name: string | null
  readonly phone: string | null
}

/** The name and telephone of the person's latest request; nulls before the first, and after they are forgotten. */
export async function callerOf(models: Models, userId: string): Promise<Caller> {
  const [latest] = await models.requests.ofPerson(userId, 1)
  return { name: latest?.answers?.['name'] ?? null, phone: latest?.answers?.['phone'] ?? null }
}
