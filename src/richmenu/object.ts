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

/** Menus and aliases of ours begin with this; whatever else the account has is left alone. */
export const OURS = 'chapwai-'

/** A menu as it is put up at LINE. */
export interface BuiltMenu {
  readonly id: string
  /** The alias under which the menu that stands now is found. */
  readonly alias: string
  /** Its name carries a hash of all that can be seen and tapped: another wording is another menu. */
  readonly object: messagingApi.RichMenuRequest & { readonly name: string }
  readonly svg: string
}

/** @param displayText what then stands in the chat as the person's own words */
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

/** One menu: what LINE gets to know of it, and its picture before it is drawn. @param name the office's short one */
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
