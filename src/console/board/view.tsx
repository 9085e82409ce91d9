import type { Speak } from '../speak.ts'
import { SearchForm } from '../views/searchForm.tsx'
import type { AllowanceShown } from '../views/allowance.tsx'
import { Connection } from '../views/connection.tsx'
import { PageLinks } from '../views/pageLinks.tsx'
import { boardAddress, type Filter, filterQuery } from './filter.ts'
import { Filters } from './filters.tsx'
import type { Group } from './model.ts'
import { type BoardState, Notices } from './notices.tsx'
import { RequestRows } from '../views/requestRows.tsx'
import { BoardTop } from './top.tsx'

interface Shown {
  readonly groups: readonly Group[]
  readonly filter: Filter
  readonly allowance: AllowanceShown
  readonly speak: Speak
}

const countOf = (groups: readonly Group[], id: Group['id']) =>
  groups.find((group) => group.id === id)?.total ?? 0

/** The title of the browser's tab, with the number of new requests. */
export function boardTitle(groups: readonly Group[], { t }: Speak): string {
  const count = countOf(groups, 'new')
  return count === 0 ? t('console.queue.title') : `(${count}) ${t('console.queue.title')}`
}

function GroupSection({ group, filter, speak }: { group: Group } & Pick<Shown, 'filter' | 'speak'>) {
  const { t } = speak
  const heading = `group-${group.id}`
  return (
    <section aria-labelledby={heading} class={`group ${group.id}`}>
      <h2 id={heading} tabIndex={-1}>
        {t(`console.queue.group.${group.id}`)} <span class="count">{group.total}</span>
      </h2>
      {group.rows.length === 0 ? (
        <p class="none">{t('console.queue.none')}</p>
      ) : (
        <RequestRows rows={group.rows} speak={speak} back={filterQuery(filter)} />
      )}
      <PageLinks
        of={group}
        name={t(`console.queue.group.${group.id}`)}
        addressOf={(page) => `${boardAddress({ ...filter, page: { list: group.id, page } })}#${heading}`}
        speak={speak}
      />
    </section>
  )
}

/** The size of each group, with a link to it. */
function Counts({ groups, speak }: Pick<Shown, 'groups' | 'speak'>) {
  return (
    <ul class="counts">
      {groups.map(({ id, total }) => (
        <li>
          <a href={`#group-${id}`}>
            {speak.t(`console.queue.group.${id}`)} <span class="count">{total}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Groups(shown: Shown) {
  return (
    <>
      {shown.groups.map((group) => (
        <GroupSection {...shown} group={group} />
      ))}
    </>
  )
}

/** The parts of the board that a refresh replaces. */
export function BoardPart(shown: Shown) {
  return (
    <>
      <title>{`${boardTitle(shown.groups, shown.speak)} · ${shown.speak.t('console.frame.brand')}`}</title>
      <Groups {...shown} />
      <div id="board-counts" hx-swap-oob="innerHTML">
        <Counts {...shown} />
      </div>
      <div id="board-top" hx-swap-oob="innerHTML">
        <BoardTop allowance={shown.allowance} />
      </div>
    </>
  )
}

/** Texts with which board.js announces changes to screen readers; “#” stands for a number. */
function News({ speak }: Pick<Shown, 'speak'>) {
  const { t } = speak
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
export function Board(shown: Shown & { again: string; state: BoardState }) {
  const { speak } = shown
  return (
    <div hx-ext="sse" sse-connect="/console/events" sse-close="signed-out">
      <h1>{speak.t('console.queue.title')}</h1>
      <Notices state={shown.state} back={filterQuery(shown.filter)} speak={speak} />
      <Connection speak={speak} />
      <News speak={speak} />
      <div id="board-top">
        <BoardTop allowance={shown.allowance} />
      </div>
      <SearchForm speak={speak} />
      <Filters {...shown} />
      <div id="board-counts">
        <Counts {...shown} />
      </div>
      {/* Passing minutes cause no event. The page shows whole minutes, so it refreshes every 60 s. */}
      <div id="board" hx-get={shown.again} hx-trigger="sse:queue, every 60s" hx-swap="innerHTML">
        <Groups {...shown} />
      </div>
    </div>
  )
}
