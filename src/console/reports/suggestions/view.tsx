import type { Day, Month } from '../../../lib/time.ts'
import { writePeriod } from '../../../reports/period.ts'
import { periodName } from '../../../reports/periodWords.ts'
import type { Speak } from '../../speak.ts'
import type { GroupState } from './form.ts'
import { Group } from './group.tsx'
import type { SuggestionsModel } from './model.ts'
import { FilterForm } from '../filterForm.tsx'
import { ReportPlaces } from '../places.tsx'

interface Shown {
  readonly model: SuggestionsModel
  readonly speak: Speak
}

interface Asking {
  readonly today: Day
  /** The earliest month with figures; null: none. */
  readonly since: Month | null
  /** The days in the address are no valid period, so the page shows another one. */
  readonly wrongDays: boolean
  /** The group whose form was sent. */
  readonly pressed: GroupState | null
}

/** Suggestions by theme, with a form for each group. */
export function SuggestionsView(props: Shown & Asking) {
  const { model, today, wrongDays, pressed, speak } = props
  const { t } = speak
  const { period, total, tooFew, groups } = model
  return (
    <article class="suggestions">
      <h1>{t('suggestions.title-of', { period: periodName(period, speak) })}</h1>
      <ReportPlaces here="/suggestions" period={writePeriod(period)} speak={speak} />
      <FilterForm
        path="/suggestions"
        asked={{ period, filter: {}, version: null, wrongDays }}
        by={[]}
        versions={[]}
        today={today}
        since={props.since}
        speak={speak}
      />
      <p class="lead">{total === 0 ? t('suggestions.nobody') : t('suggestions.total', { count: total })}</p>
      {tooFew && <p>{t('suggestions.too-few')}</p>}
      <p>{t('suggestions.about')}</p>
      <p>
        <a href="/console/reports/themes">{t('suggestions.themes.edit')}</a>
      </p>
      {groups.map((group) => (
        <Group
          group={group}
          model={model}
          pressed={pressed?.theme === group.theme ? pressed : null}
          speak={speak}
        />
      ))}
    </article>
  )
}
