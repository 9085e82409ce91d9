import type { Speak } from '../speak.ts'
import { Sentences } from '../views/sentences.tsx'
import type { TalkModel } from './model.ts'

interface Shown {
  readonly model: TalkModel
  readonly speak: Speak
}

/** The cost of an answer now. A refresh replaces it; it is empty for members who may not answer. */
export function Cost({ model, again }: { model: TalkModel; again?: true }) {
  return (
    <p id="answer-cost" class="small" {...(again && { 'hx-swap-oob': 'true' })}>
      {model.cost}
    </p>
  )
}

/**
 * Each sentence is a button of the answer's form. With script it goes into the field at once; without it the server
 * sends the page again with the field filled.
 */
function Canned({ model, speak }: Shown) {
  if (model.sentences.length === 0) return null
  return (
    <Sentences
      legend={speak.t('talks.canned')}
      name="canned"
      sentences={model.sentences}
      language={model.language}
      speak={speak}
    />
  )
}

interface Writing extends Shown {
  /** A new id per page: a form sent twice sends one answer. */
  readonly form: string
  /** The text in the field. */
  readonly text: string
  /** A sentence was just put into the field, for the officer to check and send. */
  readonly filled: boolean
}

/** The form for an answer, with ready-made sentences beside it. */
export function Answer({ model, speak, form, text, filled }: Writing) {
  const { t } = speak
  return (
    <section aria-labelledby="answer-title">
      <h2 id="answer-title">{t('console.talks.answer')}</h2>
      <form method="post" action={`/console/talks/${model.id}`}>
        <input type="hidden" name="act" value="answer" />
        <input type="hidden" name="form" value={form} />
        <div class="field">
          <label for="text">{t('console.talks.text')}</label>
          <p class="small" id="text-hint">
            {t(model.kind === 'live' ? 'console.talks.text-hint' : 'console.talks.text-hint-left')}
          </p>
          <textarea
            id="text"
            name="text"
            rows={4}
            maxlength={2000}
            aria-describedby="text-hint answer-cost"
            autofocus={filled}
          >
            {text}
          </textarea>
        </div>
        <Cost model={model} />
        <button class="primary">{t('console.talks.send')}</button>
        <Canned model={model} speak={speak} />
      </form>
    </section>
  )
}
