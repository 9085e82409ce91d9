import type { Service } from '../../domain/services/service.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import type { FormState } from '../forms/formState.ts'
import { StaleNotice } from '../forms/staleNotice.tsx'
import { Notice } from '../views/message.tsx'
import type { Speak } from '../speak.ts'
import { Ask, ErrorBeside, Field, fieldId, NoteBeside, Papers } from './fields.tsx'
import { enteredChannels, type WalkInForm } from './form.ts'
import { errorWords, type FieldShown, type WalkInModel } from './model.ts'
import { addressFor } from './samePerson.ts'

/** The person whose answers are taken over from a filed request; `over`: not any more. */
export type PersonShown =
  { readonly mark: string; readonly reference: string; readonly name: string } | 'over'

const markOf = (person: PersonShown | null) => (person === null || person === 'over' ? null : person.mark)

/** Whose answers are taken over, and the way to a page without them. @param path of the page */
function SamePerson({ person, path, speak }: { person: PersonShown | null; path: string; speak: Speak }) {
  const { t } = speak
  if (person === null) return null
  if (person === 'over')
    return (
      <Notice kind="trouble">
        <p>{t('walkin.same.over')}</p>
      </Notice>
    )
  return (
    <div class="notice">
      <p>
        {t('walkin.same.of', { reference: person.reference })} <strong>{person.name}</strong>
      </p>
      <p>
        {t('walkin.same.check')} <a href={path}>{t('walkin.same.empty')}</a>
      </p>
    </div>
  )
}

interface ServicesProps {
  readonly services: readonly Service[]
  readonly person: PersonShown | null
  readonly speak: Speak
}

