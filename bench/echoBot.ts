// A minimal LINE bot: express, the SDK's middleware and one reply for each event; it stores nothing. It acknowledges
// before it replies, which is the faster order.
import { middleware, messagingApi, type webhook } from '@line/bot-sdk'
import express from 'express'
import { CHANNEL } from './channel.ts'

const { MessagingApiClient } = messagingApi
const client = new MessagingApiClient({
  channelAccessToken: CHANNEL.channelAccessToken,
  baseURL: process.env['LINE_API_BASE_URL'] ?? '',
})

function wordsOf(event: webhook.Event): string {
  if (event.type === 'message' && event.message.type === 'text') return event.message.text
  return event.type === 'postback' ? event.postback.data : event.type
}

async function echo(event: webhook.Event): Promise<void> {
  if (!('replyToken' in event) || !event.replyToken) return
  await client.replyMessage({
    replyToken: event.replyToken,
    messages: [{ type: 'text', text: wordsOf(event) }],
  })
}

const app = express()
app.post('/line/webhook', middleware({ channelSecret: CHANNEL.channelSecret }), async (request, response) => {
  response.sendStatus(200)
  const { events } = request.body as webhook.CallbackRequest
  await Promise.all(events.map(echo))
})
app.get('/metrics', (_request, response) => {
  const { user, system } = process.cpuUsage()
  response
    .type('text/plain')
    .send(
      [
        `process_cpu_seconds_total ${(user + system) / 1e6}`,
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      ].join('\n'),
    )
})
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) console.log(`echo listens on ${address.port}`)
})
