/** Ends a `switch` over a union: the compiler reports an error here when a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`This case should not exist: ${JSON.stringify(value)}. Add it to the switch that got here.`)
}
