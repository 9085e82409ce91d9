const { availableParallelism } = require('node:os')

module.exports = {
  // Without a limit the heap of a long run grows to gigabytes of what is no longer needed.
  'node-option': ['import=tsx', 'max-old-space-size=512'],
  require: ['test/support/hooks.ts'],
  timeout: 20000,
  'forbid-only': true,
  exit: false,
  // Processes of a run with --parallel: a test waits for its database about a quarter of its time.
  jobs: availableParallelism() + 1,
}
