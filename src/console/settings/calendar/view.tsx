import { formatWeekday } from '../../../lib/time.ts'
import type { FeedFailure, HolidayFeed } from '../../../models/settings/holidayFeed.ts'
import { MOST_ROWS } from '../../forms/fieldValues.ts'
import { momentWords } from '../../format.ts'
import type { Speak } from '../../speak.ts'
import { Notice } from '../../views/message.tsx'
import { Typed } from '../../views/typed.tsx'
import type { Proposal } from './proposals.ts'

export const PATH = '/console/settings/holidays/calendar'

/** What a calendar proposes, and where it is from. */
export interface Proposed {
  readonly proposals: readonly Proposal[]
  readonly same: number
  readonly name: string
  readonly source: string
  readonly left: number
  readonly from: 'file' | 'feed'
}

/** What was refused, and the place on the page where to mend it. */
export interface Wrong {
  readonly field: 'file' | 'feed' | 'days'
  readonly why: FeedFailure | 'none' | 'too-many'
}

interface Shown {
  readonly hasFeed: boolean
  /** Null: it was never tried. */
  readonly feed: HolidayFeed | null
  readonly proposed: Proposed | null
  readonly wrong: Wrong | null
  readonly said: 'done' | 'fetched' | null
  readonly speak: Speak
}

function wrongWords({ field, why }: Wrong, { t }: Speak): string {
  if (why === 'too-many') return t('sharing.holidays.too-many', { most: MOST_ROWS })
  if (why === 'none') return t(field === 'feed' ? 'sharing.holidays.no-feed' : 'sharing.holidays.wrong.none')
  return t(`sharing.holidays.wrong.${why}`)
}

function Row({ proposal, speak }: { proposal: Proposal; speak: Speak }) {
  const { t, language } = speak
  const { act, day, name, caution } = proposal
  return (
    <li>
      <label class="tick">
        <input type="checkbox" name={`${act}.${day}`} value={name} checked={caution === null} />
        <span>
          <Typed text={t(`sharing.holidays.${act}`, { day: formatWeekday(day, language), name })} />
          {caution && <span class="small"> · {t(`sharing.holidays.caution.${caution}`)}</span>}
        </span>
      </label>
    </li>
  )
}

function ProposedDays({ proposed, speak }: { proposed: Proposed; speak: Speak }) {
  const { t } = speak
  const { proposals, same, name, source, left, from } = proposed
  return (
    <section aria-labelledby="days">
      <h2 id="days">{t('sharing.holidays.proposed')}</h2>
      <p>
        <Typed text={t('sharing.holidays.from', { name })} /> · {t('sharing.holidays.same', { count: same })}
        {left > 0 && <> · {t('sharing.holidays.left', { count: left })}</>}
      </p>
      {proposals.length === 0 ? (
        <p class="none">{t('sharing.holidays.none')}</p>
      ) : (
        <form method="post" action={PATH}>
          <input type="hidden" name="source" value={source} />
          <input type="hidden" name="from" value={from} />
          <input type="hidden" name="shown" value={proposals.map(({ day }) => day).join(' ')} />
          <ul class="file-offers">
            {proposals.map((proposal) => (
              <Row proposal={proposal} speak={speak} />
            ))}
          </ul>
          <p>{t('sharing.holidays.then')}</p>
          <button class="primary" name="do" value="use">
            {t('sharing.holidays.confirm')}
          </button>
        </form>
      )}
    </section>
  )
}

function Feed({ hasFeed, feed, speak }: Pick<Shown, 'hasFeed' | 'feed' | 'speak'>) {
  const { t } = speak
  const readAt = feed?.readAt ?? null
  return (
    <section aria-labelledby="feed">
      <h2 id="feed">{t('sharing.holidays.feed-title')}</h2>
      {hasFeed ? (
        <>
          <p>
            {readAt === null
              ? t('sharing.holidays.never-read')
              : t('sharing.holidays.read-at', { at: momentWords(readAt, speak) })}
            {feed?.failure && (
              <>
                <br />
                {t('sharing.holidays.not-fetched')} · {t(`sharing.holidays.wrong.${feed.failure}`)}
              </>
            )}
          </p>
          <form method="post" action={PATH}>
            <button name="do" value="fetch">
              {t('sharing.holidays.fetch')}
            </button>
          </form>
        </>
      ) : (
        <p>{t('sharing.holidays.no-feed')}</p>
      )}
      <p>
        <a href="/console/settings/holidays#holidayFeed">{t('sharing.holidays.set-feed')}</a>
      </p>
    </section>
  )
}

/** The proposed days with their ticks, and the two ways to a calendar. */
export function View({ hasFeed, feed, proposed, wrong, said, speak }: Shown) {
  const { t } = speak
  return (
    <div class="settings">
      <p class="ways">
        <a href="/console/settings">{t('settings.form.overview')}</a>{' '}
        <a href="/console/settings/holidays">{t('sharing.holidays.list')}</a>
      </p>
      <h1>{t('sharing.holidays.title')}</h1>
      {said && <Notice kind="done">{t(`sharing.holidays.${said}`)}</Notice>}
      {wrong && (
        <Notice kind="trouble">
          <p>
            <a href={`#${wrong.field}`}>{wrongWords(wrong, speak)}</a>
          </p>
        </Notice>
      )}
      <p>{t('sharing.holidays.about')}</p>
      {proposed && <ProposedDays proposed={proposed} speak={speak} />}
      <section aria-labelledby="by-file">
        <h2 id="by-file">{t('sharing.holidays.file-title')}</h2>
        <form method="post" action={PATH} enctype="multipart/form-data">
          <div class="field">
            <label for="file">{t('sharing.holidays.file')}</label>
            <input
              id="file"
              type="file"
              name="file"
              accept=".ics,text/calendar"
              {...(wrong?.field === 'file' && { 'aria-invalid': true })}
            />
          </div>
          <button name="do" value="preview">
            {t('sharing.holidays.look')}
          </button>
        </form>
      </section>
      <Feed hasFeed={hasFeed} feed={feed} speak={speak} />
    </div>
  )
}
