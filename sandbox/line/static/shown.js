/** The room of one phone beside another, in pixels: its width and the gap (phone.css, page.css). */
const PHONE_ROOM = 390 + 16

/** Below it one thing at a time is shown: a phone or a panel (page.css). */
const narrow = matchMedia('(width <= 760px)')

export const isNarrow = () => narrow.matches

/** Which phones are shown: those used last, as many as fit side by side, so that none is cut or out of sight. */
export function createShown() {
  /** User IDs, the one used last first. */
  let recent = []
  return {
    /** A new phone waits behind those that are there. */
    add(userId) {
      recent.push(userId)
    },
    use(userId) {
      recent = [userId, ...recent.filter((it) => it !== userId)]
    },
    /** Forgets phones that are gone. */
    keepOnly(userIds) {
      recent = recent.filter((it) => userIds.has(it))
    },
    has: (userId) => recent.includes(userId),
    /** @param width of the place for the phones, in pixels */
    among(width) {
      const fit = isNarrow() ? 1 : Math.max(1, Math.floor((width - 16) / PHONE_ROOM))
      return new Set(recent.slice(0, fit))
    },
  }
}
