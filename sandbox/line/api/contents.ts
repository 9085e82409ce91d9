import { Refusal } from '../refusal.ts'

export interface Content {
  bytes: Uint8Array
  type: string
}

/** Photos, voices, videos and files that people sent, by message id. */
export function createContents() {
  const kept = new Map<string, Content | 'gone'>()
  return {
    keep(messageId: string, content: Content) {
      kept.set(messageId, content)
    },
    /** After an unsend: the content is deleted, and its id answers 410. */
    forget(messageId: string) {
      if (kept.has(messageId)) kept.set(messageId, 'gone')
    },
    /** @throws {Refusal} 404 for an unknown id, 410 for an unsent message. */
    find(messageId: string): Content {
      const content = kept.get(messageId)
      if (content === undefined) throw new Refusal(404, { message: 'not found' })
      if (content === 'gone') throw new Refusal(410, { message: 'The content is gone' })
      return content
    },
  }
}
