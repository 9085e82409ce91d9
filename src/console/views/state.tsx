import type { RequestState } from '../../domain/requests/requestLife.ts'
import type { PaymentWay } from '../../domain/settings/payment.ts'
import type { Speak } from '../speak.ts'

/** A different outline for each state, on a grid of 16, so that nobody depends on the colour. */
const shapes: Readonly<Record<RequestState, string>> = {
  submitted: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  papers_missing: 'M8 1.5 15 14H1Z M8 6v4 M8 11.6v.8',
  accepted: 'M4 2.5v11l9-5.5Z',
  paused: 'M5 3v10 M11 3v10',
  ready: 'M2 8.5 6.5 13 14 3.5',
  completed: 'M2 2h12v12H2Z M5 8.2l2.2 2.2L11 5.8',
  cancelled: 'M3 3l10 10 M13 3 3 13',
  rejected: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z M4 12 12 4',
  expired: 'M3 2h10 M3 14h10 M4 2l8 12 M12 2 4 14',
}

/** A state, shown by a word and a shape. `payment`: how its money is paid; null for another result. */
export function StateMark({
  state,
  payment,
  speak,
}: {
  state: RequestState
  payment: PaymentWay | null
  speak: Speak
}) {
  const { t } = speak
  const waits = state === 'ready' && payment === 'transfer'
  return (
    <span class={`state ${state}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={shapes[state]} />
      </svg>
      {t(waits ? 'console.payment.state-ready' : `console.state.${state}`)}
    </span>
  )
}
