/** The board's groups by state, in their order. */
export const groupIds = ['new', 'papers', 'working', 'ready', 'done'] as const
export type GroupId = (typeof groupIds)[number]

/** More than anybody works through at once; what lies beyond is counted as “more”. */
export const MOST_ROWS = 200
