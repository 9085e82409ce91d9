import { randomBytes } from 'node:crypto'
import type { Content } from '../api/contents.ts'
import { Refusal } from '../refusal.ts'
import type { ShownMenu } from '../types.ts'
import { imageSize } from './imageSize.ts'
import { isAllowedSize } from './richMenu.ts'
import type { RichMenu } from './richMenu.ts'

/** The most menus, and the most aliases, that one account may create through the API. */
const MOST = 1000
const MOST_IMAGE_BYTES = 1024 * 1024

export interface StoredMenu {
  richMenuId: string
  menu: RichMenu
  image?: Content
}

const notFound = () => new Refusal(404, { message: 'Not found' })

/**
 * The account's rich menus: images, aliases, the default, and each person's own menu. `changed`: the person
 * it affects.
 */
export function createRichMenus(changed: (userId?: string) => void) {
  const menus = new Map<string, StoredMenu>()
  const aliases = new Map<string, string>()
  const linked = new Map<string, string>()
  let byDefault: string | undefined

  /** @throws {Refusal} 404 */
  function find(richMenuId: string): StoredMenu {
    const found = menus.get(richMenuId)
    if (!found) throw notFound()
    return found
  }

  /** @throws {Refusal} 404, or 400 for a menu that cannot be shown yet */
  function findWithImage(richMenuId: string): StoredMenu {
    const found = find(richMenuId)
    if (!found.image)
      throw new Refusal(400, {
        message: 'must upload richmenu image before applying it to user',
        details: [],
      })
    return found
  }

  return {
    find,
    aliases,
    list: () => [...menus.values()],
    create(menu: RichMenu): string {
      if (menus.size >= MOST)
        throw new Refusal(400, { message: 'The number of rich menus exceeds the limit' })
      const richMenuId = `richmenu-${randomBytes(16).toString('hex')}`
      menus.set(richMenuId, { richMenuId, menu })
      return richMenuId
    },
    /** An image can be put on a menu once. */
    putImage(richMenuId: string, image: Content) {
      const found = find(richMenuId)
      if (found.image)
        throw new Refusal(400, { message: 'An image has already been uploaded to the richmenu' })
      if (image.bytes.byteLength > MOST_IMAGE_BYTES)
        throw new Refusal(413, { message: 'The request body is too large' })
      const size = imageSize(image.bytes, image.type)
      const { width, height } = found.menu.size
      if (!size || !isAllowedSize(size) || size.width !== width || size.height !== height)
        throw new Refusal(400, { message: 'The image size is not allowed for richmenu' })
      found.image = image
    },
    /** People with this menu get the default again; aliases of it are removed. */
    remove(richMenuId: string) {
      find(richMenuId)
      menus.delete(richMenuId)
      changed()
    },
    setDefault(richMenuId: string) {
      byDefault = findWithImage(richMenuId).richMenuId
      changed()
    },
    getDefault(): string {
      if (byDefault === undefined || !menus.has(byDefault))
        throw new Refusal(404, { message: 'no default richmenu' })
      return byDefault
    },
    clearDefault() {
      byDefault = undefined
      changed()
    },
    findWithImage,
    link(userId: string, richMenuId: string) {
      linked.set(userId, richMenuId)
      changed(userId)
    },
    linkOf(userId: string): string {
      const richMenuId = linked.get(userId)
      if (richMenuId === undefined || !menus.has(richMenuId))
        throw new Refusal(404, { message: 'the user has no richmenu' })
      return richMenuId
    },
    unlink(userId: string) {
      linked.delete(userId)
      changed(userId)
    },
    /** @throws {Refusal} 400 when the target does not exist or has no image */
    setAlias(aliasId: string, richMenuId: string, isNew: boolean) {
      if (!menus.get(richMenuId)?.image) throw new Refusal(400, { message: 'richmenu not found' })
      if (isNew && aliases.has(aliasId)) throw new Refusal(400, { message: 'conflict richmenu alias id' })
      if (isNew && aliases.size >= MOST)
        throw new Refusal(400, { message: 'The number of rich menu aliases exceeds the limit' })
      aliases.set(aliasId, richMenuId)
    },
    /** The menu on a friend's phone: the person's own, else the default. */
    shownTo(userId: string): ShownMenu | undefined {
      const own = menus.get(linked.get(userId) ?? '')
      const shown = own ?? menus.get(byDefault ?? '')
      return shown && { richMenuId: shown.richMenuId, isOwn: own !== undefined, ...shown.menu }
    },
    /** Carries out a richmenuswitch action; returns the status of its postback. */
    switchTo(userId: string, aliasId: string): string {
      const richMenuId = aliases.get(aliasId)
      if (richMenuId === undefined) return 'RICHMENU_ALIAS_ID_NOTFOUND'
      if (!menus.has(richMenuId)) return 'RICHMENU_NOTFOUND'
      linked.set(userId, richMenuId)
      changed(userId)
      return 'SUCCESS'
    },
  }
}
