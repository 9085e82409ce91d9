import type { MenuState } from './menuId.ts'

/** Words on a ground, both hexadecimal. Every pair has at least the contrast of WCAG 2.2 AA. */
export interface Colours {
  readonly ground: string
  readonly ink: string
}

/** A tile, and what its icon and the lines between tiles are drawn with. */
export const tileColours = { ground: '#ffffff', ink: '#1f2d29', icon: '#0f6b57', line: '#c9d1cc' } as const

/** Where a draft waits, its tile stands out. */
export const resumeColours = { ground: '#e2f1ec', ink: '#0b4a3c', icon: '#0b4a3c' } as const

/** The strip. Calm in every state: what is ready may be a letter for somebody in mourning. */
export const stripColours: Readonly<Record<MenuState['kind'], Colours>> = {
  plain: { ground: '#0f6b57', ink: '#ffffff' },
  draft: { ground: '#0b4a3c', ink: '#ffffff' },
  missing: { ground: '#7a4206', ink: '#ffffff' },
  ready: { ground: '#174a7c', ink: '#ffffff' },
}
