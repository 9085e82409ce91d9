import { cannedReasons, type ReasonGroup } from '../../domain/requests/cannedReasons.ts'
import type { Speak } from '../speak.ts'
import type { Shown } from './state.tsx'
import { ActForm, type FormProps, formProps, type Option, Section, Unfolding, Writing } from './fields.tsx'

export function reasonOptions(group: ReasonGroup, speak: Speak): Option[] {
  return cannedReasons[group].map((reason) => ({ value: reason.id, label: speak.of(reason) }))
}

/** One press pauses with a usual reason; another reason is typed. */
function Pause({ shown }: { shown: Shown }) {
  const of = formProps('pause', shown)
  const { t } = shown.speak
  return (
    <div class="pausing">
      <h3>{t('case.pause.because')}</h3>
      <ActForm shown={shown} act="pause" kind="decision side-by-side">
        {reasonOptions('pause', shown.speak).map(({ value, label }) => (
          <button name="choice" value={value}>
            {label}
          </button>
        ))}
      </ActForm>
      <PauseInOwnWords of={of} shown={shown} />
    </div>
  )
}

function PauseInOwnWords({ of, shown }: { of: FormProps; shown: Shown }) {
  const { t } = shown.speak
  return (
    <Unfolding of={of} title={t('case.pause.own')}>
      <ActForm shown={shown} act="pause">
        <Writing of={of} name="reason" label={t('case.form.own-reason')} hint={t('console.form.is-read')} />
        <button>{t('console.button.pause')}</button>
      </ActForm>
    </Unfolding>
  )
}

function WithReason({ shown, act }: { shown: Shown; act: 'reject' | 'reopen' | 'rework' }) {
  const of = formProps(act, shown)
  const { t } = shown.speak
  return (
    <Unfolding of={of} title={t(`console.unfold.${act}`)}>
      <ActForm shown={shown} act={act}>
        <Writing of={of} name="reason" label={t('console.form.reason')} hint={t('console.form.is-read')} />
        <button class={act === 'reject' ? 'grave' : ''}>{t(`console.button.${act}`)}</button>
      </ActForm>
    </Unfolding>
  )
}

/** Reasons for a late case; one tap sends a usual reason. */
export function Delay({ shown }: { shown: Shown }) {
  const { model, speak } = shown
  const { t } = speak
  const of = formProps('explain-delay', shown)
  if (model.delay === null) return null
  const { due, last } = model.delay
  const forms = (
    <>
      <p>{last === null ? t('case.delay.none-yet') : t('case.delay.last', { moment: last })}</p>
      <ActForm shown={shown} act="explain-delay" kind="decision side-by-side">
        {cannedReasons.delay.map((reason) => (
          <button name="choice" value={reason.id}>
            {speak.of(reason)}
          </button>
        ))}
      </ActForm>
      <ActForm shown={shown} act="explain-delay">
        <Writing of={of} name="reason" label={t('case.form.own-reason')} hint={t('console.form.is-read')} />
        <button>{t('case.delay.send')}</button>
      </ActForm>
    </>
  )
  return due ? (
    <section class="notice trouble" aria-labelledby="delay-title">
      <h2 id="delay-title">{t('case.delay.due')}</h2>
      <p>{t('case.delay.how')}</p>
      {forms}
    </section>
  ) : (
    <Unfolding of={of} title={t('case.delay.title')}>
      {forms}
    </Unfolding>
  )
}

/** Decisions other than the usual next step. */
export function Decisions({ shown }: { shown: Shown }) {
  const { model, speak } = shown
  const { offered, delay } = model
  const explains = delay !== null && !delay.due
  const named: readonly string[] = ['ask-papers', 'pause', 'reject', 'reopen', 'rework']
  const others = offered.filter((name) => named.includes(name))
  if (others.length === 0 && !explains) return null
  return (
    <Section id="decisions" title={speak.t('case.others')}>
      {offered.includes('ask-papers') && (
        <p>
          <a class="button" href="#papers">
            {speak.t('console.unfold.ask-papers')}
          </a>
        </p>
      )}
      {offered.includes('pause') && <Pause shown={shown} />}
      {explains && <Delay shown={shown} />}
      {offered.includes('rework') && <WithReason shown={shown} act="rework" />}
      {offered.includes('reopen') && <WithReason shown={shown} act="reopen" />}
      {offered.includes('reject') && <WithReason shown={shown} act="reject" />}
    </Section>
  )
}
