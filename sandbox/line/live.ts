import type { ApiCall, Delivery } from './types.ts'

/** A change that the page must show. */
export type Change =
  | { kind: 'person'; userId: string }
  | { kind: 'call'; call: ApiCall }
  | { kind: 'delivery'; delivery: Delivery }
  | { kind: 'settings' }

/** The open pages, which subscribe to changes. */
export function createLive() {
  const listeners = new Set<(change: Change) => void>()
  return {
    tell(change: Change) {
      for (const listener of listeners) listener(change)
    },
    /** @returns a function that ends the subscription. */
    listen(listener: (change: Change) => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
