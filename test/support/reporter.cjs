const { Spec } = require('mocha').reporters

/**
 * Mocha's usual report. A file that cannot be loaded, or ends its process, ends the report of a parallel run, so that
 * whatever fails so after the first is printed here.
 */
module.exports = class extends Spec {
  constructor(runner, options) {
    super(runner, options)
    let isOver = false
    runner.once('end', () => (isOver = true))
    runner.on('fail', (_test, error) => {
      if (error.file) console.log(`     in ${error.file}`)
      if (isOver) console.log(`${error.stack ?? error}\n`)
    })
  }
}
