/**
 * Rows by key: first the `listed` keys in their order, also those that got no row, then any further keys in
 * order of their characters, so that the groups always make up the whole.
 */
export function groupRows<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  listed: readonly string[],
): [key: string, rows: T[]][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  const further = [...groups.keys()].filter((key) => !listed.includes(key)).sort()
  return [...listed, ...further].map((key) => [key, groups.get(key) ?? []])
}
