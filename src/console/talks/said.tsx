import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import type { MessageShown, TalkModel } from './model.ts'

interface Shown {
  readonly model: TalkModel
  readonly speak: Speak
}

function MessageLine({ message }: { message: MessageShown }) {
  return (
    <li class={message.mine ? 'word ours' : 'word'} id={`word-${message.id}`}>
      <p class="small">
        <strong>
          <Typed text={message.who} />
        </strong>{' '}
        {message.at}
      </p>
      <p class="said">
        <Typed text={message.text} />
      </p>
      {message.verdict && (
        <p class={message.verdict.call ? 'small overdue' : 'small'}>
          {message.verdict.words} {message.verdict.quote !== null && <q lang="en">{message.verdict.quote}</q>}
        </p>
      )}
    </li>
  )
}

const heardOf = ({ messages }: TalkModel) => messages.filter(({ mine }) => !mine)

/** The messages. The page sends in its next refresh how many of the person's messages it shows. */
export function Messages({ model, speak }: Shown) {
  return (
    <>
      <input type="hidden" id="known" name="known" value={heardOf(model).length} />
      {model.messages.length === 0 ? (
        <p class="none">{speak.t('console.talks.no-words')}</p>
      ) : (
        <ol class="words">
          {model.messages.map((message) => (
            <MessageLine message={message} />
          ))}
        </ol>
      )}
    </>
  )
}

/** The person's messages after the first `known`, announced to screen readers; null: none. */
export function News({ model, known, speak }: Shown & { known: number }) {
  const news = heardOf(model).slice(known)
  if (news.length === 0) return null
  return (
    <p id="talk-news" hx-swap-oob="innerHTML">
      {speak.t('talks.news', { text: news.map(({ text }) => text).join(' · ') })}
    </p>
  )
}
