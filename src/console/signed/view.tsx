import { ErrorSummary } from '../forms/errorSummary.tsx'
import { described, ErrorText, Hint } from '../forms/textInput.tsx'
import type { Speak } from '../speak.ts'
import { type Column, ListTable } from '../views/listTable.tsx'
import { Notice } from '../views/message.tsx'
import { PromiseMark } from '../views/promise.tsx'
import { StateMark } from '../views/state.tsx'
import { TickBox } from '../views/ticks.tsx'
import { Typed } from '../views/typed.tsx'
import type { ReadyRow, SignedModel, WorkingRow } from './model.ts'
import type { SignedState } from './outcome.ts'

interface Shown {
  readonly model: SignedModel
  readonly state: SignedState
  readonly speak: Speak
}

type Named = Pick<WorkingRow, 'reference' | 'applicant' | 'service'>

/** The applicant's name, as the way to the case. */
function Applicant({ row, speak }: { row: Named; speak: Speak }) {
  return (
    <span class="who">
      <a href={`/console/requests/${row.reference}`}>
        {row.applicant === null ? speak.t('console.queue.forgotten') : <Typed text={row.applicant} />}
      </a>{' '}
      <span class="small">{row.service}</span>
    </span>
  )
}

/** What was not done, and why. */
function Undone({ state, speak }: Omit<Shown, 'model'>) {
  const { t } = speak
  const changed = state.marked?.changed ?? []
  return (
    <>
      {changed.length > 0 && (
        <Notice kind="trouble">
          <p>{t('signed.changed', { count: changed.length })}</p>
          <ul>
            {changed.map((row) => (
              <li>
                <a href={`/console/requests/${row.reference}`}>{row.reference}</a>{' '}
                {row.applicant !== null && <Typed text={row.applicant} />}{' '}
                <StateMark state={row.state} payment={row.payment} speak={speak} />{' '}
                {t('signed.changed-at', { moment: row.at })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ErrorSummary errors={state.errors} speak={speak} />
    </>
  )
}

const UNDO_PILE = 'undo-pile'

/** What the last press has done; with it the undo of a whole pile, whose form stands outside of the one of the ticks. */
function Done({ model: { pile }, state: { marked, undone, pileUndone, late }, speak: { t } }: Shown) {
  return (
    <>
      {marked && marked.ready > 0 && (
        <Notice kind="done">
          <p>{t('signed.done', { count: marked.ready })}</p>
          {pile.length > 0 && (
            <button form={UNDO_PILE} name="act" value="undo-pile">
              {t('signed.undo-pile', { count: pile.length })}
            </button>
          )}
        </Notice>
      )}
      {marked && marked.before > 0 && (
        <Notice kind="done">
          <p>{t('signed.before', { count: marked.before })}</p>
        </Notice>
      )}
      {undone !== undefined && (
        <Notice kind="done">
          <p>{t('signed.undone', { reference: undone })}</p>
        </Notice>
      )}
      {pileUndone && pileUndone.undone > 0 && (
        <Notice kind="done">
          <p>{t('signed.pile-undone', { count: pileUndone.undone })}</p>
        </Notice>
      )}
      {pileUndone && pileUndone.late > 0 && (
        <Notice kind="trouble">
          <p>{t('signed.pile-late', { count: pileUndone.late })}</p>
        </Notice>
      )}
      {late !== undefined && (
        <Notice kind="trouble">
          <p>{t('signed.late', { reference: late })}</p>
        </Notice>
      )}
    </>
  )
}

function UndoPile({ model: { pile } }: Pick<Shown, 'model'>) {
  return (
    <form method="post" action="/console/signed" id={UNDO_PILE}>
      {pile.map(({ reference, revision }) => (
        <input type="hidden" name="ticked" value={`${reference}.${revision}`} />
      ))}
    </form>
  )
}

/** What was done, how many are ticked, and the press, at the foot of the screen as long as the list is in sight. */
function Foot(shown: Shown) {
  const { model, speak } = shown
  const count = model.working.filter(({ ticked }) => ticked).length
  return (
    <div class="pile-foot">
      <Done {...shown} />
      <div class="many-press">
        <button class="primary" name="act" value="ready">
          {speak.t('signed.ready')}
        </button>
        <output data-ticked={speak.t('signed.ticked', { count: '#' })}>
          {speak.t('signed.ticked', { count })}
        </output>
        <span class="small">{speak.t('signed.each')}</span>
      </div>
    </div>
  )
}

/** More lines would push the list out of sight; they stay in the field. */
const MOST_NAMED = 10

/** What is wrong with each line that stays in the field. */
function Unknown({ state: { unknown = [] }, speak: { t } }: Omit<Shown, 'model'>) {
  if (unknown.length === 0) return null
  return (
    <ul class="unknown-lines">
      {unknown.slice(0, MOST_NAMED).map(({ line, several }) => (
        <li>
          <Typed text={line} />: {t(several ? 'signed.line.several' : 'signed.line.none')}
        </li>
      ))}
    </ul>
  )
}

/** One code on a line: a scanner ends each with Enter. */
function ScanField({ state, speak }: Omit<Shown, 'model'>) {
  const { t } = speak
  const form = { entered: {}, errors: state.errors, speak }
  return (
    <div class="field">
      <label for="scanned">{t('signed.scanned')}</label>
      <Hint id="scanned" hint={t('signed.scanned-hint')} />
      <ErrorText {...form} name="scanned" />
      <Unknown state={state} speak={speak} />
      <textarea
        id="scanned"
        name="scanned"
        rows={3}
        maxlength={20_000}
        autocomplete="off"
        spellcheck={false}
        {...described(form, 'scanned', true)}
      >
        {state.scanned}
      </textarea>
      <div class="many-press">
        <button name="act" value="find">
          {t('signed.find')}
        </button>
      </div>
    </div>
  )
}

function WorkingLine({ row, speak }: { row: WorkingRow; speak: Speak }) {
  const { clock, promise, handler } = row
  return (
    <li>
      <TickBox {...row} />
      <Applicant row={row} speak={speak} />
      <span>
        {clock.minutes}{' '}
        {row.state === 'paused' ? (
          <StateMark state={row.state} payment={row.payment} speak={speak} />
        ) : (
          promise !== null && <PromiseMark standing={promise} speak={speak} />
        )}
      </span>
      <span class="small">{handler !== null && <Typed text={handler} />}</span>
    </li>
  )
}

function Working({ model, state, speak }: Shown) {
  const { t } = speak
  return (
    <form method="post" action="/console/signed" class="signed">
      <ScanField state={state} speak={speak} />
      <h2>
        {t('signed.working')} <span class="count">{model.working.length}</span>
      </h2>
      {model.working.length === 0 ? (
        <p class="none">{t('signed.none')}</p>
      ) : (
        <ul class="to-tick" aria-label={t('signed.working')}>
          {model.working.map((row) => (
            <WorkingLine row={row} speak={speak} />
          ))}
        </ul>
      )}
      {model.leftOut > 0 && <p class="small">{t('signed.left-out', { count: model.leftOut })}</p>}
      <Foot model={model} state={state} speak={speak} />
    </form>
  )
}

function Undo({ row, speak: { t } }: { row: ReadyRow; speak: Speak }) {
  return (
    <form method="post" action="/console/signed">
      <input type="hidden" name="reference" value={row.reference} />
      <input type="hidden" name="revision" value={row.revision} />
      <button name="act" value="undo" aria-label={t('signed.undo-of', { reference: row.reference })}>
        {t('board.undo')}
      </button>
    </form>
  )
}

function ReadyToday({ model: { ready }, speak }: Omit<Shown, 'state'>) {
  const { t } = speak
  if (ready.length === 0) return null
  const columns: readonly [Column<ReadyRow>, ...Column<ReadyRow>[]] = [
    { title: t('console.queue.reference'), cell: ({ reference }) => <span class="whole">{reference}</span> },
    { title: t('console.queue.applicant'), cell: (row) => <Applicant row={row} speak={speak} /> },
    { title: t('signed.at'), cell: ({ at }) => at },
    { title: t('board.undo'), cell: (row) => (row.canUndo ? <Undo row={row} speak={speak} /> : '–') },
  ]
  return (
    <section aria-labelledby="ready-today">
      <h2 id="ready-today">
        {t('signed.today')} <span class="count">{ready.length}</span>
      </h2>
      <p>
        <a class="button" href="/console/signed/slips?print=1">
          {t('signed.slips')}
        </a>
      </p>
      <ListTable columns={columns} rows={ready} />
    </section>
  )
}

/** The page “signed today”. */
export function SignedView({ model, state, speak }: Shown) {
  const { t } = speak
  return (
    <>
      <h1>{t('signed.title')}</h1>
      <p>{t('signed.lead')}</p>
      <Undone state={state} speak={speak} />
      <Working model={model} state={state} speak={speak} />
      {state.marked && <UndoPile model={model} />}
      <ReadyToday model={model} speak={speak} />
    </>
  )
}
