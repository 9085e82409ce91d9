import type { HeldData } from '../domain/privacy/heldData.ts'
import type { Office } from '../domain/settings/office.ts'
import type { Models } from '../models/index.ts'

/** The collections that have personal data. */
export type PersonModels = Pick<
  Models,
  | 'appointments'
  | 'callBacks'
  | 'conversations'
  | 'inbox'
  | 'lendings'
  | 'photos'
  | 'privacyRequests'
  | 'requests'
  | 'staff'
  | 'talks'
>

/** Whose data are wanted, and where to find them. */
export interface Person {
  readonly userId: string
  readonly models: PersonModels
  readonly office: Office
  readonly now: Date
}

/** One part of the application that keeps personal data. */
export interface Keeper {
  /** Lists what this part keeps about the person, and whether deletion removes it. */
  readonly heldData: (person: Person) => Promise<readonly HeldData[]>
  /** Deletes what `heldData` calls deletable; a second call changes nothing. Left out where nothing may be deleted. */
  readonly erase?: (person: Person) => Promise<void>
}
