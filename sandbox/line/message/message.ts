import { z } from 'zod'
import { actionOfQuickReply } from './action.ts'
import { listOf, mediaUrl, units } from './fields.ts'
import { flexContainer } from './flex.ts'
import { template } from './template.ts'

const common = {
  quickReply: z
    .strictObject({
      items: listOf(
        z.strictObject({
          type: z.literal('action'),
          imageUrl: mediaUrl.optional(),
          action: actionOfQuickReply,
        }),
        1,
        13,
      ),
    })
    .optional(),
  sender: z
    .strictObject({
      name: units(20)
        .refine((name) => !/\bline\b/i.test(name), 'Contains a word that may not be used')
        .optional(),
      iconUrl: mediaUrl.optional(),
    })
    .optional(),
}
const quote = { quoteToken: units(2000).optional() }
const altText = { altText: units(1500) }
const digits = z.string().regex(/^\d+$/, 'invalid property')

const emoji = z.strictObject({ index: z.int().min(0), productId: units(100), emojiId: units(100) })

const text = z
  .strictObject({
    type: z.literal('text'),
    text: units(5000),
    emojis: listOf(emoji, 0, 20).optional(),
    ...quote,
    ...common,
  })
  .refine((it) => it.emojis?.every(({ index }) => it.text.charAt(index) === '$') ?? true, {
    path: ['emojis'],
    error: 'Every index must point at a $',
  })

/**
 * One message object. LINE does not document what it does with unknown properties; here they are refused, so
 * that a spelling mistake is found.
 */
export const message = z.discriminatedUnion('type', [
  text,
  z.strictObject({
    type: z.literal('textV2'),
    text: units(5000),
    substitution: z
      .record(z.string().regex(/^\w{1,20}$/), z.looseObject({ type: z.literal('emoji') }))
      .optional(),
    ...quote,
    ...common,
  }),
  z.strictObject({ type: z.literal('sticker'), packageId: digits, stickerId: digits, ...quote, ...common }),
  z.strictObject({
    type: z.literal('image'),
    originalContentUrl: mediaUrl,
    previewImageUrl: mediaUrl,
    ...common,
  }),
  z.strictObject({
    type: z.literal('video'),
    originalContentUrl: mediaUrl,
    previewImageUrl: mediaUrl,
    trackingId: units(100).optional(),
    ...common,
  }),
  z.strictObject({
    type: z.literal('audio'),
    originalContentUrl: mediaUrl,
    duration: z.int().min(1),
    ...common,
  }),
  z.strictObject({
    type: z.literal('location'),
    title: units(100),
    address: units(100),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    ...common,
  }),
  z.strictObject({ type: z.literal('template'), ...altText, template, ...common }),
  z.strictObject({ type: z.literal('flex'), ...altText, contents: flexContainer, ...common }),
])

/** A message object that passed every check. */
export type Message = z.infer<typeof message>

/** Kinds that LINE accepts from a bot but that the practice room does not draw. */
export const NOT_DRAWN = ['imagemap', 'coupon']

/** Kinds whose `sentMessages` entry carries a quote token. */
export const QUOTABLE: readonly string[] = ['text', 'textV2', 'sticker', 'image', 'video', 'template', 'flex']
