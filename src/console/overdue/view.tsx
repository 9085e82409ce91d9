import { ErrorSummary } from '../forms/errorSummary.tsx'
import { errorsIn, type FormState } from '../forms/formState.ts'
import { StaleNotice } from '../forms/staleNotice.tsx'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Sentences } from '../views/sentences.tsx'
import { Typed } from '../views/typed.tsx'
import type { VNode } from 'preact'
import type { AskedPage } from '../views/listPage.ts'
import { DeskChips, type DeskScope, scopedAddress } from '../views/deskScope.tsx'
import { PageLinks } from '../views/pageLinks.tsx'
import { ManyCases, ManyOutcome } from './manyView.tsx'
import type { ManyState } from './manyState.ts'
import type { ExpiringRow, OverdueGroup, OverdueModel, OverdueRow } from './model.ts'

/** Result of the officer's last press, and its case. */
export type OverdueState = FormState<{
  done:
    | { readonly what: 'undone'; readonly reference: string }
    /** `undo`: the revision at which the notice can still be taken back; null: it may have been sent. */
    | { readonly what: 'told'; readonly reference: string; readonly undo: number | null }
  entered: { readonly reference: string; readonly text: string }
}>

interface Shown {
  readonly model: OverdueModel
  readonly state: OverdueState
  readonly many: ManyState
  /** The page that is shown, for the forms; empty for the first one. */
  readonly page: string
  readonly scope: DeskScope
  /** How many cases the reader's own desks have, and all. */
  readonly counts: { readonly own: number; readonly all: number }
  readonly addressOf: (asked: AskedPage<OverdueGroup>) => string
  readonly speak: Speak
}

const idOf = (reference: string) => `text-${reference}`

function Hidden({
  reference,
  revision,
  page,
}: Pick<OverdueRow, 'reference' | 'revision'> & Pick<Shown, 'page'>) {
  return (
    <>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="page" value={page} />
    </>
  )
}

function Notices({ state, page, scope, speak }: Pick<Shown, 'state' | 'page' | 'scope' | 'speak'>) {
  const { t } = speak
  if (state.kind === 'done') {
    const { done } = state
    const { reference } = done
    if (done.what === 'undone') return <Notice kind="done">{t('summary.late.undone', { reference })}</Notice>
    return (
      <Notice kind="done">
        <p>{t('summary.late.told', { reference })}</p>
        {done.undo !== null && (
          <form method="post" action={scopedAddress('/console/late', scope)}>
            <Hidden reference={reference} revision={done.undo} page={page} />
            <button name="reason" value="undo">
              {t('summary.late.undo')}
            </button>
          </form>
        )}
      </Notice>
    )
  }
  if (state.kind === 'stale') {
    const { reference, text } = state.entered
    return <StaleNotice title={t('summary.late.stale', { reference })} lost={text} speak={speak} />
  }
  return <ErrorSummary errors={errorsIn(state)} idOf={idOf} speak={speak} />
}

function OwnWords({ row, state, speak }: { row: OverdueRow; state: OverdueState; speak: Speak }) {
  const { t } = speak
  const id = idOf(row.reference)
  const isMine = state.kind === 'wrong' && state.entered.reference === row.reference
  const wrong = isMine ? state.entered : null
  return (
    <details class="unfolds" open={wrong !== null}>
      <summary>{t('summary.late.own')}</summary>
      <div class="field">
        <label for={id}>{t('summary.late.reason')}</label>
        <p class="small" id={`${id}-hint`}>
          {t('summary.late.hint')}
        </p>
        <textarea
          id={id}
          name="text"
          rows={3}
          maxlength={500}
          aria-describedby={`${id}-hint`}
          {...(wrong && { 'aria-invalid': true })}
        >
          {wrong?.text ?? ''}
        </textarea>
      </div>
      <button name="reason" value="own" class="primary">
        {t('summary.late.send')}
      </button>
    </details>
  )
}

