import type { ApiCall, Delivery } from './types.ts'

/** Something on the page is no longer as it was. */
export type Change =
  | { kind: 'person'; userId: string }
  | { kind: 'call'; call: ApiCall }
  | { kind: 'delivery'; delivery: Delivery }
  | { kind: 'settings' }

/** Who wants to hear of changes: the pages that are open. */
export function createLive() {
  const listeners = new Set<(change: Change) => void>()
  return {
    tell(change: Change) {
      for (const listener of listeners) listener(change)
    },
    /** @returns what to call to hear no more. */
    listen(listener: (change: Change) => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export type Live = ReturnType<typeof createLive>
