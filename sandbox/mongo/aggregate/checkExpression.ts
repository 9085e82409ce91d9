import { MongoError, notImplemented } from '../errors.ts'
import { isDoc, type Value } from '../values/value.ts'

const VARIABLES = new Set(['ROOT', 'CURRENT', 'NOW', 'REMOVE'])
const DATE_FORMAT = /^([^%]|%[YmdHMSL%])*$/

/** Throws for operators, variables and date formats that are not known; looks at the whole expression. */
export function checkExpression(expression: Value, known: object, names: readonly string[] = []): void {
  if (typeof expression === 'string') checkPath(expression, names)
  else if (Array.isArray(expression)) for (const item of expression) checkExpression(item, known, names)
  else if (isDoc(expression))
    for (const [name, item] of Object.entries(expression)) checkEntry(name, item, known, names)
}

function checkPath(text: string, names: readonly string[]): void {
  if (!text.startsWith('$')) return
  if (/^\$+$/.test(text)) throw new MongoError(16872, `'${text}' by itself is not a valid FieldPath`)
  const [first = '', ...rest] = text.slice(1).split('.')
  if (first.startsWith('$') && !VARIABLES.has(first.slice(1)) && !names.includes(first.slice(1))) {
    throw new MongoError(17276, `Use of undefined variable: ${first.slice(1)}`)
  }
  if (rest.some((part) => /^\d+$/.test(part))) throw notImplemented('numbers in the path of an expression')
}

function checkEntry(name: string, argument: Value, known: object, names: readonly string[]): void {
  if (!name.startsWith('$')) return checkExpression(argument, known, names)
  if (!Object.hasOwn(known, name)) throw new MongoError(168, `Unrecognized expression '${name}'`)
  if (name === '$literal') return
  checkExpression(argument, known, [...names, ...variablesOf(name, argument)])
  if (name !== '$dateToString' || !isDoc(argument)) return
  const { format } = argument
  if (format !== undefined && !(typeof format === 'string' && DATE_FORMAT.test(format))) {
    throw new MongoError(18536, 'Invalid format in $dateToString: %Y %m %d %H %M %S %L are known')
  }
}

/** The names that an operator gives to the expressions inside it. */
function variablesOf(name: string, argument: Value): string[] {
  if (name === '$reduce') return ['this', 'value']
  if (name === '$let') return isDoc(argument) && isDoc(argument['vars']) ? Object.keys(argument['vars']) : []
  if (name !== '$map' && name !== '$filter') return []
  return [isDoc(argument) && typeof argument['as'] === 'string' ? argument['as'] : 'this']
}
