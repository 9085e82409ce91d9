import type { Message } from './message/message.ts'
import type { RichMenu } from './richmenu/richMenu.ts'

/** Milliseconds since 1970; tests can set it. */
export type Now = () => number

/** A webhook event in LINE's JSON. Tests may send unknown types and properties. */
export interface WebhookEvent {
  type: string
  replyToken?: string
  [property: string]: unknown
}

/** Why a delivery counts as failed; the names are those of LINE's webhook test endpoint. */
export type DeliveryReason =
  | 'OK'
  | 'COULD_NOT_CONNECT'
  | 'REQUEST_TIMEOUT'
  | 'ERROR_STATUS_CODE'
  /** No webhook URL is set, or the tap sends no webhook (a link, the clipboard). */
  | 'NOTHING_SENT'

/** One POST to the bot's webhook and its answer. */
export interface Delivery {
  id: number
  at: number
  events: WebhookEvent[]
  isRedelivery: boolean
  /** HTTP status of the bot's answer, 0 without one. */
  status: number
  ms: number
  body: string
  reason: DeliveryReason
}

/**
 * One call of the bot to the API. `status` is 0 while the call hangs, or when the connection was closed
 * without an answer.
 */
export interface ApiCall {
  id: number
  at: number
  host: 'api' | 'data'
  method: string
  path: string
  status: number
  /** What the bot sent: parsed if it is JSON, otherwise as text. */
  body: unknown
  /** The answer, also when the fault `lostAnswer` kept it back. */
  answer: unknown
  requestId: string
  retryKey?: string
  fault?: string
}

/** What a person sends from the phone. */
export type OwnMessage =
  | { type: 'text'; text: string }
  | { type: 'sticker'; packageId: string; stickerId: string }
  | { type: 'image' | 'audio' | 'video'; contentType: string }
  | { type: 'file'; fileName: string; fileSize: number }
  | { type: 'location'; title: string; address: string; latitude: number; longitude: number }

interface EntryBase {
  /** The message's id, a decimal string like LINE's. */
  id: string
  at: number
}

export type ChatEntry =
  | (EntryBase & {
      from: 'bot'
      via: 'reply' | 'push' | 'multicast'
      message: Message
      quickReplyUsed: boolean
    })
  | (EntryBase & { from: 'person'; message: OwnMessage; unsent: boolean })

export type Friendship = 'stranger' | 'friend' | 'blocked'

/** The rich menu under a chat. */
export interface ShownMenu extends RichMenu {
  richMenuId: string
  /** Whether it is linked to this person, and so shown instead of the default. */
  isOwn: boolean
}

/** Where a photo stands, from 1 on, among photos that are sent at once. */
export interface ImageSet {
  id: string
  index: number
  total: number
}

/**
 * A person with a phone. Every action resolves with the webhook's answer; an impossible one throws an error
 * that says why.
 */
export interface Person {
  readonly userId: string
  readonly name: string
  readonly language: string | undefined
  readonly friendship: Friendship
  /** What the phone shows, both directions, oldest first. */
  readonly chat: readonly ChatEntry[]
  /** The messages of the newest send that reached this person. */
  readonly last: readonly Message[]
  /** URIs opened by tapping, and texts copied by tapping. */
  readonly opened: readonly string[]
  readonly copied: readonly string[]
  /** Adds the account, or lifts the block (`isUnblocked`). */
  follows(): Promise<Delivery>
  unfollows(): Promise<Delivery>
  says(text: string): Promise<Delivery>
  /** Taps the newest button with this label: quick replies first, then cards from the newest up. */
  taps(label: string): Promise<Delivery>
  /** Taps a button of an older message; `messageIndex` is the index in `chat`. */
  tapsOld(label: string, messageIndex: number): Promise<Delivery>
  /** Opens the date or time picker with this label and chooses `value` (`YYYY-MM-DD`, `HH:mm`, `YYYY-MM-DDTHH:mm`). */
  picks(label: string, value: string): Promise<Delivery>
  /** The rich menu that a friend's phone shows, and whether it is open; undefined without one. */
  readonly menu: (ShownMenu & { isOpen: boolean }) | undefined
  /** Taps the area of the rich menu with this label. `value`: the choice in its date or time picker. */
  tapsMenu(label: string, value?: string): Promise<Delivery>
  /** Opens or closes the rich menu by its chat bar. */
  opensMenu(isOpen: boolean): void
  /** Labels that can be tapped now, in the order in which `taps` searches them. */
  buttons(): string[]
  sendsSticker(packageId?: string, stickerId?: string): Promise<Delivery>
  sendsPhoto(bytes?: Uint8Array, type?: string, imageSet?: ImageSet): Promise<Delivery>
  sendsVoice(bytes?: Uint8Array, type?: string): Promise<Delivery>
  sendsVideo(): Promise<Delivery>
  sendsLocation(): Promise<Delivery>
  sendsFile(name: string, bytes: Uint8Array): Promise<Delivery>
  unsends(messageId: string): Promise<Delivery>
}

