import type { Speak } from '../speak.ts'
import { SearchForm } from '../search/form.tsx'
import { AllowanceNote, type AllowanceShown } from '../views/allowance.tsx'
import { StateMark } from '../views/state.tsx'
import { Typed } from '../views/typed.tsx'
import type { QueueGroup, QueueRow } from './model.ts'

interface Shown {
  readonly groups: readonly QueueGroup[]
  readonly allowance: AllowanceShown
  readonly speak: Speak
}

const countOf = (groups: readonly QueueGroup[], id: QueueGroup['id']) =>
  groups.find((group) => group.id === id)?.count ?? '0'

/** The title of the browser's tab: how many are new can be read from another tab. */
export function queueTitle(groups: readonly QueueGroup[], { t }: Speak): string {
  const count = countOf(groups, 'new')
  return count === '0' ? t('console.queue.title') : `(${count}) ${t('console.queue.title')}`
}

function Row({ row, speak }: { row: QueueRow; speak: Speak }) {
  const { t } = speak
  return (
    <tr>
      <th scope="row" data-label={t('console.queue.reference')}>
        <a id={`request-${row.reference}`} href={`/console/requests/${row.reference}`}>
          {row.reference}
        </a>
      </th>
      <td data-label={t('console.queue.service')}>{row.service}</td>
      <td data-label={t('console.queue.applicant')}>
        {row.applicant === null ? t('console.queue.forgotten') : <Typed text={row.applicant} />}
      </td>
      <td data-label={t('console.queue.filed')}>{row.filed}</td>
      <td data-label={t('console.queue.minutes')}>
        {row.clock.minutes}
        {row.clock.overdue !== null && <strong class="overdue">{row.clock.overdue}</strong>}
      </td>
      <td data-label={t('console.queue.state')}>
        <StateMark state={row.state} speak={speak} />
        {row.call && <strong class="overdue">{t('console.queue.call')}</strong>}
      </td>
    </tr>
  )
}

/** Requests, one a line. */
export function RequestTable({ rows, speak }: { rows: readonly QueueRow[]; speak: Speak }) {
  const { t } = speak
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{t('console.queue.reference')}</th>
          <th scope="col">{t('console.queue.service')}</th>
          <th scope="col">{t('console.queue.applicant')}</th>
          <th scope="col">{t('console.queue.filed')}</th>
          <th scope="col">{t('console.queue.minutes')}</th>
          <th scope="col">{t('console.queue.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row row={row} speak={speak} />
        ))}
      </tbody>
    </table>
  )
}

function Group({ group, speak }: { group: QueueGroup; speak: Speak }) {
  const { t } = speak
  const heading = `group-${group.id}`
  return (
    <section aria-labelledby={heading} class={`group ${group.id}`}>
      <h2 id={heading}>
        {t(`console.queue.group.${group.id}`)} <span class="count">{group.count}</span>
      </h2>
      {group.rows.length === 0 ? (
        <p class="none">{t('console.queue.none')}</p>
      ) : (
        <RequestTable rows={group.rows} speak={speak} />
      )}
      {group.cut && <p class="small">{t('console.queue.cut', { most: group.rows.length })}</p>}
    </section>
  )
}

function counts({ groups, speak }: Pick<Shown, 'groups' | 'speak'>): string {
  return groups.map(({ id, count }) => `${speak.t(`console.queue.group.${id}`)} ${count}`).join(' · ')
}

function Groups({ groups, speak }: Pick<Shown, 'groups' | 'speak'>) {
  return (
    <>
      {groups.map((group) => (
        <Group group={group} speak={speak} />
      ))}
    </>
  )
}

/** What replaces the queue when something has changed; the counts go to where screen readers listen. */
export function QueuePart(shown: Shown) {
  return (
    <>
      <title>{`${queueTitle(shown.groups, shown.speak)} · ${shown.speak.t('console.frame.brand')}`}</title>
      <Groups {...shown} />
      <p id="queue-counts" hx-swap-oob="innerHTML">
        {counts(shown)}
      </p>
      <div id="allowance" hx-swap-oob="innerHTML">
        <AllowanceNote {...shown.allowance} />
      </div>
    </>
  )
}

/** The queue page. Without script it is a page like any other, to be reloaded by hand. */
export function Queue(shown: Shown) {
  const { t } = shown.speak
  return (
    <div hx-ext="sse" sse-connect="/console/events" sse-close="signed-out">
      <h1>{t('console.queue.title')}</h1>
      <p id="queue-counts" class="counts" role="status">
        {counts(shown)}
      </p>
      <div id="allowance">
        <AllowanceNote {...shown.allowance} />
      </div>
      <p id="connection-lost" class="notice trouble" role="alert" hidden>
        {t('console.queue.connection-lost')}
      </p>
      <SearchForm speak={shown.speak} />
      {/* Minutes pass without an event; a minute is as exact as the page shows them. */}
      <div id="queue" hx-get="/console" hx-trigger="sse:queue, every 60s" hx-swap="innerHTML">
        <Groups {...shown} />
      </div>
    </div>
  )
}
