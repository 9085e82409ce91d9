import { type Language, languages } from '../lib/language.ts'

/**
 * From this many missing papers the menu says “or more”. Every state needs its own menu, and LINE limits
 * their number.
 */
export const MOST_COUNTED = 6

/** The state of a person's requests that a menu shows. */
export type MenuState =
  | { readonly kind: 'plain' | 'draft' | 'photos' | 'ready' }
  /** `count` is at most MOST_COUNTED. */
  | { readonly kind: 'missing'; readonly count: number }

export interface Menu {
  readonly language: Language
  readonly state: MenuState
}

/** What decides the menu: the conversation, and the states of the person's open requests. */
export interface Matters {
  readonly language: Language | null
  readonly draft: boolean
  readonly ready: boolean
  /** The number of missing papers of all requests together, without those of which a photo has come. */
  readonly missing: number
  /** Photos of missing papers have come, at which an officer is to look. */
  readonly photos: boolean
}

/** The menu for a person: first what they can do (collect a result, bring papers, go on with a draft), then what they wait for. */
export function menuFor({ language, draft, ready, missing, photos }: Matters): Menu {
  const state = (): MenuState => {
    if (ready) return { kind: 'ready' }
    if (missing > 0) return { kind: 'missing', count: Math.min(missing, MOST_COUNTED) }
    if (draft) return { kind: 'draft' }
    return { kind: photos ? 'photos' : 'plain' }
  }
  return { language: language ?? 'th', state: state() }
}

/** The name of a menu: `th-plain`, `en-missing-2`. */
export function menuId({ language, state }: Menu): string {
  return state.kind === 'missing' ? `${language}-missing-${state.count}` : `${language}-${state.kind}`
}

const states: readonly MenuState[] = [
  { kind: 'plain' },
  { kind: 'draft' },
  ...Array.from({ length: MOST_COUNTED }, (_, index) => ({ kind: 'missing', count: index + 1 }) as const),
  { kind: 'photos' },
  { kind: 'ready' },
]

/** All menus: one for each state and language, never one for each person. */
export const menus: readonly Menu[] = languages.flatMap((language) =>
  states.map((state) => ({ language, state })),
)

/** The menu for everybody without a menu of their own. */
export const defaultMenu: Menu = { language: 'th', state: { kind: 'plain' } }
