import { EJSON, ObjectId } from 'bson'
import { isDoc, type Maybe } from './value.ts'

/** A value as MongoDB's error texts write it: `{ name: "a", at: new Date(0) }`. */
export function shown(value: Maybe): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'string') return JSON.stringify(value)
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`
  if (Array.isArray(value)) return `[ ${value.map((item) => shown(item)).join(', ')} ]`
  if (isDoc(value))
    return `{ ${Object.entries(value)
      .map(([name, item]) => `${name}: ${shown(item)}`)
      .join(', ')} }`
  return typeof value === 'object' && value !== null ? EJSON.stringify(value) : String(value)
}
