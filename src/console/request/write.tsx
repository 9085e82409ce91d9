import { Typed } from '../views/typed.tsx'
import type { Shown } from './state.tsx'
import { ActForm, formProps, Unfolding, Writing } from './fields.tsx'

/** Why nothing can be written now. */
function Hindrance({ shown: { model, speak } }: { shown: Shown }) {
  const { writing } = model
  const { t } = speak
  if (writing === null || writing.kind === 'open') return null
  if (writing.kind !== 'busy') return <p>{t(`case.write.${writing.kind}`)}</p>
  return (
    <p>
      <Typed text={writing.name} /> {t('case.write.busy')} <a href={writing.href}>{t('case.write.talk')}</a>
    </p>
  )
}

/** The field in which an officer writes to the applicant first; what was typed stays, whatever hinders it. */
export function Write({ shown }: { shown: Shown }) {
  const { model, speak } = shown
  const { t } = speak
  const { writing } = model
  const of = formProps('write', shown)
  const open = writing?.kind === 'open' ? writing : null
  return (
    <>
      <Hindrance shown={shown} />
      {(open !== null || of.sent) && (
        <Unfolding of={of} title={t('case.write.title')}>
          <ActForm shown={shown} act="write">
            <input type="hidden" name="form" value={of.entered['form'] ?? open?.form ?? ''} />
            <input type="hidden" name="seen" value={of.entered['seen'] ?? open?.seen ?? 0} />
            {open?.free === true && <input type="hidden" name="free" value="yes" />}
            {open?.language === 'en' && <p>{t('case.write.english')}</p>}
            <Writing of={of} name="text" label={t('case.write.text')} hint={t('console.talks.text-hint')} />
            {open !== null && <p class="small">{open.cost}</p>}
            <button>{t('case.write.button')}</button>
          </ActForm>
        </Unfolding>
      )}
    </>
  )
}
