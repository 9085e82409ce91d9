import type { Connection } from 'mongoose'
import { SECOND } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

/** The only document that is no menu. */
const DEPLOYMENT = 'deployment'
/** Longer than any single step of a deployment; one that was killed is forgotten after it. */
export const DEPLOYMENT_LEASE = 30 * SECOND

interface MenuDocument {
  _id: string
  /** The rich menu that stands at LINE under this name. */
  richMenuId?: string
  holder?: string | null
  heldUntil?: Date
}

export const menuCollection = collection<MenuDocument>('menus', { indexes: [] })

/** Which rich menus stand at LINE, and who is putting them up. */
export function menuModel(connection: Connection) {
  const menus = menuCollection.on(connection)

  return {
    /** The menus that stand, by name; empty when none was ever put up. */
    async standing(): Promise<ReadonlyMap<string, string>> {
      const rows = await menus.find({ richMenuId: { $exists: true } }).toArray()
      return new Map(rows.map(({ _id, richMenuId = '' }) => [_id, richMenuId]))
    },

    async stands(id: string, richMenuId: string): Promise<void> {
      await menus.updateOne({ _id: id }, { $set: { richMenuId } }, { upsert: true })
    },

    /** Names that no release puts up any more. */
    async forget(ids: readonly string[]): Promise<void> {
      await menus.deleteMany({ _id: { $in: ids } })
    },

    /** Takes or keeps the right to put menus up; false while another has it. */
    async hold(holder: string, now: Date): Promise<boolean> {
      try {
        await menus.updateOne(
          { _id: DEPLOYMENT, $or: [{ holder }, { holder: null }, { heldUntil: { $lte: now } }] },
          { $set: { holder, heldUntil: new Date(+now + DEPLOYMENT_LEASE) } },
          { upsert: true },
        )
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },

    async release(holder: string): Promise<void> {
      await menus.updateOne({ _id: DEPLOYMENT, holder }, { $set: { holder: null } })
    },
  }
}

export type Menus = ReturnType<typeof menuModel>
