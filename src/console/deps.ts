import type { Allowance } from '../domain/requests/noticePolicy.ts'
import type { Office } from '../domain/settings/office.ts'
import type { Faces } from '../line/faces.ts'
import type { Log } from '../lib/log.ts'
import type { Vault } from '../lib/seal.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import type { FetchFile } from '../models/settings/holidayFeed.ts'
import type { RequestIndex } from '../requests/finding/requestIndex.ts'
import type { MaySearch } from './pipeline/searchLimit.ts'

export interface ConsoleDeps {
  readonly models: Models
  readonly vault: Vault
  readonly clock: Clock
  readonly log: Log
  /** The public address: links use it, and only this origin may post forms. */
  readonly baseUrl: string
  /** True in production, and for every https address. */
  readonly secureCookies: boolean
  /** Called when a notice waits, so that the outbox sends it at once. */
  readonly noticesWait: () => void
  /** How many messages LINE still lets the office push this month; null: unknown. */
  readonly allowance: () => Promise<Allowance | null>
  /** The account's id at LINE, with its “@”; null: unknown. */
  readonly basicId: () => Promise<string | null>
  /** Names and pictures of LINE, for talks. */
  readonly faces: Faces
  /** Starts processing events of these people's lanes. */
  readonly wake: (userIds: readonly string[]) => void
  /** Fetches a public file, see `fetchPublic`. */
  readonly fetchFile: FetchFile
  /** The office's settings, at most ten seconds old. */
  readonly office: () => Promise<Office>
}

/** What pages have besides: it lasts as long as the process. */
export interface PageDeps extends ConsoleDeps {
  readonly index: RequestIndex
  readonly maySearch: MaySearch
  /** Whether a page of the console has this address. */
  readonly isPage: (address: string) => boolean
}
