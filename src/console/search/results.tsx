import type { Piece } from '../../requests/finding/marks.ts'
import { MOST_FOUND } from '../../requests/finding/requestIndex.ts'
import type { Speak } from '../speak.ts'
import { ChannelMark } from '../views/channel.tsx'
import { type Column, ListTable } from '../views/listTable.tsx'
import { PageLinks } from '../views/pageLinks.tsx'
import { PromiseMark } from '../views/promise.tsx'
import { StateMark } from '../views/state.tsx'
import { Typed, visible } from '../views/typed.tsx'
import type { FoundRow, Result } from './found.ts'

/** A text that a person typed, with what was looked for marked. */
function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <bdi>{pieces.map(({ text, isFound }) => (isFound ? <mark>{visible(text)}</mark> : visible(text)))}</bdi>
  )
}

interface Cell {
  readonly found: FoundRow
  readonly speak: Speak
}

function Reference({ found: { row, reference }, speak }: Cell) {
  return (
    <>
      <a id={`request-${row.reference}`} href={`/console/requests/${row.reference}`}>
        <Marked pieces={reference} />
      </a>
      {row.channel !== 'line' && <ChannelMark channel={row.channel} speak={speak} />}
    </>
  )
}

function Applicant({ found: { row, name, place, others, phone, isNearly }, speak: { t } }: Cell) {
  return (
    <div>
      {name === null ? t('console.queue.forgotten') : <Marked pieces={name} />}
      {isNearly && <span class="small">{t('console.search.nearly')}</span>}
      {others.map((other) => (
        <span class="small">
          {t('console.search.related')} <Marked pieces={other} />
        </span>
      ))}
      {place !== null && (
        <span class="small">
          <Marked pieces={place} />
        </span>
      )}
      {phone !== null && (
        <span class="small">
          <Marked pieces={phone} />
        </span>
      )}
      {name !== null && (
        <a class="small" href={`/console/requests/${row.reference}/person`}>
          {t('case.person.all')} <span class="unseen">{row.reference}</span>
        </a>
      )}
    </div>
  )
}

function Standing({ found: { row }, speak }: Cell) {
  return (
    <>
      <StateMark state={row.state} payment={row.payment} speak={speak} />
      {row.promise !== null && row.promise !== 'on-time' && (
        <PromiseMark standing={row.promise} speak={speak} />
      )}
      {row.handler !== null && (
        <span class="small handler">
          {speak.t('board.handler')} <Typed text={row.handler} />
        </span>
      )}
    </>
  )
}

function Rows({ rows, speak }: { rows: readonly FoundRow[]; speak: Speak }) {
  const { t } = speak
  const columns: readonly [Column<FoundRow>, ...Column<FoundRow>[]] = [
    { title: t('console.queue.reference'), cell: (found) => <Reference found={found} speak={speak} /> },
    { title: t('console.queue.applicant'), cell: (found) => <Applicant found={found} speak={speak} /> },
    { title: t('console.queue.service'), cell: ({ row }) => row.service },
    { title: t('console.queue.filed'), cell: ({ row }) => row.filed },
    { title: t('console.queue.state'), cell: (found) => <Standing found={found} speak={speak} /> },
  ]
  return (
    <ListTable
      columns={columns}
      rows={rows}
      attributes={({ row }) => ({ 'data-row': row.reference, 'data-revision': String(row.revision) })}
    />
  )
}

interface Shown {
  readonly result: Result
  /** The address of a page of these results. */
  readonly addressOf: (page: number) => string
  readonly speak: Speak
}

/** What was found. search.js puts the address into the browser, so that going back and reloading ask for the same. */
export function Results({ result, addressOf, speak }: Shown) {
  const { t } = speak
  if (result.kind === 'short') return <p role="status">{t('console.search.short')}</p>
  const { list, more, instead } = result
  if (list.total === 0)
    return (
      <>
        <p role="status">{t('console.search.none')}</p>
        <p>
          <a href="/console/walk-in">{t('walkin.title')}</a>
        </p>
      </>
    )
  return (
    <section data-address={addressOf(list.page)}>
      <p role="status">
        {more
          ? t('console.search.more', { most: MOST_FOUND })
          : t('console.search.found', { count: list.total })}
      </p>
      {instead !== null && <p>{t('console.search.keys', { words: instead })}</p>}
      <Rows rows={list.rows} speak={speak} />
      <PageLinks of={list} addressOf={addressOf} speak={speak} />
    </section>
  )
}
