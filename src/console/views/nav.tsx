import type { StaffMember } from '../../models/staff.ts'
import type { Speak } from '../speak.ts'
import { type Place, placesOf, type Waiting } from './places.ts'

interface Shown {
  readonly speak: Speak
  readonly viewer: StaffMember
  /** Path and query of the page that is shown. */
  readonly here: string
  readonly waiting: Waiting
}

const isHere = ({ path }: Place, here: string) => path === here.split('?')[0]

function PlaceLink({ place, speak, here, waiting }: Omit<Shown, 'viewer'> & { place: Place }) {
  const count = place.counts ? waiting[place.counts] : 0
  return (
    <li>
      <a
        href={place.path}
        {...(isHere(place, here) && { 'aria-current': 'page' as const })}
        {...(place.key !== undefined && { 'data-go': place.key })}
      >
        {speak.t(place.title)}
        {count > 0 && (
          <>
            {' '}
            <span class="count">{count}</span>
          </>
        )}
      </a>
    </li>
  )
}

/** Where one can go: few places in a row, the rest folded. */
export function Nav(shown: Shown) {
  const { speak, viewer, here } = shown
  const { row, more } = placesOf(viewer)
  const hereInMore = more.find((place) => isHere(place, here))
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
