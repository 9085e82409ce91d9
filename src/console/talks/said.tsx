import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import type { TalkModel, Word } from './model.ts'

interface Shown {
  readonly model: TalkModel
  readonly speak: Speak
}

function WordLine({ word }: { word: Word }) {
  return (
    <li class={word.mine ? 'word ours' : 'word'} id={`word-${word.id}`}>
      <p class="small">
        <strong>
          <Typed text={word.who} />
        </strong>{' '}
        {word.at}
      </p>
      <p class="said">
        <Typed text={word.text} />
      </p>
      {word.verdict && (
        <p class={word.verdict.call ? 'small overdue' : 'small'}>
          {word.verdict.words} {word.verdict.quote !== null && <q lang="en">{word.verdict.quote}</q>}
        </p>
      )}
    </li>
  )
}

const heardOf = ({ words }: TalkModel) => words.filter(({ mine }) => !mine)

/** What has been said; the page tells with its next question how many of the person's words it has shown. */
export function Words({ model, speak }: Shown) {
  return (
    <>
      <input type="hidden" id="known" name="known" value={heardOf(model).length} />
      {model.words.length === 0 ? (
        <p class="none">{speak.t('console.talks.no-words')}</p>
      ) : (
        <ol class="words">
          {model.words.map((word) => (
            <WordLine word={word} />
          ))}
        </ol>
      )}
    </>
  )
}

/** What the person has said since the page showed `known` of their words, for screen readers; null: nothing. */
export function News({ model, known, speak }: Shown & { known: number }) {
  const news = heardOf(model).slice(known)
  if (news.length === 0) return null
  return (
    <p id="talk-news" hx-swap-oob="innerHTML">
      {speak.t('talks.news', { text: news.map(({ text }) => text).join(' · ') })}
    </p>
  )
}
