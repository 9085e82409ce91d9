/** The board's groups by state, in their order. */
export const groupIds = ['new', 'papers', 'working', 'ready', 'done'] as const
export type GroupId = (typeof groupIds)[number]

/** The most rows per group; the page counts the rest as “more”. Nobody works through more at once. */
export const MOST_ROWS = 200
