import { randomUUID } from 'node:crypto'
import express from 'express'
import type { NextFunction, Request, Response, Router } from 'express'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { notAuthenticated } from './accessTokens.ts'
import type { ApiCall, ApiFault } from '../types.ts'
import type { World } from '../world.ts'
import type { Reply } from './call.ts'
import { readBody } from './readBody.ts'
import type { Route } from './routes.ts'

/** The limit of a body; larger requests are answered with 413. */
const MOST_BYTES = 2 * 1024 * 1024

const AT_THE_DOOR: ApiFault[] = ['error500', 'reset', 'hang', 'rateLimit', 'badToken', 'lostAnswer']

const Params = z.record(z.string(), z.string())

const rawBody = (request: Request): Uint8Array =>
  Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)

/** The body for the log: JSON if possible, else text; for an image only its size. */
function shown(raw: Uint8Array, contentType = ''): unknown {
  if (contentType.startsWith('image/')) return `${contentType}, ${raw.length} bytes`
  const text = new TextDecoder().decode(raw)
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}

/** The checks that every endpoint shares, then the endpoint's own. @throws {Refusal} */
async function run(world: World, route: Route, request: Request, call: ApiCall): Promise<Reply> {
  if (!route.open) world.accessTokens.check(request.get('authorization'))
  if (call.retryKey !== undefined && !route.retryKey)
    throw new Refusal(400, { message: 'X-Line-Retry-Key is not supported by this endpoint' })
  if (route.perHour !== undefined) world.rates.take(`${route.method} ${route.path}`, route.perHour)
  const body = readBody(route.takes, request.get('content-type'), rawBody(request))
  const { path, requestId, retryKey } = call
  const origin = `${request.protocol}://${request.get('host') ?? ''}`
  return route.run(world, { path, params: Params.parse(request.params), body, requestId, retryKey, origin })
}

function fail(response: Response, error: unknown): { status: number; answer: object } {
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal(500, { message: error instanceof Error ? error.message : 'error' })
  response.set(refusal.headers)
  return { status: refusal.status, answer: refusal.body }
}

/** Announces the full length, sends half of it and closes the connection. */
function sendHalf(response: Response, bytes: Uint8Array): void {
  response.set('content-length', String(bytes.length))
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
}

function send(response: Response, { status, json, content }: Reply): void {
  response.status(status)
  if (!content) return void (json ? response.json(json) : response.end())
  response.set('content-type', content.type)
  if (content.cut) sendHalf(response, content.bytes)
  else response.end(content.bytes)
}

const closed = (response: Response) => new Promise<void>((resolve) => response.once('close', () => resolve()))

/** One of LINE's two hosts as an express router. It logs every call, and applies the active faults. */
export function createHost(world: World, host: 'api' | 'data', routes: Route[]): Router {
  let count = 0
  const router = express.Router()

  function note(request: Request): ApiCall {
    const retryKey = request.get('x-line-retry-key')
    const call: ApiCall = {
      id: ++count,
      at: world.now(),
      host,
      method: request.method,
      path: request.path,
      status: 0,
      body: shown(rawBody(request), request.get('content-type')),
      answer: undefined,
      requestId: randomUUID(),
      ...(retryKey !== undefined && { retryKey }),
    }
    world.noteCall(call)
    return call
  }

  function finish(response: Response, call: ApiCall, reply: Reply): void {
    call.status = reply.status
    call.answer = reply.json ?? reply.content?.type
    response.set('x-line-request-id', call.requestId)
    world.live.tell({ kind: 'call', call })
    if (call.fault === 'lostAnswer') response.destroy()
    else send(response, reply)
  }

  const handle =
    (act: (request: Request, call: ApiCall) => Promise<Reply>) =>
    async (request: Request, response: Response): Promise<void> => {
      const call = note(request)
      const fault = world.faults.take(call.path, AT_THE_DOOR)
      if (fault) call.fault = fault
      if (fault === 'reset' || (fault === 'hang' && !(await world.faults.hang(closed(response))))) {
        world.live.tell({ kind: 'call', call })
        return void response.destroy()
      }
      try {
        if (fault === 'error500') throw new Refusal(500, { message: 'An error occurred in our server' })
        if (fault === 'rateLimit')
          throw new Refusal(429, { message: 'The API rate limit has been exceeded. Try again later.' })
        if (fault === 'badToken') throw notAuthenticated()
        finish(response, call, await act(request, call))
      } catch (error) {
        const { status, answer } = fail(response, error)
        finish(response, call, { status, json: answer })
      }
    }

  const refuse = (refusal: Refusal) => handle(() => Promise.reject(refusal))
  const tooLarge = refuse(new Refusal(413, { message: 'The request body is too large' }))
  const notFound = refuse(new Refusal(404, { message: 'Not found' }))

  router.use(express.raw({ type: () => true, limit: MOST_BYTES }))
  router.use((_error: unknown, request: Request, response: Response, _next: NextFunction) =>
    tooLarge(request, response),
  )
  for (const route of routes)
    router[route.method](
      route.path,
      handle((request, call) => run(world, route, request, call)),
    )
  router.use(notFound)
  return router
}
