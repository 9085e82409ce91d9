import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import express from 'express'
import type { NextFunction, Request, Response, Router } from 'express'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { act, Act, set, Setting } from './acts.ts'
import { headers, onlyHere, onlyJson } from './guard.ts'
import { stream } from './stream.ts'
import { stateView } from './view.ts'

const STATIC = fileURLToPath(new URL('../static', import.meta.url))
const FONT = dirname(createRequire(import.meta.url).resolve('@fontsource/sarabun/400.css'))

/** Types that a browser may show; it downloads anything else. */
const SHOWN = ['image/jpeg', 'image/png', 'audio/wav', 'video/mp4']

const Newcomer = z.strictObject({ name: z.string().trim().min(1).max(60) })

/** Waits only until an impossible action would have failed, because a delivery may be held for hours. */
async function started(work: Promise<unknown>): Promise<void> {
  await Promise.race([work, new Promise((resolve) => setImmediate(resolve))])
}

function explain(error: unknown, _request: Request, response: Response, _next: NextFunction): void {
  const isOurs = error instanceof Error
  const message = error instanceof z.ZodError ? z.prettifyError(error) : isOurs ? error.message : 'unknown'
  response.status(error instanceof Refusal ? error.status : 400).json({ message })
}

/** The page's own endpoints, under `/sandbox`. */
function orders(world: World): Router {
  const router = express.Router()
  router.use(onlyJson, express.json({ limit: '16mb' }))

  router.get('/state', (_request, response) => void response.json(stateView(world)))
  router.get('/live', stream(world))

  router.post('/people', (request, response) => {
    const { name } = Newcomer.parse(request.body)
    response.status(201).json({ userId: world.addPerson({ name, language: 'th' }).userId })
  })

  router.post('/people/:userId/acts', async (request, response) => {
    const phone = world.people.get(request.params.userId)
    if (!phone) throw new Refusal(404, { message: 'Nobody here has this userId' })
    await started(act(phone, Act.parse(request.body)))
    response.status(202).json({})
  })

  router.post('/settings', (request, response) => {
    set(world, Setting.parse(request.body))
    response.status(202).json({})
  })

  router.get('/exercises', async (_request, response) => void response.json(await world.exercises.list()))

  router.post('/exercises/:id/start', async (request, response) => {
    if (!(await world.exercises.start(request.params.id)))
      throw new Refusal(404, { message: 'No such exercise' })
    response.status(202).json({})
  })

  router.post('/deliveries/:id/redelivery', async (request, response) => {
    const delivery = world.deliveries.find(({ id }) => String(id) === request.params.id)
    if (!delivery) throw new Refusal(404, { message: 'No such delivery in the log' })
    await started(world.webhook.redeliver(delivery))
    response.status(202).json({})
  })

  router.get('/contents/:messageId', (request, response) => {
    const { bytes, type } = world.contents.find(request.params.messageId)
    if (SHOWN.includes(type)) response.set('content-type', type)
    else response.set({ 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' })
    response.end(bytes)
  })

  router.get('/menus/:richMenuId/image', (request, response) => {
    const { image } = world.richMenus.find(request.params.richMenuId)
    if (!image) throw new Refusal(404, { message: 'No image yet' })
    // An image is never replaced: a new image needs a new menu.
    response.set({ 'content-type': image.type, 'cache-control': 'private, max-age=86400' })
    response.end(image.bytes)
  })

  router.use((_request, response) => void response.status(404).json({ message: 'Not found' }))
  router.use(explain)
  return router
}

/** The page with the phones. Only this machine can open it, and no other site can control it. */
export function createPage(world: World): Router {
  const router = express.Router()
  const page = express.Router().use(onlyHere, headers)
  router.use('/sandbox/fonts', page, express.static(FONT, { index: false, maxAge: '1d' }))
  router.use('/sandbox', page, orders(world))
  router.get('/favicon.ico', (_request, response) => void response.status(204).end())
  router.get(['/', '/static/*file'], page)
  router.get('/', (_request, response) => response.sendFile('index.html', { root: STATIC }))
  router.use('/static', express.static(STATIC, { index: false }))
  return router
}
