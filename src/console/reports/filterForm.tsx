import { serviceIds } from '../../domain/services/ids.ts'
import { addMonths, type Day, fiscalYearOf, formatMonthInFull, type Month } from '../../lib/time.ts'
import { groupLabel } from '../../reports/labels.ts'
import { channels } from '../../domain/requests/channel.ts'
import { type Period, quarterOf, readPeriod, spanOf, writePeriod } from '../../reports/period.ts'
import { periodName } from '../../reports/periodWords.ts'
import type { FilterField } from '../../reports/select.ts'
import type { Speak } from '../speak.ts'
import { type Asked, statusIds } from './asked.ts'

/** How many months and fiscal years the form offers, including the present ones. */
const MONTHS = 13
const YEARS = 5

interface Shown {
  /** The path to which the form leads: `/satisfaction`. */
  readonly path: string
  readonly asked: Asked
  /** Fields by which the report can be filtered. */
  readonly by: readonly FilterField[]
  /** Versions of the survey to choose from; empty if there is only one. */
  readonly versions: readonly number[]
  readonly today: Day
  /** The earliest month with figures: earlier periods are not offered. Null: there are no figures yet. */
  readonly since: Month | null
  readonly speak: Speak
}

interface Offered {
  readonly value: string
  readonly label: string
}

function months(today: Day, speak: Speak): Offered[] {
  return Array.from({ length: MONTHS }, (_, ago) => {
    const month = addMonths(`${today.slice(0, 7)}-01`, -ago).slice(0, 7)
    return { value: month, label: formatMonthInFull(month, speak.language) }
  })
}

function quarters(today: Day, speak: Speak): Offered[] {
  return Array.from({ length: 8 }, (_, ago) => {
    const quarter = quarterOf(addMonths(`${today.slice(0, 7)}-01`, -3 * ago).slice(0, 7))
    return { value: writePeriod(quarter), label: periodName(quarter, speak) }
  })
}

function years(today: Day, speak: Speak): Offered[] {
  return Array.from({ length: YEARS }, (_, ago) => {
    const year: Period = { kind: 'year', year: fiscalYearOf(today) - ago }
    return { value: writePeriod(year), label: periodName(year, speak) }
  })
}

function Options({ offered, chosen }: { offered: readonly Offered[]; chosen: string }) {
  return (
    <>
      {offered.map(({ value, label }) => (
        <option value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </>
  )
}

/** The present period, and earlier ones as far as there are figures. */
function withFigures(offered: readonly Offered[], since: Month | null): readonly Offered[] {
  return offered.filter(({ value }, ago) => {
    const period = readPeriod(value)
    return ago === 0 || (since !== null && period !== null && spanOf(period).to >= `${since}-01`)
  })
}

function PeriodChoice({ asked: { period }, today, since, speak }: Shown) {
  const { t } = speak
  const groups = [
    { label: t('reports.filter.years'), offered: withFigures(years(today, speak), since) },
    { label: t('reports.filter.quarters'), offered: withFigures(quarters(today, speak), since) },
    { label: t('reports.filter.months'), offered: withFigures(months(today, speak), since) },
  ]
  const chosen = period.kind === 'days' ? 'days' : writePeriod(period)
  const known =
    chosen === 'days' || groups.some(({ offered }) => offered.some(({ value }) => value === chosen))
  const { from, to } = spanOf(period)
  return (
    <>
      <label>
        {t('reports.filter.period')}
        <select name="period">
          {!known && (
            <option value={chosen} selected>
              {periodName(period, speak)}
            </option>
          )}
          {groups.map(({ label, offered }) => (
            <optgroup label={label}>
              <Options offered={offered} chosen={chosen} />
            </optgroup>
          ))}
          <option value="days" selected={chosen === 'days'}>
            {t('reports.filter.days')}
          </option>
        </select>
      </label>
      <fieldset class="days">
        <legend>{t('reports.filter.days-hint')}</legend>
        <label>
          {t('reports.filter.from')}
          <input type="date" name="from" value={from} />
        </label>
        <label>
          {t('reports.filter.to')}
          <input type="date" name="to" value={to} />
        </label>
      </fieldset>
    </>
  )
}

const narrowings = {
  service: { all: 'reports.filter.all-services', values: serviceIds },
  channel: { all: 'reports.filter.all-channels', values: channels },
  status: { all: 'reports.filter.all-statuses', values: statusIds },
} as const

function Narrowing({ field, asked, speak }: Shown & { field: FilterField }) {
  const { all, values } = narrowings[field]
  const chosen = asked.filter[field] ?? ''
  return (
    <label>
      {speak.t(`reports.${field}`)}
      <select name={field}>
        <option value="">{speak.t(all)}</option>
        <Options
          offered={values.map((value) => ({ value, label: groupLabel(field, value, speak) }))}
          chosen={chosen}
        />
      </select>
    </label>
  )
}

/** A choice of one survey version: scores of different questions must not be added up. */
function Versions({ asked, versions, speak }: Shown) {
  if (versions.length < 2) return null
  return (
    <label>
      {speak.t('reports.version')}
      <select name="version">
        <Options
          offered={versions.map((version) => ({
            value: String(version),
            label: speak.t('survey.version', { version }),
          }))}
          chosen={String(asked.version)}
        />
      </select>
    </label>
  )
}

/** A form for period and filter; the address then holds the whole choice. */
export function FilterForm(shown: Shown) {
  const { path, asked, by, speak } = shown
  return (
    <form
      class="report-filter"
      method="get"
      action={`/console/reports${path}`}
      aria-label={speak.t('reports.filter.title')}
    >
      {asked.wrongDays && (
        <p class="notice" role="alert">
          {speak.t('reports.filter.wrong-days')}
        </p>
      )}
      <PeriodChoice {...shown} />
      {by.map((field) => (
        <Narrowing {...shown} field={field} />
      ))}
      <Versions {...shown} />
      <button class="primary">{speak.t('reports.filter.show')}</button>
    </form>
  )
}
