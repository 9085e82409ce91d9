import type { ComponentChildren } from 'preact'
import { office } from '../../flows/office.ts'
import type { Speak } from '../speak.ts'
import {
  type GroupLine,
  itemCounts,
  type ReportModel,
  type SatisfactionLine,
  type TimeLine,
} from './model.ts'

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

/** A table that scrolls by itself on a narrow screen, by keyboard too. */
function Table({ caption, children }: { caption: string; children: ComponentChildren }) {
  return (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="figures">
        <caption>{caption}</caption>
        {children}
      </table>
    </div>
  )
}

function FigureHeads({ speak }: { speak: Speak }) {
  const { t } = speak
  return (
    <>
      <th scope="col">{t('reports.n')}</th>
      <th scope="col">{t('reports.mean')}</th>
      <th scope="col">{t('reports.sd')}</th>
      <th scope="col">{t('reports.percent')}</th>
      <th scope="col" class="words">
        {t('reports.level')}
      </th>
    </>
  )
}

function Figures({ line }: { line: SatisfactionLine }) {
  return (
    <>
      <td>{line.n}</td>
      <td>{line.mean}</td>
      <td>{line.sd}</td>
      <td>{line.percent}</td>
      <td class="words">{line.level}</td>
    </>
  )
}

function Line({ line }: { line: SatisfactionLine }) {
  return (
    <tr>
      <th scope="row">{line.label}</th>
      <Figures line={line} />
    </tr>
  )
}

function AspectTable({ model, speak }: Shown) {
  const { t } = speak
  return (
    <Table caption={t('reports.table.aspects')}>
      <thead>
        <tr>
          <th scope="col">{t('reports.aspect')}</th>
          <FigureHeads speak={speak} />
        </tr>
      </thead>
      <tbody>
        {model.aspects.map((line) => (
          <Line line={line} />
        ))}
      </tbody>
      <tfoot>
        <Line line={model.overall} />
      </tfoot>
    </Table>
  )
}

function ItemTable({ model, speak }: Shown) {
  const { t } = speak
  return (
    <Table caption={t('reports.table.items')}>
      <thead>
        <tr>
          <th scope="col">{t('reports.item')}</th>
          <FigureHeads speak={speak} />
        </tr>
      </thead>
      {model.items.map(({ title, lines }) => (
        <tbody>
          <tr class="part">
            <th scope="rowgroup" colSpan={6}>
              {title}
            </th>
          </tr>
          {lines.map((line) => (
            <Line line={line} />
          ))}
        </tbody>
      ))}
    </Table>
  )
}

function GroupTable(props: { caption: string; head: string; lines: readonly GroupLine[]; speak: Speak }) {
  const { caption, head, lines, speak } = props
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{speak.t('reports.respondents')}</th>
          <FigureHeads speak={speak} />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <th scope="row">{line.label}</th>
            <td>{line.respondents}</td>
            <Figures line={line} />
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function TimeCells({ line }: { line: TimeLine }) {
  return (
    <tr>
      <th scope="row">{line.label}</th>
      <td>{line.promised}</td>
      <td>{line.usual}</td>
      <td>{line.served}</td>
      <td>{line.median}</td>
      <td>{line.ninetieth}</td>
      <td>{line.within}</td>
      <td>{line.withinPercent}</td>
    </tr>
  )
}

function TimeTable({ model, speak }: Shown) {
  const { t } = speak
  return (
    <Table caption={t('reports.table.times')}>
      <thead>
        <tr>
          <th scope="col">{t('reports.service')}</th>
          <th scope="col">{t('reports.promised')}</th>
          <th scope="col">{t('reports.usual')}</th>
          <th scope="col">{t('reports.served')}</th>
          <th scope="col">{t('reports.median')}</th>
          <th scope="col">{t('reports.ninetieth')}</th>
          <th scope="col">{t('reports.within')}</th>
          <th scope="col">{t('reports.within-percent')}</th>
        </tr>
      </thead>
      <tbody>
        {model.times.map((line) => (
          <TimeCells line={line} />
        ))}
      </tbody>
      <tfoot>
        <TimeCells line={model.allTimes} />
      </tfoot>
    </Table>
  )
}

function Notes({ model, speak }: Shown) {
  const { t } = speak
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">{t('reports.notes')}</h2>
      <ul class="notes">
        <li>{t('reports.note.figures')}</li>
        <li>{t('reports.note.bands')}</li>
        <li>{t('reports.note.pooled')}</li>
        <li>{t('reports.note.items', itemCounts)}</li>
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
      <p class="service">{speak.of(office.name)}</p>
      <Years model={model} years={years} speak={speak} />
      <p class="lead">{model.finding ?? t('reports.nobody')}</p>
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
