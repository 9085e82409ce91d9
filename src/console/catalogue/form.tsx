import { actors, type Standing, standings } from '../../domain/catalogue/edit.ts'
import { isOwnPaper } from '../../domain/catalogue/rules.ts'
import type { Service } from '../../domain/services/service.ts'
import { ErrorText, type FilledForm } from '../forms/textInput.tsx'
import { countOf } from './fields.ts'
import { Choice, NumberInput, Tick, WordsInput } from './inputs.tsx'

const indexes = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Only the manual's own papers may be decided case by case; a set's standing comes from its parts. */
function standingsOf(own: boolean, set: boolean): readonly Standing[] {
  if (set) return ['manual', 'off']
  return own ? standings.filter((standing) => standing !== 'manual') : standings
}

function StandingInput({ form, name, of }: { form: FilledForm; name: string; of: readonly Standing[] }) {
  const { t } = form.speak
  return (
    <Choice
      form={form}
      name={`${name}.standing`}
      label="catalogue.field.standing"
      values={of}
      wordsOf={(standing) => t(`catalogue.standing.${standing}`)}
    />
  )
}

function PaperTexts({ form, name }: { form: FilledForm; name: string }) {
  return (
    <>
      <WordsInput form={form} name={`${name}.name`} label="catalogue.field.name" />
      <WordsInput form={form} name={`${name}.note`} label="catalogue.field.note" />
      <WordsInput form={form} name={`${name}.condition`} label="catalogue.field.condition" />
    </>
  )
}

interface Named {
  readonly form: FilledForm
  readonly service: Service
  readonly name: string
}

function nameShown({ form: { entered, speak }, name }: Omit<Named, 'service'>): string {
  return entered[`${name}.name.${speak.language}`]?.trim() || speak.t('catalogue.edit.own')
}

function Part({ form, name }: { form: FilledForm; name: string }) {
  return (
    <fieldset class="part">
      <legend>{form.speak.t('catalogue.edit.part', { name: nameShown({ form, name }) })}</legend>
      <input type="hidden" name={`${name}.id`} value={form.entered[`${name}.id`]} />
      <PaperTexts form={form} name={name} />
      <StandingInput form={form} name={name} of={standings} />
    </fieldset>
  )
}

function Paper({ form, service, name }: Named) {
  const { entered, speak } = form
  const id = entered[`${name}.id`] ?? ''
  const parts = countOf(entered, `${name}.parts`, 'id')
  const unit = service.papers.find((paper) => paper.id === id)?.quantity?.unit
  return (
    <fieldset class="paper">
      <legend>
        <h3>{speak.t('catalogue.edit.paper', { name: nameShown({ form, name }) })}</h3>
      </legend>
      <input type="hidden" name={`${name}.id`} value={id} />
      {form.entered[`${name}.form`] && (
        <input type="hidden" name={`${name}.form`} value={form.entered[`${name}.form`]} />
      )}
      <div class="fields-row">
        <NumberInput form={form} name={`${name}.place`} label="catalogue.field.place" />
        <StandingInput form={form} name={name} of={standingsOf(isOwnPaper({ id }), parts > 0)} />
        {unit && (
          <NumberInput
            form={form}
            name={`${name}.count`}
            label="catalogue.field.count"
            unit={speak.of(unit)}
          />
        )}
      </div>
      <PaperTexts form={form} name={name} />
      <Tick form={form} name={`${name}.atCounter`} label="catalogue.field.atCounter" />
      {indexes(parts).map((index) => (
        <Part form={form} name={`${name}.parts.${index}`} />
      ))}
    </fieldset>
  )
}

function Step({ form, index }: { form: FilledForm; index: number }) {
  const { t } = form.speak
  const name = `steps.${index}`
  return (
    <fieldset class="paper">
      <legend>
        <h3>{t('catalogue.edit.step', { no: index + 1 })}</h3>
      </legend>
      <div class="fields-row">
        <Choice
          form={form}
          name={`${name}.actor`}
          label="catalogue.field.actor"
          values={actors}
          wordsOf={(actor) => t(`catalogue.actor.${actor}`)}
        />
        <NumberInput form={form} name={`${name}.minutesToNext`} label="catalogue.field.minutesToNext" />
      </div>
      <WordsInput form={form} name={`${name}.label`} label="catalogue.field.label" />
    </fieldset>
  )
}

/** All texts and figures that the office may change. `version` was in force when the form was opened. */
export function EditForm({
  form,
  service,
  version,
}: {
  form: FilledForm
  service: Service
  version: number
}) {
  const { entered, speak } = form
  const { t } = speak
  return (
    <form method="post" action={`/console/catalogue/${service.id}`} class="catalogue">
      <input type="hidden" name="version" value={version} />
      <section aria-labelledby="minutes">
        <h2 id="minutes">{t('catalogue.edit.minutes')}</h2>
        <p class="small">{t('catalogue.edit.minutes-hint')}</p>
        <div class="fields-row">
          <NumberInput form={form} name="minutes.target" label="catalogue.field.target" />
          <NumberInput form={form} name="minutes.usual" label="catalogue.field.usual" />
        </div>
      </section>
      <section aria-labelledby="steps">
        <h2 id="steps">{t('catalogue.edit.steps')}</h2>
        <p class="small">{t('catalogue.edit.steps-hint')}</p>
        <ErrorText {...form} name="steps" />
        {indexes(countOf(entered, 'steps', 'actor')).map((index) => (
          <Step form={form} index={index} />
        ))}
      </section>
      <section aria-labelledby="papers">
        <h2 id="papers">{t('catalogue.edit.papers')}</h2>
        <p class="small">{t('catalogue.edit.papers-hint')}</p>
        <ErrorText {...form} name="papers" />
        {indexes(countOf(entered, 'papers', 'id')).map((index) => (
          <Paper form={form} service={service} name={`papers.${index}`} />
        ))}
        <button name="do" value="add">
          {t('catalogue.edit.add')}
        </button>
      </section>
      <section aria-labelledby="texts">
        <h2 id="texts">{t('catalogue.edit.texts')}</h2>
        <WordsInput form={form} name="audienceNote" label="catalogue.field.audienceNote" />
        <WordsInput form={form} name="caution" label="catalogue.field.caution" />
      </section>
      <button class="primary" name="do" value="preview">
        {t('catalogue.edit.preview')}
      </button>
    </form>
  )
}
