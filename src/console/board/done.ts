import { z } from 'zod'
import { parseReference } from '../../lib/reference.ts'
import { mayUndo } from '../../requests/undo.ts'
import { opened } from '../forms/formState.ts'
import type { MemberContext } from '../pageContext.ts'
import type { BoardState } from './notices.tsx'
import { quickSteps } from '../views/requestRow.ts'

const steps = [...quickSteps, 'undo'] as const
export type Step = (typeof steps)[number]
export const stepSchema = z.enum(steps)

/** The cookie's value until the next page: what was done, and with which request. */
export const doneValue = (step: Step, reference: string) => `${step}.${reference}`

/** What was done with a request, with a button to undo it while that is possible. */
export async function doneOf(
  { deps, now }: MemberContext,
  step: Step,
  reference: string,
): Promise<BoardState> {
  const request = await deps.models.requests.byReference(reference)
  const canUndo = request !== null && request.last?.change === step && mayUndo(request, now)
  return { kind: 'done', done: { step, reference, undo: canUndo ? request.revision : null } }
}

/** What the officer just did on the board, from the cookie that the press has set. */
export async function doneState(context: MemberContext): Promise<BoardState> {
  const [given, number = ''] = context.done?.split('.') ?? []
  const step = stepSchema.safeParse(given)
  const reference = parseReference(number)
  if (!step.success || reference === null) return opened
  return doneOf(context, step.data, reference)
}
