import type { Connection } from 'mongoose'
import type { Vault } from '../lib/seal.ts'
import { allowanceModel } from './allowances.ts'
import { catalogueModel } from './catalogue.ts'
import { conversationModel } from './conversations.ts'
import { countModel } from './counts.ts'
import { counterModel } from './counters.ts'
import { dataFileModel } from './dataFiles.ts'
import { inboxModel } from './inbox.ts'
import { menuLinkModel } from './menuLinks.ts'
import { menuModel } from './menus.ts'
import { monthSummaryModel } from './monthSummaries.ts'
import { outboxModel } from './outbox.ts'
import { privacyWishModel } from './privacyWishes.ts'
import { photoModel } from './photos.ts'
import { requestModel } from './requests.ts'
import { sessionModel } from './sessions.ts'
import { settingsModel } from './settings.ts'
import { staffModel } from './staff.ts'
import { suggestionModel } from './suggestions.ts'
import { surveyModel } from './surveys.ts'
import { talkModel } from './talks.ts'
import { trailModel } from './trail.ts'
import { visitModel } from './visits.ts'
import { withdrawalModel } from './withdrawals.ts'

/** Every collection, on one connection, with the vault that seals what is personal. */
export function createModels(connection: Connection, vault: Vault) {
  const counters = counterModel(connection)
  const catalogue = catalogueModel(connection)
  const surveys = surveyModel(connection, vault)
  return {
    allowances: allowanceModel(connection),
    catalogue,
    inbox: inboxModel(connection, vault),
    counts: countModel(connection, vault),
    conversations: conversationModel(connection, vault),
    menus: menuModel(connection),
    menuLinks: menuLinkModel(connection),
    monthSummaries: monthSummaryModel(connection),
    outbox: outboxModel(connection, vault),
    photos: photoModel(connection, vault),
    requests: requestModel(connection, vault, counters),
    settings: settingsModel(connection, catalogue),
    staff: staffModel(connection, vault),
    sessions: sessionModel(connection, vault),
    surveys,
    suggestions: suggestionModel(connection, vault, surveys),
    privacyWishes: privacyWishModel(connection, vault),
    dataFiles: dataFileModel(connection, vault),
    visits: visitModel(connection),
    talks: talkModel(connection, vault),
    trail: trailModel(connection, vault),
    withdrawals: withdrawalModel(connection),
    /** Makes the collections' indexes; changes nothing where they stand already. */
    async prepare(): Promise<void> {
      await Promise.all(Object.values(connection.models).map((model) => model.createIndexes()))
    },
    /** Whether the database answers. */
    async ping(): Promise<void> {
      await connection.db?.admin().ping()
    },
  }
}

export type Models = ReturnType<typeof createModels>
