import { z } from 'zod'
import { actionOfRichMenu } from '../message/action.ts'
import { clusters, listOf } from '../message/fields.ts'

const NARROWEST = 800
const WIDEST = 2500
const LOWEST = 250
/** The least ratio of width to height. */
const FLATTEST = 1.45

/** Whether a menu, and the image on it, may have this size (Messaging API reference, rich menu object: size). */
export const isAllowedSize = ({ width, height }: { width: number; height: number }) =>
  width >= NARROWEST && width <= WIDEST && height >= LOWEST && width / height >= FLATTEST

const size = z
  .strictObject({ width: z.int(), height: z.int() })
  .refine(isAllowedSize, 'The size is not allowed for richmenu')

const bounds = z.strictObject({
  x: z.int().min(0, 'must be greater than or equal to 0'),
  y: z.int().min(0, 'must be greater than or equal to 0'),
  width: z.int().min(1, 'must be greater than or equal to 1'),
  height: z.int().min(1, 'must be greater than or equal to 1'),
})

/** A rich menu object (Messaging API reference), as a bot sends it to create a menu. */
export const richMenu = z
  .strictObject({
    size,
    selected: z.boolean(),
    name: clusters(300),
    chatBarText: clusters(14),
    areas: listOf(z.strictObject({ bounds, action: actionOfRichMenu }), 0, 20),
  })
  .superRefine(({ size, areas }, context) => {
    for (const [index, { bounds }] of areas.entries()) {
      if (bounds.x + bounds.width <= size.width && bounds.y + bounds.height <= size.height) continue
      context.addIssue({
        code: 'custom',
        path: ['areas', index, 'bounds'],
        message: 'must be inside the richmenu',
      })
    }
  })

export type RichMenu = z.infer<typeof richMenu>
