import { type DestinationStream, pino, type Logger } from 'pino'

export type Log = Logger
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type LogLevel = (typeof logLevels)[number]

/**
 * JSON lines on standard output, or wherever `to` leads. Nothing that a person typed is ever passed to the log; the redaction below is
 * the second lock, for headers that carry secrets.
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
