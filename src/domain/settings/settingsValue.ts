/** Settings, or a part of them, as stored and not yet validated by the schema. */
export type SettingsValue = Readonly<Record<string, unknown>>

const isGroup = (value: unknown): value is SettingsValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a path such as `hours.weekdays`; undefined when there is none. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, name) => (isGroup(part) ? part[name] : undefined), value)
}

/** A copy with one value changed, or removed when `changed` is undefined. Groups that become empty are removed too. */
export function withValue(value: SettingsValue, path: string, changed: unknown): SettingsValue {
  const [name = '', ...rest] = path.split('.')
  const inside = value[name]
  const next = rest.length === 0 ? changed : withValue(isGroup(inside) ? inside : {}, rest.join('.'), changed)
  const others = Object.entries(value).filter(([key]) => key !== name)
  const isGone =
    next === undefined || (rest.length > 0 && changed === undefined && isGroup(next) && isEmpty(next))
  return Object.fromEntries(isGone ? others : [...others, [name, next]])
}

const isEmpty = (group: SettingsValue) => Object.keys(group).length === 0
