import type { Block, Button, Message } from '../chat/message.ts'
import type { Language } from '../lib/language.ts'
import { unreachable } from '../lib/unreachable.ts'
import { addressIn } from './actions.ts'
import { stageMarks, stageText } from './timeline.ts'
import { words } from './wording.ts'

function buttonLine({ label, action }: Button, language: Language, addresses: boolean): string {
  return `[${words(label, language)}]${addresses && action.kind === 'link' ? ` ${addressIn(action, language)}` : ''}`
}

function blockLines(source: Block, language: Language, addresses: boolean): string[] {
  switch (source.kind) {
    case 'paragraph':
      return [words(source.text, language)]
    case 'list':
      return source.items.flatMap((item, index) => [
        `${source.numbered ? `${index + 1}.` : '•'} ${words(item.text, language)}`,
        ...(item.details ?? []).map((detail) => `   ${words(detail, language)}`),
      ])
    case 'facts':
      return source.rows.map(({ label, value }) => `${words(label, language)}: ${words(value, language)}`)
    case 'buttons':
      return source.buttons.map((each) => buttonLine(each, language, addresses))
    case 'scale':
      return source.levels.map((each) => buttonLine(each.button, language, addresses))
    case 'timeline':
      return source.stages.map((stage) => `${stageMarks[stage.mark]} ${words(stageText(stage), language)}`)
    case 'image':
      return [words(source.alt, language)]
    case 'rule':
      return ['']
    default:
      return unreachable(source)
  }
}

/**
 * All the content of a message but its footer as lines of text: used as its alternative text, and as the message when LINE refuses
 * the card. The alternative text has no `addresses`, because phones show it on the lock screen and a sign-in address
 * is secret.
 */
export function plainText(message: Message, language: Language, addresses = true): string {
  if (message.kind === 'text') return words(message.text, language)
  return [
    words(message.title, language),
    ...message.blocks.flatMap((each) => blockLines(each, language, addresses)),
  ].join('\n')
}

function blockButtons(block: Block): readonly Button[] {
  if (block.kind === 'scale') return block.levels.map((each) => each.button)
  return block.kind === 'buttons' ? block.buttons : []
}

/** The large buttons of a card. */
export function buttonsOf(message: Message): readonly Button[] {
  return message.kind === 'text' ? [] : message.blocks.flatMap(blockButtons)
}

const doesSame = (a: Button, b: Button) => JSON.stringify(a.action) === JSON.stringify(b.action)

/** The buttons at a card's foot, without those that the card has as a large button. */
export function footerOf(message: Message): readonly Button[] {
  if (message.kind === 'text') return []
  const large = buttonsOf(message)
  return (message.footer ?? []).filter((each) => !large.some((button) => doesSame(button, each)))
}

/** The buttons that do what no button before them does. */
export function withoutRepeats(buttons: readonly Button[]): readonly Button[] {
  return buttons.filter((each, index) => buttons.findIndex((before) => doesSame(before, each)) === index)
}
