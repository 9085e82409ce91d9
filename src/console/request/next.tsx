import type { DecisionName } from './acts.ts'
import type { Shown } from './state.tsx'
import { errorAt } from '../forms/checked.ts'
import { described, ErrorText, idOf } from '../forms/textInput.tsx'
import type { FieldValues } from '../forms/fieldValues.ts'
import { Typed } from '../views/typed.tsx'
import { ActForm, formProps, Writing } from './fields.tsx'

/** The usual next step of each state; other decisions are in another place of the page. */
const usual = [
  'accept',
  'papers-complete',
  'resume',
  'ready',
  'complete',
] as const satisfies readonly DecisionName[]

/** Fields for an unusual hand-over. */
function Unusual({ shown }: { shown: Shown }) {
  const form = formProps('complete', shown)
  const { proxy } = shown.model
  // Whom the applicant has named is filled in; the officer can still change it.
  const named: FieldValues = proxy === null || form.sent ? {} : { 'taken-by': 'other', receiver: proxy }
  const of = { ...form, entered: { ...named, ...form.entered } }
  const { entered, errors, speak } = of
  const { t } = speak
  const other = entered['taken-by'] === 'other'
  const without = entered['without-code'] === 'yes'
  const isWrong = (name: string) => errorAt(errors, name) !== undefined
  const open = other || without || isWrong('reason') || isWrong('receiver')
  return (
    <details class="unfolds" open={open}>
      <summary>{t('case.handover.unusual')}</summary>
      <fieldset>
        <legend>{t('case.handover.taken-by')}</legend>
        <label class="tick">
          <input type="radio" name="taken-by" value="self" checked={!other} />
          <span>{t('case.handover.self')}</span>
        </label>
        <label class="tick">
          <input type="radio" name="taken-by" value="other" checked={other} />
          <span>{t('case.handover.other')}</span>
        </label>
        <Writing of={of} name="receiver" label={t('case.handover.receiver')} line />
      </fieldset>
      <label class="tick">
        <input type="checkbox" name="without-code" value="yes" checked={without} />
        <span>{t('console.form.without-code')}</span>
      </label>
      <Writing of={of} name="reason" label={t('console.form.why-without')} hint={t('console.form.is-kept')} />
      <button class="primary">{t('console.button.complete')}</button>
    </details>
  )
}

/** What the applicant has said of a result that waits. */
function SaidSince({ shown: { model, speak } }: { shown: Shown }) {
  if (model.saidSinceReady.length === 0) return null
  return (
    <div class="notice trouble">
      <p>{speak.t('case.handover.said')}</p>
      {model.saidSinceReady.map((text) => (
        <blockquote>
          <Typed text={text} />
        </blockquote>
      ))}
    </div>
  )
}

function Handover({ shown }: { shown: Shown }) {
  const of = formProps('complete', shown)
  // Whoever opens a case that is ready has somebody with a code before them, and after a wrong code it is typed again.
  // After any other press the page has to be read first.
  const isWrong = errorAt(of.errors, 'code') !== undefined
  const { t } = shown.speak
  const id = idOf(of, 'code')
  return (
    <ActForm shown={shown} act="complete" kind="decision handover">
      <SaidSince shown={shown} />
      <div class="field">
        <label for={id}>{t('console.form.code')}</label>
        <ErrorText {...of} name="code" />
        <input
          id={id}
          name="code"
          class="code"
          inputMode="numeric"
          autocomplete="off"
          value={of.entered['code'] ?? ''}
          autofocus={shown.state.kind === 'opened' || isWrong}
          {...described(of, 'code', true)}
        />
      </div>
      <button class="primary">{t('console.button.complete')}</button>
      <p class="small" id={`${id}-hint`}>
        {t('case.handover.code-hint')}
      </p>
      <Unusual shown={shown} />
    </ActForm>
  )
}

/** Money that is transferred: the officer closes the case when finance has sent it. */
function Transferred({ shown }: { shown: Shown }) {
  const { t } = shown.speak
  return (
    <ActForm shown={shown} act="complete">
      <SaidSince shown={shown} />
      <button class="primary">{t('console.button.complete-transfer')}</button>
      <p class="small">{t('console.payment.then')}</p>
    </ActForm>
  )
}

function stepWords(step: (typeof usual)[number], { model, speak }: Shown): string {
  if (step === 'resume' && model.state === 'papers_missing') return speak.t('case.paper.brought')
  const money = step === 'ready' && model.payment !== null
  return speak.t(money ? 'console.button.ready-payment' : `console.button.${step}`)
}

/** Accepting with every needed paper found right, in one press, or without a look at the papers. */
function Accept({ shown }: { shown: Shown }) {
  const { t } = shown.speak
  return (
    <ActForm shown={shown} kind="decision side-by-side">
      <button class="primary" name="act" value="accept-complete">
        {t('case.paper.complete-accept')}
      </button>
      <button name="act" value="accept">
        {t('console.button.accept')}
      </button>
      {shown.model.foundWrong.length > 0 && (
        <p class="small">{t('case.paper.becomes-right', { papers: shown.model.foundWrong.join(', ') })}</p>
      )}
    </ActForm>
  )
}

/** The usual next step; on a phone it stays at the bottom of the screen. */
export function Next({ shown }: { shown: Shown }) {
  const { model, speak } = shown
  const step = usual.find((name) => model.offered.includes(name))
  // What a refused hand-over has entered stays on the page, also when the office pays otherwise by now.
  const hasCode = formProps('complete', shown).entered['code'] !== undefined
  return (
    <section id="next" class={step ? 'next' : ''} aria-labelledby="next-title">
      <h2 id="next-title">{speak.t('case.next')}</h2>
      {step === undefined ? (
        <p class="none">{speak.t('console.request.nothing-to-decide')}</p>
      ) : step === 'complete' && model.payment === 'transfer' && !hasCode ? (
        <Transferred shown={shown} />
      ) : step === 'complete' ? (
        <Handover shown={shown} />
      ) : step === 'accept' && model.unchecked ? (
        <Accept shown={shown} />
      ) : (
        <ActForm shown={shown} act={step}>
          <button class="primary">{stepWords(step, shown)}</button>
        </ActForm>
      )}
    </section>
  )
}

/** A button to undo the last decision, until its notice is sent. */
export function Undo({ shown }: { shown: Shown }) {
  const { model, speak } = shown
  const { undo } = model
  if (undo === null) return null
  const { seconds, ...last } = undo
  return (
    <div class="undo" {...(seconds !== null && { 'data-seconds': seconds })}>
      <p>
        {speak.t('case.undo.last', last)}
        {seconds !== null && (
          <>
            {' '}
            <span data-countdown={speak.t('case.undo.gone')}>
              {speak.t('case.undo.within')} <span data-left>{seconds}</span> {speak.t('case.undo.seconds')}
            </span>
          </>
        )}
      </p>
      <ActForm shown={shown} act="undo">
        <button>{speak.t('case.undo.button')}</button>
      </ActForm>
    </div>
  )
}
