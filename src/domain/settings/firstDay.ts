import { confirmable, type Settings } from './settings.ts'

/**
 * What an office decides on its first day, in the order in which it decides it: all that it has to confirm. Each step is one
 * section of the settings, and done when the office has confirmed that section.
 */
export const firstDaySteps = confirmable
export type FirstDayStep = (typeof firstDaySteps)[number]

/** `later`: an administrator has left it for later. */
export type StepState = 'confirmed' | 'later' | 'open'

type Confirmed = Pick<Settings, 'confirmed'>

/** How a step stands. @param later the steps that were left for later */
export function stepState(
  step: FirstDayStep,
  { confirmed }: Confirmed,
  later: readonly FirstDayStep[],
): StepState {
  if (confirmed[step] !== undefined) return 'confirmed'
  return later.includes(step) ? 'later' : 'open'
}

/** How many steps the office has confirmed. */
export const stepsDone = ({ confirmed }: Confirmed): number =>
  firstDaySteps.filter((step) => confirmed[step] !== undefined).length

/**
 * The step to go to after one: the next that is open, from the beginning again after the last one; those left for later
 * only when no other is open. Null: every step is confirmed.
 * @param from the step that was just looked at; null: none
 */
export function nextStep(
  from: FirstDayStep | null,
  settings: Confirmed,
  later: readonly FirstDayStep[],
): FirstDayStep | null {
  const at = from === null ? 0 : firstDaySteps.indexOf(from) + 1
  const inTurn = [...firstDaySteps.slice(at), ...firstDaySteps.slice(0, at)]
  const first = (state: StepState) =>
    inTurn.find((step) => stepState(step, settings, later) === state) ?? null
  return first('open') ?? first('later')
}
