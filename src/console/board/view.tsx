import type { BoardView } from '../../models/staff/staff.ts'
import type { Speak } from '../speak.ts'
import { SearchForm } from '../views/searchForm.tsx'
import type { AllowanceShown } from '../views/allowance.tsx'
import { Connection } from '../views/connection.tsx'
import { PageLinks } from '../views/pageLinks.tsx'
import { tabTitle } from '../views/tabTitle.ts'
import { Chips, Narrowing } from './chips.tsx'
import type { Counts } from './counts.ts'
import { boardAddress, type Filter, filterQuery } from './filter.ts'
import type { BoardList } from './model.ts'
import { type BoardState, Notices } from './notices.tsx'
import { BoardRows } from './rows.tsx'
import { BoardFoot, BoardTop } from './top.tsx'
import { ViewChoice } from './viewChoice.tsx'

interface Shown {
  readonly lists: readonly BoardList[]
  readonly counts: Counts
  readonly filter: Filter
  readonly view: BoardView
  /** What waits for somebody to look at it, whatever the filter. */
  readonly waiting: number
  /** In how many milliseconds the page asks again though nothing has changed. */
  readonly turnsIn: number
  readonly allowance: AllowanceShown
  readonly speak: Speak
}

function ListSection({ list, filter, speak }: { list: BoardList } & Pick<Shown, 'filter' | 'speak'>) {
  const { t } = speak
  const heading = `list-${list.id}`
  const name = list.id === 'open' ? t('board.open') : t(`console.queue.group.${list.id}`)
  return (
    <section id={`section-${list.id}`} aria-labelledby={heading} class={`cases ${list.id}`}>
      <h2 id={heading} tabIndex={-1}>
        {name} <span class="count">{list.total}</span>
      </h2>
      {list.rows.length === 0 ? (
        <p class="none">{t('console.queue.none')}</p>
      ) : (
        <BoardRows rows={list.rows} speak={speak} back={filterQuery(filter)} />
      )}
      <PageLinks
        of={list}
        name={name}
        addressOf={(page) => `${boardAddress({ ...filter, page: { list: list.id, page } })}#${heading}`}
        speak={speak}
      />
    </section>
  )
}

function Lists({ lists, filter, speak }: Shown) {
  return (
    <>
      {lists.map((list) => (
        <ListSection list={list} filter={filter} speak={speak} />
      ))}
    </>
  )
}

/*
 * The parts of the board that change. A refresh brings all of them; board.js puts each in its place by its id.
 */

function Top({ allowance }: Shown) {
  return (
    <div id="board-top">
      <BoardTop allowance={allowance} />
    </div>
  )
}

function Filters(shown: Shown) {
  return (
    <div id="board-chips" class="chips" role="group" aria-label={shown.speak.t('board.filter.title')}>
      <Chips {...shown} />
    </div>
  )
}

/** The words in which board.js counts minutes on; “#” stands for the minutes, hours or days, “%” for what is promised, or for the
 * minutes beside hours and the hours beside days. */
function tickingWords({ t }: Speak) {
  const count = '#'
  return {
    'data-waited-minutes': t('board.waited.minutes', { minutes: count }),
    'data-waited-hours': t('board.waited.hours', { hours: count, minutes: '%' }),
    'data-waited-days': t('board.waited.days', { days: count, hours: '%' }),
    'data-running': t('console.clock.running', { minutes: count, promised: '%' }),
    'data-overdue': t('console.clock.overdue', { minutes: count }),
  }
}

/** The stream tells of changes, and board.js counts the minutes that pass; so an idle board asks for nothing. */
function Cases(shown: Shown & { again: string }) {
  const { again, turnsIn, speak } = shown
  const words = tickingWords(speak)
  return (
    <div id="board" hx-get={again} hx-trigger="sse:queue" hx-swap="none" data-turns-in={turnsIn} {...words}>
      <Lists {...shown} />
    </div>
  )
}

function Foot({ allowance }: Shown) {
  return (
    <div id="board-foot">
      <BoardFoot allowance={allowance} />
    </div>
  )
}

function Result({ state, filter, speak }: Shown & { state: BoardState }) {
  return (
    <div
      id="board-notice"
      data-failed={speak.t('board.notice.failed')}
      data-unsure={speak.t('board.notice.unsure')}
      data-changed={speak.t('board.notice.changed', { reference: '#' })}
      data-close={speak.t('board.notice.close')}
    >
      <Notices state={state} back={filterQuery(filter)} speak={speak} />
    </div>
  )
}

/** What a refresh brings; after a press also its result. */
export function BoardPart({ state, ...shown }: Shown & { again: string; state?: BoardState }) {
  const { speak } = shown
  return (
    <>
      <title>{tabTitle(speak.t('console.queue.title'), shown.waiting, speak)}</title>
      <Top {...shown} />
      <Filters {...shown} />
      <Cases {...shown} />
      <Foot {...shown} />
      {state && <Result {...shown} state={state} />}
    </>
  )
}

/** Where pane.js shows the open request. */
function Pane({ speak: { t } }: Pick<Shown, 'speak'>) {
  return (
    <aside
      id="pane"
      aria-label={t('board.pane.title')}
      data-failed={t('board.notice.failed')}
      data-unsure={t('board.pane.unsure')}
      hidden
    >
      <button type="button" class="quiet" data-pane-close>
        {t('board.pane.close')}
      </button>
      <div data-content />
    </aside>
  )
}

/** Texts with which board.js announces changes to screen readers; “#” stands for a number. */
function News({ speak: { t } }: Pick<Shown, 'speak'>) {
  return (
    <p
      id="board-news"
      class="unseen"
      role="status"
      data-new={t('board.news.new', { count: '#' })}
      data-changed={t('board.news.changed', { count: '#' })}
    />
  )
}

/**
 * The board. Without script the reader must reload the page to see changes.
 * @param again the address for refreshing its moving part
 */
export function Board({ state, ...shown }: Shown & { again: string; state: BoardState }) {
  const { filter, view, speak } = shown
  return (
    <div class="board" hx-ext="sse" sse-connect="/console/events" sse-close="signed-out">
      <div class="board-bar">
        <h1>{speak.t('console.queue.title')}</h1>
        <SearchForm speak={speak} />
        <ViewChoice view={view} back={filterQuery(filter)} speak={speak} />
      </div>
      <Connection speak={speak} />
      <News speak={speak} />
      <Top {...shown} />
      <div class="board-filters">
        <Filters {...shown} />
        <Narrowing filter={filter} speak={speak} />
      </div>
      <div class="panes">
        <Cases {...shown} />
        {view.pane && <Pane speak={speak} />}
      </div>
      <Foot {...shown} />
      <Result {...shown} state={state} />
    </div>
  )
}
