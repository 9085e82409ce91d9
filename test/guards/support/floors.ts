/** Parts of `src/` from top to bottom; a part may import those below it, and skip levels. */
export const floors: readonly (readonly string[])[] = [
  ['main', 'cli'],
  ['start', 'commands'],
  ['app', 'closing', 'config'],
  ['jobs', 'mydata', 'website'],
  ['bot', 'console', 'qrImages'],
  ['privacy', 'staffSummaries'],
  ['requests', 'talks'],
  ['outbox', 'reports', 'richmenu'],
  ['http', 'line', 'models'],
  ['chat', 'counting'],
  ['domain'],
  ['locales'],
  ['lib'],
]

/** The part of `src/` that has a file: `src/chat/step.ts` is `chat`, `src/app.ts` is `app`; empty for others. */
export const partOf = (path: string) => /^src\/([^/.]+)/.exec(path)?.[1] ?? ''

/** The index of a part's floor, 0 at the top; -1 for a part that has none. */
export const floorOf = (part: string) => floors.findIndex((parts) => parts.includes(part))
