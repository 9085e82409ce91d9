import { appointmentCollection } from './appointments/appointmentDocument.ts'
import { calendarLinkCollection } from './appointments/calendarLinks.ts'
import { slotPlaceCollection } from './appointments/slotPlaces.ts'
import { linkCollection } from './auditTrail/auditTrail.ts'
import type { Described } from './collection.ts'
import { conversationCollection } from './conversations/conversationDocument.ts'
import { knownEventCollection } from './conversations/knownEvents.ts'
import { lendingCollection } from './lendings/lendings.ts'
import { menuCollection } from './conversations/menus.ts'
import { cellCollection } from './counts/cells.ts'
import { countLeaseCollection } from './counts/lease.ts'
import { allowanceCollection } from './outbox/allowances.ts'
import { outboxCollection } from './outbox/outboxDocument.ts'
import { photoCollection } from './photos/photos.ts'
import { withdrawalCollection } from './photos/withdrawals.ts'
import { dataFileCollection } from './privacy/dataFiles.ts'
import { privacyRequestCollection } from './privacy/privacyRequests.ts'
import { counterCollection } from './requests/counters.ts'
import { requestCollection } from './requests/requestDocument.ts'
import { keyCollection } from './sealing/dataKey.ts'
import { versionCollection } from './settings/catalogue.ts'
import { firstDayCollection } from './settings/firstDay.ts'
import { holidayFeedCollection } from './settings/holidayFeed.ts'
import { sentenceCollection } from './settings/sentences.ts'
import { settingsCollection } from './settings/settings.ts'
import { monthSummaryCollection } from './staff/monthSummaries.ts'
import { keptFormCollection } from './staff/keptForms.ts'
import { sessionCollection, signInCollection } from './staff/sessions.ts'
import { signInCodeCollection, signInTryCollection } from './staff/signInCodes.ts'
import { staffLockCollection } from './staff/staffLock.ts'
import { staffCollection } from './staff/staffDocument.ts'
import { callBackCollection } from './surveys/callBacks.ts'
import { responseCollection } from './surveys/suggestions.ts'
import { answersCollection, invitationCollection } from './surveys/surveys.ts'
import { talkCollection } from './talks/talkDocument.ts'
import { talkMediaCollection } from './talks/talkMedia.ts'
import { knownSentenceCollection } from './understanding/knownSentences.ts'
import { missedSentenceCollection } from './understanding/missedSentences.ts'
import { formFileCollection } from './website/formFiles.ts'
import { statusTryCollection } from './website/statusTries.ts'
import { ownWordsCollection } from './understanding/ownWords.ts'

/** Every collection of the database. The audit trail collects entries in this order. */
export const collections: readonly Described[] = [
  appointmentCollection,
  slotPlaceCollection,
  calendarLinkCollection,
  linkCollection,
  conversationCollection,
  knownEventCollection,
  lendingCollection,
  menuCollection,
  cellCollection,
  countLeaseCollection,
  allowanceCollection,
  outboxCollection,
  photoCollection,
  withdrawalCollection,
  dataFileCollection,
  privacyRequestCollection,
  counterCollection,
  requestCollection,
  keyCollection,
  versionCollection,
  sentenceCollection,
  settingsCollection,
  firstDayCollection,
  holidayFeedCollection,
  monthSummaryCollection,
  staffCollection,
  sessionCollection,
  signInCollection,
  signInCodeCollection,
  signInTryCollection,
  staffLockCollection,
  keptFormCollection,
  responseCollection,
  answersCollection,
  invitationCollection,
  callBackCollection,
  talkCollection,
  talkMediaCollection,
  knownSentenceCollection,
  missedSentenceCollection,
  ownWordsCollection,
  formFileCollection,
  statusTryCollection,
]
