import express from 'express'
import { DATA_ROUTES, API_ROUTES } from './api/routes.ts'
import { createHost } from './api/server.ts'
import { listen } from './listen.ts'
import { createPage } from './page/page.ts'
import { openPhoneStore } from './phone/phoneStore.ts'
import type { LineSandbox, LineSandboxOptions } from './types.ts'
import { complete } from './webhook/event.ts'
import { createWorld } from './world.ts'

export type { Message } from './message/message.ts'
export type {
  ApiCall,
  ApiFault,
  ChatEntry,
  Delivery,
  ExerciseBook,
  Faults,
  LineSandbox,
  LineSandboxOptions,
  Newcomer,
  OwnMessage,
  Person,
  ShownMenu,
  WebhookEvent,
} from './types.ts'

/**
 * LINE's Messaging API on loopback, with phones to test it.
 *
 * Two origins stand for api.line.me and api-data.line.me. They have no path, because the SDK resolves
 * `/v2/bot/...` against its base URL and would drop one. The page with the phones is at `/` of the first.
 * @throws when a port is in use.
 */
export async function startLineSandbox(options: LineSandboxOptions): Promise<LineSandbox> {
  const store = options.dir === undefined ? undefined : await openPhoneStore(options.dir)
  const world = createWorld(options, store)
  const port = options.port ?? 0

  const api = await listen(
    express()
      .disable('x-powered-by')
      .use(createPage(world))
      .use(createHost(world, 'api', API_ROUTES)),
    port,
  )
  const data = await listen(
    express()
      .disable('x-powered-by')
      .use(createHost(world, 'data', DATA_ROUTES)),
    port && port + 1,
  ).catch(async (error: unknown) => {
    await api.close()
    throw error
  })

  return {
    url: api.origin,
    dataUrl: data.origin,
    pageUrl: `${api.origin}/`,
    botUserId: world.account.userId,
    setWebhookUrl: (url) => world.webhook.setUrl(url),
    setExercises: (book) => void (world.exercises = book),
    addPerson: (person) => world.addPerson(person),
    get people() {
      return [...world.people.values()]
    },
    calls: world.calls,
    deliveries: world.deliveries,
    faults: world.faults,
    setQuota: (limit) => world.quota.setLimit(limit),
    usage: () => world.quota.usage(),
    deliver: (events) => world.webhook.send(events.map((event) => complete(event, world.now()))),
    post: (rawBody, signature) => world.webhook.post(rawBody, signature),
    redeliver: (delivery) => world.webhook.redeliver(delivery),
    async close() {
      await Promise.all([api.close(), data.close()])
      await store?.close()
    },
  }
}
