import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import type { AnswerShown } from './answers.ts'
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

function AnswerList({ shown, answers }: { shown: Shown; answers: readonly AnswerShown[] }) {
  const { model, speak } = shown
  return (
    <dl class="facts">
      {answers.map(({ id, label, value, copied }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {id === 'phone' && model.phone !== null ? (
              <a class="phone" href={`tel:${model.phone}`}>
                {value}
              </a>
            ) : (
              <Typed text={value} />
            )}
            <Copy value={copied} what={label} speak={speak} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The answers, each with a copy button. Answers about a person who files for somebody else are separate. */
export function Answers({ shown }: { shown: Shown }) {
  const { model, speak } = shown
  const { t } = speak
  if (model.answers === null) return <p class="none">{t('console.request.forgotten')}</p>
  const { list, copied } = model.answers
  const asker = list.filter(({ about }) => about === 'asker')
  return (
    <>
      <p class="copying">
        <Copy value={copied} what={null} speak={speak} />
        <span id="copied" role="status" data-copied={t('case.copy.done')} />
      </p>
      <AnswerList shown={shown} answers={list.filter(({ about }) => about === 'matter')} />
      {asker.length > 0 && (
        <>
          <h3>{t('console.request.asker')}</h3>
          <AnswerList shown={shown} answers={asker} />
        </>
      )}
    </>
  )
}
