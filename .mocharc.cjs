const { availableParallelism } = require('node:os')

module.exports = {
  'node-option': ['import=tsx'],
  require: ['test/support/hooks.ts'],
  timeout: 20000,
  'forbid-only': true,
  exit: false,
  // Processes of a run with --parallel: a test waits for its database about a quarter of its time.
  jobs: availableParallelism() + 1,
}
