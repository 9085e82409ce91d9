import { MAX_DOCUMENT_BYTES } from '../store/collection.ts'
import type { Doc } from '../values/value.ts'
import { MAX_MESSAGE_BYTES } from '../wire/message.ts'
import type { Command } from './request.ts'

// Fields by which drivers describe themselves; new versions add more.
const hello: Command = { fields: 'any', run: (context, { name }) => greeting(context.now, name) }

/** How the server describes itself: a standalone MongoDB 7.0, whose protocol is version 21. */
function greeting(now: Date, name: string): Doc {
  const primary: Doc = name === 'hello' ? { isWritablePrimary: true } : { ismaster: true }
  return {
    helloOk: true,
    ...primary,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: now,
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
    // Tells which process listens here; drivers ignore it.
    embedded: { pid: process.pid },
    ok: 1,
  }
}

const done: Command = { fields: [], run: () => ({ ok: 1 }) }

export const HANDSHAKE: Record<string, Command> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping: done,
  endSessions: done,
  buildInfo: {
    fields: [],
    run: () => ({
      version: '7.0.0',
      versionArray: [7, 0, 0, 0],
      gitVersion: 'embedded',
      modules: [],
      maxBsonObjectSize: MAX_DOCUMENT_BYTES,
      storageEngines: ['embedded'],
      ok: 1,
    }),
  },
}
