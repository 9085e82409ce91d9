import type { Photo } from '../../models/photos/photos.ts'
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
  paper: string,
  photos: readonly Photo[],
  speak: Speak,
): PhotoShown[] {
  return photos
    .filter((photo) => photo.paper === paper)
    .map(({ id, at, kind }) => ({
      href: `/console/requests/${reference}/photos/${id}`,
      at: momentWords(at, speak),
      pdf: kind === 'pdf',
    }))
}

/** One photo beside its paper; without script it opens in a page of its own. */
function Picture({ href, at, speak }: PhotoShown & { speak: Speak }) {
  const { t } = speak
  return (
    <div class="photo">
      <div class="frame" role="group" aria-label={t('case.photo.frame')} tabIndex={0}>
        <a href={href} target="_blank" rel="noopener">
          <img src={href} alt={t('console.photo.sent', { moment: at })} loading="lazy" />
        </a>
      </div>
      <div class="photo-tools" hidden>
        {(['larger', 'smaller', 'turn'] as const).map((what) => (
          <button type="button" data-photo={what}>
            {t(`case.photo.${what}`)}
          </button>
        ))}
      </div>
    </div>
  )
}

/** The photos of one paper; a PDF is a link that says that it has no stamp. */
export function Photos({ photos, speak }: { photos: readonly PhotoShown[]; speak: Speak }) {
  if (photos.length === 0) return null
  return (
    <ul class="photos">
      {photos.map((photo) => (
        <li>
          {photo.pdf ? (
            <a href={photo.href}>{speak.t('console.photo.pdf', { moment: photo.at })}</a>
          ) : (
            <Picture {...photo} speak={speak} />
          )}
        </li>
      ))}
    </ul>
  )
}
