import { linkCollection } from './auditTrail/auditTrail.ts'
import type { Described } from './collection.ts'
import { allowanceCollection } from './outbox/allowances.ts'
import { appointmentCollection } from './appointments/appointmentDocument.ts'
import { cellCollection } from './counts/cells.ts'
import { counterCollection } from './requests/counters.ts'
import { countLeaseCollection } from './counts/lease.ts'
import { menuCollection } from './conversations/menus.ts'
import { monthSummaryCollection } from './staff/monthSummaries.ts'
import { responseCollection } from './surveys/suggestions.ts'
import { sessionCollection, signInCollection } from './staff/sessions.ts'
import { settingsCollection } from './settings/settings.ts'
import { slotPlaceCollection } from './appointments/slotPlaces.ts'
import { staffCollection } from './staff/staffDocument.ts'
import { staffLockCollection } from './staff/staffChanges.ts'
import { versionCollection } from './settings/catalogue.ts'
import { withdrawalCollection } from './photos/withdrawals.ts'

/** Every collection of the database, in the order of their stored names. */
export const collections: readonly Described[] = [
  allowanceCollection,
  versionCollection,
  counterCollection,
  countLeaseCollection,
  cellCollection,
  menuCollection,
  monthSummaryCollection,
  sessionCollection,
  settingsCollection,
  signInCollection,
  staffCollection,
  staffLockCollection,
  responseCollection,
  linkCollection,
  slotPlaceCollection,
  appointmentCollection,
  withdrawalCollection,
]
