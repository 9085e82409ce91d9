import { momentOf as startOfDay, dayOf } from '../../lib/time.ts'
import type { Talk } from '../../models/talks/talks.ts'
import { byWaiting } from '../../talks/waits.ts'
import type { Speak } from '../speak.ts'
import { Connection } from '../views/connection.tsx'
import { Typed } from '../views/typed.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { standingOf } from './model.ts'
import { freeWords, waitedWords } from './waited.ts'
import { type Caller, callerOf } from './who.ts'

const groupIds = ['waiting', 'mine', 'left', 'others', 'done'] as const
type GroupId = (typeof groupIds)[number]

interface Row extends Caller {
  readonly talk: Talk
}
type Groups = Readonly<Record<GroupId, readonly Row[]>>

/** The most talks per group; nobody works through more at once. */
const MOST = 100

/** The group of a talk; the officer's own talks come first, whatever their kind. */
function groupOf(talk: Talk, me: string): GroupId {
  if (talk.state === 'ended') return 'done'
  if (talk.takenBy !== null) return talk.takenBy.staffId === me ? 'mine' : 'others'
  return talk.kind === 'live' ? 'waiting' : 'left'
}

async function groupsFor({ deps, member, now }: MemberContext): Promise<Groups> {
  const { talks } = deps.models
  const [open, ended] = await Promise.all([
    talks.unended(MOST),
    talks.endedSince(startOfDay(dayOf(now)), MOST),
  ])
  const rows = await Promise.all(
    [...open.toSorted(byWaiting), ...ended].map(async (talk) => ({
      talk,
      ...(await callerOf(deps.models, talk.userId)),
    })),
  )
  const of = (id: GroupId) => rows.filter(({ talk }) => groupOf(talk, member.id) === id)
  return {
    waiting: of('waiting'),
    mine: of('mine'),
    left: of('left'),
    others: of('others'),
    done: of('done'),
  }
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

function Group({ id, rows, ...shown }: Shown & { id: GroupId; rows: readonly Row[] }) {
  const { t } = shown.speak
  return (
    <section aria-labelledby={`group-${id}`} class="group talks">
      <h2 id={`group-${id}`}>
        {t(`console.talks.group.${id}`)} <span class="count">{rows.length}</span>
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
    </section>
  )
}

function Lists({ groups, ...shown }: Shown & { groups: Groups }) {
  return (
    <>
      {groupIds.map((id) => (
        <Group {...shown} id={id} rows={groups[id]} />
      ))}
    </>
  )
}

/** Talks and left messages, longest waiting first; only the moving part when the page refreshes itself. */
export async function talksPage(context: MemberContext): Promise<Reply> {
  const { now, speak, fragment } = context
  const lists = <Lists groups={await groupsFor(context)} now={now} speak={speak} />
  if (fragment) return { kind: 'fragment', body: lists }
  const body = (
    <div hx-ext="sse" sse-connect="/console/events" sse-close="signed-out">
      <h1>{speak.t('console.talks.title')}</h1>
      <Connection speak={speak} />
      <div hx-get="/console/talks" hx-trigger="sse:queue, every 10s" hx-swap="innerHTML">
        {lists}
      </div>
    </div>
  )
  return { kind: 'page', title: speak.t('console.talks.title'), body, moves: true }
}

export function talksWaitingPage({ talksWaiting }: MemberContext): Reply {
  return { kind: 'fragment', body: <>{talksWaiting}</> }
}
