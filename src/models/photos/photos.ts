import type { Connection } from 'mongoose'
import type { Picture } from '../../lib/photo.ts'
import type { Vault } from '../../lib/seal.ts'
import { collection, type Filter } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

/** What a photo belongs to: a draft that a person is filling in, or a filed request. */
export type PhotoOf = { readonly draft: string } | { readonly request: string }

/** Where a photo stands among those that were sent at once: the id of their set, and a number from 1 on. */
export interface ImageSet {
  readonly id: string
  readonly index: number
}

/** A photo without its image bytes. */
export interface Photo {
  readonly id: string
  readonly userId: string
  readonly draft: string | null
  readonly request: string | null
  /** The id of the paper that it shows; empty while nobody has said which, in no draft and no request. */
  readonly paper: string
  /** The set of photos that were sent at once; null: it came alone. */
  readonly set: string | null
  readonly kind: Picture['kind']
  readonly at: Date
}

interface NewPhoto {
  readonly id: string
  readonly userId: string
  /** Null: it waits until the person says what it shows. */
  readonly of: PhotoOf | null
  readonly paper: string
  /** LINE's id of the message, to find the photo when the person unsends the message. */
  readonly messageId: string
  readonly at: Date
  readonly imageSet?: ImageSet
  readonly picture: Picture
}

interface PhotoDocument {
  _id: string
  /** Who sent it, or who had the request later; to whom a filed photo belongs now stands on the request alone. */
  userId: string
  draft: string | null
  request: string | null
  /**
   * The paper's id; empty while nobody has said which (then draft and request are null). The field is named so since the
   * first release; another name would need a migration.
   */
  slot: string
  messageId: string
  at: Date
  /** Of photos that were sent at once; LINE delivers them in any order. Photos of former releases have none. */
  imageSet?: ImageSet
  kind: Picture['kind']
  sealed: Buffer
}

const context = (id: string) => `photo ${id}`

export const photoCollection = collection<PhotoDocument>('photos', {
  indexes: [
    { key: { userId: 1, messageId: 1 } },
    { key: { draft: 1 }, sparse: true },
    { key: { request: 1 }, sparse: true },
    { key: { at: 1 } },
  ],
  sealed: { sealed: context },
})

const toPhoto = ({
  _id,
  userId,
  draft,
  request,
  slot,
  kind,
  at,
  imageSet,
}: Omit<PhotoDocument, 'sealed'>): Photo => ({
  id: _id,
  userId,
  draft,
  request,
  paper: slot,
  kind,
  at,
  set: imageSet?.id ?? null,
})

/** Photos that were sent at once in the order of the phone, at the place of the first that arrived. */
function setsInOrder<T extends Pick<PhotoDocument, 'imageSet'>>(arrived: readonly T[]): T[] {
  const groups = new Map<unknown, T[]>()
  for (const photo of arrived) {
    const group = photo.imageSet?.id ?? photo
    groups.set(group, [...(groups.get(group) ?? []), photo])
  }
  return [...groups.values()].flatMap((group) =>
    group.sort((one, other) => (one.imageSet?.index ?? 0) - (other.imageSet?.index ?? 0)),
  )
}

