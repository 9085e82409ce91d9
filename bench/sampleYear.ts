// node --import tsx bench/sampleYear.ts: writes the last whole fiscal year of a plausible office, and the present one
// up to yesterday, for a look at a year's reports in the console. It uses the database that the environment names, or
// the sandbox's. It refuses a database that has requests.
import { existsSync } from 'node:fs'
import { provideDatabase } from '../sandbox/database.ts'
import { readDatabaseConfig } from '../src/config.ts'
import type { Officer } from '../src/domain/requests/actor.ts'
import { DAY, dayOf, firstDayOfFiscalYear, fiscalYearOf, momentOf } from '../src/lib/time.ts'
import { connect, type Connection } from '../src/models/connect.ts'
import { openVault } from '../src/models/sealing/dataKey.ts'
import { createModels, type Models } from '../src/models/index.ts'
import { type WriteOptions, writeYear } from '../test/support/plausibleYear.ts'
import { sampleOfficers } from '../test/support/plausibleYear/people.ts'
import { addSampleMember } from '../sandbox/sampleStaff.ts'

const REQUESTS = 2400

const say = (words: string) => console.log(words)

/** Adds the four officers as members of staff; the reports show their names. */
async function addOfficers({ staff }: Models, now: Date): Promise<Officer[]> {
  const added: Officer[] = []
  for (const [index, { name }] of sampleOfficers.entries()) {
    const userId = `Ud${String(index + 1).padStart(31, '0')}`
    await addSampleMember({ staff }, { name, role: 'officer', userId }, now)
    const member = await staff.byLineAccount(userId)
    if (member) added.push({ staffId: member.id, name })
  }
  return added
}

/**
 * Counts both years as of the end of the last one, because old notices are deleted later and could not be counted then.
 */
async function count(connection: Connection, models: Models, lastYearEnded: Date): Promise<void> {
  // Delete an expired lease: it ends after `lastYearEnded`, so `rebuild` would take it for held.
  await connection
    .collection<{ _id: string; until: Date }>('countLease')
    .deleteOne({ _id: 'counts', until: { $lte: new Date() } })
  const counted = await models.counts.rebuild(() => lastYearEnded)
  say(`Counted ${counted.documents} documents in ${counted.cells} cells.`)
}

async function fill(uri: string, keys: Parameters<typeof openVault>[1]): Promise<void> {
  const connection = await connect(uri)
  try {
    const vault = await openVault(connection, keys)
    const models = createModels(connection, vault)
    await models.prepare()
    if (await connection.collection('requests').findOne({}, { projection: { _id: 1 } }))
      throw new Error('This database holds requests. Name an empty one: DATA_DIR=./data/year, for example.')
    const now = new Date()
    const present = fiscalYearOf(dayOf(now))
    const yesterday = new Date(+momentOf(dayOf(now)) - 1)
    const officers = await addOfficers(models, now)
    const common = { requests: REQUESTS, officers, noticesKeptUntil: new Date(+now + DAY) }
    const years: WriteOptions[] = [
      { ...common, fiscalYear: present - 1, seed: present - 1, until: yesterday },
      { ...common, fiscalYear: present, seed: present, until: yesterday },
    ]
    for (const year of years) {
      const { requests, answers, notices } = await writeYear({ connection, vault }, year)
      say(`${year.fiscalYear}: ${requests} requests, ${answers} answered surveys, ${notices} notices.`)
    }
    await count(connection, models, momentOf(firstDayOfFiscalYear(present)))
  } finally {
    await connection.close()
  }
}

if (existsSync('.env')) process.loadEnvFile('.env')
try {
  const database = await provideDatabase(process.env, { share: true })
  try {
    const read = readDatabaseConfig(process.env)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    await fill(read.config.mongodbUri, read.config)
    say('Nobody in it is real. Sign in to the console as the manager to see its reports.')
  } finally {
    await database.stop()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The sample could not be written.')
  process.exitCode = 1
}
