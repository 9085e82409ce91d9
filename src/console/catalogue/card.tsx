import type { VNode } from 'preact'
import type { Block, Message } from '../../chat/message.ts'
import type { Language } from '../../lib/language.ts'
import { unreachable } from '../../lib/unreachable.ts'
import { stageMarks, stageText } from '../../outbox/timeline.ts'
import { words } from '../../outbox/wording.ts'

function Part({ block, language }: { block: Block; language: Language }): VNode {
  switch (block.kind) {
    case 'paragraph':
      return <p class={block.look}>{words(block.text, language)}</p>
    case 'list': {
      const items = block.items.map(({ text, details = [] }) => (
        <li>
          {words(text, language)}
          {details.map((detail) => (
            <span class="small">{words(detail, language)}</span>
          ))}
        </li>
      ))
      return block.numbered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'facts':
      return (
        <dl>
          {block.rows.map(({ label, value }) => (
            <div>
              <dt>{words(label, language)}</dt>
              <dd>{words(value, language)}</dd>
            </div>
          ))}
        </dl>
      )
    case 'buttons':
      return (
        <>
          {block.buttons.map(({ label, look }) => (
            <p class={`chat-button ${look ?? ''}`}>{words(label, language)}</p>
          ))}
        </>
      )
    case 'scale':
      return (
        <>
          {block.levels.map(({ button }) => (
            <p class="chat-button secondary">{words(button.label, language)}</p>
          ))}
        </>
      )
    case 'timeline':
      return (
        <ul>
          {block.stages.map((stage) => (
            <li>
              {stageMarks[stage.mark]} {words(stageText(stage), language)}
            </li>
          ))}
        </ul>
      )
    case 'image':
      return <p>{words(block.alt, language)}</p>
    case 'rule':
      return <hr />
    default:
      return unreachable(block)
  }
}

/** A chat message in one language; its buttons do nothing here. */
export function ChatCard({ message, language }: { message: Message; language: Language }) {
  if (message.kind === 'text') {
    return (
      <p class="chat-card" lang={language}>
        {words(message.text, language)}
      </p>
    )
  }
  return (
    <div class={`chat-card ${message.tone ?? ''}`} lang={language}>
      <p class="chat-title">{words(message.title, language)}</p>
      {message.blocks.map((block) => (
        <Part block={block} language={language} />
      ))}
    </div>
  )
}
