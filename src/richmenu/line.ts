import type { messagingApi } from '@line/bot-sdk'
import type { LineChannel, LineReply, LineResult } from '../line/channel.ts'
import { isRichMenuId, isUserId } from '../line/ids.ts'

/** LINE did not carry out a call of a deployment; the message names the call and the reason. */
export class MenuCallFailed extends Error {
  override readonly name = 'MenuCallFailed'
  readonly result: LineResult

  constructor(what: string, result: LineResult) {
    super(`${what}: ${result.kind === 'accepted' ? 'an answer of an unknown form' : result.message}`)
    this.result = result
  }

  get isRateLimit(): boolean {
    return this.result.kind === 'refused' && this.result.status === 429
  }
}

const isRefused = (result: LineResult, status: number, words = /./): boolean =>
  result.kind === 'refused' && result.status === status && words.test(result.message)

async function bodyOf<Body>(what: string, reply: Promise<LineReply<Body>>): Promise<Body> {
  const { result, body } = await reply
  if (result.kind !== 'accepted' || body === null) throw new MenuCallFailed(what, result)
  return body
}

/** Ids become part of the URL path without escaping, so any other form is refused. */
function checked(id: string): string {
  if (!isRichMenuId(id)) throw new Error('not a rich menu id')
  return id
}

/** LINE's rich-menu endpoints. All but `link` reject with MenuCallFailed on failure. */
export function createMenuLine(channel: LineChannel) {
  return {
    async list(): Promise<{ richMenuId: string; name: string }[]> {
      const { richmenus } = await bodyOf(
        'Listing the menus',
        channel.call('richmenu/list', ({ api }) => api.getRichMenuListWithHttpInfo()),
      )
      return richmenus.map(({ richMenuId, name }) => ({ richMenuId: checked(richMenuId), name }))
    },

    /** Rich menu ids by alias. */
    async aliases(): Promise<ReadonlyMap<string, string>> {
      const { aliases } = await bodyOf(
        'Listing the aliases',
        channel.call('richmenu/alias/list', ({ api }) => api.getRichMenuAliasListWithHttpInfo()),
      )
      return new Map(aliases.map(({ richMenuAliasId, richMenuId }) => [richMenuAliasId, richMenuId]))
    },

    async create(menu: messagingApi.RichMenuRequest): Promise<string> {
      const { richMenuId } = await bodyOf(
        'Creating a menu',
        channel.call('richmenu', ({ api }) => api.createRichMenuWithHttpInfo(menu)),
      )
      return checked(richMenuId)
    },

    /** Uploads the image of a menu; a menu that already has one keeps it. */
    async putImage(richMenuId: string, png: Buffer): Promise<void> {
      const image = new Blob([new Uint8Array(png)], { type: 'image/png' })
      const { result } = await channel.call('richmenu/content', ({ data }) =>
        data.setRichMenuImageWithHttpInfo(checked(richMenuId), image),
      )
      if (result.kind === 'accepted' || isRefused(result, 400, /already been uploaded/i)) return
      throw new MenuCallFailed('Uploading a picture', result)
    },

    async setAlias(alias: string, richMenuId: string, exists: boolean): Promise<void> {
      await bodyOf(
        `Setting the alias ${alias}`,
        channel.call('richmenu/alias', ({ api }) =>
          exists
            ? api.updateRichMenuAliasWithHttpInfo(alias, { richMenuId })
            : api.createRichMenuAliasWithHttpInfo({ richMenuAliasId: alias, richMenuId }),
        ),
      )
    },

    async removeAlias(alias: string): Promise<void> {
      const { result } = await channel.call('richmenu/alias', ({ api }) =>
        api.deleteRichMenuAliasWithHttpInfo(alias),
      )
      if (result.kind === 'accepted' || isRefused(result, 404)) return
      throw new MenuCallFailed(`Removing the alias ${alias}`, result)
    },

    /** The default menu that the API has set, or null. */
    async getDefault(): Promise<string | null> {
      const { result, body } = await channel.call('user/all/richmenu', ({ api }) =>
        api.getDefaultRichMenuIdWithHttpInfo(),
      )
      if (result.kind === 'accepted' && body) return body.richMenuId
      if (isRefused(result, 404) || isRefused(result, 403)) return null
      throw new MenuCallFailed('Asking for the default menu', result)
    },

    async setDefault(richMenuId: string): Promise<void> {
      await bodyOf(
        'Setting the default menu',
        channel.call('user/all/richmenu', ({ api }) =>
          api.setDefaultRichMenuWithHttpInfo(checked(richMenuId)),
        ),
      )
    },

    async remove(richMenuId: string): Promise<void> {
      const { result } = await channel.call('richmenu', ({ api }) =>
        api.deleteRichMenuWithHttpInfo(checked(richMenuId)),
      )
      if (result.kind === 'accepted' || isRefused(result, 404)) return
      throw new MenuCallFailed('Removing an old menu', result)
    },

    /** Shows one person a menu of their own; null: the default menu. Sends no message and costs nothing. */
    async link(userId: string, richMenuId: string | null): Promise<LineResult> {
      if (!isUserId(userId) || (richMenuId !== null && !isRichMenuId(richMenuId))) {
        return { kind: 'refused', status: 400, message: 'not an id of LINE', requestId: null }
      }
      const { result } = await channel.call('user/richmenu', ({ api }) =>
        richMenuId === null
          ? api.unlinkRichMenuIdFromUserWithHttpInfo(userId)
          : api.linkRichMenuIdToUserWithHttpInfo(userId, richMenuId),
      )
      return result
    },
  }
}

export type MenuLine = ReturnType<typeof createMenuLine>
