import type { Photo } from '../../models/photos.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'

export interface PhotoShown {
  readonly href: string
  readonly at: string
  readonly pdf: boolean
}

/** The photos of one paper, oldest first. */
export function photosShown(
  reference: string,
  slot: string,
  photos: readonly Photo[],
  speak: Speak,
): PhotoShown[] {
  return photos
    .filter((photo) => photo.slot === slot)
    .map(({ id, at, kind }) => ({
      href: `/console/requests/${reference}/photos/${id}`,
      at: momentWords(at, speak),
      pdf: kind === 'pdf',
    }))
}

/** The photos of one paper; a PDF is a link, and says that it is not stamped. */
export function Photos({ photos, speak }: { photos: readonly PhotoShown[]; speak: Speak }) {
  if (photos.length === 0) return null
  return (
    <ul class="photos">
      {photos.map(({ href, at, pdf }) => (
        <li>
          {pdf ? (
            <a href={href}>{speak.t('console.photo.pdf', { moment: at })}</a>
          ) : (
            <a href={href} target="_blank" rel="noopener">
              <img src={href} alt={speak.t('console.photo.sent', { moment: at })} loading="lazy" />
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
