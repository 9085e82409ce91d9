import { button, type Button } from '../message.ts'
import { say } from '../../domain/text.ts'
import type { Tap } from '../taps.ts'

/** The most requests that one card offers as buttons; with the card's other buttons it fits LINE's 13 quick replies. */
const MOST_ON_CARD = 10

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
  return { shown: rest.slice(0, MOST_ON_CARD), left: Math.max(0, rest.length - MOST_ON_CARD) }
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
