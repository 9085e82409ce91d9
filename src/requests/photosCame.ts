import { papersInPhotos } from '../domain/requests/photosCame.ts'
import type { Request } from '../domain/requests/request.ts'
import type { Models } from '../models/index.ts'

/** The missing papers of a request of which a photo has come since they were asked for. */
export async function photosCame(
  models: Pick<Models, 'photos'>,
  request: Request,
): Promise<readonly string[]> {
  if (request.state !== 'papers_missing') return []
  return papersInPhotos(request, await models.photos.of({ request: request.id }))
}
