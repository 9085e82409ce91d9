import type { Speak } from '../speak.ts'
import type { ListPage } from './listPage.ts'

interface Shown {
  readonly of: ListPage<unknown>
  /** What the list is called; absent where the page has only this one. */
  readonly name?: string
  readonly addressOf: (page: number) => string
  readonly speak: Speak
}

/** Says how many rows of a list are shown and leads to the others; nothing where all are shown. */
export function PageLinks({ of, name, addressOf, speak: { t } }: Shown) {
  const { rows, before, total, page, last } = of
  if (last === 1) return null
  const shown = { count: rows.length, total, from: before + 1, to: before + rows.length }
  return (
    <nav
      class="pages"
      aria-label={name === undefined ? t('console.pages.title') : `${t('console.pages.title')}: ${name}`}
    >
      <p>{t('console.pages.shown', shown)}</p>
      {page > 1 && (
        <a class="button" href={addressOf(page - 1)}>
          {t('console.pages.previous')}
        </a>
      )}
      {page < last && (
        <a class="button" href={addressOf(page + 1)}>
          {t('console.pages.next')}
        </a>
      )}
    </nav>
  )
}
