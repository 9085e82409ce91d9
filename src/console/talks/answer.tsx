import type { TextKey } from '../../locales/text.ts'
import type { Speak } from '../speak.ts'
import { Sentences } from '../views/sentences.tsx'
import type { TalkModel } from './model.ts'

interface Shown {
  readonly model: TalkModel
  readonly speak: Speak
}

/** The cost of an answer now. A refresh replaces it; it is empty where no answer can be written. */
export function Cost({ model, again }: { model: TalkModel; again?: true }) {
  return (
    <p
      id="answer-cost"
      class="small"
      {...(model.free && { 'data-free': model.free.seconds, 'data-words': model.free.words })}
      {...(again && { 'hx-swap-oob': 'true' })}
    >
      {model.cost}
    </p>
  )
}

/**
 * Each sentence is a button of the answer's form. With script it goes into the field at once; without it the server
 * sends the page again with the field filled.
 */
export function Canned({ model, speak }: Shown) {
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
  /** The text in the field. */
  readonly text: string
  /** Whoever opens the page writes next, or checks a sentence that was just put into the field. */
  readonly focused: boolean
}

/** What one press does besides sending the answer. */
function sendLabel({ takenBy }: TalkModel): { act: string; label: TextKey } {
  if (takenBy === null) return { act: 'answer', label: 'talks.send.take' }
  return takenBy.me
    ? { act: 'answer', label: 'console.talks.send' }
    : { act: 'answer-over', label: 'talks.send.over' }
}

/** The field for an answer with its buttons, and ready-made sentences below. */
export function Answer({ model, speak, text, focused }: Writing) {
  const { t } = speak
  const { act, label } = sendLabel(model)
  return (
    <>
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
          autofocus={focused}
        >
          {text}
        </textarea>
      </div>
      <Cost model={model} />
      <p class="answer-acts">
        <button id="act-answer" class="primary" name="act" value={act}>
          {t(label)}
        </button>
        {model.kind === 'live' && act === 'answer' && (
          <button id="act-answer-end" class="secondary" name="act" value="answer-end">
            {t('talks.end.word')}
          </button>
        )}
      </p>
    </>
  )
}
