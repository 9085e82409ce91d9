import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'

const HERE = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/** What the page may load: its own files, and a bot's pictures and sounds over HTTPS or from this machine. */
export const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'", 'https:', 'data:', 'http://localhost:*', 'http://127.0.0.1:*'],
      mediaSrc: ["'self'", 'https:'],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
})

/** Refuses requests with a foreign host name, so that another site cannot reach the page by DNS rebinding. */
export function onlyHere(request: Request, response: Response, next: NextFunction): void {
  if (HERE.test(request.get('host') ?? '')) return next()
  response.status(403).json({ message: 'Open the practice room as http://127.0.0.1 or http://localhost' })
}

/** Refuses a body that is not JSON: a form of another site can send those without the browser asking first. */
export function onlyJson(request: Request, response: Response, next: NextFunction): void {
  const isSafe = request.method === 'GET' || request.is('application/json')
  if (isSafe) return next()
  response.status(415).json({ message: 'Send application/json' })
}
