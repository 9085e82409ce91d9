import { middleware, messagingApi, type webhook } from '@line/bot-sdk'
import express from 'express'
import { CHANNEL } from '../channel.ts'

const { MessagingApiClient } = messagingApi

/** What the measured bots need of LINE. */
export const client = new MessagingApiClient({
  channelAccessToken: CHANNEL.channelAccessToken,
  baseURL: process.env['LINE_API_BASE_URL'] ?? '',
})

/** What a person typed or tapped; the event's kind when it was neither. */
export function wordsOf(event: webhook.Event): string {
  if (event.type === 'message' && event.message.type === 'text') return event.message.text
  return event.type === 'postback' ? event.postback.data : event.type
}

/**
 * Serves a bot's webhook behind the SDK's middleware, and its use of the machine under Prometheus' usual names. It
 * acknowledges before the event is handled, which is the faster order. Prints `NAME listens on PORT`.
 */
export function serve(name: string, handle: (event: webhook.Event) => Promise<void>): void {
  const app = express()
  app.post(
    '/line/webhook',
    middleware({ channelSecret: CHANNEL.channelSecret }),
    async (request, response) => {
      response.sendStatus(200)
      const { events } = request.body as webhook.CallbackRequest
      await Promise.all(events.map(handle))
    },
  )
  app.get('/metrics', (_request, response) => {
    const { user, system } = process.cpuUsage()
    const lines = [
      `process_cpu_seconds_total ${(user + system) / 1e6}`,
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
    ]
    response.type('text/plain').send(lines.join('\n'))
  })
  const server = app.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object' && address) console.log(`${name} listens on ${address.port}`)
  })
}
