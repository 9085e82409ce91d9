import { z } from 'zod'
import { API_FAULTS, LET_GO_ORDERS } from '../types.ts'
import type { Phone } from '../phone/person.ts'
import type { World } from '../world.ts'

const base64 = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')))

/** An action of a person on a phone of the page. */
export const Act = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('follow') }),
  z.strictObject({ do: z.literal('block') }),
  z.strictObject({ do: z.literal('say'), text: z.string().min(1).max(10_000) }),
  z.strictObject({
    do: z.literal('tap'),
    entryId: z.string(),
    path: z.string(),
    value: z.string().optional(),
  }),
  z.strictObject({
    do: z.literal('tapMenu'),
    richMenuId: z.string(),
    area: z.int().min(0),
    value: z.string().optional(),
  }),
  z.strictObject({ do: z.literal('menu'), open: z.boolean() }),
  z.strictObject({ do: z.literal('sticker'), stickerId: z.string().regex(/^\d+$/) }),
  z.strictObject({ do: z.literal('photo'), type: z.enum(['image/jpeg', 'image/png']), bytes: base64 }),
  z.strictObject({ do: z.literal('samplePhoto') }),
  z.strictObject({ do: z.literal('voice') }),
  z.strictObject({ do: z.literal('location') }),
  z.strictObject({ do: z.literal('file'), name: z.string().min(1).max(200), bytes: base64 }),
  z.strictObject({ do: z.literal('unsend'), messageId: z.string() }),
])

/** The package id of the page's own stickers. */
const PACKAGE = '446'

/** Carries out an action. @throws when it is impossible; the message is for the user of the page. */
export async function act(phone: Phone, what: z.infer<typeof Act>) {
  switch (what.do) {
    case 'follow':
      return phone.follows()
    case 'block':
      return phone.unfollows()
    case 'say':
      return phone.says(what.text)
    case 'tap':
      return phone.tap(phone.buttonAt(what.entryId, what.path), what.value)
    case 'tapMenu':
      return phone.tap(phone.menuButton(what.richMenuId, what.area), what.value)
    case 'menu':
      return phone.opensMenu(what.open)
    case 'sticker':
      return phone.sendsSticker(PACKAGE, what.stickerId)
    case 'photo':
      return phone.sendsPhoto(what.bytes, what.type)
    case 'samplePhoto':
      return phone.sendsPhoto()
    case 'voice':
      return phone.sendsVoice()
    case 'location':
      return phone.sendsLocation()
    case 'file':
      return phone.sendsFile(what.name, what.bytes)
    case 'unsend':
      return phone.unsends(what.messageId)
  }
}

/** A switch of the trouble panel. */
export const Setting = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('next'),
    kind: z.enum(API_FAULTS),
    times: z.int().min(1).max(1000),
    path: z.string().max(100).optional(),
  }),
  z.strictObject({ do: z.literal('release') }),
  z.strictObject({ do: z.literal('hold') }),
  z.strictObject({ do: z.literal('letGo'), order: z.enum(LET_GO_ORDERS) }),
  z.strictObject({ do: z.literal('redelivery'), on: z.boolean() }),
  z.strictObject({ do: z.literal('twice'), on: z.boolean() }),
  z.strictObject({ do: z.literal('quota'), limit: z.union([z.literal('none'), z.int().min(0)]) }),
  z.strictObject({ do: z.literal('clear') }),
])

/** Sets a switch. Does not wait for the deliveries and calls that it releases. */
export function set({ faults, quota }: World, what: z.infer<typeof Setting>): void {
  switch (what.do) {
    case 'next':
      return faults.next(what.kind, {
        times: what.times,
        ...(what.path !== undefined && { path: what.path }),
      })
    case 'release':
      return faults.release()
    case 'hold':
      return faults.hold()
    case 'letGo':
      return void faults.letGo(what.order)
    case 'redelivery':
      faults.redelivery = what.on
      return
    case 'twice':
      faults.twice = what.on
      return
    case 'quota':
      return quota.setLimit(what.limit)
    case 'clear':
      return void faults.clear()
  }
}
