import { z } from 'zod'
import { DAY, HOUR } from '../../lib/time.ts'
import type { CookieChange } from '../pipeline/cookies.ts'
import { doneIsSaid } from '../forms/done.ts'
import { statusOf } from '../forms/formState.ts'
import { allowanceModel } from '../views/allowance.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { doneState } from './done.ts'
import { everything, type Filter, filterQuery, readFilter } from './filter.ts'
import { gather } from './gather.ts'
import { boardModel } from './model.ts'
import type { BoardState } from './notices.tsx'
import { Board, BoardPart, boardTitle } from './view.tsx'

/** So long a browser remembers at which desk it stands. */
const REMEMBERED = 90 * DAY
/** Whoever has not looked for so long has everything before them, not news. */
const LOOKED = 12 * HOUR

const querySchema = z
  .object({
    all: z.unknown(),
    /** When the reader looked before, in milliseconds; the page names it when it asks again. */
    since: z.unknown(),
  })
  .partial()

const standing = ({ service, desk }: Filter): Filter => ({ ...everything, service, desk })

/** Service and desk as the cookie has them, “.finance”: no sign of it needs escaping. */
const standingValue = ({ service, desk }: Filter) => `${service ?? ''}.${desk ?? ''}`

function remembered({ cookie }: MemberContext): Filter {
  const [service, desk] = cookie('board')?.split('.') ?? []
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

async function read(context: MemberContext, filter: Filter, lookedAt: Date | null) {
  const { deps, office, speak } = context
  const [gathered, allowance] = await Promise.all([gather(context, filter), deps.allowance()])
  return {
    filter,
    speak,
    groups: boardModel(gathered, filter, lookedAt, speak),
    allowance: allowanceModel(allowance, office, speak),
  }
}

/** Where the page asks for its moving part: what is new is counted from the same moment all the while. */
function again(filter: Filter, since: Date): string {
  const query = filterQuery(filter)
  return `/console?${query === '' ? '' : `${query}&`}since=${+since}`
}

/** The board with what came of the last press on it. */
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
    title: boardTitle(shown.groups, context.speak),
    body: <Board {...shown} state={state} again={again(filter, lookedAt ?? context.now)} />,
    moves: true,
    scripts: ['board.js', 'scan.js'],
  }
}

/** What the browser is to remember: when the board was opened, and at which desk it stands. */
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
 * The board; its moving part alone when the page itself asks again. Without a filter it opens with the service and desk
 * that the browser remembers.
 */
export async function boardPage(context: MemberContext): Promise<Reply> {
  const { all, since } = querySchema.parse(context.query)
  const filter = readFilter(context.query)
  if (context.fragment) {
    return { kind: 'fragment', body: <BoardPart {...await read(context, filter, momentIn(since))} /> }
  }
  const before = filterQuery(standing(remembered(context)))
  if (all === undefined && filterQuery(filter) === '' && before !== '') {
    return { kind: 'redirect', to: `/console?${before}` }
  }
  const page = await showBoard(context, filter, await doneState(context))
  return { ...page, cookies: cookiesAfter(context, filter) }
}

/** The stream that tells pages when to ask again. */
export function queueEventsPage({ session }: MemberContext): Reply {
  return { kind: 'queue-events', session: session ?? '' }
}
