import type { MenuState } from './menuId.ts'

/** Text and background colour, both hexadecimal. Every pair meets the contrast of WCAG 2.2 AA. */
interface Colours {
  readonly ground: string
  readonly ink: string
}

/** A tile, its icon, and the lines between tiles. */
export const tileColours = { ground: '#ffffff', ink: '#1f2d29', icon: '#0f6b57', line: '#c9d1cc' } as const

/** The tile that continues a draft has other colours, so that people notice it. */
export const resumeColours = { ground: '#e2f1ec', ink: '#0b4a3c', icon: '#0b4a3c' } as const

/** The strip. No bright colour in any state, because a result may be a letter for a person in mourning. */
export const stripColours: Readonly<Record<MenuState['kind'], Colours>> = {
  plain: { ground: '#0f6b57', ink: '#ffffff' },
  draft: { ground: '#0b4a3c', ink: '#ffffff' },
  missing: { ground: '#7a4206', ink: '#ffffff' },
  photos: { ground: '#0b4a3c', ink: '#ffffff' },
  ready: { ground: '#174a7c', ink: '#ffffff' },
}
