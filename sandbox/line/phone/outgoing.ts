import type { Content } from '../api/contents.ts'
import { newQuoteToken } from '../ids.ts'
import type { ImageSet, OwnMessage } from '../types.ts'
import { SAMPLE_DURATION, SAMPLE_PLACE, sampleVideo, sampleVoice } from './samples.ts'

/** A message that a person sends: the bubble, the webhook's fields besides type and id, and the content. */
export interface Outgoing {
  bubble: OwnMessage
  properties: object
  content?: Content
}

const fromLine = { contentProvider: { type: 'line' } }
const quotable = () => ({ quoteToken: newQuoteToken() })

export const text = (words: string): Outgoing => ({
  bubble: { type: 'text', text: words },
  properties: { text: words, ...quotable() },
})

export const sticker = (packageId: string, stickerId: string): Outgoing => ({
  bubble: { type: 'sticker', packageId, stickerId },
  properties: { packageId, stickerId, stickerResourceType: 'STATIC', keywords: ['hello'], ...quotable() },
})

/** @param imageSet where it stands among photos that are sent at once */
export const photo = (bytes: Uint8Array, type: string, imageSet?: ImageSet): Outgoing => ({
  bubble: { type: 'image', contentType: type },
  properties: { ...fromLine, ...quotable(), ...(imageSet && { imageSet }) },
  content: { bytes, type },
})

/** A voice message carries no quote token. */
export const voice = (bytes: Uint8Array = sampleVoice(), type = 'audio/wav'): Outgoing => ({
  bubble: { type: 'audio', contentType: type },
  properties: { duration: SAMPLE_DURATION, ...fromLine },
  content: { bytes, type },
})

export const video = (): Outgoing => ({
  bubble: { type: 'video', contentType: 'video/mp4' },
  properties: { duration: SAMPLE_DURATION, ...fromLine, ...quotable() },
  content: { bytes: sampleVideo(), type: 'video/mp4' },
})

export const place = (): Outgoing => ({
  bubble: { type: 'location', ...SAMPLE_PLACE },
  properties: SAMPLE_PLACE,
})

/** A file has neither quote token nor content provider. */
export const file = (fileName: string, bytes: Uint8Array): Outgoing => ({
  bubble: { type: 'file', fileName, fileSize: bytes.byteLength },
  properties: { fileName, fileSize: bytes.byteLength },
  content: { bytes, type: 'application/octet-stream' },
})
