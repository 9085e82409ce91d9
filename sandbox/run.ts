// Runs a command of src/cli.ts on whatever database the environment names, or on the embedded one: beside the running
// application or without it.
import { existsSync } from 'node:fs'
import { provideDatabase } from './database.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
try {
  const database = await provideDatabase(process.env, { share: true })
  await import('../src/cli.ts')
  await database.stop()
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The command could not start.')
  process.exitCode = 1
}
