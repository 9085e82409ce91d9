import { Tick } from '../forms/tick.tsx'
import { ErrorText } from '../forms/textInput.tsx'
import type { Shown } from './state.tsx'
import { ActForm, FoldedSection, formProps, Unfolding, Writing } from './fields.tsx'

/** Unlinks the request from a chat that is not the applicant's (any more). */
export function Unlinking({ shown }: { shown: Shown }) {
  const { model, speak } = shown
  const { t } = speak
  const of = formProps('unlink', shown)
  if (!model.linked) return null
  return (
    <FoldedSection id="line" title={t('case.unlink.section')} open={of.sent}>
      <p>{t('case.unlink.linked')}</p>
      <Unfolding of={of} title={t('case.unlink.title')}>
        <p>{t('case.unlink.when')}</p>
        <p>{t('case.unlink.what')}</p>
        <p>{t('case.unlink.then')}</p>
        <ActForm shown={shown} act="unlink">
          <Writing of={of} name="reason" label={t('case.unlink.reason')} hint={t('case.unlink.hint')} />
          <ErrorText {...of} name="sure" />
          <Tick {...of} name="sure" label={t('case.unlink.sure')} />
          <button class="grave">{t('case.unlink.button')}</button>
        </ActForm>
      </Unfolding>
    </FoldedSection>
  )
}
