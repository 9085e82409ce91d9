import type { Speak } from '../speak.ts'

/** These pages have a box of their own, with the camera beside it. */
const WITH_OWN = ['/console', '/console/', '/console/search']

/** The search box in the head of every other page; it posts, so that names never appear in an address. Enter sends it. */
export function HeadSearch({ here, speak: { t } }: { here: string; speak: Speak }) {
  const [path = ''] = here.split('?')
  if (WITH_OWN.includes(path)) return null
  return (
    <form
      method="post"
      action="/console/search"
      role="search"
      class="head-search"
      aria-label={t('console.search.title')}
    >
      <input
        id="search"
        name="wanted"
        aria-label={t('console.search.label')}
        placeholder={t('console.search.find')}
        autocomplete="off"
        required
      />
    </form>
  )
}
