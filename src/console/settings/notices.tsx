import type { Settings } from '../../domain/settings/settings.ts'
import { valueAt } from '../../domain/settings/settingsValue.ts'
import type { Day } from '../../lib/time.ts'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import type { Field, Typed } from './field.ts'
import { inWords, labelWords } from './inWords.ts'
import type { Section } from './section.ts'
import type { Wrong } from './wrong.ts'

/** A section's page: what came of the last press, and the form. */
export interface FormModel {
  readonly section: Section
  /** The settings as they stand. */
  readonly settings: Settings
  readonly typed: Typed
  /** What the form was made from. */
  readonly seen: string
  readonly wrong: readonly Wrong[]
  /** What somebody else has changed since; null: nobody was asked to look again. */
  readonly changed: readonly Field[] | null
  readonly saved: boolean
  readonly today: Day
}

export interface Shown {
  readonly model: FormModel
  readonly speak: Speak
}

function WrongNotice({ model: { wrong }, speak }: Shown) {
  return (
    <Notice kind="trouble">
      <p>
        <strong>{speak.t('settings.form.wrong', { count: wrong.length })}</strong>
      </p>
      <ul>
        {wrong.map(({ name, why, params }) => (
          <li>
            <a href={`#${name}`}>{speak.t(why, params)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** What another person has changed in the meantime, as it is now. */
function StaleNotice({
  changed,
  settings,
  speak,
}: {
  changed: readonly Field[]
  settings: Settings
  speak: Speak
}) {
  return (
    <Notice kind="trouble">
      <p>
        <strong>{speak.t('settings.form.stale')}</strong>
      </p>
      <ul>
        {changed.map((field) => (
          <li>
            <a href={`#${field.path}`}>{labelWords(field.label, speak)}</a>:{' '}
            {inWords(field, valueAt(settings, field.path), speak)}
          </li>
        ))}
      </ul>
      <p>{speak.t('settings.form.stale-next')}</p>
    </Notice>
  )
}

/** What came of the last press. */
export function Notices({ model, speak }: Shown) {
  const { wrong, changed, saved, settings } = model
  return (
    <>
      {saved && <Notice kind="done">{speak.t('settings.form.saved')}</Notice>}
      {changed !== null && <StaleNotice changed={changed} settings={settings} speak={speak} />}
      {wrong.length > 0 && <WrongNotice model={model} speak={speak} />}
    </>
  )
}

/** What to think about once more. */
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
