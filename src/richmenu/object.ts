import { createHash } from 'node:crypto'
import type { messagingApi } from '@line/bot-sdk'
import { type Tap, writeTap } from '../chat/taps.ts'
import type { Words } from '../domain/words.ts'
import { text } from '../locales/text.ts'
import { type Bounds, size, strip, tileBounds } from './layout.ts'
import { type Menu, menuId } from './menuId.ts'
import { menuSvg } from './picture.ts'
import { stripTap, type TileName, tilesOf } from './tiles.ts'
import { stripWords } from './menuTexts.ts'

/** The prefix of this program's menus and aliases; others of the account are not touched. */
export const OURS = 'chapwai-'

/** A menu ready to be deployed to LINE. */
export interface BuiltMenu {
  readonly id: string
  /** The alias that points to the current menu with this id. */
  readonly alias: string
  /** Its name contains a hash of everything visible and tappable, so a changed text makes a new menu. */
  readonly object: messagingApi.RichMenuRequest & { readonly name: string }
  readonly svg: string
}

/** @param displayText what the chat then shows as the person's message */
function area(bounds: Bounds, label: string, tap: Tap, displayText = label): messagingApi.RichMenuArea {
  return { bounds, action: { type: 'postback', label, data: writeTap(tap), displayText } }
}

function areasOf(menu: Menu, name: Words): messagingApi.RichMenuArea[] {
  const nameOf = (name: TileName) => text(menu.language, `menu.label.${name}`)
  const { label } = stripWords(menu, name)
  const tap = stripTap(menu.state)
  return [
    area(strip, label, tap, tap.kind === 'status' ? nameOf('status') : label),
    ...tilesOf(menu.state).map((tile, index) => area(tileBounds(index), nameOf(tile.name), tile.tap)),
  ]
}

/** Builds one menu: the object for LINE, and the picture as SVG. @param name the office's short name */
export function buildMenu(menu: Menu, name: Words): BuiltMenu {
  const id = menuId(menu)
  const svg = menuSvg(menu, name)
  const object = {
    size,
    selected: true,
    chatBarText: text(menu.language, 'menu.bar'),
    areas: areasOf(menu, name),
  }
  const hash = createHash('sha256').update(JSON.stringify(object)).update(svg).digest('hex').slice(0, 16)
  return { id, alias: `${OURS}${id}`, object: { ...object, name: `${OURS}${id} ${hash}` }, svg }
}
