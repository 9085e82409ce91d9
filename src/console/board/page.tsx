import { z } from 'zod'
import { DAY, HOUR } from '../../lib/time.ts'
import type { CookieChange } from '../pipeline/cookies.ts'
import { doneIsSaid } from '../forms/done.ts'
import { statusOf } from '../forms/formState.ts'
import { allowanceModel } from '../views/allowance.tsx'
import { ofOwnDesks } from '../access.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { doneState } from './done.ts'
import { everything, type Filter, filterQuery, readFilter } from './filter.ts'
import { gather } from './gather.ts'
import { boardModel } from './model.ts'
import type { BoardState } from './notices.tsx'
import { Board, BoardPart } from './view.tsx'
import { viewOf } from './viewChoice.tsx'

/** How long a browser remembers its desk. */
const REMEMBERED = 90 * DAY
/** How long it remembers the last visit; after that nothing on the board is marked as new. */
const LOOKED = 12 * HOUR

const querySchema = z
  .object({
    all: z.unknown(),
    /** The reader's last visit in milliseconds; the page sends it when it refreshes itself. */
    since: z.unknown(),
  })
  .partial()

const standing = ({ service, desk }: Filter): Filter => ({ ...everything, service, desk })

/** Service and desk as stored in the cookie, “.finance”; no character needs escaping. */
const standingValue = ({ service, desk }: Filter) => `${service ?? ''}.${desk ?? ''}`

/** What the browser remembers; at first, the only desk of the reader. */
function remembered({ cookie, member: { desks = [] } }: MemberContext): Filter {
  const [onlyDesk] = desks
  const kept = cookie('board') ?? (desks.length === 1 ? `.${onlyDesk}` : '')
  const [service, desk] = kept.split('.')
  return readFilter({ service, desk })
}

const momentIn = (milliseconds: unknown) => {
  const read = z.coerce
    .number()
    .int()
    .positive()
    .max(8.64e15)
    .safeParse(milliseconds ?? undefined)
  return read.success ? new Date(read.data) : null
}

/**
 * The address from which the page refreshes its moving part. It keeps `since`, so that new requests stay marked as new.
 */
function again(filter: Filter, since: Date): string {
  const query = filterQuery(filter)
  return `/console?${query === '' ? '' : `${query}&`}since=${+since}`
}

/** What the board shows now. `since`: the reader's last visit; null: never. */
async function read(context: MemberContext, filter: Filter, since: Date | null) {
  const { deps, office, speak, now } = context
  const view = viewOf(context)
  const [gathered, allowance] = await Promise.all([gather(context, filter, view.order), deps.allowance()])
  return {
    waiting: ofOwnDesks(context.member, context.toLookAt).length + context.talksUnread,
    filter,
    view,
    speak,
    lists: boardModel(gathered, since, speak),
    counts: gathered.counts,
    turnsIn: gathered.turnsIn,
    allowance: allowanceModel(allowance, office, speak),
    again: again(filter, since ?? now),
  }
}

const sinceIn = ({ query }: MemberContext) => momentIn(querySchema.parse(query).since)

/** Shows the moving part of the board, after a press with its result. */
export async function showPart(context: MemberContext, filter: Filter, state?: BoardState): Promise<Reply> {
  const shown = await read(context, filter, sinceIn(context))
  return {
    kind: 'fragment',
    body: <BoardPart {...shown} {...(state && { state })} />,
    ...(state && { status: statusOf(state) }),
  }
}

/** Shows the board with the result of the last press. */
export async function showBoard(
  context: MemberContext,
  filter: Filter,
  state: BoardState,
): Promise<Extract<Reply, { kind: 'page' }>> {
  const lookedAt = momentIn(context.cookie('looked'))
  const shown = await read(context, filter, lookedAt)
  return {
    kind: 'page',
    status: statusOf(state),
    title: context.speak.t('console.queue.title'),
    body: <Board {...shown} state={state} />,
    moves: true,
    scripts: [
      'board.js',
      'scan.js',
      ...(shown.view.pane ? (['case.js', 'photo.js', 'pane.js'] as const) : []),
    ],
  }
}

/** Cookies for the browser: when the board was opened, and which desk it shows. */
function cookiesAfter(context: MemberContext, filter: Filter): CookieChange[] {
  const value = standingValue(filter)
  const isOther = value !== standingValue(remembered(context))
  return [
    { name: 'looked', value: String(+context.now), life: LOOKED },
    ...doneIsSaid(context),
    ...(isOther ? [{ name: 'board' as const, value, life: REMEMBERED }] : []),
  ]
}

/**
 * The board, or only its moving part when the page refreshes itself. Without a filter it uses the service and desk that
 * the browser remembers.
 */
export async function boardPage(context: MemberContext): Promise<Reply> {
  const { all } = querySchema.parse(context.query)
  const filter = readFilter(context.query)
  if (context.fragment) return showPart(context, filter)
  const before = filterQuery(standing(remembered(context)))
  if (all === undefined && filterQuery(filter) === '' && before !== '') {
    return { kind: 'redirect', to: `/console?${before}` }
  }
  const page = await showBoard(context, filter, await doneState(context))
  return { ...page, cookies: cookiesAfter(context, filter) }
}

/** The stream that tells pages when to refresh. */
export function queueEventsPage({ session }: MemberContext): Reply {
  return { kind: 'queue-events', session: session ?? '' }
}
