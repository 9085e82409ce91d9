import type { Action } from '../message/action.ts'
import type { FlexBubble, FlexComponent } from '../message/flex.ts'
import type { Message } from '../message/message.ts'
import type { Template } from '../message/template.ts'
import type { ChatEntry, ShownMenu } from '../types.ts'

/** A button or area on a phone that can be tapped. */
export interface Button {
  entryId: string
  /** The path of the action in the message, e.g. `contents.footer.contents.0.action`. */
  path: string
  action: Action
  /** The names by which a test can tap it: its label, and its visible text. */
  names: string[]
}

type Found = Omit<Button, 'entryId'>

type Tappable = FlexComponent | NonNullable<FlexBubble['hero']>

function wordsOf(part: Tappable): string {
  switch (part.type) {
    case 'text':
      return part.contents?.map(({ text }) => text).join('') ?? part.text ?? ''
    case 'button':
      return part.action.label ?? ''
    case 'box':
      return part.contents.map(wordsOf).filter(Boolean).join(' ')
    case 'image':
    case 'video':
    case 'icon':
    case 'separator':
    case 'filler':
      return ''
  }
}

function found(action: Action | undefined, path: string, words = ''): Found[] {
  if (!action) return []
  return [{ path, action, names: [action.label ?? '', words].filter((name) => name !== '') }]
}

function ofComponent(part: Tappable, path: string): Found[] {
  const own = 'action' in part ? found(part.action, `${path}.action`, wordsOf(part)) : []
  if (part.type !== 'box') return own
  return [...own, ...part.contents.flatMap((child, index) => ofComponent(child, `${path}.contents.${index}`))]
}

function ofBubble(bubble: FlexBubble, path: string): Found[] {
  const blocks = (['header', 'hero', 'body', 'footer'] as const).flatMap((name) => {
    const block = bubble[name]
    return block ? ofComponent(block, `${path}.${name}`) : []
  })
  return [...blocks, ...found(bubble.action, `${path}.action`)]
}

function ofTemplate(template: Template): Found[] {
  const many = (actions: Action[], path: string) =>
    actions.flatMap((action, index) => found(action, `${path}.actions.${index}`))
  switch (template.type) {
    case 'buttons':
      return [
        ...many(template.actions, 'template'),
        ...found(template.defaultAction, 'template.defaultAction', template.text),
      ]
    case 'confirm':
      return many(template.actions, 'template')
    case 'carousel':
      return template.columns.flatMap((column, index) => [
        ...many(column.actions, `template.columns.${index}`),
        ...found(column.defaultAction, `template.columns.${index}.defaultAction`, column.text),
      ])
    case 'image_carousel':
      return template.columns.flatMap(({ action }, index) =>
        found(action, `template.columns.${index}.action`),
      )
  }
}

function ofMessage(message: Message): Found[] {
  switch (message.type) {
    case 'flex': {
      const { contents } = message
      return contents.type === 'bubble'
        ? ofBubble(contents, 'contents')
        : contents.contents.flatMap((bubble, index) => ofBubble(bubble, `contents.contents.${index}`))
    }
    case 'template':
      return ofTemplate(message.template)
    case 'text':
    case 'textV2':
    case 'sticker':
    case 'image':
    case 'video':
    case 'audio':
    case 'location':
      return []
  }
}

/** The buttons inside one bubble, top to bottom; they work as long as the bubble is there. */
export function cardButtons(entry: ChatEntry): Button[] {
  if (entry.from === 'person') return []
  return ofMessage(entry.message).map((button) => ({ ...button, entryId: entry.id }))
}

/** The quick replies under the chat: those of the newest entry, until the person taps one. */
function quickReplies(chat: readonly ChatEntry[]): Button[] {
  const entry = chat.at(-1)
  if (entry?.from !== 'bot' || entry.quickReplyUsed) return []
  const items = entry.message.quickReply?.items ?? []
  return items.flatMap(({ action }, index) =>
    found(action, `quickReply.items.${index}.action`).map((button) => ({ ...button, entryId: entry.id })),
  )
}

/** The areas of the rich menu, with their labels. */
export function menuButtons(menu: ShownMenu | undefined): Button[] {
  return (menu?.areas ?? []).flatMap(({ action }, index) =>
    found(action, `areas.${index}.action`).map((button) => ({ ...button, entryId: '' })),
  )
}

/** Everything that can be tapped, in the order of the search for a label: quick replies, then the newest card first. */
export function allButtons(chat: readonly ChatEntry[]): Button[] {
  return [...quickReplies(chat), ...chat.toReversed().flatMap(cardButtons)]
}
