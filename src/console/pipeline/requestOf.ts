import type { Request } from '../../domain/requests/request.ts'
import { Problem } from '../../lib/errors.ts'
import { parseReference } from '../../lib/reference.ts'
import type { MemberContext } from '../pageContext.ts'

/**
 * Finds the request of the address. Throws a `not-found` Problem if no request has this reference, and a `restricted` one
 * if the member may not see it.
 */
export async function requestOf({ deps, params, closed }: MemberContext): Promise<Request> {
  const reference = parseReference(params['reference'] ?? '')
  const request = reference === null ? null : await deps.models.requests.byReference(reference)
  if (request) return request
  if (reference !== null && closed.length > 0 && (await deps.models.requests.isReference(reference))) {
    throw new Problem(
      'restricted',
      'The request is of a restricted service, and the member is not named for it',
    )
  }
  throw new Problem('not-found', 'No request has the reference of the address')
}
