import { z } from 'zod'
import { Problem } from '../../lib/errors.ts'
import { parseReference } from '../../lib/reference.ts'
import type { Request } from '../../domain/requests/request.ts'
import { changeRequest } from '../../requests/changeRequest.ts'
import { allToLookAt } from '../../requests/toLookAt.ts'
import { undoLast } from '../../requests/undo.ts'
import { done } from '../forms/done.ts'
import { readForm } from '../forms/readForm.ts'
import { momentWords } from '../format.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import type { BoardState } from './notices.tsx'
import { doneOf, doneValue, type Step, stepSchema } from './done.ts'
import { boardAddress, filterIn } from './filter.ts'
import { showBoard, showPart } from './page.tsx'

const formSchema = z.object({
  step: stepSchema,
  reference: z.string().transform(parseReference).pipe(z.string()),
  /** The revision that the officer saw. */
  revision: z.coerce.number().int(),
  back: z.string().catch(''),
})

async function take(context: MemberContext, request: Request, step: Step): Promise<boolean> {
  const { deps, member, now, office } = context
  const by = { staffId: member.id, name: member.name }
  if (step === 'undo') return undoLast(deps, request, by, now)
  return changeRequest(deps, request, { change: step }, { kind: 'officer', ...by }, now, office)
}

function stale(request: Request, { speak }: MemberContext): BoardState {
  const latest = request.history.at(-1)
  return {
    kind: 'stale',
    entered: request.reference,
    latest: latest
      ? {
          at: momentWords(latest.at, speak),
          what: speak.t(`console.change.${latest.change}`),
          who: latest.by.kind === 'officer' ? latest.by.name : speak.t(`console.who.${latest.by.kind}`),
        }
      : null,
  }
}

/**
 * Handles a button of the board: the usual next step of a request, or undo. The form sends the revision that the
 * officer saw. If the request has changed since, nothing is stored and the board shows what happened. The page's own
 * script gets the moving part of the board, a form without script a redirect to the board.
 */
export async function actOnBoard(context: MemberContext): Promise<Reply> {
  const { step, reference, revision, back } = readForm(formSchema, context.form, 'the board')
  const filter = filterIn(back)
  const { requests } = context.deps.models
  const request = await requests.byReference(reference)
  if (!request) throw new Problem('not-found', 'No request has the reference of the form')
  if (request.revision !== revision || !(await take(context, request, step))) {
    const state = stale((await requests.byReference(reference)) ?? request, context)
    return context.fragment ? showPart(context, filter, state) : showBoard(context, filter, state)
  }
  if (context.fragment) {
    // Once more, because the press has changed it.
    const after = { ...context, toLookAt: await allToLookAt(context.deps.models) }
    return showPart(after, filter, await doneOf(context, step, reference))
  }
  return done(boardAddress(filter), doneValue(step, reference))
}
