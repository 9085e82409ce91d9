import type { World } from '../world.ts'
import * as ask from './ask.ts'
import type { Call, Reply } from './call.ts'
import * as send from './send.ts'

export interface Route {
  method: 'get' | 'post' | 'put'
  path: string
  run(world: World, call: Call): Reply | Promise<Reply>
  /** What the body must be; JSON for every POST and PUT of the bot's own. */
  takes: 'nothing' | 'json' | 'optionalJson' | 'form'
  /** Only sends that LINE lets be repeated accept X-Line-Retry-Key. */
  retryKey?: true
  /** The token endpoint is where tokens come from. */
  open?: true
}

const message = '/v2/bot/message'

/** What api.line.me serves, as far as the practice room goes. */
export const API_ROUTES: Route[] = [
  { method: 'post', path: `${message}/reply`, run: send.reply, takes: 'json' },
  { method: 'post', path: `${message}/push`, run: send.push, takes: 'json', retryKey: true },
  { method: 'post', path: `${message}/multicast`, run: send.multicast, takes: 'json', retryKey: true },
  { method: 'post', path: `${message}/validate/reply`, run: send.validate, takes: 'json' },
  { method: 'post', path: `${message}/validate/push`, run: send.validate, takes: 'json' },
  { method: 'post', path: `${message}/validate/multicast`, run: send.validate, takes: 'json' },
  { method: 'get', path: `${message}/quota`, run: ask.quota, takes: 'nothing' },
  { method: 'get', path: `${message}/quota/consumption`, run: ask.consumption, takes: 'nothing' },
  { method: 'get', path: '/v2/bot/profile/:userId', run: ask.profile, takes: 'nothing' },
  { method: 'get', path: '/v2/bot/info', run: ask.info, takes: 'nothing' },
  { method: 'post', path: '/v2/bot/chat/loading/start', run: ask.startLoading, takes: 'json' },
  { method: 'get', path: '/v2/bot/channel/webhook/endpoint', run: ask.getWebhook, takes: 'nothing' },
  { method: 'put', path: '/v2/bot/channel/webhook/endpoint', run: ask.setWebhook, takes: 'json' },
  { method: 'post', path: '/v2/bot/channel/webhook/test', run: ask.testWebhook, takes: 'optionalJson' },
  { method: 'post', path: '/oauth2/v3/token', run: ask.token, takes: 'form', open: true },
]

/** What api-data.line.me serves. */
export const DATA_ROUTES: Route[] = [
  { method: 'get', path: `${message}/:messageId/content`, run: ask.content, takes: 'nothing' },
  {
    method: 'get',
    path: `${message}/:messageId/content/transcoding`,
    run: ask.transcoding,
    takes: 'nothing',
  },
]
