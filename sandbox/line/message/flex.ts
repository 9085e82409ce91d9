import { z } from 'zod'
import { actionOfCard, labelled, unlabelled } from './action.ts'
import * as f from './fields.ts'

/** LINE's limits of the JSON, in bytes (Messaging API reference, "Bubble", "Carousel"). */
const MOST_BYTES = { bubble: 30 * 1024, carousel: 50 * 1024 }

const tap = { action: actionOfCard(unlabelled(40)).optional() }
const flex = { flex: z.int().min(0).optional() }
const gravity = { gravity: z.enum(['top', 'bottom', 'center']).optional() }
const align = { align: z.enum(['start', 'end', 'center']).optional() }
const shrink = { adjustMode: z.literal('shrink-to-fit').optional() }
const scaling = { scaling: z.boolean().optional() }
const place = {
  margin: f.space.optional(),
  position: z.enum(['relative', 'absolute']).optional(),
  offsetTop: f.offset.optional(),
  offsetBottom: f.offset.optional(),
  offsetStart: f.offset.optional(),
  offsetEnd: f.offset.optional(),
}
const font = {
  size: f.fontSize.optional(),
  color: f.color.optional(),
  weight: z.enum(['regular', 'bold']).optional(),
  style: z.enum(['normal', 'italic']).optional(),
  decoration: z.enum(['none', 'underline', 'line-through']).optional(),
}
const words = z.string().min(1, 'May not be empty')

const span = z.strictObject({ type: z.literal('span'), text: words, ...font })

const text = z
  .strictObject({
    type: z.literal('text'),
    text: z.string().optional(),
    contents: z.array(span).optional(),
    ...font,
    ...flex,
    ...align,
    ...gravity,
    ...place,
    ...shrink,
    ...scaling,
    ...tap,
    wrap: z.boolean().optional(),
    lineSpacing: f.pixels.optional(),
    maxLines: z.int().min(0).optional(),
  })
  .refine((it) => Boolean(it.text) || Boolean(it.contents?.length), {
    path: ['text'],
    error: 'must be non-empty text',
  })

const button = z.strictObject({
  type: z.literal('button'),
  action: actionOfCard(labelled(40)),
  style: z.enum(['primary', 'secondary', 'link']).optional(),
  height: z.enum(['sm', 'md']).optional(),
  color: f.color.optional(),
  ...flex,
  ...gravity,
  ...place,
  ...shrink,
  ...scaling,
})

const image = z.strictObject({
  type: z.literal('image'),
  url: f.mediaUrl,
  size: f.imageSize.optional(),
  aspectRatio: f.aspectRatio.optional(),
  aspectMode: z.enum(['fit', 'cover']).optional(),
  backgroundColor: f.color.optional(),
  animated: z.boolean().optional(),
  ...flex,
  ...align,
  ...gravity,
  ...place,
  ...tap,
})

const icon = z.strictObject({
  type: z.literal('icon'),
  url: f.mediaUrl,
  size: f.fontSize.optional(),
  aspectRatio: f.aspectRatio.optional(),
  ...place,
  ...scaling,
})

const separator = z.strictObject({
  type: z.literal('separator'),
  margin: f.space.optional(),
  color: f.color.optional(),
})

const filler = z.strictObject({ type: z.literal('filler'), ...flex })

const gradient = z.strictObject({
  type: z.literal('linearGradient'),
  angle: f.angle,
  startColor: f.alphaColor,
  endColor: f.alphaColor,
  centerColor: f.alphaColor.optional(),
  centerPosition: f.percent.optional(),
})

const emptyBox = z.strictObject({
  type: z.literal('box'),
  layout: z.enum(['horizontal', 'vertical', 'baseline']),
  spacing: f.space.optional(),
  backgroundColor: f.alphaColor.optional(),
  background: gradient.optional(),
  borderColor: f.color.optional(),
  borderWidth: f.borderWidth.optional(),
  cornerRadius: f.space.optional(),
  width: f.length.optional(),
  maxWidth: f.length.optional(),
  height: f.length.optional(),
  maxHeight: f.length.optional(),
  paddingAll: f.padding.optional(),
  paddingTop: f.padding.optional(),
  paddingBottom: f.padding.optional(),
  paddingStart: f.padding.optional(),
  paddingEnd: f.padding.optional(),
  justifyContent: z
    .enum(['center', 'flex-start', 'flex-end', 'space-between', 'space-around', 'space-evenly'])
    .optional(),
  alignItems: z.enum(['center', 'flex-start', 'flex-end']).optional(),
  ...flex,
  ...place,
  ...tap,
})

