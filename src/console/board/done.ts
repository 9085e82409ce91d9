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

/** What the officer just did on the board, with a button to undo it. */
export async function doneState({ deps, done, now }: MemberContext): Promise<BoardState> {
  const [given, number = ''] = done?.split('.') ?? []
  const step = stepSchema.safeParse(given)
  const reference = parseReference(number)
  if (!step.success || reference === null) return opened
  const request = await deps.models.requests.byReference(reference)
  const canUndo = request !== null && request.last?.change === step.data && mayUndo(request, now)
  const undo = canUndo ? request.revision : null
  return { kind: 'done', done: { step: step.data, reference, undo } }
}
