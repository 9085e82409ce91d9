import { papersInPhotos } from '../domain/requests/photosCame.ts'
import type { Models } from '../models/index.ts'
import type { MenuMatters } from '../models/requests/requests.ts'
import type { Standing } from '../models/conversations/conversationDocument.ts'

/** What the menu shows of a person's open requests: photos that have come are looked at before anybody brings the paper. */
export async function standingOf(
  { photos }: Pick<Models, 'photos'>,
  { ready, asking }: Pick<MenuMatters, 'ready' | 'asking'>,
): Promise<Standing> {
  const counts = await Promise.all(
    asking.map(async (request) => {
      const came = papersInPhotos(request, await photos.of({ request: request.id })).length
      // An officer who names no paper has asked for something in words.
      return { came, missing: Math.max(1, request.missingPapers.length) - came }
    }),
  )
  return {
    ready,
    missing: counts.reduce((sum, { missing }) => sum + missing, 0),
    photos: counts.some(({ came }) => came > 0),
  }
}
