import type { Maybe } from '../values/value.ts'

/**
 * Makes a field's next value from the present one; `undefined` means the field is not there.
 * Error texts mention the `_id` of the document.
 */
export type Operator = (current: Maybe, id: Maybe) => Maybe
