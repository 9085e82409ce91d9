import type { Words } from '../domain/words.ts'
import type { Language } from '../lib/language.ts'
import { drawing, escapeSvg, FONT_FAMILY } from '../lib/drawing.ts'
import { text } from '../locales/text.ts'
import { resumeColours, stripColours, tileColours } from './colours.ts'
import { stripIcons, tileIcons } from './icons.ts'
import { type Bounds, size, strip, tileBounds } from './layout.ts'
import type { Menu } from './menuId.ts'
import { type Tile, tilesOf } from './tiles.ts'
import { stripWords } from './menuTexts.ts'

/** In pixels. A phone 360 points wide shows letters at 0.3 of this: 19 points, while LINE's own text has 16. */
const TILE_LETTERS = 64
const STRIP_LETTERS = 60
const LINE_HEIGHT = 84
const ICON = 92
const GRID = 24

interface Place {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle'
}

function letters(words: string, { x, y, anchor }: Place, fontSize: number, ink: string): string {
  return (
    `<text x="${x}" y="${y}" text-anchor="${anchor}" font-family="${FONT_FAMILY}" font-weight="700"` +
    ` font-size="${fontSize}" fill="${ink}">${escapeSvg(words)}</text>`
  )
}

function icon(path: string, x: number, y: number, width: number, ink: string): string {
  return (
    `<path transform="translate(${x} ${y}) scale(${width / GRID})" d="${path}" fill="none" stroke="${ink}"` +
    ` stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`
  )
}

function ground({ x, y, width, height }: Bounds, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`
}

/** Letters, without the marks above and below them, that a tile holds in one line at its usual size. */
const TILE_HOLDS = 10

/** A longer line is set smaller. */
function tileLetters(line: string): number {
  const count = line.replace(/\p{M}/gu, '').length
  return count <= TILE_HOLDS ? TILE_LETTERS : Math.floor((TILE_LETTERS * TILE_HOLDS) / (count + 1))
}

/** The icon above one or two lines, centred. */
function tile({ name }: Tile, index: number, language: Language): string {
  const bounds = tileBounds(index)
  const colours = name === 'resume' ? resumeColours : tileColours
  const lines = text(language, `menu.tile.${name}`).split('\n')
  const middle = bounds.x + bounds.width / 2
  // Two lines fill the tile; with one line, icon and line are placed a little lower.
  const top = bounds.y + (lines.length > 1 ? 34 : 74)
  return [
    ground(bounds, colours.ground),
    icon(tileIcons[name], middle - ICON / 2, top, ICON, colours.icon),
    ...lines.map((line, row) =>
      letters(
        line,
        { x: middle, y: top + ICON + 80 + row * LINE_HEIGHT, anchor: 'middle' },
        tileLetters(line),
        colours.ink,
      ),
    ),
  ].join('')
}

function state(menu: Menu, name: Words): string {
  const { ground: colour, ink } = stripColours[menu.state.kind]
  const side = 80
  return [
    ground(strip, colour),
    icon(stripIcons[menu.state.kind], 44, (strip.height - side) / 2, side, ink),
    letters(
      stripWords(menu, name).drawn,
      { x: 164, y: strip.height / 2 + 26, anchor: 'start' },
      STRIP_LETTERS,
      ink,
    ),
  ].join('')
}

function linesBetween(): string {
  const rows = [tileBounds(3)].map(({ y }) => `M0 ${y}H${size.width}`)
  const columns = [tileBounds(1), tileBounds(2)].map(({ x, y }) => `M${x} ${y}V${size.height}`)
  return `<path d="${[...rows, ...columns].join('')}" stroke="${tileColours.line}" stroke-width="4"/>`
}

export function menuSvg(menu: Menu, name: Words): string {
  const tiles = tilesOf(menu.state).map((each, index) => tile(each, index, menu.language))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">` +
    `${tiles.join('')}${linesBetween()}${state(menu, name)}</svg>`
  )
}

/** The picture as PNG, drawn with the packaged font. It needs few colours, which keeps it far below 1 MB. */
export async function drawMenu(svg: string): Promise<Buffer> {
  const sharp = await drawing()
  return sharp(Buffer.from(svg)).flatten({ background: tileColours.ground }).png({ palette: true }).toBuffer()
}
