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

function PlaceLink({ place, speak, here, waiting }: Omit<Shown, 'viewer'> & { place: Place }) {
  const current = currentOf(place, here)
  return (
    <li>
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

/** The navigation: main places in a row, the others folded. */
export function Nav(shown: Shown) {
  const { speak, viewer, here, waiting } = shown
  const { row, more } = placesOf(viewer)
  const hereInMore = more.find((place) => currentOf(place, here) !== null)
  return (
    <nav class="places" aria-label={speak.t('console.frame.places')}>
      <ul>
        {row.map((place) => (
          <PlaceLink {...shown} place={place} />
        ))}
        {more.length > 0 && (
          <li>
            <details class="more">
              <summary>
                {speak.t('board.more')}
                {hereInMore && <strong> {speak.t(hereInMore.title)}</strong>}
                <Count of={more.reduce((sum, place) => sum + countOf(place, waiting), 0)} />
              </summary>
              <ul>
                {more.map((place) => (
                  <PlaceLink {...shown} place={place} />
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  )
}
