import { transferDayOf } from '../../domain/requests/paymentOf.ts'
import type { Request } from '../../domain/requests/request.ts'
import { services } from '../../domain/services/index.ts'
import { formatDayShort } from '../../lib/time.ts'
import { mayUndo } from '../../requests/undo.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import type { FieldValues } from '../forms/fieldValues.ts'
import { TextInput } from '../forms/textInput.tsx'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { StateMark } from '../views/state.tsx'
import { Typed } from '../views/typed.tsx'
import type { PaymentsState } from './outcome.ts'

interface Shown {
  readonly state: PaymentsState
  /** Claims that this member has completed by a list today. */
  readonly told: readonly Request[]
  readonly entered: FieldValues
  readonly now: Date
  readonly speak: Speak
}

const Name = ({ of: { answers }, speak }: { of: Request; speak: Speak }) => {
  const name = answers?.['name']
  return name === undefined ? <>{speak.t('console.queue.forgotten')}</> : <Typed text={name} />
}

function Outcome({ state, speak }: Pick<Shown, 'state' | 'speak'>) {
  const { t } = speak
  const { told, undone, late } = state
  const changed = told?.changed ?? []
  return (
    <>
      {told && told.told > 0 && (
        <Notice kind="done">
          <p>{t('payments.done', { count: told.told })}</p>
        </Notice>
      )}
      {told && told.before > 0 && (
        <Notice kind="done">
          <p>{t('payments.before', { count: told.before })}</p>
        </Notice>
      )}
      {changed.length > 0 && (
        <Notice kind="trouble">
          <p>{t('payments.changed', { count: changed.length })}</p>
          <ul>
            {changed.map((each) => (
              <li>
                <a href={`/console/requests/${each.reference}`}>{each.reference}</a>{' '}
                <Name of={each} speak={speak} />{' '}
                <StateMark state={each.state} payment="transfer" speak={speak} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {undone !== undefined && (
        <Notice kind="done">
          <p>{t('payments.undone', { reference: undone })}</p>
        </Notice>
      )}
      {late !== undefined && (
        <Notice kind="trouble">
          <p>{t('payments.late', { reference: late })}</p>
        </Notice>
      )}
      <ErrorSummary errors={state.errors} speak={speak} />
    </>
  )
}

function ToldToday({ told, now, speak }: Pick<Shown, 'told' | 'now' | 'speak'>) {
  const { t } = speak
  if (told.length === 0) return null
  return (
    <section aria-labelledby="told-today">
      <h2 id="told-today">
        {t('payments.today')} <span class="count">{told.length}</span>
      </h2>
      <ul class="to-tick lines">
        {told.map((each) => (
          <li>
            <a href={`/console/requests/${each.reference}`}>{each.reference}</a>
            <span>
              <Name of={each} speak={speak} />{' '}
              <span class="small">{speak.of(services[each.service].shortName)}</span>
            </span>
            <span>
              {t('payments.on', { day: formatDayShort(transferDayOf(each) ?? '', speak.language) })}
            </span>
            {mayUndo(each, now) ? (
              <form method="post" action="/console/payments">
                <input type="hidden" name="reference" value={each.reference} />
                <input type="hidden" name="revision" value={each.revision} />
                <button
                  name="act"
                  value="undo"
                  aria-label={t('signed.undo-of', { reference: each.reference })}
                >
                  {t('board.undo')}
                </button>
              </form>
            ) : (
              <span>–</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The page of the transfer list. */
export function PaymentsView({ state, told, entered, now, speak }: Shown) {
  const { t } = speak
  const form = { entered, errors: state.errors, speak }
  return (
    <>
      <h1>{t('payments.title')}</h1>
      <p>{t('payments.lead')}</p>
      <Outcome state={state} speak={speak} />
      <form method="post" action="/console/payments" class="signed">
        <TextInput
          {...form}
          name="list"
          label={t('payments.list')}
          hint={t('payments.list-hint')}
          lines={8}
          box="field"
        />
        <TextInput {...form} name="day" label={t('payments.day')} box="field" look="line short" />
        <p>
          <button class="primary" name="act" value="read">
            {t('payments.read')}
          </button>
        </p>
      </form>
      <ToldToday told={told} now={now} speak={speak} />
    </>
  )
}
