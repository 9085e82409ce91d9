import type { Message } from '../message/message.ts'
import { newQuoteToken } from '../ids.ts'
import type {
  ChatEntry,
  Delivery,
  Friendship,
  ImageSet,
  Now,
  OwnMessage,
  Person,
  ShownMenu,
  WebhookEvent,
} from '../types.ts'
import { personEvent } from '../webhook/event.ts'
import type { Content } from '../api/contents.ts'
import { allButtons, cardButtons, menuButtons } from './buttons.ts'
import type { Button } from './buttons.ts'
import { choose } from './choose.ts'
import * as outgoing from './outgoing.ts'
import type { Outgoing } from './outgoing.ts'
import { STORED_MESSAGES } from './phoneStore.ts'
import type { StoredPhone } from './phoneStore.ts'
import { SAMPLE_STICKER, samplePhoto } from './samples.ts'

/** The words as a person reads them: what only holds words together at a line's end is not seen. */
const read = (words: string) => words.replaceAll('\u2060', '').replaceAll('\u00a0', ' ')

/** The functions of the network that a phone needs. */
export interface Network {
  now: Now
  newMessageId(): string
  send(event: WebhookEvent): Promise<Delivery>
  keep: (messageId: string, content: Content) => void
  forget: (messageId: string) => void
  menuOf(userId: string): ShownMenu | undefined
  /** @returns the `status` field of the postback after a switch */
  switchMenu(userId: string, aliasId: string): string
  changed(userId: string): void
}

type Identity = Pick<StoredPhone, 'userId' | 'position' | 'name' | 'language' | 'friendship'>

/** After a message to the account a stranger can be written to for seven days (Messaging API reference, "Send push message"). */
const REACHABLE = 7 * 24 * 60 * 60_000

const NOTHING: Delivery = {
  id: 0,
  at: 0,
  events: [],
  isRedelivery: false,
  status: 0,
  ms: 0,
  body: '',
  reason: 'NOTHING_SENT',
}

/** The phone behind `Person`: turns a person's actions into bubbles and webhook events. */
export class Phone implements Person {
  readonly userId: string
  readonly #position: number
  readonly name: string
  readonly language: string | undefined
  readonly chat: ChatEntry[] = []
  readonly opened: string[] = []
  readonly copied: string[] = []
  last: Message[] = []
  friendship: Friendship
  /** When the loading animation ends. */
  loadingUntil = 0
  #wroteAt: number | undefined
  /** Whether the person opened or closed it; undefined: the menu's own default. */
  #menuIsOpen: boolean | undefined
  readonly #network: Network

  /** @param phone somebody new, or the phone as it was before a restart */
  constructor(phone: Identity & Partial<StoredPhone>, network: Network) {
    this.userId = phone.userId
    this.#position = phone.position
    this.name = phone.name
    this.language = phone.language
    this.friendship = phone.friendship
    this.chat.push(...(phone.chat ?? []))
    this.#wroteAt = phone.wroteAt
    this.#menuIsOpen = phone.menuIsOpen
    this.#network = network
  }

  /** What is stored of it. */
  get stored(): StoredPhone {
    const { userId, name, language, friendship } = this
    const chat = this.chat.slice(-STORED_MESSAGES)
    return {
      userId,
      position: this.#position,
      name,
      language,
      friendship,
      chat,
      wroteAt: this.#wroteAt,
      menuIsOpen: this.#menuIsOpen,
    }
  }

