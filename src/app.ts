import express, { type Express, type RequestHandler, type Router } from 'express'
import { randomUUID, timingSafeEqual } from 'node:crypto'
import { pinoHttp } from 'pino-http'
import { bareHeaders } from './http/headers.ts'
import { limited, refusalsLimited } from './http/limits.ts'
import { onlyMethods, READ } from './http/methods.ts'
import type { Log } from './lib/log.ts'
import type { Metrics } from './lib/metrics.ts'
import type { Website } from './website/index.ts'

interface AppDeps {
  readonly webhook: Router
  readonly console: Router
  /** Draws reference numbers as QR pictures. */
  readonly qrImages: Router
  readonly myData: Router
  /** The public pages, and what everybody reads where there is no page. */
  readonly website: Website
  readonly metrics: Metrics
  /** The bearer token for `/metrics`. Null: anybody may read it, except in production, where it is closed. */
  readonly metricsToken: string | null
  readonly production: boolean
  /** The public address. */
  readonly baseUrl: string
  readonly log: Log
  /** Throws when the database does not answer. */
  readonly ping: () => Promise<void>
}

function isBearer(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** Mounts all routes and one error handler; the caller starts the server. */
export function createApp({
  webhook,
  console,
  qrImages,
  myData,
  website,
  metrics,
  metricsToken,
  production,
  baseUrl,
  log,
  ping,
}: AppDeps): Express {
  const app = express()
  app.disable('x-powered-by')
  // One proxy in front ends TLS in production; the sandbox has none.
  app.set('trust proxy', production ? 1 : false)
  app.use(
    pinoHttp({
      logger: log,
      genReqId: () => randomUUID(),
      // Log the path without its query, because a sign-in address carries its secret there. Log no headers.
      serializers: {
        req: (req: { method: string; url: string; remoteAddress: string }) => ({
          method: req.method,
          path: req.url.split('?')[0],
          ip: req.remoteAddress,
        }),
        res: (res: { statusCode: number }) => ({ status: res.statusCode }),
      },
      autoLogging: {
        ignore: (req) =>
          /^\/(healthz|readyz|metrics|console\/(assets|events|sign-in\/state)|qr\/)/.test(req.url ?? ''),
      },
    }),
  )

  const ready: RequestHandler = async (_req, res) => {
    await ping().then(
      () => res.json({ status: 'ok' }),
      () => res.status(503).json({ status: 'database does not answer' }),
    )
  }

  const figures: RequestHandler = async (req, res, next) => {
    if (metricsToken === null ? production : !isBearer(req.get('authorization'), metricsToken)) {
      if (metricsToken !== null) res.set('www-authenticate', 'Bearer')
      await (metricsToken === null ? website.notFound : website.closed)(req, res, next)
      return
    }
    res.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  }

  const probes = limited('probes', (_req, res) => void res.status(429).json({ message: 'too many requests' }))

  app.use('/console', console)
  app.use('/my-data', myData)
  app.use(website.pages)
  app.use(bareHeaders(baseUrl))
  app.use('/line', webhook)
  app.use('/qr', qrImages)
  app.get('/healthz', probes, (_req, res) => void res.json({ status: 'ok' }))
  app.get('/readyz', probes, ready)
  app.use(refusalsLimited(website.tooOften))
  app.get('/metrics', figures)
  app.all(['/healthz', '/readyz', '/metrics'], onlyMethods(READ, website.wrongMethod))
  app.all('/line/webhook', onlyMethods(['POST'], website.wrongMethod))
  app.use(website.notFound)
  app.use(website.failed)
  return app
}

/** What programs ask, LINE and monitors: they always get JSON. */
const FOR_PROGRAMS = ['/line', '/healthz', '/readyz', '/metrics']

/** Answers what still arrives while the process stops: people with a page, programs with JSON. */
export function createRefusal({ stopping }: Pick<Website, 'stopping'>): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(FOR_PROGRAMS, (_req, res) => void res.status(503).json({ message: 'stopping' }))
  app.use(stopping)
  return app
}
