export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
type Values = Readonly<Record<string, Json>>

const isGroup = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every value by its path, such as `contact.phone`. A list counts as one value. */
function leaves(value: Json, path: string): [string, Json][] {
  if (!isGroup(value)) return [[path, value]]
  return Object.entries(value).flatMap(([name, each]) => leaves(each, path === '' ? name : `${path}.${name}`))
}

/** The values that differ, by path, before and after; null when there is no value. */
export function differences(before: Json, after: Json): { before: Values; after: Values } {
  const [was, is] = [new Map(leaves(before, '')), new Map(leaves(after, ''))]
  const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
    (path) => JSON.stringify(was.get(path)) !== JSON.stringify(is.get(path)),
  )
  const of = (values: ReadonlyMap<string, Json>) =>
    Object.fromEntries(differing.map((path) => [path, values.get(path) ?? null]))
  return { before: of(was), after: of(is) }
}
