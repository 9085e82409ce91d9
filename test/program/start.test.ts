import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { type Program, runProgram, temporaryFolder } from '../support/program.ts'

describe('npm start', function () {
  this.timeout(60_000)
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let running: Program[]
  beforeEach(async () => {
    folder = await temporaryFolder()
    running = []
  })
  afterEach(async () => {
    for (const program of running) {
      program.child.kill('SIGKILL')
      await program.ends()
    }
    await folder.remove()
  })

  function start(env: Record<string, string>): Program {
    const program = runProgram('sandbox/start.ts', [], { DATA_DIR: folder.path, ...env })
    running.push(program)
    return program
  }

  /** Whatever is free: the banner tells. */
  const anyPorts = { PORT: '0', SANDBOX_PORT: '0' }

  it('prints three addresses and how to sign in, serves, and ends with 0 on Ctrl-C', async () => {
    const program = start(anyPorts)
    await program.prints(/Ctrl-C stops everything/)
    const address = (name: string) => new RegExp(`${name} +(http://\\S+)`).exec(program.output())?.[1] ?? ''
    assert.match(address('phone page'), /^http:\/\/127\.0\.0\.1:\d+\/$/)
    assert.match(address('console'), /^http:\/\/localhost:\d+\/console$/)
    assert.match(address('webhook'), /^http:\/\/localhost:\d+\/line\/webhook$/)
    assert.match(program.output(), /เข้าสู่ระบบ/)
    assert.equal((await fetch(address('phone page'))).status, 200)
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      assert.equal((await fetch(new URL(path, address('console')))).status, 200)
    }
    program.child.kill('SIGINT')
    assert.equal(await program.ends(), 0)
  })

  it('keeps its data across a restart, and its staff across a command beside it and without it', async () => {
    const invites = (name: string) => {
      const command = runProgram('sandbox/run.ts', ['staff', 'invite', name, 'officer'], {
        DATA_DIR: folder.path,
      })
      running.push(command)
      return command
    }
    const first = start(anyPorts)
    await first.prints(/Ctrl-C stops everything/)
    const beside = invites('นางสาวข้างกัน')
    assert.equal(await beside.ends(), 0)
    assert.match(beside.output(), /CW-[2-9A-Z]{4}-[2-9A-Z]{4}/)
    first.child.kill('SIGTERM')
    assert.equal(await first.ends(), 0)

    assert.equal(await invites('นายภายหลัง').ends(), 0)
    const list = runProgram('sandbox/run.ts', ['staff', 'list'], { DATA_DIR: folder.path })
    running.push(list)
    assert.equal(await list.ends(), 0)
    assert.match(list.output(), /นางสาวข้างกัน · officer · not linked/)
    assert.match(list.output(), /นายภายหลัง · officer · not linked/)
    assert.match(list.output(), /admin · linked/)
  })

  it('puts the rich menus up by itself, and a command beside it finds them standing', async () => {
    const menus = () => {
      const command = runProgram('sandbox/run.ts', ['richmenu'], { DATA_DIR: folder.path })
      running.push(command)
      return command
    }
    const office = start(anyPorts)
    await office.prints(/Ctrl-C stops everything/)
    let command = menus()
    // Until the start has put them up, the command is told to wait.
    for (let tries = 0; (await command.ends()) !== 0 && tries < 20; tries++) {
      assert.match(command.output(), /are being put up already/)
      command = menus()
    }
    assert.match(command.output(), /20 menus stand at LINE: 0 put up now, 20 unchanged/)
    office.child.kill('SIGINT')
    assert.equal(await office.ends(), 0)
    const afterwards = menus()
    assert.equal(await afterwards.ends(), 1)
    assert.match(afterwards.output(), /The practice room is not running. Start it with npm start/)
  })

  it('says in a sentence that a port is taken, and ends with 1', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    assert.ok(typeof address === 'object' && address)
    const taken = String(address.port)
    const application = start({ ...anyPorts, PORT: taken })
    assert.equal(await application.ends(), 1)
    assert.match(application.output(), new RegExp(`Port ${taken} is taken by another program`))
    assert.doesNotMatch(application.output(), /\n\s+at /)
    const sandbox = start({ ...anyPorts, SANDBOX_PORT: taken })
    assert.equal(await sandbox.ends(), 1)
    assert.match(sandbox.output(), new RegExp(`Port ${taken} .*is taken by another program`))
    server.close()
  })

  it('never starts the sandbox in production', async () => {
    const program = start({ NODE_ENV: 'production', ...anyPorts })
    assert.equal(await program.ends(), 1)
    assert.match(program.output(), /MONGODB_URI is not set/)
    assert.doesNotMatch(program.output(), /sandbox|phone page|embedded/)
  })
})

describe('production', function () {
  this.timeout(60_000)

  it('prints one line for each wrong variable, shows no secret and ends with 1', async () => {
    const program = runProgram('src/main.ts', [], {
      NODE_ENV: 'production',
      MONGODB_URI: 'postgres://user:hunter2@db/x',
      DATA_KEY: 'c2hvcnQ=',
      LINE_CHANNEL_SECRET: 'the-channel-secret',
      PORT: '99999',
    })
    assert.equal(await program.ends(), 1)
    const lines = program.output().trim().split('\n')
    assert.deepEqual(
      lines
        .slice(1)
        .map((line) => line.trim().split(' ')[0])
        .sort(),
      ['DATA_KEY', 'LINE_CHANNEL_ACCESS_TOKEN', 'MONGODB_URI', 'PORT'],
    )
    assert.doesNotMatch(program.output(), /hunter2|c2hvcnQ|the-channel-secret/)
  })
})
