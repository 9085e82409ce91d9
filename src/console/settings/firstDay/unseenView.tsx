import { firstDaySteps } from '../../../domain/settings/firstDay.ts'
import type { Speak } from '../../speak.ts'
import type { Unseen } from './unseen.ts'

export interface UnseenShown {
  readonly unseen: readonly Unseen[]
  readonly speak: Speak
}

/** What applicants do not see yet, each with the page that changes it. */
export function UnseenList({ unseen, speak }: UnseenShown) {
  const { t } = speak
  return (
    <section aria-labelledby="unseen">
      <h2 id="unseen">{t('firstday.unseen.title')}</h2>
      {unseen.length === 0 && <p>{t('firstday.unseen.none')}</p>}
      <ul class="missing-parts">
        {unseen.map(({ text, at }) => (
          <li>{at === null ? speak.text(text) : <a href={at}>{speak.text(text)}</a>}</li>
        ))}
      </ul>
    </section>
  )
}

interface LineShown extends UnseenShown {
  /** How many steps of the first day are done. */
  readonly done: number
}

/** The first day in one line, for the settings page; nothing when there is nothing to do or to see. */
export function FirstDayLine({ done, unseen, speak: { t } }: LineShown) {
  const all = firstDaySteps.length
  if (done === all && unseen.length === 0) return null
  return (
    <p class="notice">
      <a href="/console/first-day">{t('firstday.bar', { done, all })}</a>
      {unseen.length > 0 && (
        <>
          {' '}
          · {t('firstday.unseen.line', { count: unseen.length })}{' '}
          <a href="/console/first-day#unseen">{t('firstday.unseen.show')}</a>
        </>
      )}
    </p>
  )
}
