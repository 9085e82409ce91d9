import { MINUTE } from '../../lib/time.ts'
import type { PageContext, Reply } from '../pageContext.ts'
import type { CookieChange } from '../pipeline/cookies.ts'

/** Leads to a page, which says once what was done (`context.done`). */
export function done(to: string, value: string): Reply {
  return { kind: 'redirect', to, cookies: [{ name: 'done', value, life: MINUTE }] }
}

/** The cookies of a page that has said what was done: it is not said again. */
export function doneIsSaid({ done: said }: Pick<PageContext, 'done'>): readonly CookieChange[] {
  return said === null ? [] : [{ name: 'done', value: null }]
}

/** What the page says of what was done; null where it was not one of these. */
export function doneText<Text>(
  { done: said }: Pick<PageContext, 'done'>,
  texts: Readonly<Record<string, Text>>,
) {
  return said !== null && Object.hasOwn(texts, said) ? (texts[said] ?? null) : null
}