/** A choice of the service, numbered as in the chat. */
export function ServicesView({ services, person, speak }: ServicesProps) {
  const { t } = speak
  return (
    <div class="walk-in">
      <h1>{t('walkin.title')}</h1>
      <SamePerson person={person} path="/console/walk-in" speak={speak} />
      <p>{t('walkin.lead')}</p>
      <h2>{t('walkin.choose')}</h2>
      <ul class="services">
        {services.map(({ id, scopeNo, shortName }) => (
          <li>
            <a class="button" href={addressFor(`/console/walk-in/${id}`, markOf(person))}>
              {t('chat.services.numbered', { no: scopeNo, name: speak.of(shortName) })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Result of the last press; `latest`: the request that this same form filed before, with other entries. */
export type WalkInState = FormState<{ entered: WalkInForm; latest: string }>

interface Shown {
  readonly model: WalkInModel
  readonly state: WalkInState
  readonly speak: Speak
}

function Notices({ model, state, speak }: Shown) {
  const { t } = speak
  if (state.kind === 'stale') {
    return (
      <StaleNotice
        title={<strong>{t('walkin.again.title', { reference: state.latest })}</strong>}
        speak={speak}
      >
        <p>{t('walkin.again.text')}</p>
        <p>
          <a class="button" href={`/console/requests/${state.latest}`}>
            {t('walkin.again.open')}
          </a>
        </p>
      </StaleNotice>
    )
  }
  return (
    <ErrorSummary
      title={t('walkin.wrong')}
      errors={model.errors}
      idOf={fieldId}
      labelOf={(id) => model.fields.find((field) => field.id === id)?.label}
      speak={speak}
    />
  )
}

/** What is wrong first, in the order of the page; the focus is there when the page opens. */
function firstWrong({ errors, fields }: WalkInModel): string | undefined {
  const inOrder = ['channel', ...fields.map(({ id }) => id), 'papers', 'privacy']
  return inOrder.find((id) => errors.some(({ field }) => field === id))
}

function Channel({ model, state, speak }: Shown) {
  const { channel: chosen } = model.form
  const focused = firstWrong(model) === 'channel' ? (chosen ?? enteredChannels[0]) : null
  const error = errorWords(model.errors, 'channel', speak)
  return (
    <fieldset id={fieldId('channel')} tabIndex={-1} {...(error !== null && { 'aria-invalid': true })}>
      <legend>
        <h2>{speak.t('walkin.section.channel')}</h2>
      </legend>
      <ErrorBeside id="channel" error={error} />
      <div class="choices">
        {enteredChannels.map((channel) => (
          <label class="tick">
            <input
              type="radio"
              name="channel"
              value={channel}
              checked={chosen === channel}
              autofocus={channel === focused || (state.kind === 'opened' && chosen === channel)}
            />
            <span>{speak.t(`walkin.channel.${channel}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Privacy({ model, speak }: Omit<Shown, 'state'>) {
  const { t } = speak
  const error = errorWords(model.errors, 'privacy', speak)
  return (
    <section>
      <h2>{t('walkin.section.privacy')}</h2>
      <p class="small">{t('walkin.privacy.lead')}</p>
      <ul class="read-out">
        {model.notice.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <ErrorBeside id="privacy" error={error} />
      <label class="tick">
        <input
          id={fieldId('privacy')}
          type="checkbox"
          name="privacy"
          value="told"
          checked={model.form.told}
          autofocus={firstWrong(model) === 'privacy'}
          {...(error !== null && { 'aria-invalid': true, 'aria-describedby': 'error-privacy' })}
        />
        <span>{t('walkin.privacy.told')}</span>
      </label>
    </section>
  )
}

/** One page with everything that the chat asks one by one. */
export function WalkInView({ person, ...shown }: Shown & { person: PersonShown | null }) {
  const { model, speak } = shown
  const { t } = speak
  const path = `/console/walk-in/${model.service}`
  return (
    <div class="walk-in">
      <p class="back">
        <a href={addressFor('/console/walk-in', markOf(person))}>{t('walkin.back')}</a>
      </p>
      <Notices {...shown} />
      <h1>{model.name}</h1>
      <SamePerson person={person} path={path} speak={speak} />
      {model.opening.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <form method="post" action={path}>
        <input type="hidden" name="form" value={model.form.id} />
        {/* Enter in a field presses the first button: this one keeps it from sending a form that is half filled in. */}
        <button disabled hidden />
        <Channel {...shown} />
        <section>
          <h2>{t('walkin.section.questions')}</h2>
          <div
            hx-post={`${path}/redraw`}
            hx-trigger="change"
            hx-include="closest form"
            hx-swap="none"
            hx-sync="this:queue last"
          >
            {model.fields.map((field) => (
              <Field field={field} focused={firstWrong(model) === field.id} />
            ))}
          </div>
        </section>
        <Papers
          focused={firstWrong(model) === 'papers'}
          papers={model.papers}
          error={errorWords(model.errors, 'papers', speak)}
          speak={speak}
        />
        <Privacy {...shown} />
        <p class="small">{t('walkin.accept.lead')}</p>
        <div class="side-by-side">
          <button name="act" value="file">
            {t('walkin.submit')}
          </button>
          <button class="primary" name="act" value="accept-complete">
            {t('case.paper.complete-accept')}
          </button>
        </div>
      </form>
    </div>
  )
}

/** The changed texts around an answer. The input itself is not replaced, so that it keeps its value and focus. */
function Around({ field, noted }: { field: FieldShown; noted: string | null }) {
  return (
    <>
      {field.rephrased && <Ask field={field} swap="innerHTML" />}
      {field.note !== noted && <NoteBeside field={field} swap="innerHTML" />}
    </>
  )
}

/**
 * The parts of the page that changed since it was drawn. Only these are replaced, so that text typed since is not lost.
 */
export function Changed({ model, speak }: Omit<Shown, 'state'>) {
  const { asked, noted } = model.form
  const onPage = asked.filter((mark) => mark.startsWith('paper.')).join()
  return (
    <>
      {model.fields.map((field) =>
        field.applies === asked.includes(field.id) ? (
          field.applies && <Around field={field} noted={noted[field.id] ?? null} />
        ) : (
          <Field field={field} swap="true" />
        ),
      )}
      {model.papers.map(({ mark }) => mark).join() !== onPage && (
        <Papers papers={model.papers} error={null} speak={speak} swap="true" />
      )}
    </>
  )
}
