import { Problem } from '../../lib/errors.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { requestOf } from '../pipeline/requestOf.ts'

/**
 * One photo of a request's papers. The browser saves a PDF instead of showing it, because a PDF may contain scripts.
 */
export async function photoPage(context: MemberContext): Promise<Reply> {
  const { models } = context.deps
  const request = await requestOf(context)
  const photo = await models.photos.byId(context.params['photo'] ?? '')
  const bytes = photo?.request === request.id ? await models.photos.bytes(photo.id) : null
  if (!photo || !bytes)
    throw new Problem('not-found', 'The request has no such photo; it may have been deleted')
  const pdf = photo.kind === 'pdf'
  return {
    kind: 'file',
    type: pdf ? 'application/pdf' : 'image/jpeg',
    name: `${request.reference}-${photo.paper}.${pdf ? 'pdf' : 'jpg'}`,
    attached: pdf,
    bytes,
  }
}
