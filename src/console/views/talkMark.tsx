import type { TalkOutline } from '../../models/talks/talks.ts'
import type { Speak } from '../speak.ts'

/** A speech bubble with two lines. */
const BUBBLE = 'M2 2.5h12v8.5h-6.5l-3.5 3v-3h-2Z M4.8 5.3h6.4 M4.8 8.1h4.4'

/** Says that an applicant waits for an answer in the chat or has left a message, and leads there. */
export function TalkMark({
  talk: { id, kind },
  speak: { t },
}: {
  talk: Pick<TalkOutline, 'id' | 'kind'>
  speak: Speak
}) {
  const words = t(`board.mark.talk.${kind}`)
  return (
    <a
      class="talk-mark"
      href={`/console/talks/${id}`}
      title={words}
      aria-label={`${words} ${t('board.mark.talk.opens')}`}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={BUBBLE} />
      </svg>
      <span class="mark-words">{words}</span>
    </a>
  )
}
