import type { Request } from '../../domain/requests/request.ts'
import { Problem } from '../../lib/errors.ts'
import { parseReference } from '../../lib/reference.ts'
import type { MemberContext } from '../pageContext.ts'

/** Finds the request of the address. Throws a `not-found` Problem if no request has this reference. */
export async function requestOf({ deps, params }: MemberContext): Promise<Request> {
  const reference = parseReference(params['reference'] ?? '')
  const request = reference === null ? null : await deps.models.requests.byReference(reference)
  if (request) return request
  throw new Problem('not-found', 'No request has the reference of the address')
}