function Facts({ row, speak }: { row: OverdueRow; speak: Speak }) {
  const { t } = speak
  return (
    <>
      <h3>
        <a href={`/console/requests/${row.reference}`}>{row.reference}</a> {row.service}
      </h3>
      <p>
        {row.applicant === null ? t('console.queue.forgotten') : <Typed text={row.applicant} />} ·{' '}
        {row.minutes}
        {row.overdue !== null && (
          <>
            {' · '}
            <strong class="overdue">{row.overdue}</strong>
          </>
        )}
      </p>
      {row.told !== null && (
        <p class="small">
          {t('summary.late.last')} <Typed text={row.told.reason} />
        </p>
      )}
    </>
  )
}

/** Each reason is a button that sends it; for a short time the officer can undo it. */
function Due({
  row,
  state,
  page,
  scope,
  speak,
}: { row: OverdueRow } & Omit<Shown, 'model' | 'many' | 'counts' | 'addressOf'>) {
  const { t } = speak
  return (
    <article class="late-case">
      <Facts row={row} speak={speak} />
      {row.byPhone && <p class="small">{t('summary.late.by-phone')}</p>}
      <form method="post" action={scopedAddress('/console/late', scope)}>
        <Hidden {...row} page={page} />
        <Sentences
          legend={t('summary.late.choose', { reference: row.reference })}
          name="reason"
          sentences={row.reasons}
          language={row.language}
          others={t('summary.late.others')}
          speak={speak}
        />
        <OwnWords row={row} state={state} speak={speak} />
      </form>
    </article>
  )
}

function Group({
  id,
  model,
  addressOf,
  speak,
  children,
}: { id: OverdueGroup; children: (row: OverdueRow) => VNode } & Pick<
  Shown,
  'model' | 'addressOf' | 'speak'
>) {
  const { t } = speak
  const group = model[id]
  const heading = `group-${id}`
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {t(`summary.late.group.${id}`)} <span class="count">{group.total}</span>
      </h2>
      {group.rows.length === 0 && <p class="none">{t('summary.late.none')}</p>}
      {group.rows.map(children)}
      <PageLinks
        of={group}
        name={t(`summary.late.group.${id}`)}
        addressOf={(page) => `${addressOf({ list: id, page })}#${heading}`}
        speak={speak}
      />
    </section>
  )
}

/** Requests that expire unless somebody does something. */
function Expiring({ rows, speak }: { rows: readonly ExpiringRow[]; speak: Speak }) {
  const { t } = speak
  return (
    <section aria-labelledby="group-expiring">
      <h2 id="group-expiring">
        {t('summary.late.group.expiring')} <span class="count">{rows.length}</span>
      </h2>
      {rows.length === 0 && <p class="none">{t('summary.late.none')}</p>}
      {rows.map(({ reference, service, applicant, byPhone, day }) => (
        <article class="late-case">
          <h3>
            <a href={`/console/requests/${reference}`}>{reference}</a> {service}
          </h3>
          <p>{applicant === null ? t('console.queue.forgotten') : <Typed text={applicant} />}</p>
          <p>{t('summary.late.ends', { day })}</p>
          {byPhone && <p class="small">{t('summary.late.ends-by-phone')}</p>}
        </article>
      ))}
    </section>
  )
}

/** The page of late cases; cases with a notice due come first. */
export function OverdueView(shown: Shown) {
  const { state, page, scope, counts, speak } = shown
  const { t } = speak
  return (
    <>
      <h1>{t('summary.late.title')}</h1>
      <Notices {...{ state, page, scope, speak }} />
      <ManyOutcome many={shown.many} {...{ page, scope, speak }} />
      <DeskChips path="/console/late" {...{ scope, counts, speak }} />
      <p>{t('summary.late.lead')}</p>
      <ManyCases rows={shown.model.due.rows} many={shown.many} {...{ page, scope, speak }} />
      <Group {...shown} id="due">
        {(row) => <Due {...{ row, state, page, scope, speak }} />}
      </Group>
      <Group {...shown} id="told">
        {(row) => (
          <article class="late-case">
            <Facts row={row} speak={speak} />
            {row.told !== null && <p>{t('summary.late.next', { day: row.told.next })}</p>}
          </article>
        )}
      </Group>
      <Group {...shown} id="atRisk">
        {(row) => (
          <article class="late-case">
            <Facts row={row} speak={speak} />
          </article>
        )}
      </Group>
      <Expiring rows={shown.model.expiring} speak={speak} />
    </>
  )
}
