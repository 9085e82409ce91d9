import { dayOf, monthOf } from '../../lib/time.ts'
import { dashboardOf, type Tile } from '../../reports/dashboard.ts'
import { satisfactionTrend } from '../../reports/documents/satisfaction.ts'
import { serviceTimeTrend } from '../../reports/documents/serviceTime.ts'
import { loadCells } from '../../reports/load.ts'
import { type Period, writePeriod } from '../../reports/period.ts'
import { periodWords } from '../../reports/periodWords.ts'
import type { Table } from '../../reports/table.ts'
import type { Speak } from '../speak.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { addressOf, type Asked, readAsked, setAsked } from './asked.ts'
import { FilterForm } from './filterForm.tsx'
import { freshCounts } from './freshCounts.ts'
import { Notice } from '../views/message.tsx'
import { MonthReady, seeMonth, unseenMonth } from '../views/monthReady.tsx'
import { ReportPlaces } from './places.tsx'
import { ReportPart } from './tableView.tsx'

/** A shape beside the word, so that nobody depends on the colour. */
const shapes = { good: '✓', watch: '!', few: '?', info: '•', none: '–' } as const

/** The report with the full figures of a tile. */
const reports: Readonly<Record<Tile['id'], string>> = {
  satisfaction: '/satisfaction',
  promise: '/service-time',
  papers: '/service-time',
  volumes: '/service-time',
  response: '/satisfaction',
}

function TileView({ tile, asked, speak }: { tile: Tile; asked: Asked; speak: Speak }) {
  const { t } = speak
  return (
    <li class={`tile ${tile.state}`}>
      <h2>
        <a href={addressOf(reports[tile.id], asked)}>{t(`reports.dashboard.tile.${tile.id}`)}</a>
      </h2>
      <p class="value">{tile.value}</p>
      {tile.state !== 'info' && (
        <p class="standing">
          <span aria-hidden="true">{shapes[tile.state]}</span> {t(`reports.dashboard.state.${tile.state}`)}
        </p>
      )}
      {tile.target !== null && <p class="small">{tile.target}</p>}
      <p class="small">{tile.detail}</p>
      <p class="small">{tile.change}</p>
    </li>
  )
}

function Trends({ tables, period, speak }: { tables: readonly Table[]; period: string; speak: Speak }) {
  return (
    <>
      {tables.map((table, index) => (
        <ReportPart table={table} number={index + 1} period={period} speak={speak} />
      ))}
    </>
  )
}

/** “Are we all right this month?”: the figures of a month, and their course through the year. */
export async function dashboardPage(context: MemberContext): Promise<Reply> {
  const { deps, now, office, query, speak } = context
  const { t } = speak
  const today = dayOf(now)
  const usual: Period = { kind: 'month', month: monthOf(now) }
  const asked = readAsked(query, usual)
  const { counts, complete } = await freshCounts(deps)
  if (asked.period.kind === 'month' && complete) await seeMonth(context, asked.period.month)
  const cells = await loadCells(counts, asked.period)
  const set = setAsked(asked, cells.of(asked.period), office)
  const { verdict, toWatch, tiles, finding } = dashboardOf(cells, set.version, office, today, speak)
  const common = { cells, filter: {}, office, today, say: speak }
  const satisfaction = satisfactionTrend({ ...common, set, suggestions: null })
  const trends = [...(satisfaction ? [satisfaction] : []), serviceTimeTrend(common)]
  return {
    kind: 'page',
    title: t('reports.dashboard.title'),
    body: (
      <article class="report">
        <h1>{t('reports.dashboard.title')}</h1>
        <MonthReady month={await unseenMonth(context)} speak={speak} />
        {!complete && <Notice kind="trouble">{t('reports.behind.text')}</Notice>}
        <p class="service">
          <span class="line">{speak.of(office.profile.name)}</span>
          <span class="line">{periodWords(asked.period, speak)}</span>
        </p>
        <p class={`verdict ${verdict}`}>{t(`reports.dashboard.${verdict}`, { count: toWatch })}</p>
        <ul class="tiles">
          {tiles.map((tile) => (
            <TileView tile={tile} asked={asked} speak={speak} />
          ))}
        </ul>
        <p class="lead">{finding ?? t('reports.nobody')}</p>
        <ReportPlaces here="" period={writePeriod(asked.period)} speak={speak} />
        <FilterForm
          path=""
          asked={asked}
          by={[]}
          versions={[]}
          today={today}
          since={await counts.firstMonth()}
          speak={speak}
        />
        <Trends tables={trends} period={periodWords(asked.period, speak)} speak={speak} />
      </article>
    ),
  }
}
