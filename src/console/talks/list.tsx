import { z } from 'zod'
import { services } from '../../domain/services/index.ts'
import { paymentWayOf } from '../../domain/settings/payment.ts'
import type { RequestLine } from '../../models/requests/requestLines.ts'
import { isOverdue } from '../../requests/promise.ts'
import { asksForCorrection, isUnread } from '../../talks/waits.ts'
import { type ListPage, listPageValue, readListPage } from '../views/listPage.ts'
import { PageLinks } from '../views/pageLinks.tsx'
import { CorrectionLink } from '../views/correctionLink.tsx'
import { Connection } from '../views/connection.tsx'
import { PromiseMark } from '../views/promise.tsx'
import { StateMark } from '../views/state.tsx'
import { Typed } from '../views/typed.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { type Asked, gatherTalks, type Groups, type Listed } from './gather.ts'
import { FacePicture, LineName, nameOf } from './face.tsx'
import { mediaWords, standingOf } from './model.ts'
import { type GroupId, groupIds } from './need.ts'
import { freeOf, turnsIn, waitedOf } from './waited.ts'
import { openSubjectsOf } from './who.ts'

const querySchema = z.object({ page: z.unknown() }).partial().catch({})

function addressOf(asked: Asked): string {
  return asked === null || asked.page === 1 ? '/console/talks' : `/console/talks?page=${listPageValue(asked)}`
}

type Shown = Pick<MemberContext, 'now' | 'office' | 'speak' | 'member'>
type RowShown = Shown & { readonly row: Listed }

function Person({ row: { talk, caller, face }, member, speak }: RowShown) {
  const { t } = speak
  const unread = talk.state !== 'ended' && isUnread(talk, member.id)
  return (
    <th scope="row" class="talk-person">
      <FacePicture talk={talk.id} face={face} />
      <a id={`talk-${talk.id}`} href={`/console/talks/${talk.id}`}>
        <Typed text={nameOf({ name: caller.name, face, speak })} />
      </a>
      {unread && <strong class="new">{t('talks.unread')}</strong>}
      <LineName name={caller.name} face={face} speak={speak} />
    </th>
  )
}

function FirstWords({ row: { talk, first }, speak }: RowShown) {
  if (first === null) return <td class="talk-words small">{speak.t('console.talks.no-words')}</td>
  return (
    <td class="talk-words">
      {first.text === null ? (
        <span>{mediaWords(first.media ?? '', speak)}</span>
      ) : (
        <Typed text={first.text} />
      )}
      {talk.kind === 'live' && talk.messages.length > 1 && (
        <span class="small count-of">{speak.t('talks.count', { count: talk.messages.length })}</span>
      )}
    </td>
  )
}

/** What talks.js counts on from. */
function Waits({ row: { talk }, now, office, speak }: RowShown) {
  if (talk.state === 'ended') return <td class="talk-waits">{standingOf(talk, speak)}</td>
  const { words, counts } = waitedOf(talk, now, office, speak)
  const free = freeOf(talk, now, speak)
  return (
    <td class="talk-waits">
      <span
        {...(counts && {
          'data-waited': counts.length,
          'data-runs-for': counts.runsFor,
          ...(counts.inOffice && { 'data-in-office': '' }),
        })}
      >
        {words}
      </span>
      {free !== null && (
        <span class="small" data-free={free.seconds}>
          {free.words}
        </span>
      )}
    </td>
  )
}

function OpenRequest({ line, row, now, office, speak }: RowShown & { line: RequestLine }) {
  return (
    <li>
      <a href={`/console/requests/${line.reference}`}>{line.reference}</a>{' '}
      {speak.of(services[line.service].shortName)}{' '}
      {isOverdue(line, now, office) ? (
        <PromiseMark standing="late" speak={speak} />
      ) : (
        <StateMark state={line.state} payment={paymentWayOf(line.service, office)} speak={speak} />
      )}
      {asksForCorrection(row.talk, line) && (
        <>
          {' '}
          <CorrectionLink reference={line.reference}>
            <strong>{speak.t('case.talk.correction')}</strong>
          </CorrectionLink>
        </>
      )}
    </li>
  )
}

/** The most open requests of one person in the list; the page of the talk has all. */
const MOST_OPEN = 3

