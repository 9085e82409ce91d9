import type { Request } from '../domain/requests/request.ts'
import type { Photo } from '../models/photos/photos.ts'

/**
 * When the last of the papers that an accepted request waits for came as a photo, so that its clock runs from then,
 * whenever an officer looks at it. A photo from before the papers were asked for, or before an officer found the paper
 * wrong once more, is not the one that was wanted.
 * @returns null while one of them has not come as a photo: then the person brings it, and the officer says so at once
 */
export function papersCameAt(
  { missingPapers, timing, checks }: Pick<Request, 'missingPapers' | 'timing' | 'checks'>,
  photos: readonly Pick<Photo, 'paper' | 'at'>[],
): Date | null {
  const from = timing.pauses.findLast(({ to }) => to === null)?.from
  if (from === undefined || missingPapers.length === 0) return null
  const came = missingPapers.map((paper) => {
    const wrong = checks.find((check) => check.paper === paper && !check.right)
    const after = Math.max(+from, +(wrong?.at ?? 0))
    return Math.min(
      ...photos.filter((photo) => photo.paper === paper && +photo.at > after).map(({ at }) => +at),
    )
  })
  const last = Math.max(...came)
  return Number.isFinite(last) ? new Date(last) : null
}
