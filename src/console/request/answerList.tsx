import type { Speak } from '../speak.ts'
import { CORRECTING_ID } from '../views/correctionLink.tsx'
import { Typed } from '../views/typed.tsx'
import type { AnswerShown } from './answers.ts'
import { reasonField, valueField } from './correction.ts'
import { ActForm, Choosing, formProps, Unfolding, Writing } from './fields.tsx'
import type { Shown } from './state.tsx'

/** A copy button; the script shows it if the browser lets pages write to the clipboard. */
function Copy({ value, what, speak }: { value: string; what: string | null; speak: Speak }) {
  const { t } = speak
  return (
    <button
      type="button"
      class="quiet copy"
      data-copy={value}
      hidden
      {...(what && { 'aria-label': `${t('case.copy.button')}: ${what}` })}
    >
      {what === null ? t('case.copy.all') : t('case.copy.button')}
    </button>
  )
}

/** Corrects one answer: the new one, and why, which stands in the history with the former one. */
function Correction({ shown, answer }: { shown: Shown; answer: AnswerShown }) {
  const { t } = shown.speak
  const of = formProps('correct', shown)
  const { id, choices, label } = answer
  const value = valueField(id)
  const isThis = of.entered['question'] === id
  const filled = isThis ? of : { ...of, entered: { [value]: answer.entered }, sent: false }
  return (
    <Unfolding of={filled} title={label}>
      <ActForm shown={shown} act="correct">
        <input type="hidden" name="question" value={id} />
        {choices === null ? (
          <Writing of={filled} name={value} label={t('case.correct.value')} line />
        ) : (
          <Choosing of={filled} name={value} label={t('case.correct.value')} options={choices} />
        )}
        <Writing
          of={filled}
          name={reasonField(id)}
          label={t('case.correct.reason')}
          hint={t('console.form.is-kept')}
          line
        />
        <button>{t('case.correct.button')}</button>
      </ActForm>
    </Unfolding>
  )
}

function AnswerList({ shown: { speak }, answers }: { shown: Shown; answers: readonly AnswerShown[] }) {
  return (
    <dl class="facts">
      {answers.map(({ label, value, copied }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <Typed text={value} />
            <Copy value={copied} what={label} speak={speak} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/**
 * The answers in one folded block, with one press to copy them all; where the script cannot, as text to mark and copy.
 * Answers about a person who files for somebody else are separate.
 */
export function Answers({ shown }: { shown: Shown }) {
  const { model, speak } = shown
  const { t } = speak
  if (model.answers === null) return <p class="none">{t('console.request.forgotten')}</p>
  const { list, copied } = model.answers
  const isCorrecting = model.opensCorrection || formProps('correct', shown).sent
  const asker = list.filter(({ about }) => about === 'asker')
  return (
    <>
      <p class="copying">
        <Copy value={copied} what={null} speak={speak} />
        <span id="copied" role="status" data-copied={t('case.copy.done')} />
      </p>
      <details class="unfolds" open={isCorrecting}>
        <summary>{t('case.copy.shown', { count: list.length })}</summary>
        <textarea
          class="as-text"
          readOnly
          rows={list.length + 1}
          lang="th"
          aria-label={t('case.copy.text')}
          data-as-text
        >
          {copied}
        </textarea>
        <AnswerList shown={shown} answers={list.filter(({ about }) => about === 'matter')} />
        {asker.length > 0 && (
          <>
            <h3>{t('console.request.asker')}</h3>
            <AnswerList shown={shown} answers={asker} />
          </>
        )}
        {model.correcting && (
          <details id={CORRECTING_ID} class="unfolds" open={isCorrecting}>
            <summary>{t('case.correct.title')}</summary>
            {model.correctionsAsked.map((words) => (
              <p class="said">
                {t('case.correct.asked')} <Typed text={words} />
              </p>
            ))}
            {list.map((answer) => (
              <Correction shown={shown} answer={answer} />
            ))}
          </details>
        )}
      </details>
    </>
  )
}
