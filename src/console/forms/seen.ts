import { createHash } from 'node:crypto'

/** A short mark of a value, by which a form tells whether the value has changed since it was opened. */
export const seenMark = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([value]))
    .digest('hex')
    .slice(0, 16)
