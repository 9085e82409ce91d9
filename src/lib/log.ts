import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type LogLevel = (typeof logLevels)[number]

/**
 * Logs JSON lines to standard output, or to `to`. The program never passes a person's words to the log. The
 * redaction below is a second protection, for headers with secrets.
 */
export function createLog(level: LogLevel, to?: DestinationStream): Log {
  const options = {
    level,
    redact: {
      paths: ['*.authorization', '*.cookie', '*.headers.authorization', '*.headers.cookie', 'req.headers'],
      remove: true,
    },
  }
  return to ? pino(options, to) : pino(options)
}

/**
 * A log for work that may be cut. From `cut` on it tells errors as information: what fails then fails because the program
 * has closed what it works with, and the next process does it again.
 */
export function cuttable(log: Log): { readonly log: Log; readonly cut: () => void } {
  const own = log.child({})
  return {
    log: own,
    cut() {
      own.setBindings({ cut: true })
      own.error = own.info.bind(own)
    },
  }
}
