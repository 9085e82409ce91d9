import { z } from 'zod'
import { Problem } from '../../lib/errors.ts'
import { parseReference } from '../../lib/reference.ts'
import { MINUTE } from '../../lib/time.ts'
import type { Request } from '../../domain/request/request.ts'
import { changeRequest } from '../../requests/changeRequest.ts'
import { undoLast } from '../../requests/undo.ts'
import { momentWords } from '../format.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import type { Attempt } from './attempt.tsx'
import { doneValue, type Step, stepSchema } from './done.ts'
import { boardAddress, filterIn } from './filter.ts'
import { showBoard } from './page.tsx'

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

function stale(request: Request, { speak }: MemberContext): Attempt {
  const latest = request.history.at(-1)
  return {
    kind: 'stale',
    reference: request.reference,
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
 * One press on the board: the usual next step of a request, or the last one undone. It names the revision that the
 * officer saw: when the request has moved on, nothing is done and the board says what happened in between.
 */
export async function actOnBoard(context: MemberContext): Promise<Reply> {
  const read = formSchema.safeParse(context.form)
  if (!read.success)
    throw new Problem('invalid', 'The form of the board names a step, a request and a revision')
  const { step, reference, revision, back } = read.data
  const filter = filterIn(back)
  const { requests } = context.deps.models
  const request = await requests.byReference(reference)
  if (!request) throw new Problem('not-found', 'No request has the reference of the form')
  if (request.revision !== revision || !(await take(context, request, step))) {
    const now = (await requests.byReference(reference)) ?? request
    return showBoard(context, filter, stale(now, context))
  }
  return {
    kind: 'redirect',
    to: boardAddress(filter),
    cookies: [{ name: 'done', value: doneValue(step, reference), life: MINUTE }],
  }
}
