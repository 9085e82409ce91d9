import type { Request } from '../domain/requests/request.ts'
import type { Day } from '../lib/time.ts'
import type { Models } from '../models/index.ts'

/** Somebody who has asked after the survey to be contacted, and whom nobody has contacted yet. */
export interface DueCallBack {
  readonly id: string
  readonly day: Day
  readonly request: Request
}

/** All of them, those of the earliest day first. One query, or two where somebody waits. */
export async function callBackList({
  callBacks,
  requests,
}: Pick<Models, 'callBacks' | 'requests'>): Promise<readonly DueCallBack[]> {
  const waiting = (await callBacks.all()).filter(({ contacted }) => !contacted)
  const found = await requests.byReferences(waiting.map(({ reference }) => reference))
  const known = new Map(found.map((request) => [request.reference, request]))
  return waiting.flatMap(({ id, day, reference, userId }) => {
    const request = known.get(reference)
    // An unlinked request is not the person's any more.
    return request && request.userId === userId ? [{ id, day, request }] : []
  })
}
