import { Refusal } from '../refusal.ts'

export interface Content {
  bytes: Uint8Array
  type: string
}

/** Where they stay over a restart. */
export interface ContentStore {
  contents(): [messageId: string, content: Content][]
  storeContent(messageId: string, content: Content): void
  removeContent(messageId: string): void
}

/** Photos, voices, videos and files that people sent, by message id. */
export function createContents(store?: ContentStore) {
  const kept = new Map<string, Content | 'gone'>(store?.contents())
  return {
    keep(messageId: string, content: Content) {
      kept.set(messageId, content)
      store?.storeContent(messageId, content)
    },
    /** After an unsend: the content is deleted, and its id answers 410. */
    forget(messageId: string) {
      if (!kept.has(messageId)) return
      kept.set(messageId, 'gone')
      store?.removeContent(messageId)
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
