import { PromiseMark } from '../views/promise.tsx'
import { StateMark } from '../views/state.tsx'
import { TalkMark } from '../views/talkMark.tsx'
import { Typed } from '../views/typed.tsx'
import type { Channel } from '../../domain/requests/channel.ts'
import type { Speak } from '../speak.ts'
import type { PapersStanding } from '../../requests/papersStanding.ts'
import type { BoardRow } from './model.ts'
import type { Ticking } from './ticking.ts'

interface Cell {
  readonly row: BoardRow
  readonly speak: Speak
}

/** How a request came that did not come in the chat: a counter, a telephone receiver. */
const channelShapes: Readonly<Record<Exclude<Channel, 'line'>, string>> = {
  counter: 'M1.5 9.5h13 M3 9.5v4 M13 9.5v4 M8 2.2a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z M4.5 9.5a3.5 3 0 0 1 7 0',
  phone: 'M3 2h3l1 4-2 1a8 8 0 0 0 4 4l1-2 4 1v3c0 1-1 1.5-2 1.4A12 12 0 0 1 1.6 4C1.5 3 2 2 3 2Z',
}

function ChannelSign({ row, speak: { t } }: Cell) {
  const words = `${t('walkin.channel.label')} ${t(`walkin.channel.${row.channel}`)}`
  return (
    <span class="channel" {...(row.channel !== 'line' && { title: words })}>
      <span class="unseen">{words}</span>
      {row.channel !== 'line' && (
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path d={channelShapes[row.channel]} />
        </svg>
      )}
    </span>
  )
}

function Reference({ row, speak }: Cell) {
  return (
    <th scope="row" class="col-reference">
      <a id={`request-${row.reference}`} href={`/console/requests/${row.reference}`}>
        {row.reference}
      </a>
      {row.marks.includes('new') && <strong class="new">{speak.t('board.mark.new')}</strong>}
      <ChannelSign row={row} speak={speak} />
    </th>
  )
}

function Applicant({ row, speak }: Cell) {
  return (
    <td class="col-applicant" {...(row.applicant !== null && { title: row.applicant })}>
      {row.applicant === null ? speak.t('console.queue.forgotten') : <Typed text={row.applicant} />}
    </td>
  )
}

/** What board.js counts on from. */
function ticks(ticking: Ticking | null) {
  if (ticking === null) return {}
  if ('waited' in ticking) return { 'data-waited': ticking.waited }
  const { minutes, promised, runsFor } = ticking
  return { 'data-minutes': minutes.toFixed(3), 'data-promised': promised, 'data-runs-for': runsFor }
}

/** How long it waits for a first look, or how its promise stands. What is usual is said to screen readers only. */
function Time({ row, speak }: Cell) {
  const isLate = row.clock.overdue !== null
  return (
    <td class="col-time" {...ticks(row.ticking)}>
      {row.waited !== null && <span class="waited">{row.waited}</span>}
      <span class={row.waited !== null || isLate ? 'minutes unseen' : 'minutes'}>{row.clock.minutes}</span>
      {row.promise !== null && (
        <PromiseMark standing={row.promise} wordless={row.promise !== 'at-risk'} speak={speak} />
      )}
      {isLate && <strong class="overdue">{row.clock.overdue}</strong>}
    </td>
  )
}

/** “ครบ 2” only where an officer has found so; before, it is what the applicant says: “แจ้งว่าครบ 2”. */
function papersWords({ have, of, checked }: PapersStanding, t: Speak['t']): string {
  const by = checked ? 'found' : 'said'
  return have < of ? t(`board.papers.${by}.some`, { have, of }) : t(`board.papers.${by}.all`, { of })
}

function Papers({ row, speak: { t } }: Cell) {
  const { papers, photos } = row
  return (
    <td class="col-papers">
      {papers !== null && (
        <span class={papers.have < papers.of ? 'papers-some' : 'papers-all'}>{papersWords(papers, t)}</span>
      )}
      {photos > 0 && (
        <span class="photo-count" title={t('board.mark.photos')}>
          <span class="unseen">{t('board.mark.photos')}</span>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d="M1.5 4.5h3l1-2h5l1 2h3v9h-13Z M8 6.2a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2Z" />
          </svg>
          {photos}
        </span>
      )}
    </td>
  )
}