function Requests({ row, ...shown }: RowShown) {
  const open = openSubjectsOf(row.talk, row.caller)
  if (open.length === 0) return <td class="talk-requests" />
  const { t } = shown.speak
  const desks = [...new Set(open.map(({ service }) => services[service].desk))]
  return (
    <td class="talk-requests">
      <ul class="lines">
        {open.slice(0, MOST_OPEN).map((line) => (
          <OpenRequest {...shown} row={row} line={line} />
        ))}
      </ul>
      <span class="small">
        {open.length > MOST_OPEN && `${t('talks.more', { count: open.length - MOST_OPEN })} `}
        {desks.map((desk) => t(`board.desk.${desk}`)).join(', ')}
      </span>
    </td>
  )
}

function Taker({ row: { talk }, member, speak: { t } }: RowShown) {
  const { takenBy } = talk
  const mine = takenBy?.staffId === member.id
  return (
    <td class="talk-taker">
      {takenBy === null ? (
        t('console.talks.nobody')
      ) : mine ? (
        <strong>{t('talks.you')}</strong>
      ) : (
        <Typed text={takenBy.name} />
      )}
    </td>
  )
}

function TalkRow(shown: RowShown) {
  const { talk } = shown.row
  const unread = talk.state !== 'ended' && isUnread(talk, shown.member.id)
  return (
    <tr data-row={talk.id} {...(unread && { class: 'unread' })}>
      <Person {...shown} />
      <FirstWords {...shown} />
      <Waits {...shown} />
      <Requests {...shown} />
      <Taker {...shown} />
    </tr>
  )
}

function Group({ id, page, ...shown }: Shown & { id: GroupId; page: ListPage<Listed> }) {
  const { t } = shown.speak
  const { rows, total } = page
  return (
    <section id={`talks-${id}`} aria-labelledby={`group-${id}`} class="talks">
      <h2 id={`group-${id}`}>
        {t(`talks.group.${id}`)} <span class="count">{total}</span>
      </h2>
      {rows.length === 0 ? (
        <p class="none">{t('console.talks.none')}</p>
      ) : (
        <table class="talk-list">
          <thead>
            <tr>
              <th scope="col" class="talk-person">
                {t('console.talks.person')}
              </th>
              <th scope="col">{t('talks.first')}</th>
              <th scope="col" class="talk-waits">
                {t(id === 'done' ? 'talks.ended-as' : 'talks.waited.title')}
              </th>
              <th scope="col" class="talk-requests">
                {t('talks.open')}
              </th>
              <th scope="col" class="talk-taker">
                {t('console.talks.taken-by')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TalkRow {...shown} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <PageLinks
        of={page}
        name={t(`talks.group.${id}`)}
        addressOf={(number) => `${addressOf({ list: id, page: number })}#group-${id}`}
        speak={shown.speak}
      />
    </section>
  )
}

/** For talks.js, which puts the figures in. */
const blank = { hours: '#', minutes: '%' }

/** Groups that say so when they are empty. */
const always: readonly GroupId[] = ['waiting', 'left']

function Lists({ groups, ...shown }: Shown & { groups: Groups }) {
  return (
    <div data-turns-in={turnsIn(shown.now, shown.office)}>
      {groupIds
        .filter((id) => groups[id].total > 0 || always.includes(id))
        .map((id) => (
          <Group {...shown} id={id} page={groups[id]} />
        ))}
    </div>
  )
}

/** Talks and left messages by need; only the moving part when the page refreshes itself. */
export async function talksPage(context: MemberContext): Promise<Reply> {
  const { now, office, member, speak, fragment } = context
  const { t } = speak
  const asked = readListPage(querySchema.parse(context.query).page, groupIds)
  const groups = await gatherTalks(context, asked)
  const lists = <Lists groups={groups} now={now} office={office} member={member} speak={speak} />
  if (fragment) return { kind: 'fragment', body: lists }
  const body = (
    <div class="inbox" hx-ext="sse" sse-connect="/console/events" sse-close="signed-out">
      <h1>{speak.t('console.talks.title')}</h1>
      <Connection speak={speak} />
      <div
        id="talks"
        hx-get={addressOf(asked)}
        hx-trigger="sse:queue"
        hx-swap="innerHTML"
        data-moment={t('talks.waited.moment')}
        data-minutes={t('talks.waited.minutes', blank)}
        data-hours={t('talks.waited.hours', blank)}
        data-in-office={t('talks.waited.in-office', { length: '#' })}
        data-free={t('talks.free-for', { seconds: '#' })}
      >
        {lists}
      </div>
    </div>
  )
  return { kind: 'page', title: speak.t('console.talks.title'), body, moves: true, scripts: ['talks.js'] }
}