  /** Whether a push reaches this phone. */
  get isReachable(): boolean {
    return this.friendship === 'friend' || (this.friendship === 'stranger' && this.#wroteRecently())
  }

  /** Whether the account may read the profile: of friends, and of strangers who have written. */
  get isKnown(): boolean {
    return this.friendship === 'friend' || (this.friendship === 'stranger' && this.#wroteAt !== undefined)
  }

  #wroteRecently(): boolean {
    return this.#wroteAt !== undefined && this.#network.now() - this.#wroteAt <= REACHABLE
  }

  get menu(): (ShownMenu & { isOpen: boolean }) | undefined {
    const shown = this.friendship === 'friend' ? this.#network.menuOf(this.userId) : undefined
    return shown && { ...shown, isOpen: this.#menuIsOpen ?? shown.selected }
  }

  /** Shows messages of the account; a phone that has blocked it shows none. */
  receive(via: 'reply' | 'push' | 'multicast', messages: { id: string; message: Message }[]): void {
    if (this.friendship === 'blocked') return
    const at = this.#network.now()
    for (const { id, message } of messages)
      this.chat.push({ id, at, from: 'bot', via, message, quickReplyUsed: false })
    this.last = messages.map(({ message }) => message)
    this.loadingUntil = 0
    this.#changed()
  }

  showLoading(seconds: number): void {
    this.loadingUntil = this.#network.now() + seconds * 1000
    this.#changed()
  }

  async follows(): Promise<Delivery> {
    if (this.friendship === 'friend') throw new Error(`${this.name} has added the account already`)
    const isUnblocked = this.friendship === 'blocked'
    this.friendship = 'friend'
    return this.#send({ type: 'follow', follow: { isUnblocked } })
  }

  async unfollows(): Promise<Delivery> {
    if (this.friendship === 'blocked') throw new Error(`${this.name} has blocked the account already`)
    this.friendship = 'blocked'
    return this.#send({ type: 'unfollow' })
  }

  async says(words: string): Promise<Delivery> {
    if (words === '') throw new Error('There is no empty message: give some text')
    return this.#sendMessage(outgoing.text(words))
  }

  async sendsSticker(
    packageId = SAMPLE_STICKER.packageId,
    stickerId = SAMPLE_STICKER.stickerId,
  ): Promise<Delivery> {
    return this.#sendMessage(outgoing.sticker(packageId, stickerId))
  }

  async sendsPhoto(
    bytes: Uint8Array = samplePhoto(),
    type = 'image/png',
    imageSet?: ImageSet,
  ): Promise<Delivery> {
    return this.#sendMessage(outgoing.photo(bytes, type, imageSet))
  }

  async sendsVoice(bytes?: Uint8Array, type?: string): Promise<Delivery> {
    return this.#sendMessage(outgoing.voice(bytes, type))
  }

  async sendsVideo(): Promise<Delivery> {
    return this.#sendMessage(outgoing.video())
  }

  async sendsLocation(): Promise<Delivery> {
    return this.#sendMessage(outgoing.place())
  }

  async sendsFile(name: string, bytes: Uint8Array): Promise<Delivery> {
    return this.#sendMessage(outgoing.file(name, bytes))
  }

  async unsends(messageId: string): Promise<Delivery> {
    const entry = this.chat.find(({ id }) => id === messageId)
    if (entry?.from !== 'person' || entry.unsent)
      throw new Error(`${this.name} has no own message ${messageId} to unsend`)
    entry.unsent = true
    this.#network.forget(messageId)
    return this.#send({ type: 'unsend', unsend: { messageId } })
  }

  buttons(): string[] {
    return allButtons(this.chat).map(({ names }) => names[0] ?? '')
  }

  async taps(label: string): Promise<Delivery> {
    return this.tap(this.#find(label, allButtons(this.chat)))
  }

  async tapsOld(label: string, messageIndex: number): Promise<Delivery> {
    const entry = this.chat[messageIndex]
    if (!entry) throw new Error(`There is no message ${messageIndex}: the chat has ${this.chat.length}`)
    return this.tap(this.#find(label, cardButtons(entry)))
  }

  async picks(label: string, value: string): Promise<Delivery> {
    return this.tap(this.#find(label, allButtons(this.chat)), value)
  }

  async tapsMenu(label: string, value?: string): Promise<Delivery> {
    return this.tap(this.#find(label, menuButtons(this.menu)), value)
  }

  opensMenu(isOpen: boolean): void {
    this.#menuIsOpen = isOpen
    this.#changed()
  }

  /** The area of the menu, if that menu is still shown. */
  menuButton(richMenuId: string, area: number): Button {
    const button = this.menu?.richMenuId === richMenuId ? menuButtons(this.menu)[area] : undefined
    if (!button) throw new Error(`The menu ${richMenuId} with an area ${area} is not shown any more`)
    return button
  }

  /** The button at a path of a message, if the message is still there. */
  buttonAt(entryId: string, path: string): Button {
    const button = allButtons(this.chat).find((it) => it.entryId === entryId && it.path === path)
    if (!button) throw new Error(`There is no button ${path} in message ${entryId} any more`)
    return button
  }

  /** Does what a phone does on a tap; `picked` is the choice in a date or time picker. */
  async tap(button: Button, picked?: string): Promise<Delivery> {
    const { action } = button
    this.#ensureNotBlocked()
    switch (action.type) {
      case 'postback': {
        const shown = action.displayText ?? action.text
        this.#useQuickReply(button)
        this.#turnMenu(action.inputOption)
        if (shown !== undefined) this.#show(this.#network.newMessageId(), { type: 'text', text: shown })
        return this.#send({ type: 'postback', postback: { data: action.data } })
      }
      case 'message':
        this.#useQuickReply(button)
        return this.says(action.text)
      case 'uri':
        this.#useQuickReply(button)
        this.opened.push(action.uri)
        return this.#nothing()
      case 'clipboard':
        this.#useQuickReply(button)
        this.copied.push(action.clipboardText)
        return this.#nothing()
      case 'datetimepicker':
        return this.#send({
          type: 'postback',
          postback: { data: action.data, params: choose(action, picked) },
        })
      case 'richmenuswitch': {
        const { richMenuAliasId, data } = action
        const status = this.#network.switchMenu(this.userId, richMenuAliasId)
        const params = { newRichMenuAliasId: richMenuAliasId, status }
        return this.#send({ type: 'postback', postback: { data, params } })
      }
      case 'camera':
      case 'cameraRoll':
        return this.sendsPhoto()
      case 'location':
        return this.sendsLocation()
    }
  }

  #find(label: string, buttons: Button[]): Button {
    const button = buttons.find(({ names }) => names.map(read).includes(label))
    if (button) return button
    const there = buttons.map(({ names }) => `"${names[0] ?? ''}"`).join(', ')
    throw new Error(`${this.name} sees no button "${label}"; there is: ${there || 'none'}`)
  }

  #turnMenu(inputOption: string | undefined): void {
    if (inputOption !== undefined) this.#menuIsOpen = inputOption === 'openRichMenu'
  }

  #useQuickReply({ entryId, path }: Button): void {
    const entry = this.chat.find(({ id }) => id === entryId)
    if (entry?.from === 'bot' && path.startsWith('quickReply.')) entry.quickReplyUsed = true
  }

  #show(id: string, message: OwnMessage): void {
    this.chat.push({ id, at: this.#network.now(), from: 'person', message, unsent: false })
  }

  #sendMessage({ bubble, properties, content }: Outgoing): Promise<Delivery> {
    this.#ensureNotBlocked()
    const id = this.#network.newMessageId()
    this.#show(id, bubble)
    this.#wroteAt = this.#network.now()
    if (content) this.#network.keep(id, content)
    const { type } = bubble
    return this.#send({
      type: 'message',
      message: { type, id, ...properties, markAsReadToken: newQuoteToken() },
    })
  }

  #send(event: WebhookEvent): Promise<Delivery> {
    if (event.type !== 'unfollow') this.#ensureNotBlocked()
    this.#changed()
    return this.#network.send(personEvent(this.userId, this.#network.now(), event))
  }

  #ensureNotBlocked(): void {
    if (this.friendship === 'blocked')
      throw new Error(`${this.name} has blocked the account and can send nothing: call follows() first`)
  }

  #nothing(): Promise<Delivery> {
    this.#changed()
    return Promise.resolve({ ...NOTHING, at: this.#network.now() })
  }

  #changed(): void {
    this.#network.changed(this.userId)
  }
}
