import { MongoError } from '../../errors.ts'
import { field, type Maybe } from '../../values/value.ts'
import { isNothing, namedArguments, over, wrongType, type Operator } from '../operator.ts'

export const TEXT_OPERATORS: Record<string, Operator> = {
  $concat: over(0, Infinity, (values, name) => {
    const texts = values.map((value) => (isNothing(value) ? null : text(value, name, 16702)))
    return texts.includes(null) ? null : texts.join('')
  }),
  $split: over(2, 2, ([value, separator], name) => {
    if (isNothing(value) || isNothing(separator)) return null
    if (text(separator, name, 40086) === '')
      throw new MongoError(40087, '$split requires a non-empty separator')
    return text(value, name, 40085).split(text(separator, name, 40086))
  }),
  $strLenCP: over(1, 1, ([value], name) => [...text(value, name, 34471)].length),
  $substrCP: over(3, 3, ([value, start, length], name) => {
    const [from, count] = [position(start, name, 34450, 34455), position(length, name, 34452, 34454)]
    return [...written(value, name)].slice(from, from + count).join('')
  }),
  // MongoDB changes only the letters of ASCII.
  $toLower: over(1, 1, ([value], name) =>
    written(value, name).replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  ),
  $toUpper: over(1, 1, ([value], name) =>
    written(value, name).replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  ),
  $trim: (argument, compile, name) => {
    const given = namedArguments(argument, name, ['input'], ['chars'])
    const input = compile(given['input'] ?? null)
    const chars = field(given, 'chars')
    const strip = chars === undefined ? undefined : compile(chars)
    return (scope) => {
      const value = input(scope)
      const letters = strip?.(scope)
      if (isNothing(value) || (strip && isNothing(letters))) return null
      const whole = text(value, name, 50699)
      return strip ? trimmed(whole, new Set(text(letters, name, 50700))) : whole.trim()
    }
  },
}

function text(value: Maybe, name: string, code: number): string {
  if (typeof value === 'string') return value
  throw wrongType(name, 'a string', value, code)
}

/** What operators that turn values into text make of them: nothing becomes empty. */
function written(value: Maybe, name: string): string {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value)))
    return String(value)
  throw wrongType(name, 'a string', value, 16007)
}

function position(value: Maybe, name: string, code: number, negative: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw wrongType(name, 'whole numbers', value, code)
  if (value < 0) throw new MongoError(negative, `${name}: the position and length must not be negative`)
  return value
}

function trimmed(value: string, chars: Set<string>): string {
  const letters = [...value]
  const first = letters.findIndex((letter) => !chars.has(letter))
  return first < 0
    ? ''
    : letters.slice(first, letters.findLastIndex((letter) => !chars.has(letter)) + 1).join('')
}
