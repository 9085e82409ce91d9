import { type RequestHandler, Router } from 'express'
import { securityHeaders } from '../http/headers.ts'
import { limited, refusalsLimited, type TooOften } from '../http/limits.ts'
import { Problem } from '../lib/errors.ts'
import { createRequestIndex } from '../requests/finding/requestIndex.ts'
import { handlerOf } from './pipeline/answer.tsx'
import { assetRouter } from './assets.ts'
import type { ConsoleDeps, PageDeps } from './deps.ts'
import { isPageAddress } from './pipeline/keptForms/keep.ts'
import { failurePage } from './pipeline/failure.tsx'
import { watchPulse } from './live/heartbeat.ts'
import { createQueueEvents } from './live/queueEvents.ts'
import { routes } from './routes.ts'
import { isFromOurPages } from './pipeline/sameOrigin.ts'
import { createSearchLimit } from './pipeline/searchLimit.ts'

class TooMany extends Error {
  readonly status = 429
  override readonly message = 'One address has asked too often; it waits a minute'
}

const tooOften: TooOften = (_req, _res, next) => next(new TooMany())

function ownPagesOnly(baseUrl: string): RequestHandler {
  return (req, _res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD' || isFromOurPages(req, baseUrl)) next()
    else next(new Problem('not-allowed', `A form from elsewhere was refused; our pages are at ${baseUrl}`))
  }
}

/** A text that changes after every change of a request or a talk, and after somebody ended a session. */
async function pulseOf({ requests, talks, sessions }: ConsoleDeps['models']): Promise<string> {
  return (await Promise.all([requests.pulse(), talks.pulse(), sessions.pulse()])).join('\n\n')
}

/**
 * The staff's web pages; mount them at `/console`. `warm` reads all requests, so that the first search is fast. `close`
 * ends the event streams of open pages, so that the server can shut down.
 */
export function createConsole(deps: ConsoleDeps): { router: Router; warm(): Promise<void>; close(): void } {
  const index = createRequestIndex(deps.models, deps.log)
  const pageDeps: PageDeps = { ...deps, index, maySearch: createSearchLimit(), isPage: isPageAddress(routes) }
  const heartbeat = watchPulse(() => pulseOf(deps.models), deps.log)
  const events = createQueueEvents(heartbeat)
  const openTo = {
    signIn: limited('signIn', tooOften),
    signInState: limited('signInState', tooOften),
    forms: limited('forms', tooOften),
    calendar: limited('calendar', tooOften),
  }
  const router = Router()
  router.use(securityHeaders(deps.baseUrl))
  router.use('/assets', assetRouter())
  router.use((_req, res, next) => {
    res.set('cache-control', 'no-store')
    next()
  })
  router.use(refusalsLimited(tooOften))
  router.use(ownPagesOnly(deps.baseUrl))
  const formRoutes = new Map(
    routes.flatMap((route) =>
      route.method === 'post' && route.needs !== 'anyone' ? [[route.path, route]] : [],
    ),
  )
  for (const route of routes) {
    const guards = route.needs === 'anyone' ? [openTo[route.limit]] : []
    const previews = route.method === 'get' ? (formRoutes.get(route.path) ?? null) : null
    router[route.method](route.path, ...guards, handlerOf(route, previews, pageDeps, events))
  }
  router.use(() => {
    throw new Problem('not-found', 'No console page has this address')
  })
  router.use(failurePage(deps))
  return {
    router,
    warm: () => index.warm(),
    close() {
      index.close()
      heartbeat.close()
      events.close()
    },
  }
}
