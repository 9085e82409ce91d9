import type { TextKey } from '../../locales/text.ts'
import type { Speak } from '../speak.ts'

const places: readonly { readonly path: string; readonly title: TextKey }[] = [
  { path: '', title: 'reports.places.dashboard' },
  { path: '/satisfaction', title: 'reports.places.satisfaction' },
  { path: '/service-time', title: 'reports.places.service-time' },
  { path: '/suggestions', title: 'reports.places.suggestions' },
  { path: '/disclosure', title: 'reports.places.disclosure' },
]

/** Links between the pages of reports. @param period as in an address; every link keeps it */
export function ReportPlaces({ here, period, speak }: { here: string; period: string; speak: Speak }) {
  return (
    <nav class="years" aria-label={speak.t('reports.places.title')}>
      <ul>
        {places.map(({ path, title }) => (
          <li>
            <a
              href={`/console/reports${path}?${new URLSearchParams({ period }).toString()}`}
              {...(path === here && { 'aria-current': 'page' as const })}
            >
              {speak.t(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
