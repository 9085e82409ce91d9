// Runs a command of src/cli.ts on the database that the environment names, or on the embedded one, whether or
// not the application is running. Calls to LINE go to the practice room of that application.
import { existsSync } from 'node:fs'
import { dataDir, provideDatabase } from './database.ts'
import { findPracticeRoom } from './practiceRoom.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
try {
  const knowsLine = await findPracticeRoom(dataDir(process.env), process.env)
  if (!knowsLine && process.argv[2] === 'richmenu') {
    throw new Error(
      'The practice room is not running. Start it with npm start, which puts the menus up by itself.',
    )
  }
  const database = await provideDatabase(process.env, { share: true })
  await import('../src/cli.ts')
  await database.stop()
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The command could not start.')
  process.exitCode = 1
}
