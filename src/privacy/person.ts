import type { HeldData } from '../domain/privacy/heldData.ts'
import type { Office } from '../domain/settings/office.ts'
import type { Models } from '../models/index.ts'

/** Whose data are asked about, and where to look for them. */
export interface Person {
  readonly userId: string
  readonly models: Models
  readonly office: Office
  readonly now: Date
}

/** One part of the application that keeps something about people. */
export interface Keeper {
  /** What it keeps about the person, each thing with whether deletion reaches it. */
  readonly heldData: (person: Person) => Promise<readonly HeldData[]>
  /** Deletes what `heldData` calls deleted; again, it changes nothing. Left out where nothing may be deleted here. */
  readonly erase?: (person: Person) => Promise<void>
}
