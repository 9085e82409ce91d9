import type { Tap } from '../chat/taps.ts'
import type { MenuState } from './menuId.ts'

/** A tile by the word under which its texts and its icon are kept. */
export type TileName = 'services' | 'begin' | 'resume' | 'status' | 'visit' | 'contact' | 'language'

export interface Tile {
  readonly name: TileName
  readonly tap: Tap
}

/** The six tiles in reading order. Their places never change, so that a hand finds them; only a draft renames one. */
export function tilesOf({ kind }: MenuState): readonly Tile[] {
  return [
    { name: 'services', tap: { kind: 'services' } },
    { name: kind === 'draft' ? 'resume' : 'begin', tap: { kind: 'begin' } },
    { name: 'status', tap: { kind: 'status' } },
    { name: 'visit', tap: { kind: 'visit' } },
    { name: 'contact', tap: { kind: 'contact' } },
    { name: 'language', tap: { kind: 'language' } },
  ]
}

/** What a tap on the strip above the tiles means: the way to what it speaks of. */
export function stripTap({ kind }: MenuState): Tap {
  switch (kind) {
    case 'plain':
      return { kind: 'menu' }
    case 'draft':
      return { kind: 'begin' }
    case 'missing':
    case 'ready':
      return { kind: 'status' }
  }
}
