import type { Allowance } from '../domain/requests/noticePolicy.ts'
import type { Office } from '../domain/settings/office.ts'
import type { Log } from '../lib/log.ts'
import type { Vault } from '../lib/seal.ts'
import type { Clock } from '../lib/time.ts'
import type { Models } from '../models/index.ts'

/** What the console is built with. */
export interface ConsoleDeps {
  readonly models: Models
  readonly vault: Vault
  readonly clock: Clock
  readonly log: Log
  /** The public address: where links lead and which origin may post. */
  readonly baseUrl: string
  /** In production, and wherever the address is https. */
  readonly secureCookies: boolean
  /** Called when a notice waits, so that it goes out at once. */
  readonly noticesWait: () => void
  /** What LINE still lets the office push this month; null: not known. */
  readonly allowance: () => Promise<Allowance | null>
  /** The account's id at LINE, with its “@”; null: not known. */
  readonly basicId: () => Promise<string | null>
  /** These people's lanes have something to do. */
  readonly wake: (userIds: readonly string[]) => void
  /** The office's settings, at most ten seconds old. */
  readonly office: () => Promise<Office>
}
