import type { Models } from '../../src/models/index.ts'
import type { ChatRequest } from './make.ts'
import { makePhoto } from './pictures.ts'

/** The applicant sends the photo of a paper in the chat, which is a sign of life before and after it is stored. */
export async function sendsPhoto(
  { photos, requests }: Pick<Models, 'photos' | 'requests'>,
  { id: request, userId }: Pick<ChatRequest, 'id' | 'userId'>,
  { paper, at }: { readonly paper: string; readonly at: Date },
): Promise<void> {
  const id = `${request} ${paper} ${at.toISOString()}`
  await requests.touch([request], at)
  await photos.add({
    ...{ id, userId, of: { request }, paper, messageId: id, at },
    picture: { kind: 'jpeg', bytes: await makePhoto() },
  })
  await requests.touch([request], at)
}
