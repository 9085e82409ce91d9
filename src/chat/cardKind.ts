import type { Text } from '../domain/text.ts'
import type { Message } from './message.ts'

/** What a card of the bot is about, for whoever reads of it without the card. */
export type CardKind =
  | 'menu'
  | 'service'
  | 'filing'
  | 'filed'
  | 'status'
  | 'photos'
  | 'appointment'
  | 'notice'
  | 'survey'
  | 'privacy'
  | 'other'

/** By the beginning of the key of its title; the first that fits. Null: it is about talking with the office. */
const kinds: readonly (readonly [string, CardKind | null])[] = [
  ['people.', null],
  ['chat.menu.', 'menu'],
  ['chat.service', 'service'],
  ['chat.filed.', 'filed'],
  ['chat.status.', 'status'],
  ['chat.row.', 'status'],
  ['chat.cancel.', 'status'],
  ['chat.', 'filing'],
  ['answers.', 'filing'],
  ['lending.', 'filing'],
  ['photos.', 'photos'],
  ['visits.', 'appointment'],
  ['notices.', 'notice'],
  ['proxy.', 'notice'],
  ['survey.', 'survey'],
  ['privacy.', 'privacy'],
]

const isAbout = (title: Text) => {
  if (!('key' in title)) return 'other'
  const found = kinds.find(([beginning]) => title.key.startsWith(beginning))
  return found ? found[1] : 'other'
}

/** The kind of the last card among messages; null without one. No word and no value of the card is in it. */
export function lastCardKind(messages: readonly Message[]): CardKind | null {
  const card = messages.findLast((message) => message.kind === 'card')
  return card?.kind === 'card' ? isAbout(card.title) : null
}
