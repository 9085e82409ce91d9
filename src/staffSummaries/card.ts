import { type Message, paragraph } from '../chat/message.ts'
import { say } from '../domain/text.ts'
import type { Summary } from './figures.ts'

/** Shows the day's figures in the chat, with the time at which they were counted. */
export function summaryCard({ at, figures }: Summary): Message {
  return {
    kind: 'card',
    title: say('summary.day.title'),
    blocks: [
      paragraph(say('summary.day.at', { moment: { at: at.toISOString() } }), 'small'),
      {
        kind: 'facts',
        rows: figures.map(({ name, count }) => ({
          label: say(`summary.day.figure.${name}`),
          value: { typed: String(count) },
        })),
      },
    ],
  }
}
