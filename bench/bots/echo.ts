// A minimal LINE bot: express, the SDK's middleware and one reply for each event; it stores nothing.
import { client, serve, wordsOf } from './serve.ts'

serve('echo', async (event) => {
  if (!('replyToken' in event) || !event.replyToken) return
  await client.replyMessage({
    replyToken: event.replyToken,
    messages: [{ type: 'text', text: wordsOf(event) }],
  })
})
