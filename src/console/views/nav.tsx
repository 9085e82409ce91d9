import type { StaffMember } from '../../models/staff/staff.ts'
import type { Speak } from '../speak.ts'
import { type Place, placesOf, type Waiting } from './places.ts'

interface Shown {
  readonly speak: Speak
  readonly viewer: StaffMember
  /** Path and query of the present page. */
  readonly here: string
  readonly waiting: Waiting
}

/** `page`: this place is the present page; `true`: the present page belongs to it. */
function currentOf({ path }: Place, here: string): 'page' | 'true' | null {
  const [shown = ''] = here.split('?')
  if (shown === path) return 'page'
  // The board's address is the beginning of all others, so it matches only exactly.
  return path !== '/console' && shown.startsWith(`${path}/`) ? 'true' : null
}

function Count({ of: count }: { of: number }) {
  return count > 0 ? (
    <>
      {' '}
      <span class="count">{count}</span>
    </>
  ) : null
}

const countOf = ({ counts }: Place, waiting: Waiting) => (counts ? waiting[counts] : 0)

interface LinkShown extends Omit<Shown, 'viewer'> {
  readonly place: Place
  /** Shown on a narrow screen only. */
  readonly narrow?: true
}

function PlaceLink({ place, speak, here, waiting, narrow }: LinkShown) {
  const current = currentOf(place, here)
  return (
    <li {...(narrow && { class: 'narrow' })}>
      <a
        href={place.path}
        {...(current && { 'aria-current': current })}
        {...(place.key !== undefined && { 'data-go': place.key })}
      >
        {speak.t(place.title)}
        <Count of={countOf(place, waiting)} />
      </a>
    </li>
  )
}

/** What waits in the folded places, which are others on a narrow screen. */
function Sum({ of: count, where }: { of: number; where: 'wide' | 'narrow' }) {
  return count > 0 ? (
    <span class={where}>
      <Count of={count} />
    </span>
  ) : null
}

/** The folded places. On a narrow screen the row is folded too, so they begin with it. */
function More(shown: Shown & { row: readonly Place[]; more: readonly Place[] }) {
  const { speak, here, waiting, row, more } = shown
  const hereInMore = more.find((place) => currentOf(place, here) !== null)
  const sum = (places: readonly Place[]) =>
    places.reduce((total, place) => total + countOf(place, waiting), 0)
  return (
    <details class="menu more">
      <summary>
        {speak.t('board.more')} {hereInMore && <strong>{speak.t(hereInMore.title)}</strong>}
        <Sum of={sum(more)} where="wide" />
        <Sum of={sum([...row, ...more])} where="narrow" />
      </summary>
      <ul>
        {row.map((place) => (
          <PlaceLink {...shown} place={place} narrow />
        ))}
        {more.map((place) => (
          <PlaceLink {...shown} place={place} />
        ))}
      </ul>
    </details>
  )
}

/** The navigation: main places in a row, the others folded. */
export function Nav(shown: Shown) {
  const { speak, viewer } = shown
  const { row, more } = placesOf(viewer)
  return (
    <nav class={more.length > 0 ? 'places folds' : 'places'} aria-label={speak.t('console.frame.places')}>
      <ul>
        {row.map((place) => (
          <PlaceLink {...shown} place={place} />
        ))}
        {more.length > 0 && (
          <li>
            <More {...shown} row={row} more={more} />
          </li>
        )}
      </ul>
    </nav>
  )
}
