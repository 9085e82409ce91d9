import { randomBytes } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { Vault } from '../../lib/seal.ts'
import { DAY } from '../../lib/time.ts'
import { carried, type Carrier } from '../auditTrail/entry.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import { trailSubject } from '../staff/staffDocument.ts'

/** A link that no calendar program has read for so long ends by itself. */
const LIFE = 100 * DAY
/** How often “last read” is written at most: programs read every few minutes. */
const READ_EVERY = DAY

/** Who made a link, and under which LINE link (`StaffDocument.links`): another account ends it. */
interface Owner {
  readonly id: string
  readonly name: string
  readonly links: number
}

interface CalendarLinkDocument extends Carrier {
  /** The member: everybody has one link at most. */
  _id: string
  links: number
  /** A keyed digest of the link's secret; null: it was ended. */
  digest: string | null
  madeAt: Date
  /** Null: no program has read it yet. */
  readAt: Date | null
  expiresAt: Date
}

export const calendarLinkCollection = collection<CalendarLinkDocument>('calendarLinks', {
  indexes: [{ key: { digest: 1 } }, { key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
  carriesTrail: true,
})

/** A member's link, without its secret. */
export interface CalendarLink {
  /** The digest of the secret, by which a link is told from the one before. */
  readonly digest: string
  readonly madeAt: Date
  readonly readAt: Date | null
}

const lives = (now: Date) => ({ expiresAt: new Date(+now + LIFE) })

/** The secret links by which calendar programs read the appointments. Only keyed digests of the secrets are stored. */
export function calendarLinkModel(connection: Connection, vault: Vault) {
  const links = calendarLinkCollection.on(connection)
  const digestOf = (secret: string) => vault.digest(secret, 'calendar link')

  const entryOf = (member: Owner, isLinked: boolean, now: Date) =>
    carried({
      id: `calendar link ${randomBytes(12).toString('hex')}`,
      at: now,
      by: { staffId: member.id, name: member.name },
      what: 'session',
      subject: trailSubject(member),
      before: { calendarLink: !isLinked },
      after: { calendarLink: isLinked },
    })

  return {
    /**
     * Makes a member's link in place of the one that the member had, so that a form that comes twice makes one.
     * @param before the link that the form has shown; null: none
     * @returns its secret, which is shown once; null: the member's link has changed since
     */
    async make(member: Owner, before: CalendarLink | null, now: Date): Promise<string | null> {
      const secret = randomBytes(32).toString('base64url')
      const { id: _id, links: under } = member
      const fresh = { links: under, digest: digestOf(secret), madeAt: now, readAt: null, ...lives(now) }
      const over = [{ digest: null }, { links: { $ne: under } }, { expiresAt: { $lte: now } }]
      try {
        const { modifiedCount, upsertedCount } = await links.updateOne(
          before === null ? { _id, $or: over } : { _id, digest: before.digest },
          { $set: fresh, $push: { trail: entryOf(member, true, now) } },
          { upsert: before === null },
        )
        return modifiedCount + upsertedCount === 1 ? secret : null
      } catch (error) {
        // There is one that has not ended.
        if (isDuplicate(error)) return null
        throw error
      }
    },

    /** Ends a member's link. @returns false when there is none */
    async end(member: Owner, now: Date): Promise<boolean> {
      const result = await links.updateOne(
        { _id: member.id, digest: { $ne: null } },
        { $set: { digest: null }, $push: { trail: entryOf(member, false, now) } },
      )
      return result.modifiedCount === 1
    },

    /** A member's link; null: none that can be read. */
    async ofMember({ id: _id, links: under }: Owner, now: Date): Promise<CalendarLink | null> {
      const found = await links.findOne({
        _id,
        links: under,
        digest: { $ne: null },
        expiresAt: { $gt: now },
      })
      return found?.digest ? { digest: found.digest, madeAt: found.madeAt, readAt: found.readAt } : null
    },

    /** Whose link has this secret; null: nobody's, or it has ended. Notes that it was read. */
    async ownerOf(secret: string, now: Date): Promise<Pick<Owner, 'id' | 'links'> | null> {
      const digest = digestOf(secret)
      const found = await links.findOne({ digest, expiresAt: { $gt: now } })
      if (!found) return null
      if (found.readAt === null || +now - +found.readAt >= READ_EVERY) {
        await links.updateOne({ _id: found._id, digest }, { $set: { readAt: now, ...lives(now) } })
      }
      return { id: found._id, links: found.links }
    },
  }
}
