import type { Request } from '../domain/requests/request.ts'
import type { Models } from '../models/index.ts'

/** The missing papers of which a photo has come since the office asked for them: an officer looks at these first. */
export async function photosCame(
  models: Pick<Models, 'photos'>,
  { id, state, missingPapers, history }: Request,
): Promise<readonly string[]> {
  if (state !== 'papers_missing') return []
  const asked = history.findLast(({ change }) => change === 'ask-papers')?.at
  const photos = await models.photos.of({ request: id })
  return missingPapers.filter((paper) =>
    photos.some((photo) => photo.paper === paper && (asked === undefined || +photo.at >= +asked)),
  )
}
