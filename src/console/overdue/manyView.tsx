import { delayReasons } from '../../domain/requests/delayReasons.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import { TextInput } from '../forms/textInput.tsx'
import type { Speak } from '../speak.ts'
import { type DeskScope, scopedAddress } from '../views/deskScope.tsx'
import { Notice } from '../views/message.tsx'
import { Sentences } from '../views/sentences.tsx'
import { TickBox } from '../views/ticks.tsx'
import { Typed } from '../views/typed.tsx'
import type { ManyState } from './manyState.ts'
import type { OverdueRow } from './model.ts'

interface Shown {
  readonly rows: readonly OverdueRow[]
  readonly many: ManyState
  /** The page that is shown, for the form. */
  readonly page: string
  readonly scope: DeskScope
  readonly speak: Speak
}

/** What the last press for several cases has done; each can be taken back by itself. */
export function ManyOutcome({ many, page, scope, speak }: Omit<Shown, 'rows'>) {
  const { t } = speak
  const { done, errors } = many
  const { told = [], before = 0, changed = [] } = done ?? {}
  return (
    <>
      {told.length > 0 && (
        <Notice kind="done">
          <p>{t('summary.late.many.told', { count: told.length })}</p>
          <ul>
            {told.map(({ reference, undo }) => (
              <li>
                <a href={`/console/requests/${reference}`}>{reference}</a>{' '}
                {undo !== null && (
                  <form method="post" action={scopedAddress('/console/late', scope)}>
                    <input type="hidden" name="reference" value={reference} />
                    <input type="hidden" name="revision" value={undo} />
                    <input type="hidden" name="page" value={page} />
                    <button name="reason" value="undo" aria-label={t('signed.undo-of', { reference })}>
                      {t('summary.late.undo')}
                    </button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {before > 0 && (
        <Notice kind="done">
          <p>{t('summary.late.many.before', { count: before })}</p>
        </Notice>
      )}
      {changed.length > 0 && (
        <Notice kind="trouble">
          <p>{t('summary.late.many.changed', { count: changed.length })}</p>
          <ul>
            {changed.map((reference) => (
              <li>
                <a href={`/console/requests/${reference}`}>{reference}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ErrorSummary errors={errors} speak={speak} />
    </>
  )
}

/** One reason for several cases: each applicant reads it in their own language. */
export function ManyCases({ rows, many, page, scope, speak }: Shown) {
  const { t } = speak
  if (rows.length < 2) return null
  const { ticked, text, errors } = many
  const isTicked = ({ reference }: OverdueRow) => ticked === 'all' || ticked.has(reference)
  const isOpen = errors.length > 0 || ticked === 'all' || ticked.size > 0
  const reasons = delayReasons.map((each) => ({ id: each.id, words: speak.of(each), gloss: null }))
  return (
    <details class="unfolds many" id="many" open={isOpen}>
      <summary>{t('summary.late.many.title', { count: rows.length })}</summary>
      <form method="post" action={scopedAddress('/console/late/many', scope)}>
        <input type="hidden" name="page" value={page} />
        <ul class="to-tick" aria-label={t('summary.late.group.due')}>
          {rows.map((row) => (
            <li>
              <TickBox {...row} ticked={isTicked(row)} />
              <span>
                {row.applicant === null ? t('console.queue.forgotten') : <Typed text={row.applicant} />}{' '}
                <span class="small">{row.service}</span>
              </span>
              <span>{row.minutes}</span>
              <span>{row.overdue !== null && <strong class="overdue">{row.overdue}</strong>}</span>
            </li>
          ))}
        </ul>
        <p>
          <button name="reason" value="all">
            {t('summary.late.many.all')}
          </button>
        </p>
        <Sentences
          legend={t('summary.late.many.choose')}
          name="reason"
          sentences={reasons}
          language={speak.language}
          speak={speak}
        />
        <TextInput
          entered={{ text }}
          errors={errors}
          prefix="many-"
          speak={speak}
          name="text"
          label={t('summary.late.own')}
          hint={t('summary.late.hint')}
          lines={2}
          box="field"
        />
        <p>
          <button name="reason" value="own" class="primary">
            {t('summary.late.many.send')}
          </button>
        </p>
      </form>
    </details>
  )
}
