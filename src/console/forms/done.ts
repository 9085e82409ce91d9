import { MINUTE } from '../../lib/time.ts'
import type { PageContext, Reply } from '../pageContext.ts'
import type { CookieChange } from '../pipeline/cookies.ts'

/** Redirects to a page that shows once what was done (`context.done`). */
export function done(to: string, value: string): Reply {
  return { kind: 'redirect', to, cookies: [{ name: 'done', value, life: MINUTE }] }
}

/** Clears the cookie when a page has shown what was done, so that the next page does not show it again. */
export function doneIsSaid({ done: said }: Pick<PageContext, 'done'>): readonly CookieChange[] {
  return said === null ? [] : [{ name: 'done', value: null }]
}

/** The text for what was done; null if this page has no text for it. */
export function doneText<Text>(
  { done: said }: Pick<PageContext, 'done'>,
  texts: Readonly<Record<string, Text>>,
) {
  return said !== null && Object.hasOwn(texts, said) ? (texts[said] ?? null) : null
}
