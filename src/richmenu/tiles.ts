import type { Tap } from '../chat/taps.ts'
import type { MenuState } from './menuId.ts'

/** A tile, named by the key of its texts and icon. */
export type TileName = 'services' | 'begin' | 'resume' | 'status' | 'visit' | 'contact' | 'language'

export interface Tile {
  readonly name: TileName
  readonly tap: Tap
}

/** The six tiles in reading order. Their positions never change, so that people find them; only a draft renames one. */
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

/** What a tap on the strip does: it opens what the strip shows. */
export function stripTap({ kind }: MenuState): Tap {
  switch (kind) {
    case 'plain':
      return { kind: 'menu' }
    case 'draft':
      return { kind: 'begin' }
    case 'missing':
    case 'photos':
    case 'ready':
      return { kind: 'status' }
  }
}
