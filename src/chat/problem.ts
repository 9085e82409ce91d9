import { type Message, paragraph } from './message.ts'
import type { Text } from '../domain/text.ts'

type Card = Extract<Message, { kind: 'card' }>

/** The question and its buttons: what was wrong says also what the hint says. Nothing small stays. */
const lean = ({ blocks }: Card) => {
  const asked = blocks.some((block) => block.kind === 'paragraph' && block.look === 'strong')
  return blocks.filter(
    (block) => block.kind !== 'paragraph' || (asked ? block.look === 'strong' : block.look !== 'small'),
  )
}

/** The card of a question with what was wrong with the answer, so that one card says both. */
export function withProblem(card: Message, why: Text): Message {
  if (card.kind === 'text') return card
  return { ...card, blocks: [paragraph(why), ...lean(card)] }
}

const same = (a: Message, b: Message) => JSON.stringify(a) === JSON.stringify(b)

/** Whether a message is this card, also with a problem on it. */
export function isCardOf(message: Message, card: Message): boolean {
  if (message.kind === 'text' || card.kind === 'text') return same(message, card)
  if (same(message, card)) return true
  return same({ ...message, blocks: message.blocks.slice(1) }, { ...card, blocks: lean(card) })
}
