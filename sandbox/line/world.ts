import { createAccessTokens } from './api/accessTokens.ts'
import { createContents } from './api/contents.ts'
import { createQuota } from './api/quota.ts'
import { createRates } from './api/rates.ts'
import { createReplyTokens } from './api/replyTokens.ts'
import { createRetryKeys } from './api/retryKeys.ts'
import { createFaults } from './faults.ts'
import { createMessageIds, newUserId, USER_ID } from './ids.ts'
import { createLive } from './live.ts'
import { Phone } from './phone/person.ts'
import type { Network } from './phone/person.ts'
import type { PhoneStore } from './phone/phoneStore.ts'
import { createRichMenus } from './richmenu/richMenus.ts'
import type { ApiCall, Delivery, ExerciseBook, LineSandboxOptions, Newcomer, WebhookEvent } from './types.ts'
import { createWebhook } from './webhook/webhook.ts'

/** The most entries of a log. Above it the oldest half is deleted, because a practice room may run for weeks. */
const LONGEST_LOG = 20_000

function append<T>(log: T[], item: T): void {
  log.push(item)
  if (log.length > LONGEST_LOG) log.splice(0, LONGEST_LOG / 2)
}

const userIdOf = (event: WebhookEvent): string | undefined => {
  const source = event['source']
  const isOneToOne =
    typeof source === 'object' && source !== null && 'type' in source && source.type === 'user'
  return isOneToOne && 'userId' in source && typeof source.userId === 'string' ? source.userId : undefined
}

/** The whole state of the simulated LINE: the channel, its people, and calls in progress. `store` has the phones of before. */
export function createWorld(options: LineSandboxOptions, store?: PhoneStore) {
  const now = options.now ?? Date.now
  const live = createLive()
  const settingsChanged = () => live.tell({ kind: 'settings' })
  const faults = createFaults(settingsChanged)
  const replyTokens = createReplyTokens(now)
  const contents = createContents(store)
  const storedPhones = store?.phones() ?? []
  const newMessageId = createMessageIds(storedPhones.flatMap(({ chat }) => chat.map(({ id }) => id)))
  const people = new Map<string, Phone>()
  const calls: ApiCall[] = []
  const deliveries: Delivery[] = []
  const botUserId = newUserId()

  const webhook = createWebhook({
    secret: options.channelSecret,
    destination: botUserId,
    escapes: options.escapes ?? 'emoji',
    url: options.webhookUrl,
    now,
    faults,
    announce(event) {
      const { replyToken, timestamp } = event
      const eventAt = typeof timestamp === 'number' ? timestamp : now()
      if (replyToken !== undefined) replyTokens.delivered(replyToken, eventAt, userIdOf(event))
    },
    record(delivery) {
      append(deliveries, delivery)
      live.tell({ kind: 'delivery', delivery })
    },
  })

  const richMenus = createRichMenus((userId) => {
    for (const each of userId === undefined ? people.keys() : [userId])
      live.tell({ kind: 'person', userId: each })
  })

  const network: Network = {
    now,
    newMessageId,
    send: (event) => webhook.send([event]),
    keep: (messageId, content) => contents.keep(messageId, content),
    forget: (messageId) => contents.forget(messageId),
    menuOf: (userId) => richMenus.shownTo(userId),
    switchMenu: (userId, aliasId) => richMenus.switchTo(userId, aliasId),
    changed(userId) {
      const phone = people.get(userId)
      if (phone) store?.storePhone(phone.stored)
      live.tell({ kind: 'person', userId })
    },
  }
  for (const phone of storedPhones) people.set(phone.userId, new Phone(phone, network))

  const noExercises: ExerciseBook = {
    list: () => Promise.resolve([]),
    start: () => Promise.resolve(false),
  }

  return {
    now,
    live,
    exercises: noExercises,
    faults,
    replyTokens,
    contents,
    newMessageId,
    people,
    calls,
    deliveries,
    webhook,
    richMenus,
    rates: createRates(now),
    retryKeys: createRetryKeys(now),
    quota: createQuota(now, options.quota ?? 'none', settingsChanged),
    accessTokens: createAccessTokens(now, {
      id: options.channelId,
      secret: options.channelSecret,
      token: options.channelAccessToken,
    }),
    account: { userId: botUserId, name: options.accountName ?? 'One Stop Service' },
    addPerson({ name, userId = newUserId(), language, friendship = 'stranger' }: Newcomer): Phone {
      if (!USER_ID.test(userId))
        throw new Error(`userId must be U and 32 hexadecimal digits, not "${userId}"`)
      if (people.has(userId)) throw new Error(`There is somebody with the userId ${userId} already`)
      const phone = new Phone({ userId, position: people.size, name, language, friendship }, network)
      people.set(userId, phone)
      network.changed(userId)
      return phone
    },
    /** Logs a call when it arrives; its status is added later. */
    noteCall(call: ApiCall) {
      append(calls, call)
      live.tell({ kind: 'call', call })
    },
  }
}

export type World = ReturnType<typeof createWorld>
