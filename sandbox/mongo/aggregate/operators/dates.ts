import { ObjectId } from 'bson'
import { MongoError } from '../../errors.ts'
import { field, isDoc, type Maybe, type Value } from '../../values/value.ts'
import {
  isNothing,
  namedArguments,
  wrongType,
  type Compile,
  type Compute,
  type Operator,
} from '../operator.ts'

const DAY_MS = 86_400_000

/** Each reads one part of a date whose UTC fields show the local time. */
export const DATE_OPERATORS: Record<string, Operator> = {
  $year: part((local) => local.getUTCFullYear()),
  $month: part((local) => local.getUTCMonth() + 1),
  $dayOfMonth: part((local) => local.getUTCDate()),
  $hour: part((local) => local.getUTCHours()),
  $minute: part((local) => local.getUTCMinutes()),
  $second: part((local) => local.getUTCSeconds()),
  $millisecond: part((local) => local.getUTCMilliseconds()),
  $dayOfWeek: part((local) => local.getUTCDay() + 1),
  $isoDayOfWeek: part((local) => local.getUTCDay() || 7),
  $dayOfYear: part(
    (local) => Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0)) / DAY_MS) + 1,
  ),
  $dateToString: (argument, compile, name) => {
    const given = namedArguments(argument, name, ['date'], ['format', 'timezone', 'onNull'])
    const local = localDate(given['date'] ?? null, field(given, 'timezone'), compile, name)
    const onNull = compile(field(given, 'onNull') ?? null)
    const zone = field(given, 'timezone') === undefined ? 'Z' : ''
    const format = formatOf(field(given, 'format') ?? `%Y-%m-%dT%H:%M:%S.%L${zone}`)
    return (scope) => {
      const date = local(scope)
      return date ? formatted(date, format) : onNull(scope)
    }
  },
}

/** `{$year: '$at'}` or `{$year: {date: '$at', timezone: 'Asia/Bangkok'}}`. */
function part(read: (local: Date) => number): Operator {
  return (argument, compile, name) => {
    const one = Array.isArray(argument) && argument.length === 1 ? (argument[0] ?? null) : argument
    const isNamed = isDoc(one) && !(Object.keys(one)[0] ?? '').startsWith('$')
    const given = isNamed ? namedArguments(one, name, ['date'], ['timezone']) : { date: one }
    const local = localDate(given['date'] ?? null, field(given, 'timezone'), compile, name)
    return (scope) => {
      const date = local(scope)
      return date ? read(date) : null
    }
  }
}

/** The date moved so that its UTC fields show the time of the zone; `undefined` for null and missing. */
function localDate(date: Value, zone: Maybe, compile: Compile, name: string) {
  const [computeDate, computeZone]: Compute[] = [compile(date), compile(zone ?? 'UTC')]
  return (scope: Parameters<Compute>[0]): Date | undefined => {
    const [value, zoneName] = [computeDate?.(scope), computeZone?.(scope)]
    if (isNothing(value) || isNothing(zoneName)) return undefined
    const instant = value instanceof ObjectId ? value.getTimestamp() : value
    if (!(instant instanceof Date)) throw wrongType(name, 'a date', value, 16006)
    if (typeof zoneName !== 'string') throw wrongType(name, 'a string as timezone', zoneName, 40517)
    return new Date(instant.getTime() + offsetAt(instant, zoneName))
  }
}

const FIXED_OFFSET = /^([+-])(\d{2}):?(\d{2})?$/
const clocks = new Map<string, Intl.DateTimeFormat>()

/** How many milliseconds the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(instant: Date, zone: string): number {
  if (zone === 'UTC') return 0
  const fixed = FIXED_OFFSET.exec(zone)
  if (fixed) return Number(`${fixed[1]}1`) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000
  const parts = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const shown = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'))
  return shown - Math.floor(instant.getTime() / 1000) * 1000
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  try {
    const two = '2-digit'
    const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const
    const clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...fields })
    clocks.set(timeZone, clock)
    return clock
  } catch {
    throw new MongoError(40485, `unrecognized time zone identifier: "${timeZone}"`)
  }
}

function formatOf(format: Value): string {
  if (typeof format === 'string' && /^([^%]|%[YmdHMSL%])*$/.test(format)) return format
  throw new MongoError(18536, 'Invalid format of $dateToString; known here: %Y %m %d %H %M %S %L %%')
}

function formatted(local: Date, format: string): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  return format.replace(/%./g, (mark) => {
    switch (mark) {
      case '%Y':
        return pad(local.getUTCFullYear(), 4)
      case '%m':
        return pad(local.getUTCMonth() + 1, 2)
      case '%d':
        return pad(local.getUTCDate(), 2)
      case '%H':
        return pad(local.getUTCHours(), 2)
      case '%M':
        return pad(local.getUTCMinutes(), 2)
      case '%S':
        return pad(local.getUTCSeconds(), 2)
      case '%L':
        return pad(local.getUTCMilliseconds(), 3)
      default:
        return '%'
    }
  })
}
