import type { World } from '../world.ts'
import * as ask from './ask.ts'
import type { Call, Reply } from './call.ts'
import * as menuLinks from './menuLinks.ts'
import * as richMenus from './richMenus.ts'
import * as send from './send.ts'

export interface Route {
  method: 'get' | 'post' | 'put' | 'delete'
  path: string
  run(world: World, call: Call): Reply | Promise<Reply>
  /** The type of the body; by default JSON for every POST and PUT. */
  takes: 'nothing' | 'json' | 'optionalJson' | 'form' | 'image'
  /** Whether it accepts X-Line-Retry-Key; only sends that LINE lets a bot repeat do. */
  retryKey?: true
  /** The most calls within an hour, if LINE sets a low limit. */
  perHour?: number
  /** Needs no token: this endpoint issues them. */
  open?: true
}

const message = '/v2/bot/message'
const menu = '/v2/bot/richmenu'
const oneMenu = `${menu}/:richMenuId`
const alias = `${menu}/alias`
const oneAlias = `${alias}/:richMenuAliasId`
const everybody = '/v2/bot/user/all/richmenu'
const somebody = '/v2/bot/user/:userId/richmenu'

/** The endpoints of api.line.me that the practice room has. */
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
  { method: 'get', path: '/profile-pictures/:userId', run: ask.profilePicture, takes: 'nothing', open: true },
  { method: 'get', path: '/v2/bot/info', run: ask.info, takes: 'nothing' },
  { method: 'post', path: '/v2/bot/chat/loading/start', run: ask.startLoading, takes: 'json' },
  { method: 'get', path: '/v2/bot/channel/webhook/endpoint', run: ask.getWebhook, takes: 'nothing' },
  { method: 'put', path: '/v2/bot/channel/webhook/endpoint', run: ask.setWebhook, takes: 'json' },
  { method: 'post', path: '/v2/bot/channel/webhook/test', run: ask.testWebhook, takes: 'optionalJson' },
  { method: 'post', path: menu, run: richMenus.create, takes: 'json', perHour: 100 },
  { method: 'post', path: `${menu}/validate`, run: richMenus.validate, takes: 'json' },
  { method: 'get', path: `${menu}/list`, run: richMenus.list, takes: 'nothing' },
  { method: 'post', path: `${menu}/bulk/link`, run: menuLinks.bulkLink, takes: 'json' },
  { method: 'post', path: `${menu}/bulk/unlink`, run: menuLinks.bulkUnlink, takes: 'json' },
  { method: 'post', path: alias, run: richMenus.createAlias, takes: 'json' },
  { method: 'get', path: `${alias}/list`, run: richMenus.listAliases, takes: 'nothing' },
  { method: 'get', path: oneAlias, run: richMenus.getAlias, takes: 'nothing' },
  { method: 'post', path: oneAlias, run: richMenus.updateAlias, takes: 'json' },
  { method: 'delete', path: oneAlias, run: richMenus.removeAlias, takes: 'nothing', perHour: 100 },
  { method: 'get', path: oneMenu, run: richMenus.get, takes: 'nothing' },
  { method: 'delete', path: oneMenu, run: richMenus.remove, takes: 'nothing', perHour: 100 },
  { method: 'post', path: `${everybody}/:richMenuId`, run: menuLinks.setDefault, takes: 'nothing' },
  { method: 'get', path: everybody, run: menuLinks.getDefault, takes: 'nothing' },
  { method: 'delete', path: everybody, run: menuLinks.clearDefault, takes: 'nothing' },
  { method: 'post', path: `${somebody}/:richMenuId`, run: menuLinks.link, takes: 'nothing' },
  { method: 'get', path: somebody, run: menuLinks.getLink, takes: 'nothing' },
  { method: 'delete', path: somebody, run: menuLinks.unlink, takes: 'nothing' },
  { method: 'post', path: '/oauth2/v3/token', run: ask.token, takes: 'form', open: true },
]

export const DATA_ROUTES: Route[] = [
  { method: 'get', path: `${message}/:messageId/content`, run: ask.content, takes: 'nothing' },
  {
    method: 'get',
    path: `${message}/:messageId/content/transcoding`,
    run: ask.transcoding,
    takes: 'nothing',
  },
  { method: 'post', path: `${oneMenu}/content`, run: richMenus.putImage, takes: 'image' },
  { method: 'get', path: `${oneMenu}/content`, run: richMenus.getImage, takes: 'nothing' },
]
