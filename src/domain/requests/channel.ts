/** How a request came to the office. */
export const channels = ['line', 'counter', 'phone'] as const
export type Channel = (typeof channels)[number]
