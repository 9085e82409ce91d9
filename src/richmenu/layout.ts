/** A rectangle of the picture, in its pixels from the top left corner. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The size of every menu, recommended by LINE's reference: half the height of a phone's screen. */
export const size = { width: 1200, height: 810 } as const

const STRIP = 140
const COLUMNS = 3
const ROWS = 2

/** Above the tiles, full width: shows the state of the person's requests. */
export const strip: Bounds = { x: 0, y: 0, width: size.width, height: STRIP }

/** The position of a tile in reading order, from the top left. */
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
