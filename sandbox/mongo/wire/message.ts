import { decode, type Doc } from '../values/value.ts'

// https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/
const OP_REPLY = 1
const OP_QUERY = 2004
const OP_MSG = 2013
const HEADER_BYTES = 16
const CHECKSUM_PRESENT = 1
const MORE_TO_COME = 2
// A receiver must understand bits 0 to 15.
const UNKNOWN_FLAGS = 0xfffc
export const MAX_MESSAGE_BYTES = 48_000_000

export interface Request {
  id: number
  /** The command; documents from a separate section are added as its fields. */
  command: Doc
  /** The same documents as received bytes, by field. */
  raw: Map<string, Uint8Array[]>
  wantsAnswer: boolean
  legacy: boolean
}

/** Parses one whole message. Throws an Error for what no correct client sends; the connection is then closed. */
export function readRequest(message: Buffer): Request {
  const id = message.readInt32LE(4)
  const opcode = message.readInt32LE(12)
  if (opcode === OP_MSG) return readMsg(message, id)
  if (opcode === OP_QUERY) return readQuery(message, id)
  throw new Error(`opcode ${opcode} is not supported`)
}

function readQuery(message: Buffer, id: number): Request {
  const nameEnd = message.indexOf(0, HEADER_BYTES + 4)
  const namespace = message.toString('utf8', HEADER_BYTES + 4, nameEnd)
  const command = { ...document(message, nameEnd + 9).doc, $db: namespace.split('.')[0] ?? 'admin' }
  return { id, command, raw: new Map(), wantsAnswer: true, legacy: true }
}

function readMsg(message: Buffer, id: number): Request {
  const flags = message.readUInt32LE(HEADER_BYTES)
  if (flags & UNKNOWN_FLAGS) throw new Error(`OP_MSG flags ${flags} are not supported`)
  if (flags & CHECKSUM_PRESENT) throw new Error('OP_MSG with a checksum is not supported')
  let command: Doc | undefined
  const raw = new Map<string, Uint8Array[]>()
  let at = HEADER_BYTES + 4
  while (at < message.length) {
    const kind = message.readUInt8(at++)
    if (kind === 0 && !command) {
      const { doc, end } = document(message, at)
      command = doc
      at = end
    } else if (kind === 1) {
      at = readSequence(message, at, raw)
    } else throw new Error(`OP_MSG section of kind ${kind} is not expected`)
  }
  if (!command) throw new Error('OP_MSG without a body')
  for (const [name, items] of raw) command[name] = items.map(decode)
  return { id, command, raw, wantsAnswer: !(flags & MORE_TO_COME), legacy: false }
}

function document(message: Buffer, at: number): { doc: Doc; end: number } {
  const end = at + message.readInt32LE(at)
  return { doc: decode(message.subarray(at, end)), end }
}

function readSequence(message: Buffer, start: number, raw: Map<string, Uint8Array[]>): number {
  const end = start + message.readInt32LE(start)
  const nameEnd = message.indexOf(0, start + 4)
  if (end > message.length || nameEnd < 0 || nameEnd >= end)
    throw new Error('OP_MSG section has a wrong length')
  const items: Uint8Array[] = []
  let at = nameEnd + 1
  while (at < end) {
    const next = at + message.readInt32LE(at)
    if (next <= at || next > end) throw new Error('OP_MSG document has a wrong length')
    items.push(message.subarray(at, next))
    at = next
  }
  raw.set(message.toString('utf8', start + 4, nameEnd), items)
  return end
}

/** The bytes of an answer whose body is already encoded. */
export function writeAnswer(request: Pick<Request, 'id' | 'legacy'>, body: Uint8Array): Buffer {
  const extra = request.legacy ? 20 : 5
  const head = Buffer.alloc(HEADER_BYTES + extra)
  head.writeInt32LE(head.length + body.length, 0)
  head.writeInt32LE(request.id, 8)
  head.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12)
  if (request.legacy) head.writeInt32LE(1, HEADER_BYTES + 16)
  return Buffer.concat([head, body])
}

/** The bytes of a command, for sending it to another server. */
export function writeCommand(body: Uint8Array): Buffer {
  return writeAnswer({ id: 0, legacy: false }, body)
}

/** Splits a stream of bytes into messages; `take` returns one after another. */
export class Splitter {
  #chunks: Buffer[] = []
  #length = 0

  add(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
  }

  take(): Buffer | undefined {
    if (this.#length < HEADER_BYTES) return undefined
    const [first] = this.#chunks
    const head = first && first.length >= 4 ? first : this.#join()
    const size = head.readInt32LE(0)
    if (size < HEADER_BYTES || size > MAX_MESSAGE_BYTES) throw new Error(`message of ${size} bytes`)
    if (this.#length < size) return undefined
    const all = this.#join()
    this.#chunks = all.length > size ? [all.subarray(size)] : []
    this.#length -= size
    return all.subarray(0, size)
  }

  #join(): Buffer {
    const [first] = this.#chunks
    const all = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks)
    this.#chunks = [all]
    return all
  }
}
