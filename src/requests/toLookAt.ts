import type { PaperCheck, Request } from '../domain/requests/request.ts'
import type { ServiceId } from '../domain/services/ids.ts'
import type { Models } from '../models/index.ts'
import type { Photo } from '../models/photos/photos.ts'

/** Something that waits for an officer to look at it. */
export interface ToLookAt {
  readonly request: string
  readonly service: ServiceId
  /** A request that nobody has looked at, or the photo of a paper for which an officer has asked. */
  readonly what: 'request' | 'photo'
  /** When it came. */
  readonly at: Date
}

interface Asked extends Pick<Request, 'missingPapers'> {
  readonly history: readonly { readonly change: string; readonly at: Date }[]
  readonly checks: readonly Pick<PaperCheck, 'paper' | 'at'>[]
}

/** When an officer asked for papers last, in milliseconds. */
const askedAt = ({ history }: Pick<Asked, 'history'>): number =>
  +(history.findLast(({ change }) => change === 'ask-papers')?.at ?? 0)

/**
 * When the latest photo of an awaited paper came at which no officer has looked: none has said since whether that paper is
 * right, or asked once more. A sign of life, as words behind the photo, is no look.
 * @param photos those of the request
 * @returns null: there is none
 */
export function awaitedPhotoAt(
  { missingPapers, history, checks }: Asked,
  photos: readonly Pick<Photo, 'paper' | 'at'>[],
): Date | null {
  const seen = (paper: string) =>
    Math.max(askedAt({ history }), ...checks.filter((check) => check.paper === paper).map(({ at }) => +at))
  const came = photos.filter(({ paper, at }) => missingPapers.includes(paper) && +at > seen(paper))
  return came.length === 0 ? null : new Date(Math.max(...came.map(({ at }) => +at)))
}

/**
 * All that waits for an officer to look at it, of every service. One command; a second one only while somebody who was asked
 * for a paper has given a sign of life since, as every photo is one.
 */
export async function allToLookAt({
  requests,
  photos,
}: Pick<Models, 'photos' | 'requests'>): Promise<readonly ToLookAt[]> {
  const waiting = await requests.waiting()
  const filed = waiting.flatMap((each) =>
    each.state === 'submitted'
      ? [{ request: each.id, service: each.service, what: 'request', at: each.filedAt } as const]
      : [],
  )
  const asked = waiting.flatMap((each) =>
    each.state === 'papers_missing' && +each.changedAt > askedAt(each) ? [each] : [],
  )
  const came = await photos.cameTo(asked.map(({ id }) => id))
  const awaited = asked.flatMap(({ id, service, ...about }) => {
    const at = awaitedPhotoAt(
      about,
      came.filter(({ request }) => request === id),
    )
    return at === null ? [] : [{ request: id, service, what: 'photo', at } as const]
  })
  return [...filed, ...awaited]
}
