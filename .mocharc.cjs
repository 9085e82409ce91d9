const { availableParallelism } = require('node:os')

module.exports = {
  // Without a limit the heap of a long run grows to gigabytes of what is no longer needed.
  'node-option': ['import=tsx', 'max-old-space-size=512'],
  require: ['test/support/hooks.ts'],
  reporter: 'test/support/reporter.cjs',
  // It ends what hangs; a busy machine may be five times slower than a free one.
  timeout: 60_000,
  'forbid-only': true,
  exit: false,
  // Processes of a run with --parallel: a test waits for its database about a quarter of its time.
  jobs: availableParallelism() + 1,
}
