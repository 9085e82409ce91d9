import { Problem } from '../../lib/errors.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { talkOf } from './show.tsx'

/**
 * The person's picture of LINE for the pages of a talk. The browser never asks LINE for it: LINE would learn which
 * officer looks at whom.
 */
export async function facePicturePage(context: MemberContext): Promise<Reply> {
  const { userId } = await talkOf(context)
  const picture = await context.deps.faces.picture(userId)
  if (!picture) throw new Problem('not-found', 'LINE shows no picture of this person now')
  const { type, bytes } = picture
  return { kind: 'file', type, name: type === 'image/png' ? 'line.png' : 'line.jpg', attached: false, bytes }
}
