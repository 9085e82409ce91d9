import type { Connection } from 'mongoose'
import type { Officer } from '../../domain/requests/actor.ts'
import { type FirstDayStep, firstDaySteps } from '../../domain/settings/firstDay.ts'
import { carried, type Carrier } from '../auditTrail/entry.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'

/** Who did something, and when. */
interface Done {
  readonly at: Date
  readonly by: Officer
}

/** A test message that an administrator has sent to the own LINE account. */
interface SentTest extends Done {
  /** Its id in the outbox. */
  readonly id: string
}

interface FirstDayDocument extends Carrier {
  _id: 'office'
  /** The ids of the administrators who were led to the steps after signing in; missing: nobody was. */
  led?: string[]
  /** The steps that were left for later. Those that the office has confirmed stand in its settings. */
  later?: Partial<Record<FirstDayStep, Done>>
  /** The latest test message. */
  test?: SentTest
  /** When the first day was declared over. */
  ended?: Done
}

export const firstDayCollection = collection<FirstDayDocument>('firstDay', {
  indexes: [],
  carriesTrail: true,
})

export interface FirstDay {
  /** Whether an administrator was led to the steps: only then the console reminds of them. */
  readonly begun: boolean
  readonly later: readonly FirstDayStep[]
  readonly test: SentTest | null
  readonly ended: boolean
}

const entry = (id: string, subject: string, { at, by }: Done) =>
  carried({ id: `first-day ${id}`, at, by, what: 'first-day', subject, before: null, after: null })

/** The office's first day, in one document: who was led to its steps, what was left for later, the test message, its end. */
export function firstDayModel(connection: Connection) {
  const days = firstDayCollection.on(connection)

  /** Makes one conditional change; the document is made by the first one. False when it was made before. */
  async function change(
    unless: Readonly<Record<string, unknown>>,
    update: Parameters<typeof days.updateOne>[1],
  ): Promise<boolean> {
    const filter = { _id: 'office' as const, ...unless }
    try {
      const { modifiedCount, upsertedCount } = await days.updateOne(filter, update, { upsert: true })
      return modifiedCount + upsertedCount === 1
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
    // The document is there: somebody has just made it, or the change was made before.
    return (await days.updateOne(filter, update)).modifiedCount === 1
  }

  return {
    async read(): Promise<FirstDay> {
      const found = await days.findOne({ _id: 'office' }, { projection: { trail: 0 } })
      return {
        begun: (found?.led ?? []).length > 0,
        later: firstDaySteps.filter((step) => found?.later?.[step] !== undefined),
        test: found?.test ?? null,
        ended: found?.ended !== undefined,
      }
    },

    /** Notes that an administrator is led to the steps. False when that was so before, or the first day is over. */
    async lead(staffId: string): Promise<boolean> {
      return change({ led: { $ne: staffId }, ended: { $exists: false } }, { $addToSet: { led: staffId } })
    },

    /** Leaves a step for later; steps that somebody else leaves meanwhile stay. */
    async leave(step: FirstDayStep, by: Officer, at: Date): Promise<void> {
      const done = { at, by }
      await change(
        { [`later.${step}`]: { $exists: false } },
        {
          $set: { [`later.${step}`]: done },
          $push: { trail: entry(`later ${step}`, `later ${step}`, done) },
        },
      )
    },

    /** Notes the test message with this id in the outbox as the latest one. */
    async noteTest(id: string, by: Officer, at: Date): Promise<void> {
      const test = { id, at, by }
      await change(
        { 'test.id': { $ne: id } },
        { $set: { test }, $push: { trail: entry(`test ${id}`, 'test', test) } },
      )
    },

    /** Declares the first day over; nobody is reminded of it any more. */
    async end(by: Officer, at: Date): Promise<void> {
      const ended = { at, by }
      await change(
        { ended: { $exists: false } },
        { $set: { ended }, $push: { trail: entry('end', 'end', ended) } },
      )
    },
  }
}
