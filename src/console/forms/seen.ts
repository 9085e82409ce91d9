import { createHash } from 'node:crypto'

/** A hash of a value: a form sends it, to show whether the value has changed since the form was opened. */
export const seenMark = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([value]))
    .digest('hex')
    .slice(0, 16)
