import { z } from 'zod'
import { clusters, linkUri, units } from './fields.ts'
import { fitsPicker, isEarlier } from './pickFormat.ts'

/** The rule for a label, which differs by place. */
interface Label {
  label: z.ZodType<string | undefined>
}

/** A required label, at most `max` grapheme clusters. */
export const labelled = (max: number): Label => ({ label: clusters(max) })

export const unlabelled = (max: number): Label => ({ label: clusters(max).optional() })

function postback(label: Label) {
  return z
    .strictObject({
      type: z.literal('postback'),
      ...label,
      data: z.string().max(300, 'Length must be between 0 and 300'),
      displayText: clusters(300).optional(),
      text: clusters(300).optional(),
      inputOption: z.enum(['closeRichMenu', 'openRichMenu', 'openKeyboard', 'openVoice']).optional(),
      fillInText: clusters(300).optional(),
    })
    .refine((it) => it.displayText === undefined || it.text === undefined, {
      path: ['text'],
      error: 'May not be set together with displayText',
    })
    .refine((it) => it.fillInText === undefined || it.inputOption === 'openKeyboard', {
      path: ['fillInText'],
      error: 'Only with inputOption openKeyboard',
    })
}

function datetimepicker(label: Label) {
  return z
    .strictObject({
      type: z.literal('datetimepicker'),
      ...label,
      data: z.string().max(300, 'Length must be between 0 and 300'),
      mode: z.enum(['date', 'time', 'datetime']),
      initial: z.string().optional(),
      min: z.string().optional(),
      max: z.string().optional(),
    })
    .superRefine(({ mode, initial, min, max }, context) => {
      for (const [key, value] of Object.entries({ initial, min, max })) {
        if (value !== undefined && !fitsPicker(mode, value))
          context.addIssue({ code: 'custom', path: [key], message: 'invalid property' })
      }
      if (min !== undefined && max !== undefined && !isEarlier(min, max))
        context.addIssue({ code: 'custom', path: ['min'], message: 'min must be less than max' })
    })
}

const altUri = z.strictObject({ desktop: linkUri.optional() })

function ordinary(label: Label) {
  return [
    postback(label),
    z.strictObject({ type: z.literal('message'), ...label, text: clusters(300) }),
    z.strictObject({ type: z.literal('uri'), ...label, uri: linkUri, altUri: altUri.optional() }),
    datetimepicker(label),
    z.strictObject({ type: z.literal('clipboard'), ...label, clipboardText: units(1000) }),
  ] as const
}

/** An action of a card; the label's rule depends on the place (Messaging API, "Action objects": label). */
export const actionOfCard = (label: Label) => z.discriminatedUnion('type', ordinary(label))

const quickLabel = labelled(20)

/** An action of a quick reply: allows three more kinds, but no rich-menu switch. */
export const actionOfQuickReply = z.discriminatedUnion('type', [
  ...ordinary(quickLabel),
  z.strictObject({ type: z.literal('camera'), ...quickLabel }),
  z.strictObject({ type: z.literal('cameraRoll'), ...quickLabel }),
  z.strictObject({ type: z.literal('location'), ...quickLabel }),
])

/** An action of an area of a rich menu; the only place that allows a switch to another menu. */
export const actionOfRichMenu = z.discriminatedUnion('type', [
  ...ordinary(unlabelled(20)),
  z.strictObject({
    type: z.literal('richmenuswitch'),
    ...unlabelled(20),
    richMenuAliasId: z.string().regex(/^[a-z0-9_-]{1,32}$/, 'invalid richMenuAliasId'),
    data: z.string().max(300, 'Length must be between 0 and 300'),
  }),
])

export type Action =
  | z.infer<typeof actionOfRichMenu>
  | z.infer<ReturnType<typeof actionOfCard>>
  | z.infer<typeof actionOfQuickReply>
