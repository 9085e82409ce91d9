import type { MenuState } from './menuId.ts'
import type { TileName } from './tiles.ts'

/** Lines on a grid of 24 by 24, drawn with a stroke of 2 and round ends. */
export const tileIcons: Readonly<Record<TileName, string>> = {
  // A sheet with a folded corner and lines
  services: 'M6 2h8l5 5v15H6zM14 2v5h5M9 12h7M9 16h7',
  // A sheet and a plus
  begin: 'M18 10V7l-5-5H5v20h7M13 2v5h5M17 14v8M13 18h8',
  // A pencil over a line
  resume: 'M4 20l1-5L16 4l4 4L9 19zM13 7l4 4M13 21h8',
  // A clock
  status: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zM12 7v5l4 3',
  // A calendar
  visit: 'M3 5h18v17H3zM3 10h18M8 2v5M16 2v5M8 15h3M14 15h2',
  // A person
  contact: 'M12 3a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM3 22c0-5 4-7 9-7s9 2 9 7',
  // A globe
  language: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zM2 12h20M12 2c-6 6-6 14 0 20M12 2c6 6 6 14 0 20',
}

export const stripIcons: Readonly<Record<MenuState['kind'], string>> = {
  // A building
  plain: 'M3 22h18M5 22V10M19 22V10M2 10l10-7l10 7zM10 22v-6h4v6',
  draft: tileIcons.resume,
  // A sheet and an exclamation mark
  missing: 'M6 2h8l5 5v15H6zM14 2v5h5M12.5 11v5M12.5 19v.1',
  // A camera
  photos: 'M3 7h4l2-3h6l2 3h4v13H3zM12 9.5a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  // A tick in a circle
  ready: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zM7 12.5l3.5 3.5L17 9',
}
