import type { Speak } from '../speak.ts'
import { ChannelMark } from './channel.tsx'
import { type Column, ListTable } from './listTable.tsx'
import { PromiseMark } from './promise.tsx'
import { StateMark } from './state.tsx'
import { Typed } from './typed.tsx'
import type { Row } from './requestRow.ts'

interface Shown {
  readonly rows: readonly Row[]
  readonly speak: Speak
}

interface Cell {
  readonly row: Row
  readonly speak: Speak
}

function Reference({ row, speak }: Cell) {
  const { t } = speak
  return (
    <>
      <a id={`request-${row.reference}`} href={`/console/requests/${row.reference}`}>
        {row.reference}
      </a>
      {row.marks.includes('new') && <strong class="new">{t('board.mark.new')}</strong>}
      <ChannelMark channel={row.channel} speak={speak} />
    </>
  )
}

function Applicant({ row, speak }: Cell) {
  return (
    <>
      {row.applicant === null ? speak.t('console.queue.forgotten') : <Typed text={row.applicant} />}
      <span class="small">{row.service}</span>
    </>
  )
}

function Filed({ row, speak }: Cell) {
  const { t } = speak
  return (
    <>
      {row.filed}
      {row.waited !== null && <span class="small">{row.waited}</span>}
      {row.appointment !== null && (
        <strong class="visit">{t('board.visit', { time: row.appointment })}</strong>
      )}
    </>
  )
}

function Minutes({ row, speak }: Cell) {
  return (
    <>
      {row.clock.minutes}
      {row.promise !== null && <PromiseMark standing={row.promise} speak={speak} />}
      {row.clock.overdue !== null && <strong class="overdue">{row.clock.overdue}</strong>}
    </>
  )
}

function Standing({ row, speak }: Cell) {
  const { t } = speak
  const marks = row.marks.filter((mark) => mark !== 'new')
  return (
    <>
      <StateMark state={row.state} payment={row.payment} speak={speak} />
      {row.handler !== null && (
        <span class="small handler">
          {t('board.handler')} <Typed text={row.handler} />
        </span>
      )}
      {row.objection !== null && (
        <strong class="overdue mark">
          <Typed text={row.objection} />
        </strong>
      )}
      {marks.map((mark) => (
        <strong class={mark === 'photos' ? 'small mark' : 'overdue mark'}>{t(`board.mark.${mark}`)}</strong>
      ))}
    </>
  )
}

/** Requests, one per line; what is to be done next stands on the board and on their own pages. */
export function RequestRows({ rows, speak }: Shown) {
  const { t } = speak
  const columns: readonly [Column<Row>, ...Column<Row>[]] = [
    { title: t('console.queue.reference'), cell: (row) => <Reference row={row} speak={speak} /> },
    { title: t('console.queue.applicant'), cell: (row) => <Applicant row={row} speak={speak} /> },
    { title: t('console.queue.filed'), cell: (row) => <Filed row={row} speak={speak} /> },
    { title: t('console.queue.minutes'), cell: (row) => <Minutes row={row} speak={speak} /> },
    { title: t('console.queue.state'), cell: (row) => <Standing row={row} speak={speak} /> },
  ]
  return (
    <ListTable
      columns={columns}
      rows={rows}
      attributes={({ reference, revision }) => ({
        'data-row': reference,
        'data-revision': String(revision),
      })}
    />
  )
}