/** Whether the applicant waits for an answer, today's appointment, and what is owed. */
function Marks({ row, speak }: Cell) {
  const { t } = speak
  const owed = row.marks.filter((mark) => mark === 'call' || mark === 'photo-came' || mark === 'word-due')
  if (row.talk === null && row.appointment === null && row.objection === null && owed.length === 0) {
    return <td class="col-marks" />
  }
  return (
    <td class="col-marks">
      {row.talk !== null && <TalkMark talk={row.talk} speak={speak} />}{' '}
      {row.appointment !== null && (
        <strong class="visit">{t('board.visit', { time: row.appointment })}</strong>
      )}
      {row.objection !== null && (
        <strong class="overdue" title={row.objection}>
          <Typed text={row.objection} />
        </strong>
      )}
      {owed.map((mark) =>
        mark === 'word-due' ? (
          <a class="overdue" href="/console/late">
            {t('board.mark.word-due')}
          </a>
        ) : (
          <strong class={mark === 'photo-came' ? 'visit' : 'overdue'}>{t(`board.mark.${mark}`)}</strong>
        ),
      )}
    </td>
  )
}

function Handler({ row, speak: { t } }: Cell) {
  if (row.handler === null) return <td class="col-handler" />
  return (
    <td class="col-handler" title={row.handler}>
      <span class="unseen">{t('board.handler')}</span> {row.standsIn && t('board.stands-in')}{' '}
      <Typed text={row.handler} />
    </td>
  )
}

function Step({ row, speak, back }: Cell & { back: string }) {
  if (row.step === null) return <td class="col-step" />
  const words = speak.t(`board.step.${row.step}`)
  return (
    <td class="col-step">
      <form method="post" action="/console">
        <input type="hidden" name="reference" value={row.reference} />
        <input type="hidden" name="revision" value={row.revision} />
        <input type="hidden" name="back" value={back} />
        <button
          id={`step-${row.reference}`}
          name="step"
          value={row.step}
          aria-label={`${words} ${row.reference}`}
        >
          {words}
        </button>
      </form>
    </td>
  )
}

function BoardRowShown({ row, speak, back }: Cell & { back: string }) {
  const cell = { row, speak }
  return (
    <tr data-row={row.reference} data-revision={row.revision} class={row.promise ?? undefined}>
      <Reference {...cell} />
      <Applicant {...cell} />
      <td class="col-service" title={row.service}>
        {row.service}
      </td>
      <td class="col-filed">{row.filed}</td>
      <Time {...cell} />
      <td class="col-standing">
        <StateMark state={row.state} payment={row.payment} speak={speak} />
      </td>
      <Papers {...cell} />
      <Marks {...cell} />
      <Handler {...cell} />
      <Step {...cell} back={back} />
    </tr>
  )
}

/** Requests, one per line, each with the step that one press can do. `back`: the query of the board to return to. */
export function BoardRows({ rows, speak, back }: { rows: readonly BoardRow[]; speak: Speak; back: string }) {
  const { t } = speak
  const columns = [
    ['reference', t('console.queue.reference')],
    ['applicant', t('console.queue.applicant')],
    ['service', t('console.queue.service')],
    ['filed', t('console.queue.filed')],
    ['time', t('console.queue.minutes')],
    ['standing', t('console.queue.state')],
    ['papers', t('board.papers.title')],
    ['marks', t('board.marks')],
    ['handler', t('board.handler')],
    ['step', t('board.next')],
  ] as const
  return (
    <table class="queue">
      <thead>
        <tr>
          {columns.map(([name, title]) => (
            <th scope="col" class={`col-${name}`}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <BoardRowShown row={row} speak={speak} back={back} />
        ))}
      </tbody>
    </table>
  )
}
