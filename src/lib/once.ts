/** Puts `make` off until its value is first asked for, and keeps that value. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
