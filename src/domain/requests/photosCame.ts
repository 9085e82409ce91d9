import type { Request } from './request.ts'

/** A photo, as far as it tells which paper has come, and when. */
interface Came {
  readonly paper: string
  readonly at: Date
}

/** What tells which papers a request waits for, and since when. */
export type Asking = Pick<Request, 'state' | 'missingPapers'> & {
  readonly history: readonly { readonly change: string; readonly at: Date }[]
}

/**
 * The missing papers of which a photo has come since the office asked for them: an officer looks at these before anybody
 * brings them. The only place that decides it. @param photos of this request
 */
export function papersInPhotos(
  { state, missingPapers, history }: Asking,
  photos: readonly Came[],
): readonly string[] {
  if (state !== 'papers_missing') return []
  const asked = history.findLast(({ change }) => change === 'ask-papers')?.at
  return missingPapers.filter((paper) =>
    photos.some((photo) => photo.paper === paper && (asked === undefined || +photo.at >= +asked)),
  )
}

/** Whether of all that is missing a photo has come, so that the request waits for an officer and not for its applicant. */
export const isLeftToOfficer = (missing: readonly unknown[], inPhotos: readonly unknown[]): boolean =>
  inPhotos.length > 0 && inPhotos.length === missing.length
