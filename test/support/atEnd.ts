const ends: (() => Promise<void>)[] = []

/** Registers something to close when the tests of this process are over. */
export function atEnd(close: () => Promise<void>): void {
  ends.push(close)
}

/** Closes everything, the last registered first. */
export async function closeAll(): Promise<void> {
  for (const close of ends.splice(0).reverse()) await close()
}
