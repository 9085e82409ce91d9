import type { Settings } from '../../domain/settings/settings.ts'
import { valueAt } from '../../domain/settings/settingsValue.ts'
import type { Day } from '../../lib/time.ts'
import type { Speak } from '../speak.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import type { FieldValues } from '../forms/fieldValues.ts'
import { errorsIn, type FormState } from '../forms/formState.ts'
import { StaleNotice } from '../forms/staleNotice.tsx'
import { Notice } from '../views/message.tsx'
import type { Field } from './field.ts'
import { inWords, labelWords } from './inWords.ts'
import type { Section } from './section.ts'
import { Typed } from '../views/typed.tsx'

/** Result of the last press; `latest` are the settings that somebody else has changed. */
export type SettingsState = FormState<{ latest: readonly Field[] }>

/** Data of a section's page: the form, and the result of the last press. */
export interface FormModel {
  readonly section: Section
  /** The present settings. */
  readonly settings: Settings
  readonly state: SettingsState
  readonly entered: FieldValues
  /** The hash on which the form is based. */
  readonly seen: string
  readonly today: Day
}

export interface Shown {
  readonly model: FormModel
  readonly speak: Speak
}

export function Notices({ model, speak }: Shown) {
  const { state, settings } = model
  const { t } = speak
  return (
    <>
      {state.kind === 'done' && <Notice kind="done">{t('settings.form.saved')}</Notice>}
      {state.kind === 'stale' && (
        <StaleNotice title={<strong>{t('settings.form.stale')}</strong>} speak={speak}>
          <ul>
            {state.latest.map((field) => (
              <li>
                <a href={`#${field.path}`}>{labelWords(field.label, speak)}</a>:{' '}
                <Typed text={inWords(field, valueAt(settings, field.path), speak)} />
              </li>
            ))}
          </ul>
          <p>{t('settings.form.stale-next')}</p>
        </StaleNotice>
      )}
      <ErrorSummary
        title={t('settings.form.wrong', { count: errorsIn(state).length })}
        errors={errorsIn(state)}
        speak={speak}
      />
    </>
  )
}

/** Shows settings that the office should check again. */
export function Doubts({
  section,
  settings,
  today,
  speak,
}: Pick<FormModel, 'section' | 'settings' | 'today'> & { speak: Speak }) {
  const doubts = section.doubts?.(settings, today) ?? []
  if (doubts.length === 0) return null
  return (
    <ul class="doubts">
      {doubts.map((doubt) => (
        <li>
          <strong>{speak.t('settings.doubt.mark')}</strong> {speak.t(doubt)}
        </li>
      ))}
    </ul>
  )
}
