import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import { z } from 'zod'
import type { Office } from '../domain/settings/office.ts'
import type { Language } from '../lib/language.ts'
import { errorStatus } from '../http/errorStatus.ts'
import { securityHeaders } from '../http/headers.ts'
import { limited, type TooOften } from '../http/limits.ts'
import { onlyMethods, READ } from '../http/methods.ts'
import type { Log } from '../lib/log.ts'
import { readable } from '../lib/cleanText.ts'
import { type Clock, dayOf } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { heldDataOf } from '../privacy/index.ts'
import type { PersonModels } from '../privacy/person.ts'
import { codePage, filePage, manyPage, overPage, troublePage } from './pages.tsx'

interface MyDataDeps {
  readonly models: PersonModels & Pick<Models, 'dataFiles'>
  readonly office: () => Promise<Office>
  readonly clock: Clock
  readonly log: Log
  readonly baseUrl: string
  readonly wrongMethod: RequestHandler
}

const Token = z.object({ token: z.string().regex(/^[0-9a-f]{64}$/) })
const Form = Token.extend({
  code: z
    .string()
    .max(40)
    .transform((code) => readable(code).replace(/\D/g, '')),
  as: z.enum(['view', 'download']).catch('view'),
})

const tooOften: TooOften = (_req, res) => void res.status(429).send(manyPage())

/**
 * Lets people open their own data from the chat; mount it at `/my-data`. The link opens once, with a code that only the
 * chat shows. The server builds the page on each opening and does not store it.
 */
export function createMyData({ models, office, clock, log, baseUrl, wrongMethod }: MyDataDeps): Router {
  const languageOf = async (userId: string): Promise<Language> =>
    (await models.conversations.reach(userId)).language ?? 'th'

  const ask: RequestHandler = async (req, res) => {
    const token = Token.safeParse(req.query).data?.token
    const userId = token === undefined ? null : await models.dataFiles.personOf(token, clock())
    if (token === undefined || userId === null) return void res.status(410).send(overPage(await office()))
    res.send(codePage(await languageOf(userId), { token, triesLeft: null, office: await office() }))
  }

  const open: RequestHandler = async (req, res) => {
    const form = Form.safeParse(req.body).data
    const now = clock()
    const userId = form ? await models.dataFiles.personOf(form.token, now) : null
    if (!form || userId === null) return void res.status(410).send(overPage(await office()))
    const language = await languageOf(userId)
    const current = await office()
    const opening = await models.dataFiles.open(form.token, form.code, now, (person) =>
      heldDataOf({ models, userId: person, office: current, now }),
    )
    switch (opening.kind) {
      case 'over':
        return void res.status(410).send(overPage(current))
      case 'wrong-code':
        return void res
          .status(422)
          .send(codePage(language, { token: form.token, triesLeft: opening.triesLeft, office: current }))
      case 'open': {
        const download = form.as === 'download'
        const page = filePage(language, { heldData: opening.content, madeAt: now, download, office: current })
        if (download) res.attachment(`chapwai-my-data-${dayOf(now)}.html`)
        res.send(page)
      }
    }
  }

  const failed: ErrorRequestHandler = (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error)
    const status = errorStatus(error)
    log[status >= 500 ? 'error' : 'info']({ err: error, status }, 'the page of one’s own data failed')
    res.status(status).send(troublePage())
  }

  const router = Router()
  router.use(securityHeaders(baseUrl))
  router.use((_req, res, next) => {
    res.set('cache-control', 'no-store')
    next()
  })
  router.use(limited('myData', tooOften))
  router.use(express.urlencoded({ extended: false, limit: '2kb' }))
  router.get('/', ask)
  router.post('/', open)
  router.all('/', onlyMethods([...READ, 'POST'], wrongMethod))
  router.use(failed)
  return router
}
