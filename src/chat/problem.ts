import { type Message, paragraph } from './message.ts'
import type { Text } from '../domain/text.ts'

/** The card of a question with what was wrong with the answer, so that one card says both. */
export function withProblem(card: Message, why: Text): Message {
  if (card.kind === 'text') return card
  return { ...card, blocks: [paragraph(why, 'strong'), ...card.blocks] }
}

const same = (a: Message, b: Message) => JSON.stringify(a) === JSON.stringify(b)

/** Whether a message is this card, also with a problem on it. */
export function isCardOf(message: Message, card: Message): boolean {
  if (message.kind === 'text' || card.kind === 'text') return same(message, card)
  return same({ ...message, blocks: message.blocks.slice(-card.blocks.length) }, card)
}
