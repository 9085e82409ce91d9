import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, MemoryStore, rateLimit } from 'express-rate-limit'
import { MINUTE } from '../lib/time.ts'
import { clientAddress } from './clientAddress.ts'

/**
 * Requests per minute that one address may make to routes without a session. Each process counts on its own, so with
 * several processes the limits are that many times higher. All other routes check the session first.
 */
export const limits = {
  /** A whole office signs in from one address. Tokens have 256 bits, so this limit only protects against load. */
  signIn: 60,
  /** A computer that shows a sign-in code asks every two seconds whether the phone has confirmed it. */
  signInState: 1200,
  /** Choosing a language and signing out. */
  forms: 120,
  /** Programs that read the calendar of appointments; a whole office has one address. */
  calendar: 120,
  /** Several people may share an address. The number of tries for a code is limited to five separately. */
  myData: 30,
  /** The public pages; a school or an office behind one address opens many. */
  website: 300,
  /** Tries on the public status page; wrong ones have limits of their own in the database. */
  status: 30,
  /** LINE fetches pictures for many people from few addresses. */
  pictures: 300,
  /** Monitors ask a few times a minute; each request to `/readyz` queries the database. */
  probes: 240,
  /**
   * Refused requests: not signed in, not allowed, not found, not readable. Successful requests do not count, so an
   * office behind one address can work, and other people's requests never block LINE's webhook.
   */
  refusals: 300,
} as const

type Limit = keyof typeof limits

/** Answers instead of the route when an address has asked too often. */
export type TooOften = RequestHandler

/** One address, or one network of IPv6 addresses, because a household has a whole network. */
export const addressKey = (req: Request) => ipKeyGenerator(clientAddress(req))

const common = {
  windowMs: MINUTE,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  keyGenerator: addressKey,
  // Its checks of the setup write plain text between the lines of the log.
  validate: false,
} as const

/** Counts every request of an address. */
export function limited(name: Limit, tooOften: TooOften, perMinute: number = limits[name]): RequestHandler {
  return rateLimit({
    ...common,
    limit: perMinute,
    handler: (req, res, next) => void tooOften(req, res, next),
  })
}

const refusing = [400, 401, 403, 404, 405, 410, 413]

/** Counts only refused requests. An address with too many of them must wait until the minute ends. */
export function refusalsLimited(tooOften: TooOften, perMinute: number = limits.refusals): RequestHandler {
  const store = new MemoryStore()
  const limiter = rateLimit({
    ...common,
    store,
    limit: perMinute,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_req, res) => !refusing.includes(res.statusCode),
    handler: (req, res, next) => void tooOften(req, res, next),
  })
  return (req, res, next) => {
    // The library uncounts a request when its response finishes. A response whose client has left, such as an event
    // stream, only closes.
    res.once('close', () => {
      if (!res.writableFinished) void store.decrement(addressKey(req))
    })
    return limiter(req, res, next)
  }
}
