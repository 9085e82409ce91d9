import { validateSignature } from '@line/bot-sdk'
import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import { errorStatus } from '../http/errorStatus.ts'
import { refusalsLimited } from '../http/limits.ts'
import { withDeadline } from '../lib/deadline.ts'
import type { Log } from '../lib/log.ts'
import type { Metrics } from '../lib/metrics.ts'
import type { Clock } from '../lib/time.ts'
import type { Withdrawals } from '../models/photos/withdrawals.ts'
import type { Arrival } from '../models/conversations/waitingEvents.ts'
import { readLineEvent, WebhookBody } from './lineEvent.ts'

interface WebhookDeps {
  readonly channelSecret: string
  /** Stores events and starts their turns; resolves when they are stored. */
  readonly receive: (arrivals: readonly Arrival[]) => Promise<void>
  readonly withdrawals: Pick<Withdrawals, 'note'>
  readonly clock: Clock
  readonly log: Log
  readonly metrics: Metrics
  /** Milliseconds within which the events must be stored; default STORE_DEADLINE. */
  readonly storeDeadline?: number
}

/** In bytes; LINE sends much less in one request. A larger body is refused before it is read. */
const BODY_LIMIT = 1024 * 1024
/** LINE wants an answer within 2 seconds; the rest of the time is for the network. */
export const STORE_DEADLINE = 1500

const needsSignature: RequestHandler = (req, res, next) => {
  if (req.get('x-line-signature')) next()
  else res.status(401).json({ message: 'signature missing' })
}

/** Checks the size first, because the body parser would read all of an oversized body before it answers. */
const needsFittingBody: RequestHandler = (req, res, next) => {
  if (Number(req.get('content-length') ?? 0) <= BODY_LIMIT) return next()
  res.set('connection', 'close').status(413).json({ message: 'body too large' })
}

function arrivalsIn(body: Buffer, now: Date): Arrival[] | null {
  try {
    const { events } = WebhookBody.parse(JSON.parse(body.toString('utf8')))
    return events.flatMap((raw) => readLineEvent(raw, now) ?? [])
  } catch {
    return null
  }
}

/**
 * POST /line/webhook. 200 only after the events are stored; 401 without LINE's signature, 429 for an address
 * that keeps sending without it; 413 over 1 MB; 503 when the database does not store the events in time, so
 * that LINE delivers them again.
 */
export function webhookRouter({
  channelSecret,
  receive,
  withdrawals,
  clock,
  log,
  metrics,
  storeDeadline = STORE_DEADLINE,
}: WebhookDeps): Router {
  /** Unsent messages are noted first, so that a message which still waits for its turn is not worked at all. */
  async function store(arrivals: readonly Arrival[]): Promise<void> {
    const noted = arrivals.flatMap(({ event, userId }) =>
      event.kind === 'unsend' ? [withdrawals.note(userId, event.messageId, clock())] : [],
    )
    if (noted.length > 0) await Promise.all(noted)
    await receive(arrivals)
  }

  const handle: RequestHandler = async (req, res) => {
    const body: unknown = req.body
    const signature = req.get('x-line-signature') ?? ''
    if (!Buffer.isBuffer(body) || !validateSignature(body, channelSecret, signature)) {
      res.status(401).json({ message: 'signature wrong' })
      return
    }
    const arrivals = arrivalsIn(body, clock())
    if (arrivals === null) {
      log.warn({ bytes: body.length }, 'signed webhook body of an unknown shape, ignored')
      res.sendStatus(200)
      return
    }
    try {
      await withDeadline(store(arrivals), storeDeadline, 'storing events')
    } catch (error) {
      log.error(
        { err: error, events: arrivals.length },
        'events not stored, LINE is asked to deliver them again',
      )
      res.status(503).json({ message: 'events not stored' })
      return
    }
    for (const { event } of arrivals) metrics.events.inc({ kind: event.kind })
    res.sendStatus(200)
  }

  const refuse: ErrorRequestHandler = (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error)
    const status = errorStatus(error)
    log.warn({ status }, 'webhook request refused')
    res.status(status).json({ message: status === 413 ? 'body too large' : 'request not readable' })
  }

  return Router()
    .post(
      '/webhook',
      refusalsLimited((_req, res) => void res.status(429).json({ message: 'too many refused requests' })),
      needsSignature,
      needsFittingBody,
      express.raw({ type: () => true, limit: BODY_LIMIT }),
      handle,
    )
    .use(refuse)
}
