import type { Connection } from 'mongoose'
import { SECOND } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

/** The id of the one document that is not a menu. */
const DEPLOYMENT = 'deployment'
/** Longer than any step of a deployment; after this time the lease of a killed one has ended. */
export const DEPLOYMENT_LEASE = 30 * SECOND

interface MenuDocument {
  _id: string
  /** The id of the rich menu at LINE with this name. */
  richMenuId?: string
  holder?: string | null
  heldUntil?: Date
}

export const menuCollection = collection<MenuDocument>('menus', { indexes: [] })

/** Which rich menus exist at LINE, and which process deploys them. */
export function menuModel(connection: Connection) {
  const menus = menuCollection.on(connection)

  return {
    /** The ids of the deployed menus, by name; empty before the first deployment. */
    async standing(): Promise<ReadonlyMap<string, string>> {
      const rows = await menus.find({ richMenuId: { $exists: true } }).toArray()
      return new Map(rows.map(({ _id, richMenuId = '' }) => [_id, richMenuId]))
    },

    async stands(id: string, richMenuId: string): Promise<void> {
      await menus.updateOne({ _id: id }, { $set: { richMenuId } }, { upsert: true })
    },

    /** Deletes names that no release uses any more. */
    async forget(ids: readonly string[]): Promise<void> {
      await menus.deleteMany({ _id: { $in: ids } })
    },

    /** Takes or renews the lease to deploy menus; false while another process has it. */
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
