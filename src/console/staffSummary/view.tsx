import type { Role } from '../../models/staff/staff.ts'
import type { FigureName, Summary } from '../../staffSummaries/figures.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'

/** The page that lists what a figure counts; managers see only the figure. */
const lists: Readonly<Partial<Record<FigureName, string>>> = {
  waiting: '/console',
  late: '/console/late',
  'at-risk': '/console/late',
  'words-due': '/console/late',
  visits: '/console/visits',
  calls: '/console/calls',
  talks: '/console/talks',
}

interface Shown {
  readonly summary: Summary
  readonly role: Role
  readonly speak: Speak
}

/** The day's figures, with the time at which they were counted. */
export function DaySummary({ summary, role, speak }: Shown) {
  const { t } = speak
  return (
    <>
      <p class="small">{t('summary.day.at', { moment: momentWords(summary.at, speak) })}</p>
      <dl class="facts">
        {summary.figures.map(({ name, count }) => {
          const href = role === 'manager' ? undefined : lists[name]
          return (
            <div>
              <dt>
                {href === undefined ? (
                  t(`summary.day.figure.${name}`)
                ) : (
                  <a href={href}>{t(`summary.day.figure.${name}`)}</a>
                )}
              </dt>
              <dd>{count}</dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}
