import {
  type FirstDayStep,
  firstDaySteps,
  nextStep,
  stepsDone,
  stepState,
} from '../../../domain/settings/firstDay.ts'
import { valueAt } from '../../../domain/settings/settingsValue.ts'
import type { Settings } from '../../../domain/settings/settings.ts'
import { momentWords } from '../../format.ts'
import type { FirstDay } from '../../../models/settings/firstDay.ts'
import { inWords, labelWords } from '../inWords.ts'
import type { Speak } from '../../speak.ts'
import { AllowanceNote, type AllowanceShown } from '../../views/allowance.tsx'
import { Notice } from '../../views/message.tsx'
import { Typed } from '../../views/typed.tsx'
import { stepTitle, toldFields } from './stepView.tsx'
import type { TestResult } from './testMessage.ts'
import { UnseenList, type UnseenShown } from './unseenView.tsx'

/** The latest test message, and what LINE said of it in its own words; null: it said nothing. */
interface TestShown {
  readonly at: Date
  readonly by: string
  readonly result: TestResult
  readonly quote: string | null
}

interface FirstDayShown {
  readonly settings: Settings
  readonly day: FirstDay
  readonly test: TestShown | null
  /** The id of the form of a new test message. */
  readonly form: string
  readonly allowance: AllowanceShown
  readonly unseen: UnseenShown['unseen']
  /** What the press before has done. */
  readonly done: string | null
  readonly speak: Speak
}

/** Two values are enough to know the step by; its own page has all. */
const MOST_TOLD = 2

function Step({
  step,
  settings,
  day,
  speak,
}: { step: FirstDayStep } & Pick<FirstDayShown, 'settings' | 'day' | 'speak'>) {
  const { t } = speak
  const stands = stepState(step, settings, day.later)
  const told = toldFields(step, settings)
    .slice(0, MOST_TOLD)
    .map((field) => {
      const value = inWords(field, valueAt(settings, field.path), speak) || t('trail.nothing')
      return `${labelWords(field.label, speak)}: ${value}`
    })
  return (
    <li>
      <a href={`/console/first-day/${step}`}>{stepTitle(step, speak)}</a>
      <span class={`check ${stands === 'confirmed' ? 'done' : ''}`}>{t(`firstday.state.${stands}`)}</span>
      <span class="small">
        <Typed text={told.join(' · ')} />
      </span>
    </li>
  )
}

/** The result of the latest test message. With script it is looked for every two seconds, until LINE has answered. */
function Result({ test, speak }: { test: TestShown; speak: Speak }) {
  const { t } = speak
  const { result, quote, at, by } = test
  const isOpen = result === 'waiting' || result === 'again' || result === 'access'
  const again = isOpen && {
    'hx-get': '/console/first-day',
    'hx-select': '#test-result',
    'hx-trigger': 'every 2s',
    'hx-swap': 'outerHTML',
  }
  const look = result === 'accepted' ? 'done' : result === 'waiting' || result === 'over' ? '' : 'trouble'
  return (
    <div id="test-result" role="status" class={`notice ${look}`} {...again}>
      <p>
        <strong>{t(`firstday.test.result.${result}`)}</strong>
      </p>
      {result !== 'waiting' && result !== 'over' && <p>{t(`firstday.test.next.${result}`)}</p>}
      {quote !== null && (
        <p class="small">
          {t('firstday.test.quote')} <q lang="en">{quote}</q>
        </p>
      )}
      <p class="small">
        {momentWords(at, speak)} · <Typed text={by} />
        {isOpen && (
          <>
            {' '}
            · <a href="/console/first-day#test">{t('firstday.test.look')}</a>
          </>
        )}
      </p>
    </div>
  )
}

function Test({
  test,
  form,
  allowance,
  speak,
}: Pick<FirstDayShown, 'test' | 'form' | 'allowance' | 'speak'>) {
  const { t } = speak
  return (
    <section aria-labelledby="test">
      <h2 id="test">{t('firstday.test.title')}</h2>
      <p>{t('firstday.test.text')}</p>
      {test && <Result test={test} speak={speak} />}
      <AllowanceNote {...allowance} />
      <form method="post" action="/console/first-day">
        <input type="hidden" name="form" value={form} />
        <button name="act" value="test">
          {t(test ? 'firstday.test.again' : 'firstday.test.send')}
        </button>
      </form>
    </section>
  )
}

/** Where the first day is declared over. */
function End({ isComplete, ended, speak: { t } }: { isComplete: boolean; ended: boolean; speak: Speak }) {
  return (
    <section aria-labelledby="end">
      <h2 id="end">{t('firstday.end.title')}</h2>
      {ended ? (
        <p>{t('firstday.end.ended')}</p>
      ) : (
        <>
          <p>{t(isComplete ? 'firstday.end.complete' : 'firstday.end.early')}</p>
          <form method="post" action="/console/first-day">
            <button name="act" value="end" {...(isComplete && { class: 'primary' })}>
              {t(isComplete ? 'firstday.end.button' : 'firstday.end.early-button')}
            </button>
          </form>
        </>
      )}
    </section>
  )
}

/** The ten steps of the first day, the test message, and what applicants do not see yet. */
export function FirstDayView(shown: FirstDayShown) {
  const { settings, day, test, unseen, done, speak } = shown
  const { t } = speak
  const [count, all] = [stepsDone(settings), firstDaySteps.length]
  const next = nextStep(null, settings, day.later)
  return (
    <div class="settings first-day">
      {done !== null && <Notice kind="done">{done}</Notice>}
      <h1>{t('firstday.title')}</h1>
      <p>{t('firstday.lead')}</p>
      <section aria-labelledby="steps">
        <h2 id="steps">{t('firstday.progress', { done: count, all })}</h2>
        {next !== null && (
          <p>
            <a class="button primary" href={`/console/first-day/${next}`}>
              {t(count === 0 ? 'firstday.begin' : 'firstday.go-on', { step: stepTitle(next, speak) })}
            </a>
          </p>
        )}
        <ol class="checklist">
          {firstDaySteps.map((step) => (
            <Step step={step} settings={settings} day={day} speak={speak} />
          ))}
        </ol>
      </section>
      <Test {...shown} />
      <UnseenList unseen={unseen} speak={speak} />
      <End isComplete={count === all && test?.result === 'accepted'} ended={day.ended} speak={speak} />
      <p class="small">
        {t('firstday.others')} <a href="/console/settings">{t('settings.title')}</a> ·{' '}
        <a href="/console/catalogue">{t('catalogue.title')}</a> ·{' '}
        <a href="/console/sentences">{t('sentences.title')}</a>
      </p>
    </div>
  )
}
