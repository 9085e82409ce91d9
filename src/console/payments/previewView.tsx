import { services } from '../../domain/services/index.ts'
import { formatMoney } from '../../lib/typed/money.ts'
import { formatDayShort } from '../../lib/time.ts'
import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'
import type { LineKind, MatchedLine } from './match.ts'

interface Shown {
  readonly lines: readonly MatchedLine[]
  readonly speak: Speak
}

/** The box of a line that can be told; those without a doubt are ticked. */
function Tick({ of: { line, request, kind }, speak }: { of: MatchedLine; speak: Speak }) {
  const number = <span class="small">{speak.t('payments.line', { number: line.number })}</span>
  if (request === null) {
    return (
      <span>
        {line.reference ?? '–'} {number}
      </span>
    )
  }
  if ((kind !== 'pays' && kind !== 'asks') || line.day === null) {
    return (
      <span>
        <a href={`/console/requests/${request.reference}`}>{request.reference}</a> {number}
      </span>
    )
  }
  return (
    <label class="tick">
      <input
        type="checkbox"
        name="line"
        value={`${request.reference}.${request.revision}.${line.day}`}
        checked={kind === 'pays'}
      />
      <span>
        {request.reference} {number}
      </span>
    </label>
  )
}

function Line({ of, speak }: { of: MatchedLine; speak: Speak }) {
  const { t } = speak
  const { line, request, why } = of
  const name = request?.answers?.['name'] ?? line.name ?? (line.unread === '' ? null : line.unread)
  return (
    <li>
      <Tick of={of} speak={speak} />
      <span>
        {name === null ? '–' : <Typed text={name} />}{' '}
        {request !== null && <span class="small">{speak.of(services[request.service].shortName)}</span>}
      </span>
      <span>
        {line.amount !== null && t('payments.baht', { amount: formatMoney(line.amount) })}{' '}
        {line.day !== null && <span class="small whole">{formatDayShort(line.day, speak.language)}</span>}
      </span>
      <span>
        {why.map((each) => (
          <span class="why">{speak.text(each)}</span>
        ))}
      </span>
    </li>
  )
}

function Group({ kind, lines, speak }: Shown & { kind: LineKind }) {
  const { t } = speak
  const own = lines.filter((each) => each.kind === kind)
  if (own.length === 0) return null
  const heading = `lines-${kind}`
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {t(`payments.preview.${kind}`)} <span class="count">{own.length}</span>
      </h2>
      <ul class="to-tick lines">
        {own.map((each) => (
          <Line of={each} speak={speak} />
        ))}
      </ul>
    </section>
  )
}

/** What each line of a pasted list means, before anybody is told. */
export function PreviewView({ lines, speak }: Shown) {
  const { t } = speak
  const canTell = lines.some(({ kind }) => kind === 'pays' || kind === 'asks')
  return (
    <>
      <p class="back">
        <a href="/console/payments">{t('payments.preview.back')}</a>
      </p>
      <h1>{t('payments.preview.title')}</h1>
      <p role="status">{t('payments.preview.count', { count: lines.length })}</p>
      <form method="post" action="/console/payments">
        <input type="hidden" name="lines" value={lines.length} />
        <Group kind="pays" lines={lines} speak={speak} />
        <Group kind="asks" lines={lines} speak={speak} />
        {canTell && (
          <div class="many-press">
            <button class="primary" name="act" value="tell">
              {t('payments.preview.tell')}
            </button>
            <span class="small">{t('payments.preview.once')}</span>
          </div>
        )}
      </form>
      <Group kind="wrong" lines={lines} speak={speak} />
      <Group kind="told" lines={lines} speak={speak} />
    </>
  )
}
