import type { Face } from '../../line/faces.ts'
import { momentOf as startOfDay, dayOf } from '../../lib/time.ts'
import type { TalkMessage } from '../../models/talks/talks.ts'
import type { MemberContext } from '../pageContext.ts'
import { type AskedPage, type ListPage, pageOf, readPageOf } from '../views/listPage.ts'
import { type GroupId, groupIds, groupOf, inNeed, type Known } from './need.ts'
import { callersOf } from './who.ts'

/** A talk as the list shows it. */
export interface Listed extends Known {
  /** The first message of the talk that the person has not unsent; null without one. */
  readonly first: TalkMessage | null
  /** Whose chat it is, as LINE shows it; null where LINE does not tell it in time. */
  readonly face: Face | null
}

export type Groups = Readonly<Record<GroupId, ListPage<Listed>>>
export type Asked = AskedPage<GroupId> | null

/** The most talks of a group on one page. */
const PER_PAGE = 50

/**
 * One page of each group. All talks that have not ended are read without their words, and what their people have asked
 * for, because the order depends on it; words are read for the talks that are shown.
 */
export async function gatherTalks(
  { deps, member, now, office }: MemberContext,
  asked: Asked,
): Promise<Groups> {
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
  const callerOf = await callersOf(
    deps.models,
    [...unended, ...done.rows].map(({ userId }) => userId),
  )
  const known = unended.map((talk) => ({ talk, caller: callerOf(talk.userId) }))
  const pageFor = (id: GroupId): ListPage<Known> => {
    if (id === 'done')
      return { ...done, rows: done.rows.map((talk) => ({ talk, caller: callerOf(talk.userId) })) }
    const own = known.filter(({ talk }) => groupOf(talk, member.id) === id)
    return pageOf(inNeed(own, now, office), pageIn(id), PER_PAGE)
  }
  const pages = groupIds.map((id) => [id, pageFor(id)] as const)
  const shown = pages.flatMap(([, { rows }]) => rows.map(({ talk }) => talk))
  const [first, faceOf] = await Promise.all([
    talks.firstWords(shown.map(({ id }) => id)),
    deps.faces.of(shown.map(({ userId }) => userId)),
  ])
  const listed = (page: ListPage<Known>): ListPage<Listed> => ({
    ...page,
    rows: page.rows.map((row) => ({
      ...row,
      first: first.get(row.talk.id) ?? null,
      face: faceOf(row.talk.userId),
    })),
  })
  return Object.fromEntries(pages.map(([id, page]) => [id, listed(page)])) as Groups
}