/** Sealed photos of papers, one document each, without file names or data about the phone. */
export function photoModel(connection: Connection, vault: Vault) {
  const photos = photoCollection.on(connection)

  /** All photos that match, in the order in which they were sent, without their image bytes. */
  async function find(filter: Filter<PhotoDocument>): Promise<Photo[]> {
    const found = photos.find(filter, { projection: { sealed: 0 } }).sort({ at: 1, _id: 1 })
    return setsInOrder(await found.toArray()).map(toPhoto)
  }

  return {
    /** Stores a photo under an id that the caller chooses; storing the same id again does nothing. */
    async add({ id, userId, of, paper, messageId, at, imageSet, picture }: NewPhoto): Promise<void> {
      const place = { draft: null, request: null, ...of }
      const sealed = vault.sealBytes(picture.bytes, context(id))
      const { kind } = picture
      const base = { _id: id, userId, ...place, slot: paper, messageId, at, kind, sealed }
      const document = imageSet ? { ...base, imageSet } : base
      try {
        await photos.insertOne(document)
      } catch (error) {
        if (!isDuplicate(error)) throw error
      }
    },

    async byId(id: string): Promise<Photo | null> {
      return (await find({ _id: id }))[0] ?? null
    },

    /** The photo from this message of this person. */
    async byMessage(userId: string, messageId: string): Promise<Photo | null> {
      return (await find({ userId, messageId }))[0] ?? null
    },

    /**
     * A person's photos, oldest first: those of drafts that the person has sent, and those of the person's requests,
     * whoever sent them.
     */
    async ofPerson(userId: string, requests: readonly string[] = []): Promise<Photo[]> {
      return find({ $or: [{ userId, request: null }, { request: { $in: requests } }] })
    },

    /** Photos of a draft or a request, oldest first. */
    async of(place: PhotoOf): Promise<Photo[]> {
      return find({ ...place })
    },

    async bytes(id: string): Promise<Buffer | null> {
      const found = await photos.findOne({ _id: id }, { projection: { sealed: 1 } })
      return found && vault.openBytes(found.sealed, context(id))
    },

    /** The person's photos of which nobody has said what they show, oldest first. */
    async heldOf(userId: string): Promise<Photo[]> {
      return find({ userId, draft: null, request: null })
    },

    /** The photos that this person has sent at once. */
    async inSet(userId: string, set: string): Promise<Photo[]> {
      return find({ userId, 'imageSet.id': set })
    },

    /** Puts a photo of which nobody had said what it shows to its paper, with its new image bytes, once. */
    async assign(id: string, paper: string, of: PhotoOf, content: Uint8Array): Promise<void> {
      await photos.updateOne(
        { _id: id, draft: null, request: null },
        { $set: { ...of, slot: paper, sealed: vault.sealBytes(content, context(id)) } },
      )
    },

    /** Moves a draft's photo to the request with its new image bytes, once. */
    async file(id: string, request: string, content: Uint8Array): Promise<void> {
      await photos.updateOne(
        { _id: id, request: null },
        { $set: { request, draft: null, sealed: vault.sealBytes(content, context(id)) } },
      )
    },

    /** Stores whose the request of these photos is now. */
    async moveTo(request: string, userId: string): Promise<void> {
      await photos.updateMany({ request, userId: { $ne: userId } }, { $set: { userId } })
    },

    async remove(ids: readonly string[]): Promise<number> {
      return (await photos.deleteMany({ _id: { $in: ids } })).deletedCount
    },

    /** The ids of all requests that have photos. */
    async requests(): Promise<string[]> {
      return (await photos.distinct('request', { request: { $ne: null } })).flatMap((id) => id ?? [])
    },

    /** How many photos these requests have; those without any are left out. */
    async countsOf(requests: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const found = await photos
        .find({ request: { $in: requests } }, { projection: { request: 1 } })
        .toArray()
      const counts = new Map<string, number>()
      for (const { request } of found) {
        if (request !== null) counts.set(request, (counts.get(request) ?? 0) + 1)
      }
      return counts
    },

    /** Which paper each photo of these requests shows, and when it came; in no particular order. */
    async cameTo(requests: readonly string[]): Promise<Pick<Photo, 'request' | 'paper' | 'at'>[]> {
      if (requests.length === 0) return []
      const found = photos.find(
        { request: { $in: requests } },
        { projection: { request: 1, slot: 1, at: 1 } },
      )
      return (await found.toArray()).map(({ request, slot, at }) => ({ request, paper: slot, at }))
    },

    /** Photos stored before a moment, oldest first; `drafts`: only those of no request; `held`: of no draft either. */
    async before(at: Date, which: 'all' | 'drafts' | 'held'): Promise<Photo[]> {
      return find({
        at: { $lt: at },
        ...(which !== 'all' && { request: null }),
        ...(which === 'held' && { draft: null }),
      })
    },
  }
}
