import type { Described } from './collection.ts'
import { allowanceCollection } from './outbox/allowances.ts'
import { appointmentCollection } from './appointments/appointmentDocument.ts'
import { cellCollection } from './counts/cells.ts'
import { counterCollection } from './requests/counters.ts'
import { countLeaseCollection } from './counts/lease.ts'
import { menuCollection } from './conversations/menus.ts'
import { monthSummaryCollection } from './staff/monthSummaries.ts'
import { slotPlaceCollection } from './appointments/slotPlaces.ts'
import { withdrawalCollection } from './photos/withdrawals.ts'

/** Every collection of the database, in the order of their stored names. */
export const collections: readonly Described[] = [
  allowanceCollection,
  counterCollection,
  countLeaseCollection,
  cellCollection,
  menuCollection,
  monthSummaryCollection,
  slotPlaceCollection,
  appointmentCollection,
  withdrawalCollection,
]
