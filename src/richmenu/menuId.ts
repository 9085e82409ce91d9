import { type Language, languages } from '../lib/language.ts'

/** From so many missing papers on a menu says “or more”: every state is a menu of its own, and LINE limits those. */
export const MOST_COUNTED = 6

/** What a menu can say about its person's matters. */
export type MenuState =
  | { readonly kind: 'plain' | 'draft' | 'ready' }
  /** `count` is at most MOST_COUNTED. */
  | { readonly kind: 'missing'; readonly count: number }

export interface Menu {
  readonly language: Language
  readonly state: MenuState
}

/** What the menu depends on: the conversation, and how the person's open requests stand. */
export interface Matters {
  readonly language: Language | null
  readonly draft: boolean
  /** Whether something waits to be collected. */
  readonly ready: boolean
  /** How many papers the office is waiting for, in all requests together. */
  readonly missing: number
}

/** The menu that a person should see. What is ready comes first, then what holds a request up, then a draft. */
export function menuFor({ language, draft, ready, missing }: Matters): Menu {
  const state = (): MenuState => {
    if (ready) return { kind: 'ready' }
    if (missing > 0) return { kind: 'missing', count: Math.min(missing, MOST_COUNTED) }
    return { kind: draft ? 'draft' : 'plain' }
  }
  return { language: language ?? 'th', state: state() }
}

/** A name for a menu: `th-plain`, `en-missing-2`. */
export function menuId({ language, state }: Menu): string {
  return state.kind === 'missing' ? `${language}-missing-${state.count}` : `${language}-${state.kind}`
}

const states: readonly MenuState[] = [
  { kind: 'plain' },
  { kind: 'draft' },
  ...Array.from({ length: MOST_COUNTED }, (_, index) => ({ kind: 'missing', count: index + 1 }) as const),
  { kind: 'ready' },
]

/** Every menu that there is: one a state and language, never one a person. */
export const menus: readonly Menu[] = languages.flatMap((language) =>
  states.map((state) => ({ language, state })),
)

/** What everybody sees for whom nothing else is known. */
export const defaultMenu: Menu = { language: 'th', state: { kind: 'plain' } }
