import type { Office } from '../domain/settings/office.ts'
import type { Day } from '../lib/time.ts'
import { levelWords } from '../domain/survey/surveyItems.ts'
import { shareHundredths } from './exact.ts'
import { findingOf } from './finding.ts'
import { formatCount, formatHundredths } from './format.ts'
import type { ReportCells } from './load.ts'
import { type Period, previousOf } from './period.ts'
import type { Say } from './say.ts'
import { select } from './select.ts'
import { serviceTimesOf } from './serviceTime.ts'
import { optionsOf, type Slice, slicer } from './slices.ts'
import { LEAST_PEOPLE } from './suppression.ts'
import { type Volumes, volumesOf } from './workload.ts'

type TileId = 'satisfaction' | 'promise' | 'papers' | 'volumes' | 'response'

/** `good`, `watch`: compared with the office's target; `few`: too few people; `info`: no target; `none`: no figure. */
type TileState = 'good' | 'watch' | 'few' | 'info' | 'none'

/** One figure of the dashboard. */
export interface Tile {
  readonly id: TileId
  readonly state: TileState
  /** The figure in words. */
  readonly value: string
  /** What the figure counts. */
  readonly detail: string
  /** The office's target, if it has one. */
  readonly target: string | null
  /** Difference to the period before. */
  readonly change: string
}

/** Figures that answer “are we all right?” for one period. */
interface Dashboard {
  /** `watch`: at least one tile is below its target. */
  readonly verdict: 'fine' | 'watch' | 'unknown'
  /** Number of tiles below their target. */
  readonly toWatch: number
  readonly tiles: readonly Tile[]
  /** The finding of the satisfaction report in words; null without answers. */
  readonly finding: string | null
}

interface Figures {
  readonly slice: Slice
  readonly volumes: Volumes
  readonly times: ReturnType<typeof serviceTimesOf>
}

/** A difference in words; both values in hundredths of a percent, or both in whole numbers. */
function changeWords(
  now: number | null,
  before: number | null,
  shown: (n: number) => string,
  { t }: Say,
): string {
  if (now === null || before === null) return t('reports.dashboard.new')
  if (now === before) return t('reports.dashboard.same')
  return t(now > before ? 'reports.dashboard.more' : 'reports.dashboard.less', {
    points: shown(Math.abs(now - before)),
  })
}

const stateOf = (share: number | null, target: number): TileState =>
  share === null ? 'none' : share >= 100 * target ? 'good' : 'watch'

function percentWords(share: number | null, { t }: Say): string {
  return share === null ? '–' : t('reports.dashboard.percent', { percent: formatHundredths(share) })
}

const percentOf = ({ figures }: Slice) => figures?.overall.percentHundredths ?? null

/** With fewer than five answers the dashboard does not judge. */
function satisfactionState({ figures }: Slice, target: number): TileState {
  const respondents = figures?.respondents ?? 0
  if (respondents > 0 && respondents < LEAST_PEOPLE) return 'few'
  return stateOf(figures?.overall.percentHundredths ?? null, target)
}

function satisfactionTile(now: Figures, before: Figures, { reports }: Office, say: Say): Tile {
  const { figures } = now.slice
  const share = percentOf(now.slice)
  const level = figures?.overall.level ?? null
  return {
    id: 'satisfaction',
    state: satisfactionState(now.slice, reports.targetPercent),
    value: percentWords(share, say),
    detail:
      figures === null || level === null
        ? say.t('reports.nobody')
        : say.t('reports.dashboard.mean', {
            mean: formatHundredths(figures.overall.meanCents),
            level: say.of(levelWords[level].report),
            respondents: formatCount(figures.respondents),
          }),
    target: say.t('reports.dashboard.target', { target: reports.targetPercent }),
    change: changeWords(share, percentOf(before.slice), formatHundredths, say),
  }
}

function promiseTile(now: Figures, before: Figures, { reports }: Office, say: Say): Tile {
  const { withinShareHundredths: share, withinPromise, served } = now.times
  return {
    id: 'promise',
    state: stateOf(share, reports.promisePercent),
    value: percentWords(share, say),
    detail: say.t('reports.dashboard.within', {
      within: formatCount(withinPromise),
      served: formatCount(served),
    }),
    target: say.t('reports.dashboard.target', { target: reports.promisePercent }),
    change: changeWords(share, before.times.withinShareHundredths, formatHundredths, say),
  }
}

function papersTile(now: Figures, before: Figures, say: Say): Tile {
  const { asked, filed, askedShareHundredths: share } = now.volumes
  return {
    id: 'papers',
    state: share === null ? 'none' : 'info',
    value: percentWords(share, say),
    detail: say.t('reports.dashboard.asked', { asked: formatCount(asked), filed: formatCount(filed) }),
    target: null,
    change: changeWords(share, before.volumes.askedShareHundredths, formatHundredths, say),
  }
}

function volumesTile(now: Figures, before: Figures, say: Say): Tile {
  const { filed, completed, cancelled, rejected, expired } = now.volumes
  const nothing = filed + completed + cancelled + rejected + expired === 0
  return {
    id: 'volumes',
    state: nothing ? 'none' : 'info',
    value: say.t('reports.dashboard.requests', { count: formatCount(filed) }),
    detail: say.t('reports.dashboard.ended', {
      completed: formatCount(completed),
      lost: formatCount(cancelled + rejected + expired),
    }),
    target: null,
    change: changeWords(filed, before.volumes.filed, formatCount, say),
  }
}

function responseTile(now: Figures, before: Figures, say: Say): Tile {
  const respondents = now.slice.figures?.respondents ?? 0
  const { completed } = now.volumes
  const share = shareHundredths(respondents, completed)
  return {
    id: 'response',
    state: share === null ? 'none' : 'info',
    value: percentWords(share, say),
    detail: say.t('reports.response', {
      respondents: formatCount(respondents),
      served: formatCount(completed),
      percent: formatHundredths(share),
    }),
    target: null,
    change: changeWords(
      share,
      shareHundredths(before.slice.figures?.respondents ?? 0, before.volumes.completed),
      formatHundredths,
      say,
    ),
  }
}

/** The figures of a period for the dashboard. @param version of the survey; only its answers count */
export function dashboardOf(
  cells: ReportCells,
  version: number,
  office: Office,
  today: Day,
  say: Say,
): Dashboard {
  const sliceOf = slicer(cells, version, {}, optionsOf(office), today)
  const figuresOf = (period: Period): Figures => ({
    slice: sliceOf(period),
    volumes: volumesOf(select(cells.of(period), 'requests')),
    times: serviceTimesOf(select(cells.of(period), 'times')),
  })
  const now = figuresOf(cells.period)
  const before = figuresOf(previousOf(cells.period))
  const tiles = [
    satisfactionTile(now, before, office, say),
    promiseTile(now, before, office, say),
    papersTile(now, before, say),
    volumesTile(now, before, say),
    responseTile(now, before, say),
  ]
  const toWatch = tiles.filter(({ state }) => state === 'watch').length
  const judged = tiles.some(({ state }) => state === 'good' || state === 'watch')
  return {
    verdict: toWatch > 0 ? 'watch' : judged ? 'fine' : 'unknown',
    toWatch,
    tiles,
    finding: now.slice.figures && findingOf(now.slice.figures, say),
  }
}
