import { existsSync } from 'node:fs'
import { auditCommand } from './commands/audit.ts'
import { keysCommand } from './commands/keys.ts'
import { reportsCommand } from './commands/reports.ts'
import type { CommandResult } from './commands/result.ts'
import { richmenuCommand } from './commands/richmenu.ts'
import { settingsCommand } from './commands/settings.ts'
import { staffCommand } from './commands/staff.ts'
import { understandCommand } from './commands/understand.ts'
import { readDatabaseConfig, readLineConfig } from './config.ts'
import { systemClock } from './lib/time.ts'
import { connect } from './models/connect.ts'
import { openVault } from './models/sealing/dataKey.ts'
import { createModels, type Models } from './models/index.ts'
import { type KeyRotation, keyRotation } from './models/sealing/rotation.ts'

// Commands for the office's administrator, such as `node dist/cli.js staff invite "name" officer`. They may run beside
// the application on the same database.

interface Database {
  readonly models: Models
  readonly rotation: KeyRotation
}

type Run = (database: Database, args: readonly string[]) => Promise<CommandResult>

const commands: Readonly<Record<string, Run>> = {
  audit: ({ models }, args) => auditCommand(models, args, new Date()),
  keys: ({ rotation }, args) => keysCommand(rotation, args),
  reports: ({ models }, args) => reportsCommand(models, args, systemClock),
  richmenu: ({ models }, args) => richmenuCommand(models, args, readLineConfig(process.env)),
  settings: ({ models }, args) => settingsCommand(models, args, new Date()),
  staff: ({ models }, args) => staffCommand(models, args, new Date()),
}

function print({ code, lines }: CommandResult): number {
  for (const line of lines) (code === 0 ? console.log : console.error)(line)
  return code
}

async function run(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args
  // `understand` needs no database.
  if (name === 'understand') return print(await understandCommand(rest))
  const command = commands[name]
  if (!command) {
    console.error(`Commands: ${[...Object.keys(commands), 'understand'].join(', ')}`)
    return 1
  }
  const read = readDatabaseConfig(process.env)
  if (!read.ok) {
    for (const problem of read.problems) console.error(problem)
    return 1
  }
  const connection = await connect(read.config.mongodbUri)
  try {
    const vault = await openVault(connection, read.config)
    const models = createModels(connection, vault)
    await models.prepare()
    const result = await command({ models, rotation: keyRotation(connection, vault) }, rest)
    await models.auditTrail.collect()
    await models.counts.collect(systemClock)
    return print(result)
  } finally {
    await connection.close()
  }
}

if (existsSync('.env')) process.loadEnvFile('.env')

/** The exit code; the program that imports this module ends the process with it. */
export const exitCode: number = await run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`The command failed: ${error instanceof Error ? error.message : 'unknown error'}`)
  return 1
})
process.exitCode = exitCode
