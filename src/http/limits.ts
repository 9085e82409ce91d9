import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, MemoryStore, rateLimit } from 'express-rate-limit'
import { MINUTE } from '../lib/time.ts'

/**
 * How often one address may ask in a minute, for whatever can be asked without being known. Counted in each process:
 * with several of them the limits are as many times higher. Everything else needs a session, which is asked for first.
 */
export const limits = {
  /** A whole office signs in from one address; a token of 256 bits needs no tighter limit than load does. */
  signIn: 60,
  /** Choosing a language and signing out. */
  forms: 120,
  /** Several people may share an address; a code has five tries whatever the limit. */
  myData: 30,
  /** LINE fetches pictures for many people from few addresses. */
  pictures: 300,
  /** Monitors ask a few times a minute; each question at `/readyz` reaches the database. */
  probes: 240,
  /**
   * Answers that refuse: not signed in, not allowed, not there, not readable. Who asks for what exists is never counted,
   * so that an office behind one address can work, and LINE's webhook is never held back by somebody else's requests.
   */
  refusals: 300,
} as const

export type Limit = keyof typeof limits

/** Called instead of the route when an address has asked too often. */
export type TooOften = RequestHandler

const common = { windowMs: MINUTE, standardHeaders: 'draft-8', legacyHeaders: false } as const

/** Counts every request of an address. */
export function limited(name: Limit, tooOften: TooOften, perMinute: number = limits[name]): RequestHandler {
  return rateLimit({
    ...common,
    limit: perMinute,
    handler: (req, res, next) => void tooOften(req, res, next),
  })
}

const refusing = [400, 401, 403, 404, 405, 410, 413]

/** Counts only what was refused; an address that was refused too often waits for the minute's end. */
export function refusalsLimited(tooOften: TooOften, perMinute: number = limits.refusals): RequestHandler {
  const store = new MemoryStore()
  const keyOf = (req: Request) => ipKeyGenerator(req.ip ?? '')
  const limiter = rateLimit({
    ...common,
    store,
    keyGenerator: keyOf,
    limit: perMinute,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_req, res) => !refusing.includes(res.statusCode),
    handler: (req, res, next) => void tooOften(req, res, next),
  })
  return (req, res, next) => {
    // What its reader has left, such as a stream of events, never comes to the end at which the library looks.
    res.once('close', () => {
      if (!res.writableFinished) void store.decrement(keyOf(req))
    })
    return limiter(req, res, next)
  }
}
