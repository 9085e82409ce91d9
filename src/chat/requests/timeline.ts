import type { Stage } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import type { PaymentWay } from '../../domain/settings/payment.ts'
import { isOpenState, type RequestState } from '../../domain/requests/requestLife.ts'

/** A state that the request was in, and since when. */
export interface Passed {
  readonly state: RequestState
  readonly at: Date
}

/** The states of a request that runs without interruption. */
const WAY = ['submitted', 'accepted', 'ready', 'completed'] as const

/** The stage's name: money that is transferred is not collected. */
function labelOf(state: RequestState, payment: PaymentWay | null): Text {
  const money = payment === 'transfer' && (state === 'ready' || state === 'completed')
  return money ? say(`chat.payment.stage-${state}`) : say(`chat.stage.${state}`)
}

/** When the request last entered a state; for `submitted`, when it first did. */
function lastTime(passed: readonly Passed[], state: RequestState): Date | undefined {
  const times = passed.filter((each) => each.state === state)
  return (state === 'submitted' ? times[0] : times.at(-1))?.at
}

/**
 * A request's progress as a few lines: past states, the current one, and the next ones. States that an
 * officer took back (papers asked for again, a pause) are left out.
 * @param passed every state in the order of the history, the current one last
 * @param payment how its money is paid; null for another result
 */
export function timelineOf(passed: readonly Passed[], payment: PaymentWay | null): readonly Stage[] {
  const label = (state: RequestState) => labelOf(state, payment)
  const now = passed.at(-1)
  if (!now) return []
  const behind = WAY.flatMap((state) => {
    const at = state === now.state ? undefined : lastTime(passed, state)
    return at && at <= now.at ? [{ mark: 'done' as const, text: label(state), at: at.toISOString() }] : []
  })
  const here: Stage = {
    mark: isOpenState(now.state) ? 'now' : 'done',
    text: label(now.state),
    at: now.at.toISOString(),
  }
  const step = WAY.findLastIndex((state) => state === now.state || lastTime(passed, state) !== undefined)
  const ahead = isOpenState(now.state)
    ? WAY.slice(step + 1).map((state): Stage => ({ mark: 'ahead', text: label(state), at: null }))
    : []
  return [...behind, here, ...ahead]
}
