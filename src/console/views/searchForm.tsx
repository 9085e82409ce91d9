import { asset } from '../assets.ts'
import type { Speak } from '../speak.ts'

/** The camera's picture for scan.js; hidden until the camera runs. */
function ScanDialog({ speak }: { speak: Speak }) {
  const { t } = speak
  const words = {
    'data-starting': t('board.scan.starting'),
    'data-looking': t('board.scan.looking'),
    'data-found': t('board.scan.found'),
    'data-refused': t('board.scan.refused'),
    'data-missing': t('board.scan.missing'),
  }
  return (
    <dialog id="scan" aria-labelledby="scan-title" data-decoder={asset('jsQR.js')} {...words}>
      <h2 id="scan-title">{t('board.scan.title')}</h2>
      <p role="status" />
      <video aria-label={t('board.scan.video')} muted playsInline />
      <form method="dialog">
        <button>{t('board.scan.close')}</button>
      </form>
    </dialog>
  )
}

/**
 * Uses POST, so that names and telephone numbers never appear in an address. A barcode scanner types into the field.
 * @param wanted what was looked for, to be corrected
 */
export function SearchForm({ wanted = '', speak }: { wanted?: string; speak: Speak }) {
  const { t } = speak
  return (
    <>
      <form method="post" action="/console/search" role="search" class="search">
        <label for="search">{t('console.search.label')}</label>
        <input
          id="search"
          name="wanted"
          class="wanted"
          placeholder={t('console.search.label')}
          value={wanted}
          autocomplete="off"
          required
        />
        <button>{t('console.search.find')}</button>
        <button type="button" id="scan-open" class="secondary" hidden>
          {t('board.scan.open')}
        </button>
      </form>
      <ScanDialog speak={speak} />
    </>
  )
}
