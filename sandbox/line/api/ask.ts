import { z } from 'zod'
import { USER_ID } from '../ids.ts'
import { badBody, Refusal } from '../refusal.ts'
import type { Person } from '../types.ts'
import type { World } from '../world.ts'
import { ok } from './call.ts'
import type { Call, Reply } from './call.ts'

export function token(world: World, call: Call): Reply {
  return ok(world.accessTokens.issue(call.body))
}

export function quota({ quota }: World): Reply {
  const limit = quota.limit()
  return ok(limit === 'none' ? { type: 'none' } : { type: 'limited', value: limit })
}

export function consumption({ quota }: World): Reply {
  return ok({ totalUsage: quota.usage() })
}

function knownPerson(world: World, userId: string): Person {
  if (!USER_ID.test(userId))
    throw new Refusal(400, { message: "The value for the 'userId' parameter is invalid" })
  const person = world.people.get(userId)
  if (!person?.isKnown) throw new Refusal(404, { message: 'Not found' })
  return person
}

/** Name, language and picture of friends, and of strangers who have written; 404 for anybody else. */
export function profile(world: World, { params, origin }: Call): Reply {
  const { userId, name, language } = knownPerson(world, params['userId'] ?? '')
  const pictureUrl = `${origin}/profile-pictures/${userId}`
  return ok({ userId, displayName: name, pictureUrl, ...(language !== undefined && { language }) })
}

/** A picture of its own for everybody: the two colours come from the id. LINE has its pictures on another host, without a token. */
export async function profilePicture(world: World, { params }: Call): Promise<Reply> {
  const { userId } = knownPerson(world, params['userId'] ?? '')
  const hue = parseInt(userId.slice(1, 5), 16) % 360
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><rect width="96" height="96" fill="hsl(${hue},45%,72%)"/><circle cx="48" cy="38" r="18" fill="hsl(${hue},45%,38%)"/><circle cx="48" cy="100" r="38" fill="hsl(${hue},45%,38%)"/></svg>`
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(Buffer.from(svg)).jpeg().toBuffer()
  return { status: 200, content: { bytes, type: 'image/jpeg' } }
}

export function info({ account }: World): Reply {
  const { userId, name } = account
  return ok({ userId, basicId: '@000practice', displayName: name, chatMode: 'bot', markAsReadMode: 'auto' })
}

/** The content of a photo, voice, video or file; 202 without content while it is being prepared. */
export function content(world: World, { path, params }: Call): Reply {
  const { bytes, type } = world.contents.find(params['messageId'] ?? '')
  const trouble = world.faults.take(path, ['notReady', 'cutContent'])
  if (trouble === 'notReady') return { status: 202 }
  return { status: 200, content: { bytes, type, cut: trouble === 'cutContent' } }
}

export function transcoding(world: World, { path, params }: Call): Reply {
  const { type } = world.contents.find(params['messageId'] ?? '')
  if (!/^(audio|video)\//.test(type))
    throw new Refusal(400, { message: "Transcoding status doesn't support this type of content" })
  return ok({ status: world.faults.take(path, ['notReady']) ? 'processing' : 'succeeded' })
}

/** The loading animation of a 1:1 chat; 202 also for people who cannot see it. */
export function startLoading(world: World, { body }: Call): Reply {
  const request = z.object({ chatId: z.string(), loadingSeconds: z.number().default(20) }).safeParse(body)
  const { chatId = '', loadingSeconds = 20 } = request.data ?? {}
  if (!USER_ID.test(chatId))
    throw badBody([
      {
        message: 'Only user id is acceptable, please confirm if there are any group/room ids or illegal ids.',
        property: 'chatId',
      },
    ])
  if (loadingSeconds < 5 || loadingSeconds > 60)
    throw badBody([{ message: 'Must be between 5 and 60', property: 'loadingSeconds' }])
  if (loadingSeconds % 5 !== 0)
    throw badBody([{ message: 'must be a multiple of five', property: 'loadingSeconds' }])
  world.people.get(chatId)?.showLoading(loadingSeconds)
  return { status: 202, json: {} }
}

/** HTTPS, as LINE requires; plain HTTP only for this machine. */
const WEBHOOK_URL = /^(https:\/\/.|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]).{0,490}$/

function webhookUrl(body: unknown): string | undefined {
  const { endpoint } = z
    .object({ endpoint: z.string().optional() })
    .catch({ endpoint: '' })
    .parse(body ?? {})
  if (endpoint === undefined) return undefined
  if (endpoint.length > 500 || !WEBHOOK_URL.test(endpoint) || !URL.canParse(endpoint))
    throw new Refusal(400, { message: 'Invalid webhook endpoint URL' })
  return endpoint
}

export function getWebhook({ webhook }: World): Reply {
  const endpoint = webhook.url()
  if (endpoint === undefined) throw new Refusal(404, { message: 'Webhook endpoint not found' })
  return ok({ endpoint, active: true })
}

export function setWebhook({ webhook }: World, { body }: Call): Reply {
  const url = webhookUrl(body)
  if (url === undefined) throw badBody([{ message: 'May not be empty', property: 'endpoint' }])
  webhook.setUrl(url)
  return ok({})
}

/** Sends the verification request (no events) and returns its result. */
export async function testWebhook({ webhook, now }: World, { body }: Call): Promise<Reply> {
  const url = webhookUrl(body) ?? webhook.url()
  if (url === undefined) throw new Refusal(404, { message: 'Webhook endpoint not found' })
  const { status, reason } = await webhook.verify(url)
  const timestamp = new Date(now()).toISOString()
  return ok({
    success: reason === 'OK',
    timestamp,
    statusCode: status,
    reason,
    detail: String(status || reason),
  })
}
