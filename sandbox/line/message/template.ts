import { z } from 'zod'
import { actionOfCard, labelled, unlabelled } from './action.ts'
import { clusters, color, listOf, mediaUrl } from './fields.ts'

const action = actionOfCard(labelled(20))
const wholeAction = { defaultAction: actionOfCard(unlabelled(20)).optional() }
const picture = { thumbnailImageUrl: mediaUrl.optional(), imageBackgroundColor: color.optional() }
const pictureShape = {
  imageAspectRatio: z.enum(['rectangle', 'square']).optional(),
  imageSize: z.enum(['cover', 'contain']).optional(),
}

interface Titled {
  text: string
  title?: string | undefined
  thumbnailImageUrl?: string | undefined
}

const CROWDED = 60
const isShort = clusters(CROWDED)

/** The text's limit is lower when there is a picture or a title above it. */
const textFits = (it: Titled) =>
  (it.title === undefined && it.thumbnailImageUrl === undefined) || isShort.safeParse(it.text).success

const tooLong = { path: ['text'], error: `Length must be between 0 and ${CROWDED}` }

const buttons = z
  .strictObject({
    type: z.literal('buttons'),
    text: clusters(160),
    title: clusters(40).optional(),
    actions: listOf(action, 1, 4),
    ...picture,
    ...pictureShape,
    ...wholeAction,
  })
  .refine(textFits, tooLong)

const confirm = z.strictObject({
  type: z.literal('confirm'),
  text: clusters(240),
  actions: listOf(action, 2, 2),
})

const column = z
  .strictObject({
    text: clusters(120),
    title: clusters(40).optional(),
    actions: listOf(action, 1, 3),
    ...picture,
    ...wholeAction,
  })
  .refine(textFits, tooLong)

const sameShape = (columns: z.infer<typeof column>[]) =>
  new Set(
    columns.map(
      (it) => `${it.actions.length} ${it.title === undefined} ${it.thumbnailImageUrl === undefined}`,
    ),
  ).size <= 1

const carousel = z.strictObject({
  type: z.literal('carousel'),
  columns: listOf(column, 1, 10).refine(sameShape, 'columns must have the same actions, title and image'),
  ...pictureShape,
})

const imageCarousel = z.strictObject({
  type: z.literal('image_carousel'),
  columns: listOf(z.strictObject({ imageUrl: mediaUrl, action: actionOfCard(unlabelled(12)) }), 1, 10),
})

export const template = z.discriminatedUnion('type', [buttons, confirm, carousel, imageCarousel])

export type Template = z.infer<typeof template>
