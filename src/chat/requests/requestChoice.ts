import { button, type Button } from '../message.ts'
import { say } from '../../domain/text.ts'
import type { Tap } from '../taps.ts'

/** The rows that a card has for requests, its last one for those that do not fit. */
const ROWS = 4

/** The part of a person's requests that one card offers. */
export interface RequestChoice<R> {
  readonly shown: readonly R[]
  /** How many come after them. */
  readonly left: number
}

/**
 * The requests after the one with this reference, as many as fit one card. Without a reference, or when that request
 * is no longer among them, from the first one.
 */
export function choiceAfter<R extends { readonly reference: string }>(
  requests: readonly R[],
  after: string | undefined,
): RequestChoice<R> {
  const rest = requests.slice(requests.findIndex(({ reference }) => reference === after) + 1)
  const shown = rest.length > ROWS ? rest.slice(0, ROWS - 1) : rest
  return { shown, left: rest.length - shown.length }
}

/** The button that leads to the requests after those of a card; none when the card has the last one. */
export function moreButtons<R extends { readonly reference: string }>(
  { shown, left }: RequestChoice<R>,
  tapAfter: (reference: string) => Tap,
): Button[] {
  const last = shown.at(-1)
  if (!last || left === 0) return []
  return [button(say('chat.more-requests', { count: left }), tapAfter(last.reference), 'quiet')]
}
