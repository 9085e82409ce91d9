/** The bytes of a stored Buffer: the driver hands out its own Binary when mongoose is asked for plain objects. */
export function bytes(value: unknown): Buffer {
  if (value instanceof Uint8Array) return Buffer.from(value)
  if (
    typeof value === 'object' &&
    value !== null &&
    'buffer' in value &&
    value.buffer instanceof Uint8Array
  ) {
    return Buffer.from(value.buffer)
  }
  return Buffer.alloc(0)
}