const leaves = [button, image, icon, text, separator, filler] as const

interface FlexBox extends z.infer<typeof emptyBox> {
  contents: FlexComponent[]
}
export type FlexComponent = FlexBox | z.infer<(typeof leaves)[number]>

const box = emptyBox.extend({ contents: z.array(z.lazy((): z.ZodType<FlexComponent> => component)) })
const component = z.discriminatedUnion('type', [box, ...leaves])

const video = z.strictObject({
  type: z.literal('video'),
  url: f.mediaUrl,
  previewUrl: f.mediaUrl,
  altContent: z.discriminatedUnion('type', [box, image]),
  aspectRatio: f.aspectRatio.optional(),
  ...tap,
})

const blockStyle = z
  .strictObject({
    backgroundColor: f.color.optional(),
    separator: z.boolean().optional(),
    separatorColor: f.color.optional(),
  })
  .optional()

const bareBubble = z.strictObject({
  type: z.literal('bubble'),
  size: z.enum(['nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga']).optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  header: box.optional(),
  hero: z.discriminatedUnion('type', [box, image, video]).optional(),
  body: box.optional(),
  footer: box.optional(),
  styles: z
    .strictObject({ header: blockStyle, hero: blockStyle, body: blockStyle, footer: blockStyle })
    .optional(),
  ...tap,
})

export type FlexBubble = z.infer<typeof bareBubble>

type Path = (string | number)[]

/** Finds children that a box's layout does not allow: an icon outside a baseline box, or other children inside one. */
function misplaced(parent: FlexBox, path: Path): Path[] {
  return parent.contents.flatMap((child, index) => {
    const here = [...path, 'contents', index]
    const inBaseline = ['icon', 'text', 'filler'].includes(child.type)
    const fits = parent.layout === 'baseline' ? inBaseline : child.type !== 'icon'
    if (!fits) return [here]
    return child.type === 'box' ? misplaced(child, here) : []
  })
}

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

const bubble = bareBubble.superRefine((it, context) => {
  const refuse = (path: Path, message: string) => context.addIssue({ code: 'custom', path, message })
  for (const name of ['header', 'hero', 'body', 'footer'] as const) {
    const block = it[name]
    if (block?.type !== 'box') continue
    for (const path of misplaced(block, [name])) refuse(path, 'invalid property')
    if (block.position === 'absolute') refuse([name, 'position'], 'invalid property')
  }
  if (it.hero?.type === 'video' && !['kilo', 'mega', 'giga'].includes(it.size ?? 'mega'))
    refuse(['hero'], 'invalid property')
  if (bytesOf(it) > MOST_BYTES.bubble) refuse([], `size must be at most ${MOST_BYTES.bubble} bytes`)
})

const carousel = z
  .strictObject({ type: z.literal('carousel'), contents: f.listOf(bubble, 1, 12) })
  .superRefine((it, context) => {
    const size = it.contents[0]?.size ?? 'mega'
    it.contents.forEach((each, index) => {
      if ((each.size ?? 'mega') !== size)
        context.addIssue({
          code: 'custom',
          path: ['contents', index, 'size'],
          message: 'bubbles must have the same size',
        })
      if (each.hero?.type === 'video')
        context.addIssue({ code: 'custom', path: ['contents', index, 'hero'], message: 'invalid property' })
    })
    if (bytesOf(it) > MOST_BYTES.carousel)
      context.addIssue({ code: 'custom', message: `size must be at most ${MOST_BYTES.carousel} bytes` })
  })

/** A Flex message's `contents`. Only properties that the reference names are allowed. */
export const flexContainer = z.discriminatedUnion('type', [bubble, carousel])
