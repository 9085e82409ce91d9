// npm start: starts the stand-ins for what the environment does not set, says so clearly, and then runs the
// same main as production.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Chapwai } from '../src/start.ts'
import { addSampleMember } from './sampleStaff.ts'

const MOST_ATTEMPTS = 10

const say = (line = '') => console.log(line)

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

const whyNot = (error: unknown) => (error instanceof Error ? error.message : 'The sandbox could not start.')

async function startLine(env: NodeJS.ProcessEnv, folder: string) {
  const { startLineSandbox } = await import('./line/index.ts')
  const port = Number(env['SANDBOX_PORT'] || 4000)
  if (!Number.isInteger(port) || port < 0 || port > 65534) fail('SANDBOX_PORT must be a port number.')
  const channelSecret = randomBytes(16).toString('hex')
  const channelAccessToken = randomBytes(24).toString('base64url')
  const line = await startLineSandbox({
    port,
    channelId: '1234567890',
    channelSecret,
    channelAccessToken,
    dir: join(folder, 'phones'),
  }).catch((error: unknown) => fail(whyNot(error)))
  env['LINE_CHANNEL_SECRET'] = channelSecret
  env['LINE_CHANNEL_ACCESS_TOKEN'] = channelAccessToken
  env['LINE_API_BASE_URL'] = line.url
  env['LINE_DATA_API_BASE_URL'] = line.dataUrl
  return line
}

/** Deploys the rich menus after the start, because drawing them takes a moment. */
async function showMenus(chapwai: Chapwai): Promise<void> {
  const { DeploymentBusy } = await import('../src/richmenu/deploy.ts')
  for (let attempt = 1; ; attempt++) {
    try {
      await chapwai.deployMenus()
      return
    } catch (error) {
      // A start that was interrupted here keeps the right to deploy for half a minute.
      if (!(error instanceof DeploymentBusy) || attempt === MOST_ATTEMPTS) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 5000))
  }
}

async function startSandbox(env: NodeJS.ProcessEnv): Promise<void> {
  const { provideDatabase, dataDir } = await import('./database.ts')
  const { samplePeople, staff } = await import('./demoOffice.ts')
  const { openExerciseBook } = await import('./exercises/book.ts')
  const { sceneSince } = await import('./exercises/scene.ts')
  const { notePracticeRoom, forgetPracticeRoom } = await import('./practiceRoom.ts')
  env['LOG_LEVEL'] ||= 'warn'
  env['HOST'] ||= '127.0.0.1'

  if (!env['MONGODB_URI']) say(`Starting the embedded database (data in ${resolve(dataDir(env))}) …`)
  const database = await provideDatabase(env, { share: false }).catch((error: unknown) => fail(whyNot(error)))
  const wantsLine = !env['LINE_CHANNEL_SECRET'] && !env['LINE_CHANNEL_ACCESS_TOKEN']
  const line = wantsLine ? await startLine(env, dataDir(env)) : null

  say('Starting Chapwai …')
  const { chapwai, stopped } = await import('../src/main.ts')

  if (line) {
    await notePracticeRoom(dataDir(env), env)
    line.setWebhookUrl(`http://127.0.0.1:${chapwai.port}/line/webhook`)
    line.setExercises(
      await openExerciseBook(dataDir(env), (since) => sceneSince(since, line, chapwai.models)),
    )
    for (const member of staff) await addSampleMember(chapwai.models, member, new Date())
    const here = new Set(line.people.map(({ userId }) => userId))
    for (const { userId, name } of samplePeople.filter((each) => !here.has(each.userId))) {
      // People that Chapwai does not know add the account, so that a new user sees the welcome on every phone.
      const met = (await chapwai.models.conversations.stateOf(userId)) !== null
      const person = line.addPerson({ userId, name, language: 'th', friendship: met ? 'friend' : 'stranger' })
      if (!met) await person.follows()
    }
  }

  say()
  say('Chapwai is running in the sandbox: for trying out and training, not for real people.')
  if (database.embedded) say('  database       embedded stand-in (set MONGODB_URI to use MongoDB)')
  if (line) say('  LINE           practice room (set LINE_CHANNEL_SECRET and a token to use LINE)')
  say()
  if (line) say(`  phone page     ${line.pageUrl}`)
  say(`  console        ${chapwai.url}/console`)
  say(`  webhook        ${chapwai.url}/line/webhook`)
  say()
  if (line) {
    say('To sign in to the console: on the phone page open the phone of a member of staff')
    for (const { name, role } of staff) say(`  ${name} · ${role}`)
    say('type “เข้าสู่ระบบ” (or "sign in") and open the address that arrives.')
  } else {
    say('To sign in to the console: npm run staff -- invite "name" admin, type the code into the chat,')
    say('then type “เข้าสู่ระบบ” (or "sign in") and open the address that arrives.')
  }
  say('Ctrl-C stops everything.')

  if (line) {
    void showMenus(chapwai).catch((error: unknown) => {
      const isStopped = error instanceof Error && error.name === 'AbortError'
      if (!isStopped) say(`The rich menus could not be put up (${whyNot(error)}). Try: npm run richmenu`)
    })
  }
  await stopped
  if (line) await forgetPracticeRoom(dataDir(env))
  await line?.close()
  await database.stop()
  say('Stopped.')
}

if (existsSync('.env')) process.loadEnvFile('.env')
if (process.env['NODE_ENV'] === 'production') {
  const { stopped } = await import('../src/main.ts')
  await stopped
} else {
  await startSandbox(process.env)
}
process.exit(0)
