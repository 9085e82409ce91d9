import { codeName, MongoError } from '../errors.ts'
import { shown } from '../values/shown.ts'
import { encode, field, isDoc, type Doc } from '../values/value.ts'
import type { Request } from '../wire/message.ts'
import { AGGREGATE } from './aggregate.ts'
import { FIND_AND_MODIFY } from './findAndModify.ts'
import { HANDSHAKE } from './handshake.ts'
import { MANAGE } from './manage.ts'
import { Page } from './page.ts'
import { READ } from './read.ts'
import type { Command, Context } from './request.ts'
import { WRITE } from './write.ts'

const COMMANDS = new Map<string, Command>(
  Object.entries({ ...HANDSHAKE, ...READ, ...AGGREGATE, ...WRITE, ...FIND_AND_MODIFY, ...MANAGE }),
)

// Fields that any command may have and that have no effect on a single server.
const COMMON = new Set([
  '$db',
  'lsid',
  '$readPreference',
  '$clusterTime',
  'comment',
  'maxTimeMS',
  'writeConcern',
  'readConcern',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
])

/**
 * Carries out one request; an error becomes an answer with `ok: 0`. It is synchronous, so no other request
 * runs between.
 */
export function runCommand(context: Context, request: Request): Uint8Array {
  try {
    const answer = dispatch(context, request)
    return answer instanceof Page ? answer.encode() : encode(answer)
  } catch (error) {
    if (error instanceof MongoError) return encode(refusal(error))
    console.error('embedded mongo:', error)
    return encode(refusal(new MongoError(1, `the embedded server failed: ${String(error)}`)))
  }
}

function refusal({ code, message, extra }: MongoError): Doc {
  return { ok: 0, errmsg: message, code, codeName: codeName(code), ...extra }
}

function dispatch(context: Context, { command: body, raw }: Request): Doc | Page {
  const name = Object.keys(body)[0] ?? ''
  const command = COMMANDS.get(name)
  if (!command) throw new MongoError(59, `no such command: '${name}'`)
  const database = field(body, '$db')
  if (typeof database !== 'string')
    throw new MongoError(40414, "BSON field '$db' is missing but a required field")
  if (!isDatabaseName(database)) throw new MongoError(73, `Invalid namespace specified '${database}'`)
  checkFields(name, command, body)
  return command.run(context, { name, database, body, raw })
}

function isDatabaseName(name: string): boolean {
  return name !== '' && name.length < 64 && !/[/\\. "$\0]/.test(name)
}

function checkFields(name: string, command: Command, body: Doc): void {
  for (const one of Object.keys(body).slice(1)) {
    if (one === 'txnNumber' || one === 'startTransaction' || one === 'autocommit') {
      throw new MongoError(20, 'Transaction numbers are only allowed on a replica set member or mongos')
    }
    if (command.fields !== 'any' && !COMMON.has(one) && !command.fields.includes(one)) {
      throw new MongoError(40415, `BSON field '${name}.${one}' is an unknown field.`)
    }
  }
  const concern = field(body, 'readConcern')
  const level = isDoc(concern) ? field(concern, 'level') : undefined
  if (level !== undefined && level !== 'local' && level !== 'majority' && level !== 'available') {
    throw new MongoError(72, `read concern level ${shown(level)} is not supported on a standalone server`)
  }
}
