import { z } from 'zod'
import { momentOf as startOfDay, dayOf } from '../../lib/time.ts'
import type { TalkOutline } from '../../models/talks/talks.ts'
import { byWaiting } from '../../talks/waits.ts'
import type { Speak } from '../speak.ts'
import {
  type AskedPage,
  type ListPage,
  listPageValue,
  pageOf,
  readListPage,
  readPageOf,
} from '../views/listPage.ts'
import { PageLinks } from '../views/pageLinks.tsx'
import { Connection } from '../views/connection.tsx'
import { Typed } from '../views/typed.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { standingOf } from './model.ts'
import { freeWords, waitedWords } from './waited.ts'
import { type Caller, callerOf, subjectsOf } from './who.ts'

const groupIds = ['waiting', 'mine', 'left', 'others', 'done'] as const
type GroupId = (typeof groupIds)[number]

const querySchema = z.object({ page: z.unknown() }).partial().catch({})

interface Row extends Caller {
  readonly talk: TalkOutline
}
type Groups = Readonly<Record<GroupId, ListPage<Row>>>
type Asked = AskedPage<GroupId> | null

/** The most talks of a group on one page. */
const PER_PAGE = 50

/** The group of a talk; the officer's own talks come first, whatever their kind. */
function groupOf(talk: TalkOutline, me: string): GroupId {
  if (talk.state === 'ended') return 'done'
  if (talk.takenBy !== null) return talk.takenBy.staffId === me ? 'mine' : 'others'
  return talk.kind === 'live' ? 'waiting' : 'left'
}

/** One page of each group; the names of the people are read for these pages only. */
async function groupsFor({ deps, member, now }: MemberContext, asked: Asked): Promise<Groups> {
  const { talks } = deps.models
  const today = startOfDay(dayOf(now))
  const pageIn = (id: GroupId) => (asked?.list === id ? asked.page : 1)
  const [unended, done] = await Promise.all([
    talks.unended(),
    readPageOf(
      pageIn('done'),
      PER_PAGE,
      (part) => talks.endedSince(today, part),
      () => talks.countEndedSince(today),
    ),
  ])
  const inOrder = unended.toSorted(byWaiting)
  const withCallers = async (page: ListPage<TalkOutline>): Promise<ListPage<Row>> => ({
    ...page,
    rows: await Promise.all(
      page.rows.map(async (talk) => ({
        talk: { ...talk, references: await subjectsOf(deps.models, talk) },
        ...(await callerOf(deps.models, talk.userId)),
      })),
    ),
  })
  const open = (id: GroupId) => {
    const own = inOrder.filter((talk) => groupOf(talk, member.id) === id)
    return withCallers(pageOf(own, pageIn(id), PER_PAGE))
  }
  return {
    waiting: await open('waiting'),
    mine: await open('mine'),
    left: await open('left'),
    others: await open('others'),
    done: await withCallers(done),
  }
}

function addressOf(asked: Asked): string {
  return asked === null || asked.page === 1 ? '/console/talks' : `/console/talks?page=${listPageValue(asked)}`
}

interface Shown {
  readonly now: Date
  readonly speak: Speak
}

function TalkRow({ row: { talk, name }, now, speak }: Shown & { row: Row }) {
  const { t } = speak
  const ended = talk.state === 'ended'
  const free = ended ? null : freeWords(talk, now, speak)
  return (
    <tr>
      <th scope="row" data-label={t('console.talks.person')}>
        <a id={`talk-${talk.id}`} href={`/console/talks/${talk.id}`}>
          {name === null ? t('console.talks.somebody') : <Typed text={name} />}
        </a>
      </th>
      <td data-label={t('console.talks.kind')}>{t(`console.talks.of-kind.${talk.kind}`)}</td>
      <td data-label={t(ended ? 'talks.ended-as' : 'talks.waited.title')}>
        <div>
          {ended ? standingOf(talk, speak) : waitedWords(talk, now, speak)}
          {free !== null && <p class="small">{free}</p>}
        </div>
      </td>
      <td data-label={t('console.talks.about')}>{talk.references.join(', ') || '–'}</td>
      <td data-label={t('console.talks.taken-by')}>
        {talk.takenBy === null ? t('console.talks.nobody') : <Typed text={talk.takenBy.name} />}
      </td>
    </tr>
  )
}

function Group({ id, page, ...shown }: Shown & { id: GroupId; page: ListPage<Row> }) {
  const { t } = shown.speak
  const { rows, total } = page
  return (
    <section aria-labelledby={`group-${id}`} class="group talks">
      <h2 id={`group-${id}`}>
        {t(`console.talks.group.${id}`)} <span class="count">{total}</span>
      </h2>
      {rows.length === 0 ? (
        <p class="none">{t('console.talks.none')}</p>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{t('console.talks.person')}</th>
              <th scope="col">{t('console.talks.kind')}</th>
              <th scope="col">{t(id === 'done' ? 'talks.ended-as' : 'talks.waited.title')}</th>
              <th scope="col">{t('console.talks.about')}</th>
              <th scope="col">{t('console.talks.taken-by')}</th>
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
        name={t(`console.talks.group.${id}`)}
        addressOf={(number) => `${addressOf({ list: id, page: number })}#group-${id}`}
        speak={shown.speak}
      />
    </section>
  )
}

function Lists({ groups, ...shown }: Shown & { groups: Groups }) {
  return (
    <>
      {groupIds.map((id) => (
        <Group {...shown} id={id} page={groups[id]} />
      ))}
    </>
  )
}

/** Talks and left messages, longest waiting first; only the moving part when the page refreshes itself. */
export async function talksPage(context: MemberContext): Promise<Reply> {
  const { now, speak, fragment } = context
  const asked = readListPage(querySchema.parse(context.query).page, groupIds)
  const lists = <Lists groups={await groupsFor(context, asked)} now={now} speak={speak} />
  if (fragment) return { kind: 'fragment', body: lists }
  const body = (
    <div hx-ext="sse" sse-connect="/console/events" sse-close="signed-out">
      <h1>{speak.t('console.talks.title')}</h1>
      <Connection speak={speak} />
      <div hx-get={addressOf(asked)} hx-trigger="sse:queue, every 10s" hx-swap="innerHTML">
        {lists}
      </div>
    </div>
  )
  return { kind: 'page', title: speak.t('console.talks.title'), body, moves: true }
}
