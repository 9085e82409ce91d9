import type { Doc } from './values/value.ts'

// Names and numbers: MongoDB, src/mongo/base/error_codes.yml.
const CODE_NAMES = new Map([
  [1, 'InternalError'],
  [2, 'BadValue'],
  [9, 'FailedToParse'],
  [14, 'TypeMismatch'],
  [20, 'IllegalOperation'],
  [26, 'NamespaceNotFound'],
  [27, 'IndexNotFound'],
  [28, 'PathNotViable'],
  [40, 'ConflictingUpdateOperators'],
  [43, 'CursorNotFound'],
  [48, 'NamespaceExists'],
  [52, 'DollarPrefixedFieldName'],
  [53, 'InvalidIdField'],
  [54, 'NotSingleValueField'],
  [56, 'EmptyFieldName'],
  [59, 'CommandNotFound'],
  [66, 'ImmutableField'],
  [67, 'CannotCreateIndex'],
  [72, 'InvalidOptions'],
  [73, 'InvalidNamespace'],
  [85, 'IndexOptionsConflict'],
  [86, 'IndexKeySpecsConflict'],
  [171, 'CannotIndexParallelArrays'],
  [197, 'InvalidIndexSpecificationOption'],
  [238, 'NotImplemented'],
  [10334, 'BSONObjectTooLarge'],
  [11000, 'DuplicateKey'],
])

export const BAD_VALUE = 2
export const FAILED_TO_PARSE = 9
export const TYPE_MISMATCH = 14
const NOT_IMPLEMENTED = 238

/** MongoDB's name for an error code; codes without a name are called `Location<code>`, as MongoDB does. */
export function codeName(code: number): string {
  return CODE_NAMES.get(code) ?? `Location${code}`
}

/** An error answer with MongoDB's code. `extra` is added to it (`keyPattern`, `keyValue`). */
export class MongoError extends Error {
  readonly code: number
  readonly extra: Doc

  constructor(code: number, message: string, extra: Doc = {}) {
    super(message)
    this.code = code
    this.extra = extra
  }
}

/** Runs what may throw an error about a part of a command, and names the part in the error's text as MongoDB does. */
export function within<T>(part: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof MongoError) || error.code === NOT_IMPLEMENTED) throw error
    throw new MongoError(error.code, `Invalid ${part} :: caused by :: ${error.message}`, error.extra)
  }
}

/** The error for a feature of MongoDB that this server does not have. */
export function notImplemented(what: string): MongoError {
  return new MongoError(NOT_IMPLEMENTED, `the embedded server does not support ${what}; use a MongoDB server`)
}
