import { Problem } from '../../lib/errors.ts'
import type { MediaKind } from '../../models/talks/talkMedia.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { talkOf } from './show.tsx'

const mediaTypes: Readonly<Record<MediaKind, string>> = {
  jpeg: 'image/jpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
}

/** One picture or voice message of a talk, for the elements of the talk's page. */
export async function talkMediaPage(context: MemberContext): Promise<Reply> {
  const talk = await talkOf(context)
  const found = await context.deps.models.talks.media.read(talk.id, context.params['message'] ?? '')
  if (!found)
    throw new Problem('not-found', 'The talk has no such picture or voice message; it may be deleted')
  const { kind, bytes } = found
  const ending = kind === 'jpeg' ? 'jpg' : kind
  return { kind: 'file', type: mediaTypes[kind], name: `talk.${ending}`, attached: false, bytes }
}
