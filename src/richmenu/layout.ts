/** A rectangle of the picture, in its pixels from the top left corner. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The size of every menu: one of those that LINE's reference recommends, half a phone's screen high. */
export const size = { width: 1200, height: 810 } as const

const STRIP = 140
const COLUMNS = 3
const ROWS = 2

/** Over the whole width, above the tiles: the state of the person's matters. */
export const strip: Bounds = { x: 0, y: 0, width: size.width, height: STRIP }

/** The place of a tile, counted from the top left one in reading order. */
export function tileBounds(index: number): Bounds {
  const width = size.width / COLUMNS
  const height = (size.height - STRIP) / ROWS
  return {
    x: (index % COLUMNS) * width,
    y: STRIP + Math.floor(index / COLUMNS) * height,
    width,
    height,
  }
}
