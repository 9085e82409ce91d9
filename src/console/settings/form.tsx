import { valueAt } from '../../domain/settings/settingsValue.ts'
import { isUsual, usualSettings } from '../../domain/settings/usualSettings.ts'
import type { Speak } from '../speak.ts'
import { type FieldValues, isTicked, TICKED } from '../forms/fieldValues.ts'
import { errorsIn } from '../forms/formState.ts'
import { TextInput } from '../forms/textInput.tsx'
import type { Field } from './field.ts'
import { FieldInput } from './inputs.tsx'
import { inWords, labelWords } from './inWords.ts'
import { PATH as CALENDAR } from './calendar/view.tsx'
import { CONFIRMED } from './check.ts'
import { Doubts, Notices, type Shown } from './notices.tsx'
import { Typed } from '../views/typed.tsx'

function FieldPart({ field, model, speak }: Shown & { field: Field }) {
  return (
    <div class={`field ${field.kind}`}>
      {field.heading && <h2>{speak.t(field.heading)}</h2>}
      <FieldInput field={field} entered={model.entered} errors={errorsIn(model.state)} speak={speak} />
      {!isUsual(field.path, model.settings) && field.quiet !== true && (
        <p class="small">
          {speak.t('settings.form.usual', {
            value: inWords(field, valueAt(usualSettings, field.path), speak),
          })}
        </p>
      )}
    </div>
  )
}

/** A year's holidays from an announcement, one per line. They first go into the list, for the office to check. */
function Paste({ model: { entered, state }, speak }: Shown) {
  const { t } = speak
  const form = { entered, errors: errorsIn(state), speak }
  const isOpen = (entered['paste.lines'] ?? '') !== ''
  return (
    <details class="unfolds" open={isOpen}>
      <summary>{t('settings.paste.title')}</summary>
      <div class="decision">
        <TextInput
          {...form}
          name="paste.lines"
          label={t('settings.paste.lines')}
          lines={3}
          hint={t('settings.paste.hint')}
        />
        <TextInput {...form} name="paste.source" label={t('settings.paste.source')} />
        <button name="act" value="paste">
          {t('settings.paste.button')}
        </button>
      </div>
    </details>
  )
}

function Confirm({ entered, speak }: { entered: FieldValues; speak: Speak }) {
  return (
    <label class="tick confirm">
      <input type="checkbox" name={CONFIRMED} value={TICKED} checked={isTicked(entered, CONFIRMED)} />
      <span>{speak.t('settings.form.confirm')}</span>
    </label>
  )
}

/** Restores the defaults of the whole section. */
function BackToUsual({ model: { section, settings, seen }, speak }: Shown) {
  const { t } = speak
  const changed = section.fields.filter(({ path }) => !isUsual(path, settings))
  if (changed.length === 0) return <p class="small">{t('settings.form.is-usual')}</p>
  return (
    <details class="unfolds">
      <summary>{t('settings.form.back')}</summary>
      <form method="post" action={`/console/settings/${section.id}`} class="decision">
        <input type="hidden" name="seen" value={seen} />
        <p>{t('settings.form.back-text')}</p>
        <dl class="facts">
          {changed.map((field) => (
            <div>
              <dt>{labelWords(field.label, speak)}</dt>
              <dd>
                <Typed text={inWords(field, valueAt(usualSettings, field.path), speak)} />
              </dd>
            </div>
          ))}
        </dl>
        <button class="grave" name="act" value="reset">
          {t('settings.form.back-button')}
        </button>
      </form>
    </details>
  )
}

/** The inputs of a section's form, without the button that saves it. */
export function SectionInputs({ model, speak }: Shown) {
  const { section, seen } = model
  return (
    <>
      <input type="hidden" name="seen" value={seen} />
      {/* The Enter key presses the first button of a form, so this one saves. */}
      <button name="act" value="save" hidden tabIndex={-1} />
      {section.fields.map((field) => (
        <FieldPart field={field} model={model} speak={speak} />
      ))}
      {section.pasted && (
        <>
          <p>
            <a href={CALENDAR}>{speak.t('sharing.holidays.link')}</a>
          </p>
          <Paste model={model} speak={speak} />
        </>
      )}
    </>
  )
}

/** The form of one section, with a button that restores the defaults. */
export function SectionForm({ model, speak }: Shown) {
  const { section, entered } = model
  const { t } = speak
  return (
    <div class="settings">
      <p>
        <a href="/console/settings">{t('settings.form.overview')}</a>
      </p>
      <h1>{labelWords(section.title, speak)}</h1>
      <Notices model={model} speak={speak} />
      <p>{t(section.about)}</p>
      <Doubts {...model} speak={speak} />
      <form method="post" action={`/console/settings/${section.id}`} class="settings-form">
        <SectionInputs model={model} speak={speak} />
        {section.confirms && <Confirm entered={entered} speak={speak} />}
        <p>
          <button class="primary" name="act" value="save">
            {t('settings.form.save')}
          </button>
        </p>
      </form>
      <BackToUsual model={model} speak={speak} />
    </div>
  )
}
