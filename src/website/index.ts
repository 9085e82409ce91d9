import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express'
import { isFromOurPages } from '../console/pipeline/sameOrigin.ts'
import { type Speak, speakerOf } from '../console/speak.ts'
import { serviceIds } from '../domain/services/ids.ts'
import type { Office } from '../domain/settings/office.ts'
import { type Account, accountOf } from '../domain/website/account.ts'
import { pathIn } from '../domain/website/addresses.ts'
import { errorStatus } from '../http/errorStatus.ts'
import { securityHeaders } from '../http/headers.ts'
import { addressKey, limited, type TooOften } from '../http/limits.ts'
import { onlyMethods, READ } from '../http/methods.ts'
import { withDeadline } from '../lib/deadline.ts'
import { languages } from '../lib/language.ts'
import { MINUTE, SECOND } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { authorityPage, blankFormPage } from './blankForm.tsx'
import { type Failure, sendFailure } from './failure.tsx'
import { sendFormFile } from './formFile.ts'
import { homePage } from './home.tsx'
import { servicePage, servicesPage } from './services.tsx'
import { answerStatus, type StatusDeps, statusPage } from './status.tsx'

interface WebsiteDeps extends StatusDeps {
  readonly models: StatusDeps['models'] & Pick<Models, 'formFiles'>
  readonly office: () => Promise<Office>
  /** The account's id at LINE, with its “@”; null: unknown. */
  readonly basicId: () => Promise<string | null>
  readonly baseUrl: string
}

/** The pages that anybody may read, and what everybody reads where there is no page. */
export interface Website {
  /** Mount it at the top; it answers only the addresses that it knows. */
  readonly pages: Router
  readonly tooOften: TooOften
  readonly notFound: RequestHandler
  /** The address exists, but not for this method. */
  readonly wrongMethod: RequestHandler
  /** What needs a password that people do not have. */
  readonly closed: RequestHandler
  /** This process is stopping; it does not ask the database any more. */
  readonly stopping: RequestHandler
  readonly failed: ErrorRequestHandler
}

/** What a page needs beside the request. */
interface Shown {
  readonly req: Request
  readonly office: Office
  readonly account: Account | null
  readonly now: Date
  readonly speak: Speak
}

/** Null: there is no such page. */
type Page = (shown: Shown) => string | null

const STATUS = '/status'

/** Pages by their path in Thai; the English one has `/en` before it. `needs`: the switch that the office may turn off. */
const pages: readonly { path: string; page: Page; needs?: keyof Office['website'] }[] = [
  { path: '/', page: homePage },
  { path: '/services', page: servicesPage, needs: 'services' },
  { path: STATUS, page: statusPage, needs: 'status' },
  { path: '/authority', page: ({ office, speak }) => authorityPage(office, speak), needs: 'services' },
  {
    path: '/services/:service',
    needs: 'services',
    page({ req, ...shown }) {
      const id = serviceIds.find((each) => each === req.params['service'])
      return id === undefined ? null : servicePage({ id, ...shown })
    },
  },
  {
    path: '/services/:service/form',
    needs: 'services',
    page({ req, office, speak }) {
      const id = serviceIds.find((each) => each === req.params['service'])
      return id === undefined ? null : blankFormPage(id, office, speak)
    },
  },
]

/** The office's texts and switches change seldom; after this time every browser asks again. */
const FRESH = 5 * MINUTE

/** The public pages, without sign-in, cookies or scripts that they need. */
export function createWebsite(deps: WebsiteDeps): Website {
  const { office, basicId, clock, log, baseUrl } = deps
  /** The page of a failure waits at most a second for the office's name. */
  const officeNow = () => withDeadline(office(), SECOND, 'settings').catch(() => null)
  const failing =
    (failure: Failure, status: number): RequestHandler =>
    async (req, res) =>
      sendFailure(req, res, { failure, status, office: await officeNow(), baseUrl })
  const tooOften = failing('too-many', 429)
  const notFound = failing('not-found', 404)
  const switchedOff = failing('off', 404)
  const foreign = failing('unreadable', 403)
  const wrongMethod = failing('method', 405)
  const closed = failing('off', 401)
  const stopping: RequestHandler = (req, res) =>
    sendFailure(req, res, { failure: 'stopping', status: 503, office: null, baseUrl })

  const failed: ErrorRequestHandler = async (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error)
    const status = errorStatus(error)
    log[status >= 500 ? 'error' : 'info']({ err: error, status }, 'request failed')
    const failure = status >= 500 ? 'ours' : 'unreadable'
    sendFailure(req, res, { failure, status, office: await officeNow(), baseUrl })
  }

  const router = Router()
  const guards = [securityHeaders(baseUrl), limited('website', tooOften)]
  for (const language of languages) {
    for (const { path, page, needs } of pages) {
      router.get(pathIn(language, path), ...guards, async (req, res, next) => {
        const current = await office()
        if (needs !== undefined && !current.website[needs]) {
          await switchedOff(req, res, next)
          return
        }
        const speak = speakerOf(language, current.sentences)
        const account = accountOf(await basicId())
        const html = page({ req, office: current, account, now: clock(), speak })
        if (html === null) {
          await notFound(req, res, next)
          return
        }
        res.set('cache-control', `public, max-age=${FRESH / SECOND}`).send(html)
      })
    }
  }
  const formGuards = [
    securityHeaders(baseUrl),
    limited('status', tooOften),
    express.urlencoded({ extended: false, limit: '2kb' }),
  ]
  for (const language of languages) {
    router.post(pathIn(language, STATUS), ...formGuards, async (req, res, next) => {
      const current = await office()
      if (!current.website.status) {
        await switchedOff(req, res, next)
        return
      }
      if (!isFromOurPages(req, baseUrl)) {
        await foreign(req, res, next)
        return
      }
      const page = { office: current, speak: speakerOf(language, current.sentences) }
      const { status, html } = await answerStatus(deps, page, addressKey(req), req.body)
      res.status(status).set('cache-control', 'no-store').send(html)
    })
  }
  for (const language of languages) {
    for (const { path } of pages) {
      const methods = path === STATUS ? [...READ, 'POST'] : READ
      router.all(pathIn(language, path), limited('website', tooOften), onlyMethods(methods, wrongMethod))
    }
  }
  router.get('/forms/:service/:file', ...guards, async (req, res, next) => {
    const { service, file } = req.params
    const asked = { service: String(service), file: String(file) }
    if (!(await sendFormFile(deps.models, await office(), asked, res))) await notFound(req, res, next)
  })
  router.all('/forms/:service/:file', limited('website', tooOften), onlyMethods(READ, wrongMethod))
  return { pages: router, tooOften, notFound, wrongMethod, closed, stopping, failed }
}
