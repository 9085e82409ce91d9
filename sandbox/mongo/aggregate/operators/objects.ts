import { MongoError } from '../../errors.ts'
import { isDoc, setField, type Doc, type Maybe, type Value } from '../../values/value.ts'
import { isNothing, over, wrongType, type Operator } from '../operator.ts'

export const OBJECT_OPERATORS: Record<string, Operator> = {
  $mergeObjects: over(0, Infinity, (values, name) => {
    const given = values.length === 1 && Array.isArray(values[0]) ? values[0] : values
    const out: Doc = {}
    for (const value of given) {
      if (isNothing(value)) continue
      if (!isDoc(value)) throw wrongType(name, 'objects', value, 40400)
      for (const [key, item] of Object.entries(value)) setField(out, key, item)
    }
    return out
  }),
  $objectToArray: over(1, 1, ([value], name) => {
    if (isNothing(value)) return null
    if (!isDoc(value)) throw wrongType(name, 'an object', value, 40390)
    return Object.entries(value).map(([k, v]) => ({ k, v }))
  }),
  $arrayToObject: over(1, 1, ([value], name) => {
    if (isNothing(value)) return null
    if (!Array.isArray(value)) throw wrongType(name, 'an array', value, 40386)
    const out: Doc = {}
    for (const item of value) {
      const [key, inner] = pairOf(item)
      setField(out, key, inner)
    }
    return out
  }),
}

/** `{k, v}` or `[k, v]`. */
function pairOf(item: Maybe): [string, Value] {
  const [key, value, more] = isDoc(item) ? [item['k'], item['v']] : Array.isArray(item) ? item : []
  if (typeof key === 'string' && value !== undefined && more === undefined) return [key, value]
  throw new MongoError(
    40391,
    '$arrayToObject needs items of the form {k: <string>, v: <value>} or [<string>, <value>]',
  )
}
