// npm run test:quick: the tests that start nothing slow, see test/support/quick.ts.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { quickTests } from './support/quick.ts'

const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js')
const options = ['--parallel', '--reporter', 'dot', ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, [mocha, ...options, ...quickTests()], { stdio: 'inherit' })
process.exit(status ?? 1)
