import { Typed } from '../views/typed.tsx'
import type { Shown } from './state.tsx'
import { ActForm, Choosing, formProps, Section, Unfolding, Writing } from './fields.tsx'

function Moving({ shown }: { shown: Shown }) {
  const { model, speak } = shown
  const { t } = speak
  const of = formProps('hand', shown)
  const options = model.colleagues.map(({ staffId, name }) => ({ value: staffId, label: name }))
  return (
    <>
      <div class="side-by-side">
        {model.handler?.me !== true && (
          <ActForm shown={shown} act="take">
            <button>{t(model.handler === null ? 'case.handler.take' : 'case.handler.take-over')}</button>
          </ActForm>
        )}
        {model.handler !== null && (
          <ActForm shown={shown} act="release">
            <button>{t('case.handler.release')}</button>
          </ActForm>
        )}
      </div>
      {options.length > 0 && (
        <Unfolding of={of} title={t('case.handler.hand')}>
          <ActForm shown={shown} act="hand">
            <Choosing of={of} name="to" label={t('case.handler.to')} options={options} />
            <button>{t('case.handler.hand-now')}</button>
          </ActForm>
        </Unfolding>
      )}
    </>
  )
}

/** The officer who handles the case, and notes for colleagues. */
export function Handling({ shown }: { shown: Shown }) {
  const { model, speak } = shown
  const { t } = speak
  const of = formProps('note', shown)
  if (!model.moving && !model.noting) return null
  return (
    <Section id="handling" title={t('case.handler.title')}>
      {model.moving && (
        <>
          <p>
            {model.handler === null ? (
              t('case.handler.nobody')
            ) : (
              <>
                {t('case.handler.by')} <Typed text={model.handler.name} />
              </>
            )}
          </p>
          <Moving shown={shown} />
        </>
      )}
      {model.noting && (
        <Unfolding of={of} title={t('case.note.title')}>
          <ActForm shown={shown} act="note">
            <Writing of={of} name="text" label={t('case.note.text')} hint={t('case.note.hint')} />
            <button>{t('case.note.keep')}</button>
          </ActForm>
        </Unfolding>
      )}
    </Section>
  )
}
