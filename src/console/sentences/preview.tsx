import { isDeepStrictEqual } from 'node:util'
import { withSamples } from '../../domain/sentences/samples.ts'
import type { Words } from '../../domain/words.ts'
import { type Language, languages } from '../../lib/language.ts'
import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import type { Sentence } from './sentence.ts'

/** Both languages of a sentence, before and after a change. */
export function Compared({ before, after, speak }: { before: Words; after: Words; speak: Speak }) {
  const { t } = speak
  return (
    <table class="list">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('sentences.preview.before')}</th>
          <th scope="col">{t('sentences.preview.after')}</th>
        </tr>
      </thead>
      <tbody>
        {languages.map((language) => (
          <tr>
            <th scope="row">{t(language === 'th' ? 'sentences.list.thai' : 'sentences.list.english')}</th>
            <td data-label={t('sentences.preview.before')} lang={language}>
              <Typed text={before[language]} />
            </td>
            <td data-label={t('sentences.preview.after')} lang={language}>
              <Typed text={after[language]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The sentence in a card of the chat: 360 px wide, in large letters, with usual values in its places. */
function OnPhone({ words, language, title }: { words: string; language: Language; title: string }) {
  return (
    <div class="chat-phone">
      <div class="chat-card" lang={language}>
        <p class="chat-title">{title}</p>
        <p class="chat-lines">{withSamples(words, language)}</p>
      </div>
    </div>
  )
}

/** Shows what a publication changes, and the sentence as the chat will show it; nothing is stored yet. */
export function Preview({
  sentence,
  version,
  before,
  after,
  speak,
}: {
  sentence: Sentence
  version: number
  before: Words
  after: Words
  speak: Speak
}) {
  const { t } = speak
  const same = isDeepStrictEqual({ ...before }, { ...after })
  return (
    <>
      <h1>{t('sentences.preview.title')}</h1>
      {same ? <p>{t('sentences.preview.same')}</p> : <Compared before={before} after={after} speak={speak} />}
      <section aria-labelledby="phone">
        <h2 id="phone">{t('sentences.preview.phone')}</h2>
        <div class="both">
          {languages.map((language) => (
            <OnPhone
              words={after[language]}
              language={language}
              title={t(`sentences.stage.${sentence.stage}`)}
            />
          ))}
        </div>
      </section>
      <form method="post" action={`/console/sentences/${sentence.key}`}>
        <input type="hidden" name="version" value={version} />
        {languages.map((language) => (
          <input type="hidden" name={language} value={after[language]} />
        ))}
        {!same && (
          <>
            <button class="primary" name="do" value="publish">
              {t('sentences.preview.publish', { version: version + 1 })}
            </button>{' '}
          </>
        )}
        <button name="do" value="back">
          {t('sentences.preview.back')}
        </button>
      </form>
    </>
  )
}
