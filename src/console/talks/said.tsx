import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import type { MessageShown, TalkModel } from './model.ts'

interface Shown {
  readonly model: TalkModel
  readonly speak: Speak
}

/** A picture, or a voice message to be played; nothing is loaded before somebody wants to hear it. */
function Media({ media, text }: { media: NonNullable<MessageShown['media']>; text: string }) {
  return media.kind === 'jpeg' ? (
    <a href={media.href} target="_blank" rel="noopener">
      <img class="sent" src={media.href} alt={text} loading="lazy" />
    </a>
  ) : (
    <audio controls preload="none" src={media.href} aria-label={text} />
  )
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
      {message.media && <Media media={message.media} text={message.text} />}
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
      <input
        type="hidden"
        id="known"
        name="known"
        value={heardOf(model).length}
        {...(model.askAgain !== null && { 'data-again': model.askAgain })}
      />
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
