import { MINUTE } from '../../lib/time.ts'
import { changeRequest } from '../../requests/changeRequest.ts'
import type { MemberVisit, Reply } from '../visit.ts'
import { judge, offeredChanges, readForm, type DecisionForm } from './decision.ts'
import { requestOf, showRequest } from './show.tsx'

async function sayStale(visit: MemberVisit, form: DecisionForm): Promise<Reply> {
  return showRequest(visit, await requestOf(visit), { status: 409, attempt: { kind: 'stale', form } })
}

/**
 * An officer's decision. It names the revision that the officer saw: when the request has moved on, nothing is done
 * and the page says what happened in between.
 */
export async function decidePage(visit: MemberVisit): Promise<Reply> {
  const { deps, member, now, office } = visit
  const request = await requestOf(visit)
  const form = readForm(visit.form)
  const seen = form.revision === request.revision && offeredChanges(request.state).includes(form.change)
  if (!seen) return sayStale(visit, form)
  const judged = judge(request, form, office, deps.vault)
  if (!judged.ok) {
    return showRequest(visit, request, {
      status: 422,
      attempt: { kind: 'wrong', form, errors: judged.errors },
    })
  }
  const by = { kind: 'officer', staffId: member.id, name: member.name } as const
  if (!(await changeRequest(deps, request, judged.decision, by, now, office))) return sayStale(visit, form)
  return {
    kind: 'redirect',
    to: `/console/requests/${request.reference}`,
    cookies: [{ name: 'done', value: form.change, life: MINUTE }],
  }
}
