import { type ServiceId, serviceIds } from '../services/ids.ts'

/** What a person may want, beside one of the services. */
export const deskIntents = [
  'status',
  'cancel',
  'human',
  'hours',
  'contact',
  'language',
  'privacy-delete',
  'privacy-export',
  'greeting',
  'thanks',
] as const

export type DeskIntent = (typeof deskIntents)[number]
export type Intent = ServiceId | DeskIntent

/** Everything that can be meant. */
export const intents: readonly Intent[] = [...serviceIds, ...deskIntents]

/**
 * How people write about one thing, as data.
 *
 * `words`: for each idea (or several, with a space between) what people write for it, separated by commas. Tone
 * marks, capitals, spaces and look-alike letters do not matter (`fold.ts`); misspellings need to be listed only
 * where they go further than that or than one slip of the finger.
 *
 * `signs`: ideas that, found together, mean it. `a|b` is either; `a+b` is b right after a; `-c` forbids c.
 */
export interface Vocabulary {
  readonly words: Readonly<Record<string, string>>
  readonly signs: readonly string[]
}
