import type { Connection } from 'mongoose'
import { type CalendarDay, readCalendar } from '../../lib/calendarFile.ts'
import type { Fetched, FetchFailure } from '../../lib/publicFetch.ts'
import { addDays, type Day, dayOf } from '../../lib/time.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

/** Bytes of a calendar, as a file or a feed. Google's of Thai holidays has 60,000. */
export const LARGEST_CALENDAR = 1024 * 1024

/** Fetches a public file by its address. */
export type FetchFile = (address: string) => Promise<Fetched>

/** Why a feed has given no days: it was not fetched, or is no calendar. */
export type FeedFailure = FetchFailure | 'no-calendar'

/** What the feed of holidays held when it was fetched last. Only an administrator takes days from it into the settings. */
export interface HolidayFeed {
  readonly address: string
  /** When it was tried last, and when it was last read; null: never. */
  readonly triedAt: Date
  readonly readAt: Date | null
  /** Why the last try failed; null: it did not. */
  readonly failure: FeedFailure | null
  readonly name: string
  readonly days: readonly CalendarDay[]
  /** Events that are no whole days of a holiday. */
  readonly left: number
  /** Days that the office does not want. */
  readonly dismissed: readonly Day[]
}

type HolidayFeedDocument = Omit<HolidayFeed, 'days' | 'dismissed'> & {
  _id: 'office'
  days: CalendarDay[]
  dismissed: Day[]
}

export const holidayFeedCollection = collection<HolidayFeedDocument>('holidayFeeds', { indexes: [] })

/** The first and the last day of this and the next year: the Buddhist years are the same. */
export function holidaySpan(today: Day): readonly [Day, Day] {
  const year = Number(today.slice(0, 4))
  return [`${year}-01-01`, addDays(`${year + 2}-01-01`, -1)]
}

/** The office's feed of holidays, in one document. */
export function holidayFeedModel(connection: Connection) {
  const feeds = holidayFeedCollection.on(connection)

  /** Notes a try, unless another process has tried since `before`. */
  async function claim(address: string, before: Date, now: Date): Promise<boolean> {
    const blank = { readAt: null, failure: null, name: '', days: [], left: 0, dismissed: [] }
    try {
      const known = await feeds.findOne({ _id: 'office' })
      const isOther = known?.address !== address
      const result = await feeds.updateOne(
        { _id: 'office', $or: [{ address: { $ne: address } }, { triedAt: { $lte: before } }] },
        { $set: { ...(isOther && blank), address, triedAt: now } },
        { upsert: true },
      )
      return result.modifiedCount + result.upsertedCount === 1
    } catch (error) {
      // It is there, and was tried since.
      if (isDuplicate(error)) return false
      throw error
    }
  }

  return {
    /** What the feed of this address held; null: it was never tried. */
    async present(address: string): Promise<HolidayFeed | null> {
      const found = await feeds.findOne({ _id: 'office', address })
      if (!found) return null
      const { triedAt, readAt, failure, name, days, left, dismissed } = found
      return { address, triedAt, readAt, failure, name, days, left, dismissed }
    },

    /**
     * Fetches the feed and keeps its days, unless it was tried after `before`. What was read last stays when a try fails.
     * @returns false when it was not tried
     */
    async renew(address: string, fetchFile: FetchFile, before: Date, now: Date): Promise<boolean> {
      if (!(await claim(address, before, now))) return false
      const fetched = await fetchFile(address)
      const read = fetched.ok
        ? readCalendar(new TextDecoder().decode(fetched.bytes), ...holidaySpan(dayOf(now)))
        : null
      const failure: FeedFailure = fetched.ok ? 'no-calendar' : fetched.why
      const set: Partial<HolidayFeedDocument> =
        read === null
          ? { failure }
          : { failure: null, readAt: now, name: read.name, days: [...read.days], left: read.left }
      await feeds.updateOne({ _id: 'office', address, triedAt: now }, { $set: set })
      return true
    },

    /** Remembers days that the office does not want from the feed. */
    async dismiss(address: string, days: readonly Day[]): Promise<void> {
      if (days.length === 0) return
      await feeds.updateOne({ _id: 'office', address }, { $addToSet: { dismissed: { $each: [...days] } } })
    },
  }
}
