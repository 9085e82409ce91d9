import { formatDayShort } from '../../lib/time.ts'
import type { StatusTryDay } from '../../models/website/statusTries.ts'
import type { Speak } from '../speak.ts'

/** How often people tried the public status page, so that the office sees when somebody guesses. */
export function StatusTries({ days, speak }: { days: readonly StatusTryDay[]; speak: Speak }) {
  const { t, language } = speak
  if (days.length === 0) return null
  return (
    <section aria-labelledby="status-tries">
      <h2 id="status-tries">{t('settings.website.tries.title')}</h2>
      <p class="small">{t('settings.website.tries.about')}</p>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{t('settings.website.tries.day')}</th>
            <th scope="col">{t('settings.website.tries.found')}</th>
            <th scope="col">{t('settings.website.tries.wrong')}</th>
            <th scope="col">{t('settings.website.tries.refused')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, found, wrong, refused }) => (
            <tr>
              <th scope="row" data-label={t('settings.website.tries.day')}>
                {formatDayShort(day, language)}
              </th>
              <td data-label={t('settings.website.tries.found')}>{found}</td>
              <td data-label={t('settings.website.tries.wrong')}>{wrong}</td>
              <td data-label={t('settings.website.tries.refused')}>
                {refused === 0 ? refused : <strong>{refused}</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
