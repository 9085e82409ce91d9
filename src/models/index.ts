import type { Connection } from 'mongoose'
import type { Vault } from '../lib/seal.ts'
import { makeIndexes } from './collection.ts'
import { collections } from './collections.ts'
import { allowanceModel } from './outbox/allowances.ts'
import { catalogueModel } from './settings/catalogue.ts'
import { conversationModel } from './conversations/conversations.ts'
import { countModel } from './counts/counts.ts'
import { counterModel } from './requests/counters.ts'
import { countSources } from './counts/sources.ts'
import { dueWorkModel } from './dueWork.ts'
import { dataFileModel } from './privacy/dataFiles.ts'
import { inboxModel } from './conversations/inbox.ts'
import { laneModel } from './conversations/lanes.ts'
import { takeOverFormer } from './conversations/takeOver.ts'
import { lendingModel } from './lendings/lendings.ts'
import { menuLinkModel } from './conversations/menuLinks.ts'
import { menuModel } from './conversations/menus.ts'
import { monthSummaryModel } from './staff/monthSummaries.ts'
import { knownSentenceModel } from './understanding/knownSentences.ts'
import { missedSentenceModel } from './understanding/missedSentences.ts'
import { ownWordsModel } from './understanding/ownWords.ts'
import { outboxModel } from './outbox/outbox.ts'
import { privacyRequestModel } from './privacy/privacyRequests.ts'
import { photoModel } from './photos/photos.ts'
import { requestModel } from './requests/requests.ts'
import { keptFormModel } from './staff/keptForms.ts'
import { sessionModel } from './staff/sessions.ts'
import { signInCodeModel } from './staff/signInCodes.ts'
import { holidayFeedModel } from './settings/holidayFeed.ts'
import { sentenceModel } from './settings/sentences.ts'
import { firstDayModel } from './settings/firstDay.ts'
import { settingsModel } from './settings/settings.ts'
import { staffModel } from './staff/staff.ts'
import { suggestionModel } from './surveys/suggestions.ts'
import { formFileModel } from './website/formFiles.ts'
import { statusTryModel } from './website/statusTries.ts'
import { callBackModel } from './surveys/callBacks.ts'
import { surveyModel } from './surveys/surveys.ts'
import { talkModel } from './talks/talks.ts'
import { auditTrailModel } from './auditTrail/auditTrail.ts'
import { appointmentModel } from './appointments/appointments.ts'
import { calendarLinkModel } from './appointments/calendarLinks.ts'
import { withdrawalModel } from './photos/withdrawals.ts'

/** All collections on one connection, with the vault that seals personal data. */
export function createModels(connection: Connection, vault: Vault) {
  const counters = counterModel(connection)
  const catalogue = catalogueModel(connection)
  const ownWords = ownWordsModel(connection)
  const sentences = sentenceModel(connection)
  const inbox = inboxModel(connection, vault)
  return {
    allowances: allowanceModel(connection),
    calendarLinks: calendarLinkModel(connection, vault),
    callBacks: callBackModel(connection, vault),
    catalogue,
    firstDay: firstDayModel(connection),
    holidayFeed: holidayFeedModel(connection),
    formFiles: formFileModel(connection, vault),
    inbox,
    lanes: laneModel(connection, vault),
    counts: countModel(connection, vault),
    conversations: conversationModel(connection, vault),
    lendings: lendingModel(connection, vault),
    menus: menuModel(connection),
    menuLinks: menuLinkModel(connection),
    knownSentences: knownSentenceModel(connection, vault),
    missedSentences: missedSentenceModel(connection, vault),
    monthSummaries: monthSummaryModel(connection),
    outbox: outboxModel(connection, vault),
    ownWords,
    photos: photoModel(connection, vault),
    requests: requestModel(connection, vault, counters),
    sentences,
    settings: settingsModel(connection, { catalogue, ownWords, sentences }),
    staff: staffModel(connection, vault),
    sessions: sessionModel(connection, vault),
    keptForms: keptFormModel(connection, vault),
    signInCodes: signInCodeModel(connection, vault),
    surveys: surveyModel(connection, vault),
    statusTries: statusTryModel(connection, vault),
    suggestions: suggestionModel(connection, vault),
    privacyRequests: privacyRequestModel(connection, vault),
    dataFiles: dataFileModel(connection, vault),
    dueWork: dueWorkModel(connection, countSources(vault)),
    appointments: appointmentModel(connection),
    talks: talkModel(connection, vault),
    auditTrail: auditTrailModel(connection, vault, collections),
    withdrawals: withdrawalModel(connection),
    takeOverFormer: takeOverFormer(connection, inbox),
    /** Creates the indexes of all collections, one command for each; existing ones stay unchanged. */
    async prepare(): Promise<void> {
      await Promise.all(collections.map((each) => makeIndexes(connection, each)))
    },
    /** Rejects when the database does not answer. */
    async ping(): Promise<void> {
      await connection.db?.admin().ping()
    },
  }
}

export type Models = ReturnType<typeof createModels>
