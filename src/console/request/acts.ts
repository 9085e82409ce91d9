import type { ChangeName } from '../../domain/requests/requestLife.ts'
import type { Request } from '../../domain/requests/request.ts'
import { type Deed, mayDo } from '../../requests/annotate.ts'
import { stateAfter } from '../../requests/stateAfter.ts'
import { mayUndo } from '../../requests/undo.ts'
import { mayWrite } from './writing.ts'

/** Decisions with a form, in the order of their buttons: the usual next step of a state comes first. */
const decisionNames = [
  'accept',
  'papers-complete',
  'resume',
  'ready',
  'complete',
  'ask-papers',
  'pause',
  'reopen',
  'rework',
  'reject',
] as const satisfies readonly ChangeName[]
export type DecisionName = (typeof decisionNames)[number]

const deedNames = [
  'take',
  'hand',
  'release',
  'note',
  'check',
  'explain-delay',
  'correct',
  'unlink',
] as const satisfies readonly Deed['deed'][]
export type DeedName = (typeof deedNames)[number]

/** All results of a form that the next page can report. */
export const doneNames = [...decisionNames, ...deedNames, 'accept-complete', 'undo', 'write'] as const
export type DoneName = (typeof doneNames)[number]

/** `preview` shows the message of `ask-papers`; `edit` returns from there. */
export const actNames = [...doneNames, 'preview', 'edit'] as const
export type Act = (typeof actNames)[number]

/** The decisions that are possible now. */
export function offeredDecisions(request: Request, now: Date): DecisionName[] {
  return decisionNames.filter((name) => stateAfter(request, name, now) !== null)
}

/** Whether an act is possible in the request's present state. */
export function isOffered(request: Request, act: Act, now: Date): boolean {
  if (act === 'undo') return mayUndo(request, now)
  // Every paper is found right and the request accepted, with one press.
  if (act === 'accept-complete') return stateAfter(request, 'accept', now) !== null
  if (act === 'write') return mayWrite(request) && request.userId !== null
  if (act === 'preview' || act === 'edit') return stateAfter(request, 'ask-papers', now) !== null
  const deed = deedNames.find((name) => name === act)
  if (deed !== undefined) return mayDo(request, deed)
  return offeredDecisions(request, now).some((name) => name === act)
}
