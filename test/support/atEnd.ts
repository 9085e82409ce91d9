const ends: (() => Promise<void>)[] = []

/** Has something closed when the tests of this process are over. */
export function atEnd(close: () => Promise<void>): void {
  ends.push(close)
}

/** Closes it all, what came last first. */
export async function closeAll(): Promise<void> {
  for (const close of ends.splice(0).reverse()) await close()
}
