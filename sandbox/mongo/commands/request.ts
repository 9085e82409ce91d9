import { MongoError } from '../errors.ts'
import type { Catalogue } from '../store/catalogue.ts'
import { typeName } from '../values/kind.ts'
import { field, isDoc, type Doc, type Maybe } from '../values/value.ts'
import type { Cursors } from './cursors.ts'
import type { Page } from './page.ts'

export interface Context {
  catalogue: Catalogue
  cursors: Cursors
  now: Date
}

export interface Call {
  name: string
  database: string
  body: Doc
  raw: Map<string, Uint8Array[]>
}

export interface Command {
  /** The fields it supports besides its own name; others are refused, as MongoDB does (40415). */
  fields: readonly string[] | 'any'
  run(context: Context, call: Call): Doc | Page
}

/** `database.collection` of a command whose value is a collection's name. */
export function namespaceOf({ name, database, body }: Call): string {
  const collection = field(body, name)
  if (typeof collection === 'string' && collection !== '') return `${database}.${collection}`
  if (collection === '') throw new MongoError(73, `Invalid namespace specified '${database}.'`)
  throw new MongoError(73, `collection name has invalid type ${typeName(collection)}`)
}

/** A field that must be a document if present. */
export function docField(body: Doc, name: string): Doc | undefined {
  const value = field(body, name)
  if (value === undefined || isDoc(value)) return value
  throw new MongoError(
    14,
    `BSON field '${name}' is the wrong type '${typeName(value)}', expected type 'object'`,
  )
}

/** A field that must be a list of documents. */
export function docsField(body: Doc, name: string): Doc[] {
  const value = field(body, name)
  if (value === undefined) throw new MongoError(40414, `BSON field '${name}' is missing but a required field`)
  if (!Array.isArray(value) || !value.every(isDoc)) {
    throw new MongoError(
      14,
      `BSON field '${name}' is the wrong type '${typeName(value)}', expected an array of objects`,
    )
  }
  return value
}

/** A field that must be a whole number of 0 or more if present. */
export function countField(body: Doc, name: string): number | undefined {
  const value = field(body, name)
  if (value === undefined || value === null) return undefined
  const number = numberOf(value)
  if (number === undefined || !Number.isInteger(number)) {
    throw new MongoError(
      14,
      `BSON field '${name}' is the wrong type '${typeName(value)}', expected a whole number`,
    )
  }
  if (number < 0) throw new MongoError(2, `BSON field '${name}' value must be >= 0, actual value '${number}'`)
  return number
}

export function numberOf(value: Maybe): number | undefined {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined
}

export function isOn(body: Doc, name: string): boolean {
  const value = field(body, name)
  return value === true || value === 1
}
