import type { RequestState } from '../../domain/requests/requestLife.ts'

/** The board's groups by state, in their order. */
export const groupIds = ['new', 'papers', 'working', 'ready', 'done'] as const
export type GroupId = (typeof groupIds)[number]

/** A list of the board: a group, or all open requests in one order. */
export const listIds = ['open', ...groupIds] as const
export type ListId = (typeof listIds)[number]

/** The most rows of a group on one page. Nobody works through more at once. */
export const MOST_ROWS = 200

/** The states of the open requests in a group. */
const groupStates = {
  new: ['submitted'],
  papers: ['papers_missing'],
  working: ['accepted', 'paused'],
  ready: ['ready'],
} as const satisfies Readonly<Record<Exclude<GroupId, 'done'>, readonly RequestState[]>>

/** Whether a request in this state is among the open ones of the group. */
export function isInGroup(state: RequestState, group: GroupId): boolean {
  const states: readonly RequestState[] = group === 'done' ? [] : groupStates[group]
  return states.includes(state)
}
