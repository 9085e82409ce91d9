import { isJpegOrPng, readPicture } from '../lib/photo.ts'
import type { Clock } from '../lib/time.ts'
import { readVoice } from '../lib/voice.ts'
import type { LineContent } from '../line/content.ts'
import type { Models } from '../models/index.ts'
import type { MediaKind } from '../models/talks/talkMedia.ts'

interface MediaDeps {
  readonly models: Pick<Models, 'talks' | 'withdrawals'>
  readonly content: LineContent
  readonly clock: Clock
}

/** A voice message or picture of a talk, to be fetched from LINE. */
interface SentMedia {
  /** The id of the message in the talk; receiving it again under the same id changes nothing. */
  readonly id: string
  readonly talk: string
  readonly userId: string
  readonly media: 'image' | 'audio'
  /** LINE's id of the message. */
  readonly message: string
}

type Received =
  | { readonly kind: 'kept'; readonly as: MediaKind }
  | { readonly kind: 'gone' | 'too-large' | 'unavailable' | 'unreadable' | 'too-many' }

/** How many of one talk are kept; an officer asks for a visit long before. */
const MOST_MEDIA = 20

async function readable(media: 'image' | 'audio', bytes: Buffer) {
  if (media === 'audio') return readVoice(bytes)
  const picture = isJpegOrPng(bytes) ? await readPicture(bytes) : null
  return picture?.kind === 'jpeg' ? { kind: 'jpeg' as const, bytes: picture.bytes } : null
}

/** Fetches it from LINE, within the limits of photos of papers, and stores it sealed. */
export async function receiveMedia(
  { models, content, clock }: MediaDeps,
  sent: SentMedia,
): Promise<Received> {
  const { media: stored } = models.talks
  const { id, talk, userId, media, message } = sent
  const isWithdrawn = () => models.withdrawals.has(userId, message)
  if (await isWithdrawn()) return { kind: 'gone' }
  const before = await stored.kindOf(id)
  if (before !== null) return { kind: 'kept', as: before }
  if ((await stored.countOf(talk)) >= MOST_MEDIA) return { kind: 'too-many' }
  const answer = await content.fetch(message)
  if (answer.kind !== 'bytes') return answer
  const read = await readable(media, answer.bytes)
  if (!read) return { kind: 'unreadable' }
  await stored.add({ id, talk, userId, message, at: clock(), ...read })
  // Whoever worked the withdrawal meanwhile found nothing to delete yet.
  if (!(await isWithdrawn())) return { kind: 'kept', as: read.kind }
  await stored.remove(id)
  return { kind: 'gone' }
}
