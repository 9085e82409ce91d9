import type { Maybe } from '../values/value.ts'

/**
 * Computes a field's new value from the current one; `undefined` means that the field does not exist. Error
 * texts contain the `_id` of the document.
 */
export type Operator = (current: Maybe, id: Maybe) => Maybe
