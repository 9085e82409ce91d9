import type { messagingApi } from '@line/bot-sdk'
import type { LineChannel, LineResult } from '../line/channel.ts'
import { isUserId } from '../line/ids.ts'

/** The two LINE calls that send a message to a person: reply and push. */
export interface Line {
  reply(token: string, messages: messagingApi.Message[]): Promise<LineResult>
  /** @param retryKey a UUID; LINE accepts a request with the same key once within 24 hours */
  push(to: string, messages: messagingApi.Message[], retryKey: string): Promise<LineResult>
}

/** Sends messages through the office's channel. */
export function createLine(channel: LineChannel): Line {
  return {
    async reply(replyToken, messages) {
      const { result } = await channel.call('reply', ({ api }) =>
        api.replyMessageWithHttpInfo({ replyToken, messages }),
      )
      return result
    },
    async push(to, messages, retryKey) {
      if (!isUserId(to)) {
        return { kind: 'refused', status: 0, message: 'not a LINE user id', requestId: null }
      }
      const { result } = await channel.call('push', ({ api }) =>
        api.pushMessageWithHttpInfo({ to, messages }, retryKey),
      )
      return result
    },
  }
}
