import { type Block, button, type Message } from '../chat/message.ts'

/** The blocks as they are shown: details are a button for somebody with “large and short”, and stand there otherwise. */
export function shownBlocks(blocks: readonly Block[], large = false): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'details') return [block]
    return large
      ? [{ kind: 'buttons', buttons: [button(block.label, block.more, 'secondary')] }]
      : shownBlocks(block.blocks)
  })
}

/** A message without details that have not become blocks or buttons. Rules, which only part them, go with them. */
export function unfolded(message: Message, large: boolean): Message {
  if (message.kind === 'text') return message
  const blocks = shownBlocks(message.blocks, large)
  return { ...message, blocks: large ? blocks.filter(({ kind }) => kind !== 'rule') : blocks }
}
