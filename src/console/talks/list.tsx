import { momentOf as startOfDay, dayOf } from '../../lib/time.ts'
import type { Talk } from '../../models/talks.ts'
import { momentWords } from '../format.ts'
import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import type { MemberVisit, Reply } from '../visit.ts'
import { type Caller, callerOf } from './who.ts'

const groupIds = ['waiting', 'mine', 'left', 'others', 'done'] as const
type GroupId = (typeof groupIds)[number]

interface Row extends Caller {
  readonly talk: Talk
}
type Groups = Readonly<Record<GroupId, readonly Row[]>>

/** More than anybody works through at once. */
const MOST = 100

/** Where an officer looks for a talk: one's own first, whatever its kind. */
function groupOf(talk: Talk, me: string): GroupId {
  if (talk.state === 'ended') return 'done'
  if (talk.takenBy !== null) return talk.takenBy.staffId === me ? 'mine' : 'others'
  return talk.kind === 'live' ? 'waiting' : 'left'
}

async function groupsFor({ deps, member, now }: MemberVisit): Promise<Groups> {
  const { talks } = deps.models
  const [open, ended] = await Promise.all([
    talks.unended(MOST),
    talks.endedSince(startOfDay(dayOf(now)), MOST),
  ])
  const rows = await Promise.all(
    [...open, ...ended].map(async (talk) => ({ talk, ...(await callerOf(deps.models, talk.userId)) })),
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

function TalkRow({ row: { talk, name }, speak }: { row: Row; speak: Speak }) {
  const { t } = speak
  const last = talk.messages.at(-1)
  return (
    <tr>
      <th scope="row" data-label={t('console.talks.person')}>
        <a id={`talk-${talk.id}`} href={`/console/talks/${talk.id}`}>
          {name === null ? t('console.talks.somebody') : <Typed text={name} />}
        </a>
      </th>
      <td data-label={t('console.talks.kind')}>{t(`console.talks.of-kind.${talk.kind}`)}</td>
      <td data-label={t('console.talks.since')}>{momentWords(last?.at ?? talk.startedAt, speak)}</td>
      <td data-label={t('console.talks.about')}>{talk.references.join(', ') || '–'}</td>
      <td data-label={t('console.talks.taken-by')}>
        {talk.takenBy === null ? t('console.talks.nobody') : <Typed text={talk.takenBy.name} />}
      </td>
    </tr>
  )
}

function Group({ id, rows, speak }: { id: GroupId; rows: readonly Row[]; speak: Speak }) {
  const { t } = speak
  return (
    <section aria-labelledby={`group-${id}`} class="group">
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
              <th scope="col">{t('console.talks.since')}</th>
              <th scope="col">{t('console.talks.about')}</th>
              <th scope="col">{t('console.talks.taken-by')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TalkRow row={row} speak={speak} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Lists({ groups, speak }: { groups: Groups; speak: Speak }) {
  return (
    <>
      {groupIds.map((id) => (
        <Group id={id} rows={groups[id]} speak={speak} />
      ))}
    </>
  )
}

/** Talks and left messages, the longest waiting first; the moving part alone when the page itself asks again. */
export async function talksPage(visit: MemberVisit): Promise<Reply> {
  const { speak, fragment } = visit
  const lists = <Lists groups={await groupsFor(visit)} speak={speak} />
  if (fragment) return { kind: 'fragment', body: lists }
  const body = (
    <div hx-ext="sse" sse-connect="/console/events" sse-close="signed-out">
      <h1>{speak.t('console.talks.title')}</h1>
      <p id="connection-lost" class="notice trouble" role="alert" hidden>
        {speak.t('console.queue.connection-lost')}
      </p>
      <div hx-get="/console/talks" hx-trigger="sse:queue, every 60s" hx-swap="innerHTML">
        {lists}
      </div>
    </div>
  )
  return { kind: 'page', title: speak.t('console.talks.title'), body, moves: true }
}
