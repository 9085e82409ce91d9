import type { Speak } from '../speak.ts'

/** Posted, so that no telephone number stands in an address. */
export function SearchForm({ speak }: { speak: Speak }) {
  const { t } = speak
  return (
    <form method="post" action="/console/search" role="search" class="search">
      <label for="search">{t('console.search.label')}</label>
      <input id="search" name="wanted" class="wanted" autocomplete="off" inputMode="tel" required />
      <button>{t('console.search.find')}</button>
    </form>
  )
}
