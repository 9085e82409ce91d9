import { type FirstDayStep, firstDaySteps, type StepState } from '../../../domain/settings/firstDay.ts'
import { isUsual } from '../../../domain/settings/usualSettings.ts'
import { valueAt } from '../../../domain/settings/settingsValue.ts'
import type { Settings } from '../../../domain/settings/settings.ts'
import type { Field } from '../field.ts'
import { SectionInputs } from '../form.tsx'
import { entryLines, inWords, labelWords } from '../inWords.ts'
import { Doubts, type FormModel, Notices } from '../notices.tsx'
import type { Speak } from '../../speak.ts'
import { Notice } from '../../views/message.tsx'
import { sectionOfStep } from './stepSection.ts'
import { Typed } from '../../views/typed.tsx'

/** What a step is called. */
export function stepTitle(step: FirstDayStep, speak: Speak): string {
  return step === 'access' ? speak.t('firstday.staff.title') : labelWords(sectionOfStep(step).title, speak)
}

/** The fields that are told as the present values. */
export const toldFields = (step: FirstDayStep, settings: Settings): readonly Field[] =>
  sectionOfStep(step).fields.filter(({ path, quiet }) => quiet !== true || !isUsual(path, settings))

function Value({ field, settings, speak }: { field: Field; settings: Settings; speak: Speak }) {
  const value = valueAt(settings, field.path)
  if (field.kind !== 'rows' || entryLines(field, value, speak).length === 0)
    return <Typed text={inWords(field, value, speak) || speak.t('trail.nothing')} />
  return (
    <ul class="plain">
      {entryLines(field, value, speak).map((line) => (
        <li>
          <Typed text={line} />
        </li>
      ))}
    </ul>
  )
}

function Present({ step, settings, speak }: { step: FirstDayStep; settings: Settings; speak: Speak }) {
  const { t } = speak
  return (
    <dl class="facts">
      {toldFields(step, settings).map((field) => (
        <div>
          <dt>{labelWords(field.label, speak)}</dt>
          <dd>
            <Value field={field} settings={settings} speak={speak} />{' '}
            {isUsual(field.path, settings) && <span class="small">{t('firstday.step.usual')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Who works here, in numbers. */
interface StaffCount {
  readonly all: number
  readonly linked: number
}

function Staff({ staff, speak: { t } }: { staff: StaffCount; speak: Speak }) {
  return (
    <section aria-labelledby="staff">
      <h2 id="staff">{t('firstday.staff.here')}</h2>
      <p>{t('firstday.staff.count', { all: staff.all, linked: staff.linked })}</p>
      <p>
        <a href="/console/staff">{t('firstday.staff.page')}</a> ·{' '}
        <a href="/console/staff/list">{t('staff.list.link')}</a>
      </p>
    </section>
  )
}

interface StepShown {
  readonly step: FirstDayStep
  readonly stands: StepState
  readonly model: FormModel
  /** Null on the steps that are not about staff. */
  readonly staff: StaffCount | null
  /** What the press before has done. */
  readonly done: string | null
  readonly speak: Speak
}

/** One step: the present values, to be used as they are, changed, or left for later. */
export function StepView({ step, stands, model, staff, done, speak }: StepShown) {
  const { t } = speak
  const { section, settings, seen, state } = model
  const action = `/console/first-day/${step}`
  const isChanging = state.kind !== 'opened'
  return (
    <div class="settings first-day">
      <p>
        <a href="/console/first-day">{t('firstday.step.back')}</a>
      </p>
      {done !== null && <Notice kind="done">{done}</Notice>}
      <h1>{stepTitle(step, speak)}</h1>
      <p class="small">
        {t('firstday.step.number', { number: firstDaySteps.indexOf(step) + 1, all: firstDaySteps.length })} ·{' '}
        {t(`firstday.state.${stands}`)}
      </p>
      <Notices model={model} speak={speak} />
      <p>{t(section.about)}</p>
      <Doubts {...model} speak={speak} />
      {staff && <Staff staff={staff} speak={speak} />}
      <section class="card" aria-labelledby="present">
        <h2 id="present">{t('firstday.step.present')}</h2>
        <Present step={step} settings={settings} speak={speak} />
        <form method="post" action={action} class="many-press">
          <input type="hidden" name="seen" value={seen} />
          <button class="primary" name="act" value="keep">
            {t('firstday.step.keep')}
          </button>
          {stands !== 'confirmed' && (
            <button name="act" value="later">
              {t('firstday.step.later')}
            </button>
          )}
        </form>
      </section>
      <details class="unfolds" open={isChanging}>
        <summary>{t('firstday.step.change')}</summary>
        <form method="post" action={action} class="settings-form">
          <SectionInputs model={model} speak={speak} />
          <p>
            <button class="primary" name="act" value="save">
              {t('firstday.step.save')}
            </button>
          </p>
        </form>
      </details>
    </div>
  )
}