export const API_FAULTS = [
  'error500',
  'reset',
  'hang',
  'rateLimit',
  'badToken',
  'monthlyLimit',
  'lostAnswer',
  'refuseRich',
  'notReady',
  'cutContent',
] as const
export type ApiFault = (typeof API_FAULTS)[number]

export interface PlannedFault {
  kind: ApiFault
  left: number
  /** Only calls whose path contains this, e.g. `push`. */
  path?: string
}

export const LET_GO_ORDERS = ['asSent', 'reversed', 'together'] as const
type LetGoOrder = (typeof LET_GO_ORDERS)[number]

/** Faults on demand. */
export interface Faults {
  readonly planned: readonly PlannedFault[]
  /**
   * The next calls go wrong: `error500` (nothing done), `reset` (connection cut, nothing done), `hang` (until `release`
   * or the caller gives up), `rateLimit` and `monthlyLimit` (429), `badToken` (401, as if the token was revoked), `lostAnswer` (done, then the connection is cut),
   * `refuseRich` (400 for Flex and templates only), `notReady` (content: 202, empty), `cutContent` (download breaks).
   */
  next(kind: ApiFault, options?: { times?: number; path?: string }): void
  /** Number of calls hanging now. */
  readonly hanging: number
  /** Continues the hanging calls normally. */
  release(): void
  /** LINE's redelivery switch: a failed delivery is sent once more with `isRedelivery: true`. */
  redelivery: boolean
  /** Sends every delivery twice at the same time, like a duplicate in the network. */
  twice: boolean
  hold(): void
  readonly isHolding: boolean
  readonly held: number
  /** Sends the held deliveries, one after the other or all in one request, and stops holding. */
  letGo(order?: LetGoOrder): Promise<void>
  /** Removes all planned faults, resets the switches, releases hanging calls and sends held deliveries. */
  clear(): Promise<void>
}

/** Which characters the webhook body has as \uXXXX escapes; LINE has been seen to escape emoji. */
export type Escapes = 'none' | 'emoji' | 'all'

export interface LineSandboxOptions {
  /** Page and API; the data host takes the next port. 0 (default): any free ports. */
  port?: number
  channelId: string
  channelSecret: string
  channelAccessToken: string
  webhookUrl?: string
  now?: Now
  /** Messages a month; default `none`. */
  quota?: number | 'none'
  /** Default `emoji`. */
  escapes?: Escapes
  accountName?: string
  /** The folder that keeps the phones and their chats over a restart; left out: nothing is kept. */
  dir?: string
}

/** The same words in both languages of the page. */
export interface Words {
  readonly th: string
  readonly en: string
}

interface ShownExercise {
  readonly id: string
  readonly title: Words
  readonly steps: readonly Words[]
  /** How many steps are done; null: not begun. */
  readonly done: number | null
}

/** Exercises for the people at the page; what counts as done is decided by whoever gives them. */
export interface ExerciseBook {
  list(): Promise<readonly ShownExercise[]>
  /** Begins it, or begins it again. @returns whether there is such an exercise */
  start(id: string): Promise<boolean>
}

export interface Newcomer {
  name: string
  userId?: string
  /** BCP 47; part of the profile. */
  language?: string
  friendship?: Friendship
}

export interface LineSandbox {
  /** Origin of api.line.me's stand-in (`LINE_API_BASE_URL`). No path: the SDK would drop it. */
  url: string
  /** Origin of api-data.line.me's stand-in (`LINE_DATA_API_BASE_URL`). */
  dataUrl: string
  pageUrl: string
  /** The account's own user ID, the `destination` of every webhook. */
  botUserId: string
  setWebhookUrl(url: string): void
  /** Gives the page exercises; without them it offers none. */
  setExercises(book: ExerciseBook): void
  /** Adds a person, by default a stranger. `friendship` can make them an earlier friend, who sends no follow event. */
  addPerson(options: Newcomer): Person
  readonly people: Person[]
  readonly calls: ApiCall[]
  readonly deliveries: Delivery[]
  faults: Faults
  setQuota(limit: number | 'none'): void
  /** Messages counted this month (UTC+9). */
  usage(): number
  /** Sends any events in one request. Missing common properties are added; a `replyToken` given becomes valid. */
  deliver(events: WebhookEvent[]): Promise<Delivery>
  /** Sends this body unchanged. `signature`: left out = the right one, null = no header, a string = that value. */
  post(rawBody: string | Uint8Array, signature?: string | null): Promise<Delivery>
  /** Sends the events of an earlier delivery again, `isRedelivery: true`, which renews their reply tokens. */
  redeliver(delivery: Delivery): Promise<Delivery>
  close(): Promise<void>
}
