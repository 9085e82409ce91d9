import type { ServiceId } from '../services/ids.ts'
import type { Actor } from './actor.ts'
import type { Channel } from './channel.ts'

/** What an applicant files: which service and the answers by question id. */
export interface Filing {
  readonly service: ServiceId
  readonly answers: Readonly<Record<string, string>>
}

/** Who handed a request in, and through which channel. */
export interface Origin {
  readonly channel: Channel
  readonly by: Actor
  /**
   * The privacy notice that an officer read out. A person in the chat has accepted a version, which is stored
   * with them.
   */
  readonly privacyVersion?: string
  /** A helper has answered some of the questions; who it was is not kept. */
  readonly helped?: true
  /** Nothing was filed under this id before, as far as the caller knows; then it is not looked for. */
  readonly isNew?: boolean
}
