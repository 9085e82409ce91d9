import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { open } from 'lmdb'
import type { Content, ContentStore } from '../api/contents.ts'
import type { ChatEntry, Friendship } from '../types.ts'

/** How many of a phone's newest messages are stored; the page shows as many. */
export const STORED_MESSAGES = 200

/** What a phone has after a restart. */
export interface StoredPhone {
  userId: string
  /** Where it stands among the phones, from 0 on. */
  position: number
  name: string
  language: string | undefined
  friendship: Friendship
  chat: readonly ChatEntry[]
  /** When the person wrote to the account last. */
  wroteAt: number | undefined
  /** Whether the person opened or closed the menu; undefined: the menu's own default. */
  menuIsOpen: boolean | undefined
}

/** The phones and the photos, voices and files that were sent from them, in a folder. */
export interface PhoneStore extends ContentStore {
  phones(): StoredPhone[]
  storePhone(phone: StoredPhone): void
  close(): Promise<void>
}

/**
 * Opens or creates the store in `dir`. A content that no stored message shows any more is removed.
 * @throws an error that names the folder when its files are damaged.
 */
export async function openPhoneStore(dir: string): Promise<PhoneStore> {
  const root = openFile(dir)
  const phones = root.openDB<StoredPhone, string>('phones', {})
  const contents = root.openDB<Content, string>('contents', {})
  const all = () => [...phones.getRange().map(({ value }) => value)].sort((a, b) => a.position - b.position)
  const shown = new Set(all().flatMap(({ chat }) => chat.map(({ id }) => id)))
  const orphans = [...contents.getKeys()].filter((messageId) => !shown.has(messageId))
  await Promise.all(orphans.map((messageId) => contents.remove(messageId)))
  return {
    phones: all,
    storePhone: (phone) => void phones.put(phone.userId, phone),
    contents: () => [...contents.getRange().map(({ key, value }): [string, Content] => [key, value])],
    storeContent: (messageId, content) => void contents.put(messageId, content),
    removeContent: (messageId) => void contents.remove(messageId),
    async close() {
      await root.flushed
      await root.close()
    },
  }
}

function openFile(dir: string) {
  try {
    mkdirSync(dir, { recursive: true })
    return open({ path: join(dir, 'phones.mdb'), maxDbs: 2 })
  } catch (error) {
    throw new Error(`cannot open the phones in ${dir} (${String(error)}): move phones.mdb away`, {
      cause: error,
    })
  }
}
