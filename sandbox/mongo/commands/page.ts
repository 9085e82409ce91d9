import { encode } from '../values/value.ts'

/** An answer that carries documents: one batch of a cursor. */
export class Page {
  readonly namespace: string
  /** 0n when there are no more documents. */
  readonly cursor: bigint
  readonly name: 'firstBatch' | 'nextBatch'
  readonly documents: Uint8Array[]

  constructor(namespace: string, cursor: bigint, name: 'firstBatch' | 'nextBatch', documents: Uint8Array[]) {
    this.namespace = namespace
    this.cursor = cursor
    this.name = name
    this.documents = documents
  }

  /** The BSON of `{cursor: {firstBatch: [...], id, ns}, ok: 1}`, built around documents that are already encoded. */
  encode(): Buffer {
    const items = this.documents.flatMap((bytes, i) => [Buffer.from(`\x03${i}\0`, 'latin1'), bytes])
    const batch = wrap(items)
    const rest = withoutFrame(encode({ id: this.cursor, ns: this.namespace }))
    const cursor = wrap([Buffer.from(`\x04${this.name}\0`, 'latin1'), batch, rest])
    return wrap([Buffer.from('\x03cursor\0', 'latin1'), cursor, withoutFrame(encode({ ok: 1 }))])
  }
}

/** A BSON document starts with its length (4 bytes) and ends with a zero. */
function wrap(parts: Uint8Array[]): Buffer {
  const length = Buffer.alloc(4)
  const whole = Buffer.concat([length, ...parts, Buffer.alloc(1)])
  whole.writeInt32LE(whole.length, 0)
  return whole
}

function withoutFrame(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(4, bytes.length - 1)
}
