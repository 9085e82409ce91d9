import type { Speak } from '../speak.ts'
import type { ReportModel } from './model.ts'
import { AspectTable, GroupTable, ItemTable, TimeTable } from './tables.tsx'

interface Shown {
  readonly model: ReportModel
  readonly speak: Speak
}

function Years({ model, years, speak }: Shown & { years: readonly number[] }) {
  return (
    <nav class="years" aria-label={speak.t('reports.years')}>
      <ul>
        {years.map((year) => (
          <li>
            <a
              href={`/console/reports?year=${year}`}
              {...(year === model.fiscalYear && { 'aria-current': 'page' })}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Answers to different questions are never added up: one version at a time. */
function Versions({ model, speak }: Shown) {
  if (model.versions.length < 2) return null
  return (
    <nav class="years" aria-label={speak.t('survey.versions')}>
      <ul>
        {model.versions.map((version) => (
          <li>
            <a
              href={`/console/reports?year=${model.fiscalYear}&version=${version}`}
              {...(version === model.version && { 'aria-current': 'page' })}
            >
              {speak.t('survey.version', { version })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Notes({ model, speak }: Shown) {
  const { t } = speak
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">{t('reports.notes')}</h2>
      <ul class="notes">
        <li>{t(`reports.note.deviation.${model.method.sdForm}`)}</li>
        <li>{t('reports.note.percent')}</li>
        <li>{t(`reports.note.bands.${model.method.bands}`)}</li>
        <li>{t('reports.note.pooled')}</li>
        <li>{t('reports.note.items', model.itemCounts)}</li>
        <li>{t('reports.note.version', { version: model.version, leftOut: model.leftOut })}</li>
        <li>{t('reports.note.minutes')}</li>
      </ul>
    </section>
  )
}

/** Management's page: figures only. */
export function ReportView({ model, years, speak }: Shown & { years: readonly number[] }) {
  const { t } = speak
  const { respondents, served, responsePercent } = model
  return (
    <article class="report">
      <h1>{t('reports.title-of', { year: model.fiscalYear })}</h1>
      <p class="service">{model.office}</p>
      <Years model={model} years={years} speak={speak} />
      <Versions model={model} speak={speak} />
      <p class="lead">{model.finding ?? t('reports.nobody')}</p>
      {model.target !== null && <p>{model.target}</p>}
      <p>
        {t('reports.response', { respondents, served, percent: responsePercent })}{' '}
        {t('reports.self-selected')}
      </p>
      <AspectTable model={model} speak={speak} />
      <ItemTable model={model} speak={speak} />
      <GroupTable
        caption={t('reports.table.services')}
        head={t('reports.service')}
        lines={model.byService}
        speak={speak}
      />
      <GroupTable
        caption={t('reports.table.months')}
        head={t('reports.month')}
        lines={model.byMonth}
        speak={speak}
      />
      <TimeTable model={model} speak={speak} />
      <Notes model={model} speak={speak} />
    </article>
  )
}
